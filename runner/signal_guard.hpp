// Signals where there is no pid namespace: a process may only reach those of its own slot.
//
// The filter (seccomp_filter.hpp) holds kill and its kin and asks the listener, that is init. Their arguments
// are plain numbers, which nobody can change between the answer and the call. Between the two a number could
// only go to a foreign process if its bearer ended, was waited for, and all other numbers were used up.
#pragma once

#include "runner/slot_processes.hpp"
#include "runner/wire/unique_fd.hpp"

namespace spar::runner {

/// Answers the call that waits at a seccomp listener (poll says POLLIN).
void answer_signal(int listener, const SlotProcesses& slot);

}  // namespace spar::runner
