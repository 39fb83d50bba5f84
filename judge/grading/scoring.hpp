// From the verdicts and scores of cases to those of groups and of the submission: the tree of test groups.
// Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "judge/bank/problem.hpp"
#include "judge/grading/report.hpp"

namespace spar::grading {

/// What one case came to, in the order of Problem::cases.
struct CaseStanding {
  Verdict verdict = Verdict::skipped;
  std::optional<double> score;       ///< what its checker gave
  std::optional<double> multiplier;  ///< what its checker made of the most that it can give
};

/// The whole.
struct Standing {
  Verdict verdict = Verdict::internal_error;
  std::string error;                            ///< why it is IE
  std::optional<Points> points;                 ///< where the problem scores
  std::vector<std::optional<double>> of_cases;  ///< points of each case, where it was judged
};

/// Whether a case need not be run, given what those before it came to: a group above it stops once a member
/// is rejected, or asks for another group to pass first. Cases that belong to no group are always run.
bool is_cut_off(const bank::Problem& problem, const std::vector<CaseStanding>& before, std::size_t index);

/// Applies the tree of a problem that has one.
Standing judge_groups(const bank::Problem& problem, const std::vector<CaseStanding>& cases);

/// What the cases of a report came to, as far as it goes.
std::vector<CaseStanding> standings_of(const Report& report);

/// Verdict, points and error of a report of all cases: conclude(), and on top of it the groups of a problem
/// that has some. A submission that did not compile, or a case that could not be judged, stays what it is.
void conclude_groups(Report& report, const bank::Problem& problem);

}  // namespace spar::grading
