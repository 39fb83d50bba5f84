// decide_verdict as a table, and the verdict of a whole report.
#include <gtest/gtest.h>

#include <functional>

#include "judge/grading/grade.hpp"

namespace spar::grading {
namespace {

struct Row {
  const char* what;
  Facts facts;
  std::optional<Comparison> comparison;
  Verdict verdict;
};

Facts exited(int code) {
  Facts facts;
  facts.exit_code = code;
  return facts;
}

Facts hit(LimitHit limit, std::optional<int> signal = std::nullopt) {
  Facts facts;
  facts.limit_hit = limit;
  facts.signal = signal;
  return facts;
}

Facts with(Facts facts, const std::function<void(Facts&)>& change) {
  change(facts);
  return facts;
}

TEST(DecideVerdict, Table) {
  const Comparison equal{true, std::nullopt};
  const Comparison different{false, Difference{}};
  const std::vector<Row> table{
      {"right", exited(0), equal, Verdict::accepted},
      {"right, process still running", Facts{}, equal, Verdict::accepted},
      {"wrong", exited(0), different, Verdict::wrong_answer},
      {"nothing to compare", exited(0), std::nullopt, Verdict::wrong_answer},
      {"nothing at all", Facts{}, std::nullopt, Verdict::wrong_answer},
      {"right, but exit code 1", exited(1), equal, Verdict::run_time_error},
      {"signal", hit(LimitHit::none, 11), std::nullopt, Verdict::run_time_error},
      {"complaint", with(exited(0), [](Facts& f) { f.complaint = "ValueError"; }), std::nullopt,
       Verdict::run_time_error},
      {"output", hit(LimitHit::output, 9), different, Verdict::output_limit},
      {"output, right so far", hit(LimitHit::output), equal, Verdict::output_limit},
      {"CPU time, killed", hit(LimitHit::cpu_time, 9), std::nullopt, Verdict::time_limit},
      {"wall time, killed", hit(LimitHit::wall_time, 9), equal, Verdict::time_limit},
      {"memory, killed", hit(LimitHit::memory, 9), std::nullopt, Verdict::memory_limit},
      {"killed for memory", with(hit(LimitHit::none, 9), [](Facts& f) { f.oom_killed = true; }), std::nullopt,
       Verdict::memory_limit},
      {"memory before time", with(hit(LimitHit::cpu_time, 9), [](Facts& f) { f.oom_killed = true; }),
       std::nullopt, Verdict::memory_limit},
      {"memory before a complaint", with(hit(LimitHit::memory), [](Facts& f) { f.complaint = "bad_alloc"; }),
       std::nullopt, Verdict::memory_limit},
      {"internal error before all", with(hit(LimitHit::memory, 9), [](Facts& f) { f.internal_error = true; }),
       equal, Verdict::internal_error},
      {"truncation alone is no cause", with(exited(0), [](Facts& f) { f.truncated = true; }), equal,
       Verdict::accepted}};
  for (const auto& row : table) EXPECT_EQ(decide_verdict(row.facts, row.comparison), row.verdict) << row.what;
}

Report report_of(const std::vector<Verdict>& verdicts, bool compiled = true, const std::string& error = "") {
  Report report;
  report.compile.ok = compiled;
  report.error = error;
  for (const auto verdict : verdicts) {
    CaseReport test;
    test.name = "c" + std::to_string(report.cases.size());
    test.verdict = verdict;
    report.cases.push_back(std::move(test));
  }
  conclude(report);
  return report;
}

TEST(Conclude, Table) {
  using V = Verdict;
  EXPECT_EQ(report_of({V::accepted, V::accepted}).verdict, V::accepted);
  EXPECT_EQ(report_of({V::accepted, V::time_limit, V::wrong_answer}).verdict, V::time_limit);
  EXPECT_EQ(report_of({V::wrong_answer, V::skipped}).verdict, V::wrong_answer);
  EXPECT_EQ(report_of({V::skipped, V::wrong_answer}).verdict, V::wrong_answer);
  EXPECT_EQ(report_of({V::wrong_answer, V::internal_error}).verdict, V::internal_error);
  EXPECT_EQ(report_of({V::accepted, V::skipped}).verdict, V::skipped);
  EXPECT_EQ(report_of({}, false).verdict, V::compile_error);
  EXPECT_EQ(report_of({V::skipped}, false).verdict, V::compile_error);
  EXPECT_EQ(report_of({}).verdict, V::internal_error);
  EXPECT_EQ(report_of({V::accepted}, true, "no compiler").verdict, V::internal_error);
}

TEST(Conclude, AnInternalErrorHasAReason) {
  EXPECT_FALSE(report_of({}).error.empty());
  EXPECT_EQ(report_of({Verdict::internal_error}).error, "case 'c0' could not be run");
  EXPECT_EQ(report_of({Verdict::internal_error}, true, "the slot broke").error, "the slot broke");
}

TEST(VerdictNames, AnUnknownOneIsNeverAccepted) {
  EXPECT_EQ(nlohmann::json("XX").get<Verdict>(), Verdict::internal_error);
  EXPECT_EQ(nlohmann::json(Verdict::accepted), "AC");
}

}  // namespace
}  // namespace spar::grading
