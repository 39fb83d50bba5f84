// Verdicts: of one case by the precedence of causes, of a submission by its cases.
#include <algorithm>

#include "judge/grading/grade.hpp"

namespace spar::grading {

Verdict decide_verdict(const Facts& facts, const std::optional<Comparison>& comparison) {
  if (facts.internal_error) return Verdict::internal_error;
  if (facts.limit_hit == LimitHit::memory || facts.oom_killed) return Verdict::memory_limit;
  if (facts.limit_hit == LimitHit::cpu_time || facts.limit_hit == LimitHit::wall_time)
    return Verdict::time_limit;
  if (facts.limit_hit == LimitHit::output) return Verdict::output_limit;
  if (facts.signal || facts.exit_code.value_or(0) != 0 || !facts.complaint.empty())
    return Verdict::run_time_error;
  return comparison && comparison->equal ? Verdict::accepted : Verdict::wrong_answer;
}

bool ended_well(const Facts& facts) {
  return decide_verdict(facts, Comparison{true, std::nullopt}) == Verdict::accepted;
}

void conclude(Report& report) {
  const auto& cases = report.cases;
  const auto first = [&](auto matches) { return std::find_if(cases.begin(), cases.end(), matches); };
  const auto broken = first([](const CaseReport& test) { return test.verdict == Verdict::internal_error; });
  const auto failed = first([](const CaseReport& test) {
    return test.verdict != Verdict::accepted && test.verdict != Verdict::skipped;
  });
  const auto skipped = first([](const CaseReport& test) { return test.verdict == Verdict::skipped; });
  if (!report.error.empty() || broken != cases.end()) {
    report.verdict = Verdict::internal_error;
    if (report.error.empty()) report.error = broken->facts.error;
    if (report.error.empty()) report.error = "case '" + broken->name + "' could not be run";
  } else if (!report.compile.ok) {
    report.verdict = Verdict::compile_error;
  } else if (failed != cases.end()) {
    report.verdict = failed->verdict;
  } else if (skipped != cases.end()) {
    report.verdict = Verdict::skipped;  // never accepted without having been judged
  } else if (cases.empty()) {
    report.verdict = Verdict::internal_error;
    report.error = "there was no case to judge";
  } else {
    report.verdict = Verdict::accepted;
  }
}

}  // namespace spar::grading
