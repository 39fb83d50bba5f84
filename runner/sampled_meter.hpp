// Rung "user-namespaces": no cgroup, so CPU time comes from process clocks and wait4, and memory is sampled
// from /proc.
//
// What it cannot do, and `spar doctor` says so: memory can overshoot its limit between two samples, and
// memory in unmapped memfds or pipe buffers is not seen.
#pragma once

#include <memory>

#include "runner/meter.hpp"
#include "runner/wire/unique_fd.hpp"

namespace spar::runner {

/// `proc` is the slot's own /proc, where only the slot's processes are to be seen.
std::unique_ptr<Meter> make_sampled_meter(const UniqueFd& proc);

}  // namespace spar::runner
