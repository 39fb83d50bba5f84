// Starting one process in the slot: a clone of init, restricted step by step, that ends in execve.
#pragma once

#include <linux/filter.h>
#include <sys/types.h>

#include <string>
#include <vector>

#include "runner/wire/protocol.hpp"
#include "runner/wire/unique_fd.hpp"

namespace spar::runner {

/// What every launch of a slot shares.
struct LaunchPad {
  std::vector<sock_filter> filter;       ///< seccomp program
  UniqueFd proc;                         ///< the slot's /proc, writable
  bool limit_processes_by_user = false;  ///< RLIMIT_NPROC, where no cgroup counts processes
  std::uint32_t other_processes = 1;     ///< of the same user, which RLIMIT_NPROC counts too
  std::string work = "/work";            ///< where a process begins
  UniqueFd landlock;                     ///< ruleset, where there is one; the filter then has a listener
  std::vector<UniqueFd> views;  ///< folders that can be reached by no path: first_view, first_view + 1...
};

/// Descriptors from here on are in nobody's way when those of a program are put in their places: where
/// LaunchPad::landlock and LaunchPad::views must be.
inline constexpr int clear_of_targets = 64;

/// Descriptors that a process keeps for LaunchPad::views. Beyond what programs use and close.
inline constexpr int first_view = 1000;

/// What a launch came to: a running process, or the reason why the program could not be executed (the user's
/// to mend: no such file, not executable). Faults of ours throw std::system_error instead.
struct Launched {
  pid_t process = -1;
  std::string refusal;
  int exit_code = 0;  ///< of a shell that is refused so: 127 for what is not there, 126 for the rest
  UniqueFd listener;  ///< of the filter: whoever holds it answers (signal_guard.hpp)
};

/// `descriptors[i]` becomes descriptor i of the process; besides these only the views stay open. `cgroup` is
/// the directory of the cgroup v2 that it starts in, or -1.
Launched launch(const LaunchPad& pad, const wire::Command& command, const std::vector<int>& descriptors,
                int cgroup);

/// Holds a process that runs already to limits, as launch() does; false where they are above those that it
/// was launched with, or it is gone.
bool limit_process(pid_t process, const wire::Limits& limits, const LaunchPad& pad);

/// Ends a process that uses more CPU time than this; limit_process() may allow it more later on.
bool limit_cpu_for_now(pid_t process, std::chrono::seconds cpu_time);

}  // namespace spar::runner
