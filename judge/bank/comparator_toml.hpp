// The [comparator] table of problem.toml.
#pragma once

#include <toml++/toml.h>

#include <string>

#include "judge/bank/problem.hpp"

namespace spar::bank {

/// The table as JSON, held to the rules of answer_rule.hpp and to the problem's signature. Throws a Refusal
/// with the line at fault.
nlohmann::json read_comparator(const toml::table& table, const Problem& problem, const std::string& origin);

}  // namespace spar::bank
