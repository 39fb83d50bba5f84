#include "judge/engine/isolation.hpp"

#include <algorithm>

namespace spar::engine {
namespace {

constexpr const char* shared_lock_gap =
    "two submissions that run at the same moment can signal each other by locks on shared system files";
constexpr const char* paths_gap =
    "a submission can read under which paths spar's toolchains and its cache lie on this machine";

// Where memory and CPU time are sampled (runner/sampled_meter.cpp).
constexpr const char* late_memory_gap =
    "a program can pass its memory limit for up to 5 ms before it is stopped";
constexpr const char* unseen_memory_gap =
    "memory in unmapped memfds, pipe buffers and page tables is not counted";
constexpr const char* unseen_time_gap =
    "CPU time of children that use less than 25 ms and that nobody waits for is not counted; the wall clock "
    "stops them";
constexpr const char* process_limit_gap =
    "the process limit counts all processes of the slot's user, not exactly those of the run";

const std::string in_namespaces =
    "Submissions run in namespaces of their own (files, processes, network, users) behind a system call "
    "filter, without privileges; ";

Advice get_cgroup_v2(const Machine& machine) {
  if (!machine.user_namespaces) return {"It needs user namespaces as well: see user-namespaces.", {}};
  if (!machine.cgroup_v2 && machine.systemd && !machine.container)
    return {
        "Boot with cgroup v2 instead of v1:",
        {"echo 'GRUB_CMDLINE_LINUX=\"$GRUB_CMDLINE_LINUX systemd.unified_cgroup_hierarchy=1\"' | sudo tee "
         "/etc/default/grub.d/cgroup-v2.cfg",
         "sudo update-grub && sudo reboot"}};
  if (!machine.cgroup_v2)
    return {
        "The machine must boot with cgroup v2 instead of v1: with systemd.unified_cgroup_hierarchy=1 on the "
        "kernel's command line where systemd runs it, else with cgroup_no_v1=all.",
        {}};
  if (machine.container)
    return {
        "A container needs a cgroup v2 tree that it may write to. --privileged gives it one, and takes away "
        "most of what the container itself protects.",
        {"docker run --privileged --cgroupns=private IMAGE"}};
  if (machine.root) return {};
  if (machine.user_manager)
    return {"`spar serve` asks systemd for a delegated cgroup by itself. For any other command:",
            {"systemd-run --user --scope -p Delegate=yes spar submit FILE"}};
  if (machine.systemd)
    return {
        "Let systemd keep a service manager for this user; `spar serve` then asks it for a delegated cgroup:",
        {"sudo loginctl enable-linger " + machine.user}};
  return {"Start spar as root; submissions run as nobody all the same:", {"sudo spar serve"}};
}

Advice get_cgroup_v1(const Machine& machine) {
  if (!machine.cgroup_v1_memory) return {"Not needed: it is for machines without cgroup v2.", {}};
  if (!machine.user_namespaces) return {"It needs user namespaces as well: see user-namespaces.", {}};
  if (machine.root) return {};
  return {"Start spar as root; submissions run as nobody all the same:", {"sudo spar serve"}};
}

Advice get_user_namespaces(const Machine& machine) {
  if (machine.unprivileged_userns_clone == 0)
    return {"Allow unprivileged user namespaces:",
            {"echo kernel.unprivileged_userns_clone=1 | sudo tee /etc/sysctl.d/60-spar.conf",
             "sudo sysctl --system"}};
  if (machine.apparmor_restrict_unprivileged_userns.value_or(0) != 0 && !machine.container)
    return {"Allow unprivileged user namespaces, which AppArmor restricts here:",
            {"echo kernel.apparmor_restrict_unprivileged_userns=0 | sudo tee /etc/sysctl.d/60-spar.conf",
             "sudo sysctl --system"}};
  if (machine.max_user_namespaces == 0)
    return {"Allow user namespaces, of which there may be none here:",
            {"echo user.max_user_namespaces=15000 | sudo tee /etc/sysctl.d/60-spar.conf",
             "sudo sysctl --system"}};
  if (machine.container)
    return {"Start the container so that user namespaces may be made, and /proc mounted, in it:",
            {"docker run --security-opt seccomp=unconfined --security-opt apparmor=unconfined --security-opt "
             "systempaths=unconfined IMAGE"}};
  return {"The kernel must be built with CONFIG_USER_NS, and no security module may forbid it.", {}};
}

Advice get_landlock(const Machine& /*machine*/) {
  return {
      "It needs Linux 5.13 or newer with landlock in lsm= on the kernel's command line (or in CONFIG_LSM).",
      {}};
}

}  // namespace

const std::vector<IsolationLevel>& isolation_ladder() {
  static const std::vector<IsolationLevel> ladder{
      {.level = "cgroup-v2",
       .protection = in_namespaces +
                     "the kernel limits and counts memory, CPU time and processes (cgroup v2, delegated).",
       .gaps = {shared_lock_gap, paths_gap},
       .how_to_get = get_cgroup_v2},
      {.level = "cgroup-v1",
       .protection =
           in_namespaces + "the kernel limits and counts memory, CPU time and processes (cgroup v1).",
       .gaps = {shared_lock_gap, paths_gap},
       .how_to_get = get_cgroup_v1},
      {.level = "user-namespaces",
       .protection = in_namespaces + "memory is sampled and CPU time read from process clocks.",
       .gaps = {late_memory_gap, unseen_memory_gap, unseen_time_gap, process_limit_gap, shared_lock_gap,
                paths_gap},
       .how_to_get = get_user_namespaces},
      {.level = "landlock",
       .protection =
           "Submissions run without namespaces (as root, under a user id of their own): Landlock "
           "opens to them only the system's programs and their own folders, and a system call filter "
           "refuses sockets, signals to others and changes of files' modes and owners; memory is "
           "sampled and CPU time read from process clocks.",
       .gaps =
           {"a program can see that a path exists anywhere on the machine, with its size, times and owner, "
            "though not what is in it; which processes there are; and the host's name",
            "what files hold is counted now and then: what is deleted while open, or lies more than 64 "
            "folders deep, is not counted",
            late_memory_gap, unseen_memory_gap, unseen_time_gap, process_limit_gap, shared_lock_gap,
            paths_gap},
       .how_to_get = get_landlock}};
  return ladder;
}

IsolationLevel describe_isolation(const std::string& level) {
  for (const auto& rung : isolation_ladder())
    if (rung.level == level) return rung;
  return {.level = level,
          .protection = "Nothing is known about this isolation level.",
          .gaps = {"everything"},
          .how_to_get = [](const Machine&) { return Advice{}; }};
}

bool is_at_least(const std::string& level, const std::string& wanted) {
  for (const auto& rung : isolation_ladder()) {
    if (rung.level == level) return true;
    if (rung.level == wanted) return false;
  }
  return false;
}

}  // namespace spar::engine
