// The float rule, with the values that arithmetic would trip over taken first.
#include "judge/grading/tolerance.hpp"

#include <cmath>

namespace spar::grading {

bool within(const bank::FloatRule& rule, double expected, double got) {
  if (std::isnan(expected) || std::isnan(got)) return rule.nan && std::isnan(expected) && std::isnan(got);
  // Also spares the arithmetic below from infinity minus infinity.
  if (std::isinf(expected) || std::isinf(got))
    return rule.infinity && std::isinf(expected) && std::isinf(got) && (expected > 0) == (got > 0);
  return std::abs(got - expected) <= rule.absolute + rule.relative * std::abs(expected);
}

}  // namespace spar::grading
