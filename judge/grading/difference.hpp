// The first place where two values of one type differ, by the rule for that type.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "judge/bank/answer_rule.hpp"
#include "judge/grading/report.hpp"

namespace spar::grading {

/// Both values must be of the rule's type. The path is relative: empty for the whole value.
std::optional<Difference> first_difference(const bank::ValueRule& rule, const nlohmann::json& expected,
                                           const nlohmann::json& got);

/// Whether there is no difference; cheaper, since it is not put in words.
bool equal_by(const bank::ValueRule& rule, const nlohmann::json& expected, const nlohmann::json& got);

/// Fills the absolute and the relative error where they are finite numbers.
void measure(Difference& difference, double expected, double got);

/// A value on one short line, for messages.
std::string brief(const nlohmann::json& value);

}  // namespace spar::grading
