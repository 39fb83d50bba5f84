// One case of a program problem, from its input to what came of it: one run, or several passes, alone or in
// talk with an interactor.
#pragma once

#include "judge/engine/case_runner.hpp"
#include "judge/engine/referee.hpp"

namespace spar::engine {

/// `referee`: what judges the outputs of this case, or null. The program is installed in `slot`.
Expected<CaseRun> run_program_case(Slot& slot, const wire::Command& command, const bank::Problem& problem,
                                   const bank::Case& test, Referee* referee);

}  // namespace spar::engine
