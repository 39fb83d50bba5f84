// Rung "cgroup-v1": the slot's processes live in cgroups of the memory, cpuacct and pids controllers, made by
// root.
//
// Moving a process between cgroups stalls for milliseconds, so nothing is moved per run: the slot's init
// enters the cgroups once, its children inherit them, and the counters are reset between runs through
// descriptors that were opened before privileges were dropped.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "runner/meter.hpp"
#include "runner/wire/unique_fd.hpp"

namespace spar::runner {

/// Owns one directory per controller; removed when destroyed. Lives in the keeper.
class CgroupV1 {
 public:
  /// Whether this process may make cgroups here; otherwise `why` says what is missing.
  static bool available(std::string& why);
  /// Makes the directories; throws std::system_error.
  CgroupV1();
  CgroupV1(const CgroupV1&) = delete;
  CgroupV1& operator=(const CgroupV1&) = delete;
  ~CgroupV1();

  /// Moves the calling process, which must have one thread, into them (once per slot).
  void enter() const;
  /// The meter that init uses; holds descriptors only.
  [[nodiscard]] std::unique_ptr<Meter> meter() const;

 private:
  std::vector<std::string> directories_;  ///< memory, cpuacct, pids
};

}  // namespace spar::runner
