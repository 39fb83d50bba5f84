// Proving a package of another format by what it says of itself: its input validators accept every input, and
// every submission comes to what is expected of it, with some margin to the time limit.
#pragma once

#include "judge/engine/check.hpp"

namespace spar::engine {

Expected<CheckResult> check_foreign(Engine& engine, const bank::Problem& problem, const OnStep& on_step);

}  // namespace spar::engine
