// The ladder's order, and the advice that fits the machine.
#include "judge/engine/isolation.hpp"

#include <gtest/gtest.h>

namespace spar::engine {
namespace {

TEST(IsolationLadder, IsOrdered) {
  EXPECT_TRUE(is_at_least("cgroup-v2", "cgroup-v2"));
  EXPECT_TRUE(is_at_least("cgroup-v1", "user-namespaces"));
  EXPECT_FALSE(is_at_least("user-namespaces", "cgroup-v1"));
  EXPECT_TRUE(is_at_least("user-namespaces", "landlock"));
  EXPECT_FALSE(is_at_least("landlock", "user-namespaces"));
  for (const auto& rung : isolation_ladder()) {
    EXPECT_FALSE(is_at_least("", rung.level));
    EXPECT_FALSE(is_at_least("nosuch", rung.level));
  }
}

TEST(IsolationLadder, ClaimsNothingForAnUnknownLevel) {
  EXPECT_EQ(describe_isolation("nosuch").gaps, std::vector<std::string>{"everything"});
}

TEST(IsolationLadder, AdvisesWhatFitsTheMachine) {
  Machine desktop;  // an ordinary user of a Debian or Ubuntu with systemd and cgroup v2
  desktop.user_namespaces = desktop.systemd = desktop.user_manager = desktop.cgroup_v2 = true;
  desktop.user = "ada";
  const auto with = [&desktop](const std::function<void(Machine&)>& change) {
    Machine machine = desktop;
    change(machine);
    return machine;
  };
  struct Row {
    const char* level;
    Machine machine;
    const char* part;  ///< of the text or the commands; empty: no advice
  };
  const std::vector<Row> table{
      {"cgroup-v2", desktop, "systemd-run --user --scope -p Delegate=yes"},
      {"cgroup-v2", with([](auto& m) { m.user_manager = false; }), "sudo loginctl enable-linger ada"},
      {"cgroup-v2", with([](auto& m) { m.user_manager = m.systemd = false; }), "sudo spar serve"},
      {"cgroup-v2", with([](auto& m) { m.cgroup_v2 = false; }), "sudo update-grub"},
      {"cgroup-v2", with([](auto& m) { m.cgroup_v2 = m.systemd = false; }), "cgroup_no_v1=all"},
      {"cgroup-v2", with([](auto& m) { m.container = true; }), "--privileged"},
      {"cgroup-v2", with([](auto& m) { m.user_namespaces = false; }), "see user-namespaces"},
      {"cgroup-v2", with([](auto& m) { m.root = true; }), ""},
      {"cgroup-v1", desktop, "Not needed"},
      {"cgroup-v1", with([](auto& m) { m.cgroup_v1_memory = true; }), "sudo spar serve"},
      {"user-namespaces", with([](auto& m) { m.unprivileged_userns_clone = 0; }),
       "kernel.unprivileged_userns_clone=1"},
      {"user-namespaces", with([](auto& m) { m.apparmor_restrict_unprivileged_userns = 1; }),
       "kernel.apparmor_restrict_unprivileged_userns=0"},
      {"user-namespaces", with([](auto& m) { m.max_user_namespaces = 0; }), "user.max_user_namespaces=15000"},
      {"user-namespaces", with([](auto& m) { m.container = true; }), "--security-opt seccomp=unconfined"},
      {"landlock", desktop, "lsm="}};
  for (const auto& row : table) {
    const Advice advice = describe_isolation(row.level).how_to_get(row.machine);
    std::string all = advice.text;
    for (const auto& command : advice.commands) all += " " + command;
    if (*row.part == '\0')
      EXPECT_EQ(all, "") << row.level;
    else
      EXPECT_NE(all.find(row.part), std::string::npos)
          << row.level << " wants " << row.part << ", got " << all;
  }
}

}  // namespace
}  // namespace spar::engine
