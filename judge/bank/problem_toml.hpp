// problem.toml as text, read into a Problem.
#pragma once

#include <string>

#include "judge/bank/problem.hpp"

namespace spar::bank {

/// Fills everything that problem.toml decides; slug, directory, cases and the other files are the caller's.
/// `origin` names the file in errors.
Expected<Problem> parse_problem_toml(const std::string& text, const std::string& origin);

}  // namespace spar::bank
