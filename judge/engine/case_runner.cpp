#include "judge/engine/case_runner.hpp"

#include <algorithm>
#include <cmath>

namespace spar::engine {
namespace {

using namespace std::chrono_literals;
using namespace spar::literals;
using std::chrono::nanoseconds;

// Enough to see a pattern; a slow solution must not hold the user for all its cases.
constexpr std::uint32_t limits_before_stop = 3;

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

/// A driver's status, in the terms of grading.
grading::Facts facts_of_frame(Execution execution) {
  const auto status = execution.outcome.result_status;
  std::string result = std::move(execution.result);
  grading::Facts facts = facts_of(std::move(execution));
  if (status == static_cast<std::uint32_t>(wire::ResultStatus::ready_or_value)) {
    facts.answer = std::move(result);
  } else if (status == static_cast<std::uint32_t>(wire::ResultStatus::complaint) ||
             status == static_cast<std::uint32_t>(wire::ResultStatus::misuse)) {
    facts.complaint = std::move(result);
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

/// What starts a solution. @memory@ is the problem's limit in MiB: what a runtime with a heap of its own is
/// told.
toolchains::Words run_command(const Language& language, const bank::Problem& problem) {
  toolchains::Words words;
  const std::string memory = std::to_string(problem.limits.memory.count >> 20U);
  for (const auto& word : language.toolchain->recipe_for(problem.kind).run)
    words.push_back(toolchains::replace_words(
        word, {{"program", language.program},
               {"folder", std::filesystem::path(language.program).parent_path().string()},
               {"memory", memory}}));
  return words;
}

Expected<void> run_programs(Slot& slot, const wire::Command& command, const std::vector<bank::Case>& cases,
                            const OnFacts& on_facts) {
  std::uint32_t limits_hit = 0;
  for (std::size_t i = 0; i < cases.size() && limits_hit < limits_before_stop; ++i) {
    wire::RunRequest request;
    request.command = command;
    auto execution = slot.run(request, {}, cases[i].input_text);
    if (!execution) return tl::unexpected(execution.error());
    if (execution->outcome.limit_hit != LimitHit::none) ++limits_hit;
    on_facts(i, facts_of(std::move(*execution)));
  }
  return {};
}

Expected<void> run_frames(Slot& slot, const wire::Command& command, const Language& language,
                          const bank::Problem& problem, const std::vector<bank::Case>& cases,
                          const OnFacts& on_facts) {
  const char* member = problem.kind == bank::Kind::class_ ? "operations" : "args";
  std::vector<std::string> frames;
  for (const auto& test : cases) frames.push_back(test.input.at(member).dump());
  wire::SessionRequest request;
  request.command = command;
  request.start_limits = start_limits(command.limits);
  request.stop_after_limits = limits_before_stop;
  request.resident = language.toolchain->resident;
  request.process_per_frame = language.toolchain->process_per_case;
  // What is printed while the solution is loaded belongs to the first case.
  std::string printed;
  std::string printed_errors;
  const auto on_started = [&](Execution execution) {
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
  return slot.session(request, frames, on_started, on_frame);
}

}  // namespace

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

Expected<void> run_cases(Slot& slot, const Language& language, const bank::Problem& problem,
                         const Compiled& program, const std::vector<bank::Case>& cases, double time_scale,
                         const OnFacts& on_facts) {
  if (cases.empty()) return {};
  if (auto installed = slot.install(program.files); !installed) return installed;
  const wire::Command command{run_command(language, problem),
                              sandbox_environment(language.toolchain->environment),
                              case_limits(problem, *language.toolchain, time_scale)};
  return problem.kind == bank::Kind::program ? run_programs(slot, command, cases, on_facts)
                                             : run_frames(slot, command, language, problem, cases, on_facts);
}

}  // namespace spar::engine
