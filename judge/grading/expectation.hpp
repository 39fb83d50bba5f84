// Whether a shipped submission came to what its package says. Pure.
#pragma once

#include <string>
#include <vector>

#include "judge/bank/problem.hpp"
#include "judge/grading/report.hpp"

namespace spar::grading {

/// What is not as `expectation` wants it, one sentence each. The report is of all cases, none skipped.
std::vector<std::string> unmet(const bank::Expectation& expectation, const Report& report);

/// The report as it would have been with this limit, for one that was made with a larger one.
Report under_limit(Report report, const bank::Problem& problem, std::chrono::nanoseconds limit);

}  // namespace spar::grading
