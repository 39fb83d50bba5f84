#include "judge/engine/program_case.hpp"

#include <algorithm>

namespace spar::engine {
namespace {

/// One pass alone, with what its checkers say where it ended well.
Expected<CaseRun> run_alone(Slot& slot, wire::RunRequest request, const std::vector<NamedFile>& files,
                            const bank::Case& test, const std::string& input, Referee* referee,
                            PassState& state) {
  auto execution = slot.run(std::move(request), files, input);
  if (!execution) return tl::unexpected(execution.error());
  CaseRun run{facts_of(std::move(*execution)), std::nullopt, std::nullopt};
  if (referee == nullptr || !grading::ended_well(run.facts)) return run;
  auto opinion = referee->check(test, input, run.facts.output, state);
  if (!opinion) return tl::unexpected(opinion.error());
  run.opinion = std::move(*opinion);
  return run;
}

Expected<CaseRun> run_in_talk(Slot& slot, wire::RunRequest request, const std::vector<NamedFile>& files,
                              const bank::Case& test, const std::string& input, Referee& referee,
                              PassState& state) {
  auto talked = referee.converse(slot, std::move(request), files, test, input, state);
  if (!talked) return tl::unexpected(talked.error());
  return CaseRun{std::move(talked->submission), std::move(talked->opinion), std::move(talked->transcript)};
}

/// Limits are those of each pass, and so are the figures: the largest of any.
void keep_largest(CaseRun& run, const grading::Facts& before) {
  run.facts.cpu_time = std::max(run.facts.cpu_time, before.cpu_time);
  run.facts.wall_time = std::max(run.facts.wall_time, before.wall_time);
  run.facts.memory = std::max(run.facts.memory, before.memory);
}

}  // namespace

Expected<CaseRun> run_program_case(Slot& slot, const wire::Command& command, const bank::Problem& problem,
                                   const bank::Case& test, Referee* referee) {
  wire::RunRequest request;
  request.command = command;
  request.command.argv.insert(request.command.argv.end(), test.arguments.begin(), test.arguments.end());
  const std::vector<NamedFile> files = named_files(test.files);
  const bool talks = referee != nullptr && problem.judging.interactor;
  std::string input = test.input_text;
  PassState state;
  grading::Facts largest;
  for (int pass = 1;; ++pass) {
    auto run = talks ? run_in_talk(slot, request, files, test, input, *referee, state)
                     : run_alone(slot, request, files, test, input, referee, state);
    if (!run) return run;
    keep_largest(*run, largest);
    if (!run->opinion || !run->opinion->next_input) return run;
    if (pass >= problem.judging.passes) {
      *run->opinion = grading::Opinion{};
      run->opinion->error = "the output validator asks for pass " + std::to_string(pass + 1) +
                            ", and the problem has at most " + std::to_string(problem.judging.passes);
      return run;
    }
    input = *std::move(run->opinion->next_input);
    largest = run->facts;
  }
}

}  // namespace spar::engine
