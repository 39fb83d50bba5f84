// Starting one process in the slot: a clone of init, restricted step by step, that ends in execve.
#pragma once

#include <linux/filter.h>
#include <sys/types.h>

#include <memory>
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
};

/// Starts the programs of a slot, one at a time.
class Launcher {
 public:
  /// `into_cgroups`: launches name a cgroup v2. Otherwise the launcher has a thread, which counts as one of
  /// the slot's tasks. Made by init when it has its final user, core and signal mask: the thread keeps those.
  /// Throws std::system_error.
  Launcher(LaunchPad pad, bool into_cgroups);
  Launcher(const Launcher&) = delete;
  Launcher& operator=(const Launcher&) = delete;
  ~Launcher();

  /// `descriptors[i]` becomes descriptor i of the process; besides these only the views stay open.
  /// `other_processes` of the same user are counted by RLIMIT_NPROC too. `cgroup` is the directory of the
  /// cgroup v2 that it starts in, or -1.
  Launched launch(const wire::Command& command, const std::vector<int>& descriptors,
                  std::uint32_t other_processes, int cgroup);
  /// Holds a process that runs already to limits, as launch() does; false where they are above those that it
  /// was launched with, or it is gone.
  [[nodiscard]] bool limit(pid_t process, const wire::Limits& limits, std::uint32_t other_processes) const;
  /// The filter's listener, with LaunchPad::landlock (signal_guard.hpp); or -1.
  [[nodiscard]] int listener() const;

 private:
  class Thread;
  LaunchPad pad_;
  std::unique_ptr<Thread> thread_;
};

/// The tasks of a slot's init where no cgroup v2 counts for every run: itself and the launcher's thread.
inline constexpr std::uint32_t tasks_of_init = 2;

/// Ends a process that uses more CPU time than this; Launcher::limit() may allow it more later on.
bool limit_cpu_for_now(pid_t process, std::chrono::seconds cpu_time);

}  // namespace spar::runner
