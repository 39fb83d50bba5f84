// Rung "cgroup-v2": the slot's processes live in a cgroup v2 subtree that is ours to divide: a delegated
// systemd scope of an ordinary user, or, for root, the root of the hierarchy.
//
//   <parent>/spar-slot-<keeper>-<n>/   memory and pids handed down
//       init/                          the slot's init, cloned right into it
//       run-<k>/                       one execution, cloned right into it: nothing is ever moved
//
// A fresh run-<k> a run, because counters start at zero there; before Linux 6.12 memory.peak cannot be reset.
#pragma once

#include <memory>
#include <string>

#include "runner/meter.hpp"
#include "runner/wire/unique_fd.hpp"

namespace spar::runner {

/// Owns one slot's subtree; removed when destroyed. Lives in the keeper.
class CgroupV2 {
 public:
  /// Whether a subtree can be made here; otherwise `why` says what is missing. A delegated scope's processes,
  /// this one and its parent among them, are moved into a leaf of it once: cgroup v2 keeps inner nodes free
  /// of processes.
  static bool available(std::string& why);
  /// Makes the subtree for init of this user (as the host sees it); throws std::system_error.
  explicit CgroupV2(uid_t owner);
  CgroupV2(const CgroupV2&) = delete;
  CgroupV2& operator=(const CgroupV2&) = delete;
  ~CgroupV2();

  /// What init is cloned into.
  [[nodiscard]] int init_directory() const { return init_.get(); }
  /// The meter that init uses; reaches the subtree by a descriptor, since init has no path to it.
  [[nodiscard]] std::unique_ptr<Meter> meter() const;

 private:
  std::string path_;
  UniqueFd init_;
};

}  // namespace spar::runner
