#include "judge/engine/isolation.hpp"

namespace spar::engine {

namespace {

constexpr const char* shared_lock_gap =
    "two submissions that run at the same moment can signal each other by locks on shared system files";

// Where memory and CPU time are sampled (runner/sampled_meter.cpp).
constexpr const char* late_memory_gap =
    "a program can pass its memory limit for up to 5 ms before it is stopped";
constexpr const char* unseen_memory_gap =
    "memory in unmapped memfds, pipe buffers and page tables is not counted";
constexpr const char* unseen_time_gap =
    "CPU time of children that live less than 5 ms and that nobody waits for is not counted; the wall clock "
    "stops them";
constexpr const char* process_limit_gap =
    "the process limit counts all processes of the slot's user, not exactly those of the run";

}  // namespace

IsolationLevel describe_isolation(const std::string& level) {
  const std::string common =
      "Submissions run in namespaces of their own (files, processes, network, users) behind a system call "
      "filter, without privileges";
  if (level == "cgroup-v1" || level == "cgroup-v2")
    return {level,
            common + "; the kernel limits and counts memory, CPU time and processes (" +
                (level == "cgroup-v1" ? "cgroup v1" : "cgroup v2") + ").",
            {shared_lock_gap},
            ""};
  if (level == "user-namespaces")
    return {level,
            common + "; memory is sampled and CPU time read from process clocks.",
            {late_memory_gap, unseen_memory_gap, unseen_time_gap, process_limit_gap, shared_lock_gap},
            "start spar in a cgroup of its own: systemd-run --user --scope -p Delegate=yes spar serve (where "
            "systemd runs the machine), or start it as root"};
  if (level == "landlock")
    return {
        level,
        "Submissions run without namespaces, and as root under a user id of their own: Landlock opens to "
        "them only the system's programs and their own folders, a system call filter refuses sockets, "
        "signals to others and changes of files' modes and owners; memory is sampled and CPU time read "
        "from process clocks.",
        {"a program can see that a path exists anywhere on the machine, with its size, times and owner, "
         "though "
         "not what is in it; which processes there are; and the host's name",
         "what files hold is counted now and then: what is deleted while open, or lies more than 64 folders "
         "deep, is not counted",
         late_memory_gap, unseen_memory_gap, unseen_time_gap, process_limit_gap, shared_lock_gap},
        how_to_get_isolation()};
  return {level, "Nothing is known about this isolation level.", {"everything"}, how_to_get_isolation()};
}

std::string how_to_get_isolation() {
  return "allow unprivileged user namespaces: sudo sysctl -w kernel.unprivileged_userns_clone=1 (Debian), or "
         "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu 23.10 and newer), or "
         "docker run --security-opt seccomp=unconfined --security-opt apparmor=unconfined "
         "--security-opt systempaths=unconfined (in a container)";
}

}  // namespace spar::engine
