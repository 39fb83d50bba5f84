// Running cases: a compiled solution and a list of cases in, the raw facts of each out.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "judge/engine/compiler.hpp"

namespace spar::engine {

/// What one case came to, in the order of the cases. Not called for cases that were left out.
using OnFacts = std::function<void(std::size_t index, grading::Facts)>;

struct Ran {
  /// What a runtime that compiles the source itself has against it; then no case was run.
  std::optional<std::string> not_compiled;
};

/// The limits of one case of this problem in this language.
wire::Limits case_limits(const bank::Problem& problem, const toolchains::Toolchain& toolchain,
                         double time_scale);

/// Installs the program and runs the cases one after another; stops after a few that hit a limit, since each
/// of those costs its whole limit. A solution that cannot even be loaded gives its facts for the first case
/// only. An error is a fault of ours.
Expected<Ran> run_cases(Slot& slot, const Language& language, const bank::Problem& problem,
                        const Compiled& program, const std::vector<bank::Case>& cases, double time_scale,
                        const OnFacts& on_facts);

}  // namespace spar::engine
