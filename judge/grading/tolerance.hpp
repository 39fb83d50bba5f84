// When two floats count as equal.
#pragma once

#include "judge/bank/answer_rule.hpp"

namespace spar::grading {

/// |got - expected| <= absolute + relative * |expected|; an infinity equals at most itself, NaN at most NaN,
/// as the rule says.
bool within(const bank::FloatRule& rule, double expected, double got);

}  // namespace spar::grading
