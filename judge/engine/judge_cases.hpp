// The cases of one task, run and graded; and those near their limit once more.
//
// A case that needs more CPU time than its limit is too slow. Where it needs only a little more, that may be
// the machine's doing: so it may run a little beyond its limit, and if it ends there it is run again, alone,
// and that counts. A case killed even then is too slow whatever else ran.
//
// Real time is a backstop for programs that wait. Where the processors were fought over, a case may have hit
// it without having had the CPU time it was due: that one is run again as well, alone and with more patience.
#pragma once

#include "judge/engine/case_runner.hpp"
#include "judge/engine/referee.hpp"

namespace spar::engine {

/// One task and what its judging needs.
struct Judging {
  const Task& task;
  const Language& language;
  const std::vector<bank::Case>& cases;
  double speed = 1;  ///< scales CPU limits
  const Observer& observer;
};

/// Cases whose verdict may be the machine's doing, by index.
struct Doubtful {
  std::vector<std::size_t> late;     ///< needed a little more CPU time than the limit
  std::vector<std::size_t> starved;  ///< out of real time before they had their CPU time
};

/// Judges all cases in order into `report`. `referee`: null where no program of the package judges. An error
/// is a fault of ours.
Expected<void> judge_cases(Slot& slot, const Judging& judging, const Compiled& program, Referee* referee,
                           grading::Report& report, Doubtful& doubtful);

/// Those to judge again, in order: the starved ones only on a noisy machine, and then what was left out
/// because of them.
std::vector<std::size_t> cases_to_judge_again(const Doubtful& doubtful, const grading::Report& report);

/// Judges some of them again, in a slot that runs alone, and replaces what `report` says of them. Where a group
/// skips cases by the verdicts of others, all are judged again.
Expected<void> judge_again(Slot& slot, const Judging& judging, const Compiled& program, Referee* referee,
                           const std::vector<std::size_t>& which, grading::Report& report);

/// Judges outputs (typed kinds: answers) that came from nowhere, one for each case.
Expected<void> grade_outputs(const bank::Problem& problem, const std::vector<bank::Case>& cases,
                             const std::vector<std::string>& outputs, Referee* referee,
                             std::vector<grading::CaseReport>& reports);

/// What the input validators have against the inputs of the problem.
Expected<void> validate_inputs(Referee& referee, const bank::Problem& problem,
                               std::vector<std::string>& complaints);

}  // namespace spar::engine
