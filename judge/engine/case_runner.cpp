#include "judge/engine/case_runner.hpp"

#include <algorithm>
#include <cmath>

#include "judge/engine/program_case.hpp"
#include "judge/engine/referee.hpp"
#include "judge/grading/grade.hpp"

namespace spar::engine {
namespace {

using namespace std::chrono_literals;
using namespace spar::literals;
using std::chrono::nanoseconds;

// Enough to see a pattern; a slow solution must not hold the user for all its cases.
constexpr std::uint32_t limits_before_stop = 3;

/// A driver's status, in the terms of grading.
grading::Facts facts_of_frame(Execution execution) {
  const auto status = execution.outcome.result_status;
  std::string result = std::move(execution.result);
  grading::Facts facts = facts_of(std::move(execution));
  if (status == static_cast<std::uint32_t>(wire::ResultStatus::ready_or_value) ||
      status == static_cast<std::uint32_t>(wire::ResultStatus::last_value)) {
    facts.answer = std::move(result);
  } else if (status == static_cast<std::uint32_t>(wire::ResultStatus::complaint) ||
             status == static_cast<std::uint32_t>(wire::ResultStatus::misuse) ||
             status == static_cast<std::uint32_t>(wire::ResultStatus::not_compiled)) {
    facts.complaint = std::move(result);
  } else if (status == static_cast<std::uint32_t>(wire::ResultStatus::out_of_memory)) {
    if (facts.limit_hit == LimitHit::none) facts.limit_hit = LimitHit::memory;
  } else if (facts.exit_code) {
    facts.complaint = "the program ended by itself (exit code " + std::to_string(*facts.exit_code) +
                      ") before it had answered";
  } else if (!facts.signal && facts.limit_hit == LimitHit::none) {
    facts.complaint = "the program ended before it had answered";
  }
  return facts;
}

wire::Limits start_limits(const wire::Limits& of_case) {
  wire::Limits limits = of_case;
  limits.cpu_time =
      std::max<nanoseconds>(of_case.cpu_time, 10s);  // importing libraries is not the solution's time
  limits.wall_time = 2 * limits.cpu_time + 5s;
  return limits;
}

/// A driver that waits here has imported nothing that this solution does not.
bool suits(const std::vector<std::string>& prepared, const toolchains::Words& command,
           const std::vector<std::string>& modules) {
  if (prepared.empty() || prepared.size() < command.size()) return false;
  const auto imported = prepared.begin() + static_cast<std::ptrdiff_t>(command.size());
  return std::equal(command.begin(), command.end(), prepared.begin(), imported) &&
         std::includes(modules.begin(), modules.end(), imported, prepared.end());
}

toolchains::Words prepare_command(const Language& language) {
  toolchains::Words words;
  for (const auto& word : language.toolchain->typed.prepare)
    words.push_back(toolchains::replace_words(word, {{"program", language.program}}));
  return words;
}

// A solution may have a larger stack than a driver that waits was started with; then another one is started.
constexpr Bytes prepared_stack = 1_GiB;

Expected<Ran> run_programs(Slot& slot, const wire::Command& command, const bank::Problem& problem,
                           const std::vector<bank::Case>& cases, const OnRun& on_run,
                           const CaseRules& rules) {
  std::uint32_t limits_hit = 0;
  for (std::size_t i = 0; i < cases.size() && !(rules.stop_at_limits && limits_hit >= limits_before_stop);
       ++i) {
    if (rules.is_cut_off && rules.is_cut_off(i)) continue;
    // An interactor is half of the conversation, expected value or not.
    const bool judged = problem.judging.interactor || !rules.has_expected || rules.has_expected(i);
    auto run = run_program_case(slot, command, problem, cases[i], judged ? rules.referee : nullptr);
    if (!run) return tl::unexpected(run.error());
    if (run->facts.limit_hit != LimitHit::none) ++limits_hit;
    on_run(i, std::move(*run));
  }
  return Ran{};
}

Expected<Ran> run_frames(Slot& slot, const wire::Command& command, const Language& language,
                         const bank::Problem& problem, const std::vector<std::string>& modules,
                         const std::vector<bank::Case>& cases, const OnRun& on_run, const CaseRules& rules) {
  const char* member = problem.kind == bank::Kind::class_ ? "operations" : "args";
  std::vector<std::string> frames;
  for (const auto& test : cases) frames.push_back(test.input.at(member).dump());
  wire::SessionRequest request;
  request.command = command;
  request.start_limits = start_limits(command.limits);
  request.stop_after_limits = limits_before_stop;
  request.take_over = suits(slot.prepared(), prepare_command(language), modules) &&
                      command.limits.stack.count <= prepared_stack.count;
  request.resident = language.toolchain->resident;
  request.process_per_frame = language.toolchain->process_per_case;
  Expected<void> judged;
  const auto on_facts = [&](std::size_t index, grading::Facts facts) {
    const bool checked = !rules.has_expected || rules.has_expected(index);
    auto run = with_opinion(problem, cases[index], std::move(facts), checked ? rules.referee : nullptr);
    if (run && judged)
      on_run(index, std::move(*run));
    else if (!run)
      judged = tl::unexpected(run.error());
  };
  // What is printed while the solution is loaded belongs to the first case.
  std::string printed;
  std::string printed_errors;
  Ran ran;
  const auto on_started = [&](Execution execution) {
    if (execution.outcome.result_status == static_cast<std::uint32_t>(wire::ResultStatus::not_compiled)) {
      ran.not_compiled = std::move(execution.result);
      return;
    }
    const bool ready =
        execution.outcome.result_status == static_cast<std::uint32_t>(wire::ResultStatus::ready_or_value) &&
        execution.outcome.limit_hit == LimitHit::none;
    if (!ready) return on_facts(0, facts_of_frame(std::move(execution)));
    printed = std::move(execution.output);
    printed_errors = std::move(execution.errors);
  };
  const auto on_frame = [&](std::uint32_t index, Execution execution) {
    execution.output.insert(0, std::exchange(printed, {}));
    execution.errors.insert(0, std::exchange(printed_errors, {}));
    on_facts(index, facts_of_frame(std::move(execution)));
  };
  if (auto served = slot.session(request, frames, on_started, on_frame); !served)
    return tl::unexpected(served.error());
  if (!judged) return tl::unexpected(judged.error());
  return ran;
}

}  // namespace

grading::Facts facts_of(Execution execution) {
  const auto& outcome = execution.outcome;
  grading::Facts facts;
  facts.internal_error = !outcome.error.empty();
  facts.error = outcome.error;
  facts.exit_code = outcome.exit_code;
  facts.signal = outcome.signal;
  facts.limit_hit = outcome.limit_hit;
  facts.oom_killed = outcome.oom_killed;
  facts.truncated = outcome.truncated;
  facts.cpu_time = outcome.cpu_time;
  facts.wall_time = outcome.wall_time;
  facts.memory = outcome.memory;
  facts.output = std::move(execution.output);
  facts.errors = std::move(execution.errors);
  return facts;
}

Expected<CaseRun> with_opinion(const bank::Problem& problem, const bank::Case& test, grading::Facts facts,
                               Referee* referee) {
  CaseRun run{std::move(facts)};
  if (referee == nullptr || !grading::ended_well(run.facts)) return run;
  std::string output = run.facts.output;
  if (problem.kind != bank::Kind::program) {
    const auto answer = grading::checkable_answer(problem, test, run.facts);
    if (!answer) return run;
    output = answer->dump();
  }
  PassState none;
  auto opinion = referee->check(test, test.input_text, output, none);
  if (!opinion) return tl::unexpected(opinion.error());
  run.opinion = std::move(*opinion);
  return run;
}

toolchains::Words run_command(const Language& language, const Compiled& program, bank::Kind kind,
                              Bytes memory) {
  const auto in_mib = [](std::uint64_t bytes) { return std::to_string(bytes >> 20U); };
  const std::map<std::string, std::string> values{
      {"program", language.program},
      {"folder", std::filesystem::path(language.program).parent_path().string()},
      {"precompiled", program.precompiled},
      {"memory", in_mib(memory.count)},
      {"ceiling", in_mib(memory.count + language.toolchain->memory_allowance.count)}};
  toolchains::Words words;
  for (const auto& word : language.toolchain->recipe_for(kind).run)
    words.push_back(toolchains::replace_words(word, values));
  return words;
}

Expected<void> prepare_driver(Slot& slot, const Language& language, const std::vector<std::string>& modules) {
  auto words = prepare_command(language);
  if (words.empty()) return {};
  words.insert(words.end(), modules.begin(), modules.end());
  // What a session asks for later must not be above this; how long it waits for one is the wall time.
  const wire::Limits limits{.cpu_time = 1h,
                            .wall_time = 10min,
                            .memory = 512_MiB,
                            .stack = prepared_stack,
                            .processes = language.toolchain->processes};
  return slot.prepare({std::move(words), sandbox_environment(language.toolchain->environment), limits});
}

wire::Limits case_limits(const bank::Problem& problem, const toolchains::Toolchain& toolchain,
                         double time_scale) {
  wire::Limits limits;
  const double factor = toolchain.time_factor * time_scale;
  limits.cpu_time = nanoseconds(std::llround(static_cast<double>(problem.limits.cpu_time.count()) * factor));
  limits.wall_time = 2 * limits.cpu_time + 1s;
  limits.memory = Bytes{problem.limits.memory.count + toolchain.memory_allowance.count};
  limits.output = problem.limits.output;
  limits.stack = limits.memory;
  limits.processes = toolchain.processes;
  return limits;
}

Expected<Ran> run_cases(Slot& slot, const Language& language, const bank::Problem& problem,
                        const Compiled& program, const std::vector<bank::Case>& cases, double time_scale,
                        const OnRun& on_run, const CaseRules& rules) {
  if (cases.empty()) return Ran{};
  if (auto installed = slot.install(program.files); !installed) return tl::unexpected(installed.error());
  wire::Command command{run_command(language, program, problem.kind, problem.limits.memory),
                        sandbox_environment(language.toolchain->environment),
                        case_limits(problem, *language.toolchain, time_scale)};
  command.limits.wall_time *= rules.patience;
  return problem.kind == bank::Kind::program
             ? run_programs(slot, command, problem, cases, on_run, rules)
             : run_frames(slot, command, language, problem, program.modules, cases, on_run, rules);
}

}  // namespace spar::engine
