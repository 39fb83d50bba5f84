// Everything that lives in a slot besides init: who that is, and its end.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "runner/wire/unique_fd.hpp"

namespace spar::runner {

class SlotProcesses {
 public:
  virtual ~SlotProcesses() = default;
  /// Process ids as init sees them; those that ended and were not waited for are among them.
  virtual std::vector<pid_t> list() = 0;
  /// Whether this process or thread is one of them.
  [[nodiscard]] virtual bool holds(pid_t process) const = 0;
  /// Sends SIGKILL to all. Some may be born meanwhile: to be called again until there is no child left to
  /// wait for.
  virtual void kill() = 0;
  /// How many processes RLIMIT_NPROC counts besides those of a run.
  virtual std::uint32_t others_of_user() = 0;
};

/// In a pid namespace of the slot's own: all that is to be seen in its /proc but init.
std::unique_ptr<SlotProcesses> processes_of_namespace(const UniqueFd& proc);

/// Without one: the descendants of this process, which must be their subreaper, found in the machine's /proc.
std::unique_ptr<SlotProcesses> processes_below_this_one(const UniqueFd& proc);

}  // namespace spar::runner
