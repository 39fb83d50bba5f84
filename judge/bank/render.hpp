// How values are shown to people: in example blocks, and in the explanation of a failing case.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "judge/bank/problem.hpp"

namespace spar::bank {

/// Compact JSON with one space after each comma and colon and none elsewhere (FORMAT.md, "Statement").
std::string render_json(const nlohmann::json& value);

/// One operation of a class case, `["put", [1, 2]]`, as a call: `put(1, 2)`.
std::string render_operation(const nlohmann::json& operation);

/// The expected value of a function, or of one operation: the accepted ones joined by "or" where any is.
std::string render_expected(const nlohmann::json& expected, bool any_of);

/// What a case feeds in: `name = value` lines (function), calls (class), stdin (program). Typed kinds end
/// without a line break.
std::string render_input(const Problem& problem, const Case& test);

}  // namespace spar::bank
