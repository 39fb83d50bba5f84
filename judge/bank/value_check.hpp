// Whether the values of a typed case fit the problem's signature.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "judge/bank/problem.hpp"

namespace spar::bank {

/// Says why `input` (the "args" or "operations" of a case) or `expected` (may be null: not given) does not
/// fit, as "args[1]: expected int, found string"; empty when all fits.
std::string check_values(const Problem& problem, const nlohmann::json& input, const nlohmann::json* expected);

}  // namespace spar::bank
