#include "judge/engine/judge_cases.hpp"

#include <algorithm>

#include "judge/grading/grade.hpp"
#include "judge/grading/scoring.hpp"

namespace spar::engine {
namespace {

constexpr double near_limit = 1.3;  // times the limit: how far beyond it a case may run
constexpr int patient = 3;          // times the real time, for what is run again

/// A case of the user's own is only compared where it says what to expect.
bool says_what_to_expect(const bank::Problem& problem, const bank::Case& test) {
  return problem.kind == bank::Kind::program ? !test.answer_text.empty() : !test.expected.is_null();
}

bool has_expected(const Judging& judging, std::size_t index) {
  const std::size_t first_own = judging.cases.size() - judging.task.own_cases.size();
  return index < first_own || says_what_to_expect(*judging.task.problem, judging.cases.at(index));
}

bool by_groups(const Task& task) {
  return task.scope == Scope::all && task.own_cases.empty() && !task.problem->judging.groups.empty();
}

/// Whether the verdicts of some cases decide which others are judged.
bool groups_skip(const Task& task) { return by_groups(task) && !task.all_cases; }

double scale_of(const Judging& judging) { return judging.task.time_scale * judging.speed; }

/// Ended by itself, but beyond its limit.
bool is_late(const grading::Facts& facts, const wire::Limits& limits) {
  return facts.limit_hit == LimitHit::none && facts.cpu_time > limits.cpu_time;
}

/// Stopped by real time before its CPU time was used up.
bool is_starved(const grading::Facts& facts, const wire::Limits& limits) {
  return facts.limit_hit == LimitHit::wall_time && facts.cpu_time < limits.cpu_time;
}

grading::CaseReport judge_one(const Judging& judging, std::size_t index, CaseRun run,
                              const wire::Limits& limits) {
  const auto& problem = *judging.task.problem;
  grading::CaseContext context;
  context.has_expected = has_expected(judging, index);
  context.limits =
      bank::Limits{.cpu_time = limits.cpu_time, .memory = limits.memory, .output = limits.output};
  context.opinion = std::move(run.opinion);
  context.transcript = std::move(run.transcript);
  if (is_late(run.facts, limits)) {
    run.facts.limit_hit = LimitHit::cpu_time;
    // An interactor that has rejected what it was told need not ask for the time.
    const bool rejected = context.opinion && context.opinion->verdict != grading::Verdict::accepted;
    if (!problem.judging.interactor || !rejected) context.opinion.reset();
  }
  return grading::judge_case(problem, judging.cases.at(index), std::move(run.facts), context);
}

void tell(const Judging& judging, std::size_t index, const grading::CaseReport& report) {
  if (judging.observer.judged) judging.observer.judged(index, judging.cases.size(), report);
}

/// Adds those that were left out, up to case `end`.
void skip_until(std::size_t end, const Judging& judging, grading::Report& report) {
  for (std::size_t i = report.cases.size(); i < end; ++i) {
    const auto& test = judging.cases[i];
    report.cases.push_back({.name = test.name,
                            .family = test.family,
                            .sample = test.sample,
                            .verdict = grading::Verdict::skipped,
                            .facts = {},
                            .explanation = nullptr});
    tell(judging, i, report.cases.back());
  }
}

CaseRules rules_of(const Judging& judging, Referee* referee, const grading::Report& report) {
  const Task& task = judging.task;
  CaseRules rules{.stop_at_limits = !by_groups(task) && !task.all_cases, .referee = referee};
  rules.has_expected = [&judging](std::size_t index) { return has_expected(judging, index); };
  if (groups_skip(task))
    rules.is_cut_off = [&task, &report](std::size_t index) {
      return grading::is_cut_off(*task.problem, grading::standings_of(report), index);
    };
  return rules;
}

/// All cases in order, with `patience` times the real time.
Expected<void> judge_all(Slot& slot, const Judging& judging, const Compiled& program, Referee* referee,
                         int patience, grading::Report& report, Doubtful& doubtful) {
  const auto& problem = *judging.task.problem;
  const wire::Limits limits = case_limits(problem, *judging.language.toolchain, scale_of(judging));
  const auto on_run = [&](std::size_t index, CaseRun run) {
    skip_until(index, judging, report);
    if (is_late(run.facts, limits)) doubtful.late.push_back(index);
    if (is_starved(run.facts, limits)) doubtful.starved.push_back(index);
    report.cases.push_back(judge_one(judging, index, std::move(run), limits));
    tell(judging, index, report.cases.back());
  };
  CaseRules rules = rules_of(judging, referee, report);
  rules.patience = patience;
  auto ran = run_cases(slot, judging.language, problem, program, judging.cases,
                       scale_of(judging) * near_limit, on_run, rules);
  if (!ran) return tl::unexpected(ran.error());
  if (ran->not_compiled) {
    report.compile.ok = false;
    report.compile.diagnostics = readable_diagnostics(*ran->not_compiled);
    if (judging.observer.compiled) judging.observer.compiled(report.compile);
    return {};
  }
  skip_until(judging.cases.size(), judging, report);
  return {};
}

}  // namespace

Expected<void> judge_cases(Slot& slot, const Judging& judging, const Compiled& program, Referee* referee,
                           grading::Report& report, Doubtful& doubtful) {
  return judge_all(slot, judging, program, referee, CaseRules{}.patience, report, doubtful);
}

std::vector<std::size_t> cases_to_judge_again(const Doubtful& doubtful, const grading::Report& report) {
  std::vector<std::size_t> again = doubtful.late;
  if (report.noisy && !doubtful.starved.empty()) {
    again.insert(again.end(), doubtful.starved.begin(), doubtful.starved.end());
    for (std::size_t i = 0; i < report.cases.size(); ++i)
      if (report.cases[i].verdict == grading::Verdict::skipped) again.push_back(i);
  }
  std::sort(again.begin(), again.end());
  return again;
}

Expected<void> judge_again(Slot& slot, const Judging& judging, const Compiled& program, Referee* referee,
                           const std::vector<std::size_t>& which, grading::Report& report) {
  if (groups_skip(judging.task)) {
    // Another verdict of one case may bring others back, or leave them out: all of it anew.
    report.cases.clear();
    Doubtful nobody_asks;
    auto judged = judge_all(slot, judging, program, referee, patient, report, nobody_asks);
    for (const auto index : which)
      if (index < report.cases.size()) report.cases[index].rerun = true;
    return judged;
  }
  const auto& problem = *judging.task.problem;
  const wire::Limits limits = case_limits(problem, *judging.language.toolchain, scale_of(judging));
  std::vector<bank::Case> cases;
  for (const auto index : which) cases.push_back(judging.cases.at(index));
  const auto on_run = [&](std::size_t position, CaseRun run) {
    const auto index = which.at(position);
    auto judged = judge_one(judging, index, std::move(run), limits);
    judged.rerun = true;
    report.cases.at(index) = std::move(judged);
    tell(judging, index, report.cases[index]);
  };
  CaseRules rules{.referee = referee, .patience = patient};
  rules.has_expected = [&](std::size_t position) { return has_expected(judging, which.at(position)); };
  const auto ran = run_cases(slot, judging.language, problem, program, cases, scale_of(judging) * near_limit,
                             on_run, rules);
  if (!ran) return tl::unexpected(ran.error());
  return {};
}

Expected<void> grade_outputs(const bank::Problem& problem, const std::vector<bank::Case>& cases,
                             const std::vector<std::string>& outputs, Referee* referee,
                             std::vector<grading::CaseReport>& reports) {
  for (std::size_t i = 0; i < cases.size(); ++i) {
    grading::Facts facts;
    facts.exit_code = 0;
    (problem.kind == bank::Kind::program ? facts.output : facts.answer.emplace()) = outputs.at(i);
    auto run = with_opinion(problem, cases[i], std::move(facts), referee);
    if (!run) return tl::unexpected(run.error());
    grading::CaseContext context;
    context.opinion = std::move(run->opinion);
    reports.push_back(grading::judge_case(problem, cases[i], std::move(run->facts), context));
  }
  return {};
}

Expected<void> validate_inputs(Referee& referee, const bank::Problem& problem,
                               std::vector<std::string>& complaints) {
  for (const auto& validator : problem.judging.input_validators)
    for (const auto& test : problem.cases) {
      const auto& by_name = test.input_validator_arguments;
      const auto own = by_name.contains(validator.name) ? by_name.find(validator.name) : by_name.find("");
      const auto opinion = referee.validate(validator, test.input_text,
                                            own == by_name.end() ? toolchains::Words{} : own->second);
      if (!opinion) return tl::unexpected(opinion.error());
      if (opinion->verdict == grading::Verdict::accepted) continue;
      const std::string why = opinion->error.empty() ? opinion->judge_message : opinion->error;
      complaints.push_back("input '" + test.name + "' is refused by " + validator.name +
                           (why.empty() ? "" : ": " + why));
    }
  return {};
}

}  // namespace spar::engine
