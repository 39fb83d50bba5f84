#include "judge/engine/isolation.hpp"

namespace spar::engine {

namespace {

constexpr const char* shared_lock_gap =
    "two submissions that run at the same moment can signal each other by locks on shared system files";
constexpr const char* paths_gap =
    "a submission can read under which paths spar's toolchains and its cache lie on this machine";

}  // namespace

IsolationLevel describe_isolation(const std::string& level) {
  const std::string common =
      "Submissions run in namespaces of their own (files, processes, network, users) behind a system call "
      "filter, without privileges";
  if (level == "cgroup-v1" || level == "cgroup-v2")
    return {level,
            common + "; the kernel limits and counts memory, CPU time and processes (" +
                (level == "cgroup-v1" ? "cgroup v1" : "cgroup v2") + ").",
            {shared_lock_gap, paths_gap},
            ""};
  if (level == "user-namespaces")
    return {level,
            common + "; memory is sampled and CPU time read from process clocks.",
            {"a program can pass its memory limit for up to 5 ms before it is stopped",
             "memory in unmapped memfds, pipe buffers and page tables is not counted",
             "CPU time of children that use less than 25 ms and that nobody waits for is not counted; the "
             "wall clock stops them",
             "the process limit counts all processes of the slot's user, not exactly those of the run",
             shared_lock_gap, paths_gap},
            "start spar in a cgroup of its own: systemd-run --user --scope -p Delegate=yes spar serve (where "
            "systemd runs the machine), or start it as root"};
  return {level, "Nothing is known about this isolation level.", {"everything"}, how_to_get_isolation()};
}

std::string how_to_get_isolation() {
  return "allow unprivileged user namespaces: sudo sysctl -w kernel.unprivileged_userns_clone=1 (Debian), or "
         "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu 23.10 and newer)";
}

}  // namespace spar::engine
