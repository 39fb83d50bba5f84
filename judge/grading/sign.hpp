// Vectors and columns that may have all their signs turned.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "judge/bank/answer_rule.hpp"

namespace spar::grading {

/// Whether two numbers are equal by `rule`, the second with its sign turned if `turned`.
bool alike(const bank::ValueRule& rule, const nlohmann::json& expected, const nlohmann::json& got,
           bool turned);

/// The first index at which two lists of one length differ, or nothing.
std::optional<std::size_t> first_unlike(const bank::ValueRule& number, const nlohmann::json& expected,
                                        const nlohmann::json& got, bool turned);

/// The first row and column of a column that differs whichever sign it has; matrices of one shape.
std::optional<std::pair<std::size_t, std::size_t>> first_unlike_column(const bank::ValueRule& number,
                                                                       const nlohmann::json& expected,
                                                                       const nlohmann::json& got);

}  // namespace spar::grading
