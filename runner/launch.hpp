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
};

/// What a launch came to: a running process, or the reason why the program could not be executed (the user's
/// to mend: no such file, not executable). Faults of ours throw std::system_error instead.
struct Launched {
  pid_t process = -1;
  std::string refusal;
  int exit_code = 0;  ///< of a shell that is refused so: 127 for what is not there, 126 for the rest
};

/// `descriptors[i]` becomes descriptor i of the process; nothing else stays open. `cgroup` is the directory
/// of the cgroup v2 that it starts in, or -1.
Launched launch(const LaunchPad& pad, const wire::Command& command, const std::vector<int>& descriptors,
                int cgroup);

}  // namespace spar::runner
