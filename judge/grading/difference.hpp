// The first place where two values of one type differ.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "judge/bank/type.hpp"
#include "judge/grading/report.hpp"
#include "judge/grading/tolerance.hpp"

namespace spar::grading {

/// Both values must be of `type`. The path is relative: empty for the whole value.
std::optional<Difference> first_difference(const bank::Type& type, const nlohmann::json& expected,
                                           const nlohmann::json& got, const Tolerance& tolerance);

/// A value on one short line, for messages.
std::string brief(const nlohmann::json& value);

/// Fills the absolute and the relative error where they are finite numbers.
void measure(Difference& difference, double expected, double got);

}  // namespace spar::grading
