// Running cases: a compiled solution and a list of cases in, the raw facts of each out.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "judge/engine/compiler.hpp"
#include "judge/grading/checker.hpp"

namespace spar::engine {

class Referee;

/// What one case came to.
struct CaseRun {
  grading::Facts facts;
  std::optional<grading::Opinion> opinion =
      std::nullopt;  ///< of the package's own programs, where they were asked
  std::optional<std::string> transcript = std::nullopt;  ///< interactive problems: the conversation
};

/// Told in the order of the cases. Not called for cases that were left out.
using OnRun = std::function<void(std::size_t index, CaseRun)>;

/// What else decides how cases are run.
struct CaseRules {
  bool stop_at_limits = true;  ///< a few cases over their limits, and the rest is left out
  Referee* referee = nullptr;  ///< set where programs of the package judge
  std::function<bool(std::size_t)> has_expected = nullptr;  ///< whether a checker can judge a case; null: all
  std::function<bool(std::size_t)> is_cut_off = nullptr;  ///< asked before each case of a program; null: none
  int patience = 1;  ///< by which the real time that a case may take is stretched
};

/// An outcome, in the terms of grading.
grading::Facts facts_of(Execution execution);

/// What starts a program. `memory`: what a runtime with a heap of its own is told (@memory@); @ceiling@ is
/// where the process as a whole is stopped.
toolchains::Words run_command(const Language& language, const Compiled& program, bank::Kind kind,
                              Bytes memory);

/// What came of a case, with what the checkers say of it where it ended well and, in typed kinds, with an
/// answer of the right type. `referee`: null for none.
Expected<CaseRun> with_opinion(const bank::Problem& problem, const bank::Case& test, grading::Facts facts,
                               Referee* referee);

/// Starts a driver for whoever comes next in this slot with a solution that imports at least these modules.
/// Nothing happens where the language has no such driver.
Expected<void> prepare_driver(Slot& slot, const Language& language, const std::vector<std::string>& modules);

struct Ran {
  /// What a runtime that compiles the source itself has against it; then no case was run.
  std::optional<std::string> not_compiled;
};

/// The limits of one case of this problem in this language.
wire::Limits case_limits(const bank::Problem& problem, const toolchains::Toolchain& toolchain,
                         double time_scale);

/// Installs the program and runs the cases one after another; stops after a few that hit a limit, since each
/// of those costs its whole limit, unless the rules say otherwise. A solution
/// that cannot even be loaded gives its facts for the first case only. An error is a fault of ours.
Expected<Ran> run_cases(Slot& slot, const Language& language, const bank::Problem& problem,
                        const Compiled& program, const std::vector<bank::Case>& cases, double time_scale,
                        const OnRun& on_run, const CaseRules& rules = {});

}  // namespace spar::engine
