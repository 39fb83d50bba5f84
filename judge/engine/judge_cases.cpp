#include "judge/engine/judge_cases.hpp"

#include "judge/grading/grade.hpp"

namespace spar::engine {
namespace {

constexpr double near_limit = 1.3;  // times the limit: how far beyond it a case may run

/// A case of the user's own is only compared where it says what to expect.
bool has_expected(const bank::Problem& problem, const bank::Case& test) {
  return problem.kind == bank::Kind::program ? !test.answer_text.empty() : !test.expected.is_null();
}

double scale_of(const Judging& judging) { return judging.task.time_scale * judging.speed; }

/// Ended by itself, but beyond its limit.
bool is_late(const grading::Facts& facts, const wire::Limits& limits) {
  return facts.limit_hit == LimitHit::none && facts.cpu_time > limits.cpu_time;
}

grading::CaseReport judge_one(const Judging& judging, std::size_t index, grading::Facts facts,
                              const wire::Limits& limits) {
  const auto& problem = *judging.task.problem;
  const std::size_t first_own = judging.cases.size() - judging.task.own_cases.size();
  const bank::Case& test = judging.cases.at(index);
  grading::CaseContext context;
  context.has_expected = index < first_own || has_expected(problem, test);
  context.limits =
      bank::Limits{.cpu_time = limits.cpu_time, .memory = limits.memory, .output = limits.output};
  if (is_late(facts, limits)) facts.limit_hit = LimitHit::cpu_time;
  return grading::judge_case(problem, test, std::move(facts), context);
}

void tell(const Judging& judging, std::size_t index, const grading::CaseReport& report) {
  if (judging.observer.judged) judging.observer.judged(index, judging.cases.size(), report);
}

}  // namespace

Expected<void> judge_cases(Slot& slot, const Judging& judging, const Compiled& program,
                           grading::Report& report, std::vector<std::size_t>& near) {
  const auto& problem = *judging.task.problem;
  const wire::Limits limits = case_limits(problem, *judging.language.toolchain, scale_of(judging));
  const auto on_facts = [&](std::size_t index, grading::Facts facts) {
    if (is_late(facts, limits)) near.push_back(index);
    report.cases.push_back(judge_one(judging, index, std::move(facts), limits));
    tell(judging, index, report.cases.back());
  };
  auto ran = run_cases(slot, judging.language, problem, program, judging.cases,
                       scale_of(judging) * near_limit, on_facts);
  if (!ran) return tl::unexpected(ran.error());
  if (ran->not_compiled) {
    report.compile.ok = false;
    report.compile.diagnostics = readable_diagnostics(*ran->not_compiled);
    if (judging.observer.compiled) judging.observer.compiled(report.compile);
    return {};
  }
  for (std::size_t i = report.cases.size(); i < judging.cases.size(); ++i) {
    const auto& test = judging.cases[i];
    report.cases.push_back({.name = test.name,
                            .family = test.family,
                            .sample = test.sample,
                            .verdict = grading::Verdict::skipped,
                            .facts = {},
                            .explanation = nullptr});
    tell(judging, i, report.cases.back());
  }
  return {};
}

Expected<void> judge_again(Slot& slot, const Judging& judging, const Compiled& program,
                           const std::vector<std::size_t>& which, grading::Report& report) {
  const auto& problem = *judging.task.problem;
  const wire::Limits limits = case_limits(problem, *judging.language.toolchain, scale_of(judging));
  std::vector<bank::Case> cases;
  for (const auto index : which) cases.push_back(judging.cases.at(index));
  const auto on_facts = [&](std::size_t position, grading::Facts facts) {
    const auto index = which.at(position);
    auto judged = judge_one(judging, index, std::move(facts), limits);
    judged.rerun = true;
    report.cases.at(index) = std::move(judged);
    tell(judging, index, report.cases[index]);
  };
  const auto ran =
      run_cases(slot, judging.language, problem, program, cases, scale_of(judging) * near_limit, on_facts);
  if (!ran) return tl::unexpected(ran.error());
  return {};
}

}  // namespace spar::engine
