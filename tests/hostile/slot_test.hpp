// What the hostile tests share: a slot on one rung of the isolation ladder, an attack in it, and what must
// hold after.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "judge/engine/slot.hpp"

namespace spar::hostile {

/// One run of one of the hostile programs.
struct Attack {
  std::string program;  ///< name under programs/
  std::vector<std::string> arguments = {};
  wire::Limits limits = {};
  std::string input = {};
  std::vector<std::string> collect = {};
};

/// Limits under which something that should end by itself surely does, on a busy machine too.
wire::Limits ample();
/// Limits for what never ends by itself: CPU time runs out first for what uses it.
wire::Limits short_cpu();
/// Limits for what never ends and uses nothing.
wire::Limits short_wall();

/// A path of the host that no slot takes for one of its own, as it would what begins with /tmp.
std::string on_host(const std::string& path);

/// Process ids below `ancestor`, as the host sees them.
std::vector<pid_t> descendants(pid_t ancestor);

/// The parameter is the name of the rung.
class SlotTest : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override;
  void TearDown() override;

  /// Runs the attack, asserts that nothing of it is left, and that a benign run in the same slot is clean.
  engine::Execution attack(const Attack& attack);
  /// Installs and runs it, without looking afterwards.
  engine::Execution run(engine::Slot& slot, const Attack& attack) const;
  void expect_clean();
  /// `work_size`: of each folder that a program may write to.
  [[nodiscard]] std::unique_ptr<engine::Slot> start_slot(Bytes work_size = Bytes{64U << 20U}) const;
  [[nodiscard]] bool counts_exactly() const { return GetParam().starts_with("cgroup"); }

  /// On the rung without namespaces.
  [[nodiscard]] bool in_place() const { return GetParam() == "landlock"; }
  /// The bytes of one of the hostile programs.
  static std::string program(const std::string& name);
  [[nodiscard]] std::vector<std::string> environment() const;

  std::unique_ptr<engine::Slot> slot_;
};

/// The rungs that this machine and this user can reach; `spar-runner --probe` says why not the others.
std::vector<std::string> reachable_rungs();

/// Names of tests end in the rung.
std::string rung_name(const testing::TestParamInfo<std::string>& info);

/// "exit 0", "signal 9 after cpu_time": what came of a run, in a form that reads well in a failed test.
std::string ending(const engine::Execution& execution);

}  // namespace spar::hostile
