// Rungs "user-namespaces" and "landlock": no cgroup, so CPU time comes from process clocks and wait4, and
// memory is sampled from /proc.
//
// What it cannot do, and `spar doctor` says so: memory can overshoot its limit between two samples, and
// memory in unmapped memfds or pipe buffers is not seen.
#pragma once

#include <memory>

#include "runner/meter.hpp"
#include "runner/slot_files.hpp"
#include "runner/slot_processes.hpp"
#include "runner/wire/unique_fd.hpp"

namespace spar::runner {

/// `proc` is a /proc that shows the processes by the numbers they are listed by. `processes` and `files` must
/// outlive the meter.
std::unique_ptr<Meter> make_sampled_meter(const UniqueFd& proc, SlotProcesses& processes, SlotFiles& files);

}  // namespace spar::runner
