#include "judge/engine/machine.hpp"

#include <pwd.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "judge/engine/delegated_scope.hpp"

namespace spar::engine {
namespace {

/// Whether cgroup v1 has the memory controller.
bool cgroup_v1_has_memory() {
  std::ifstream hierarchies("/proc/self/cgroup");
  for (std::string line; std::getline(hierarchies, line);)
    if (line.find(":memory:") != std::string::npos) return true;
  return false;
}

std::optional<long> setting(const char* path) {
  std::ifstream file(path);
  if (long value = 0; file >> value) return value;
  return std::nullopt;
}

std::string user_name() {
  const passwd* entry = getpwuid(geteuid());
  return entry != nullptr ? entry->pw_name : std::to_string(geteuid());
}

}  // namespace

Machine examine_machine(const nlohmann::json& rungs) {
  Machine machine;
  for (const auto& rung : rungs)
    if (rung.value("level", "") == "user-namespaces")
      machine.user_namespaces = rung.value("available", false);
  machine.root = geteuid() == 0;
  for (const char* mark : {"/.dockerenv", "/run/.containerenv", "/run/systemd/container"})
    machine.container = machine.container || std::filesystem::exists(mark);
  machine.systemd = std::filesystem::exists("/run/systemd/system");  // as sd_booted(3) knows it
  machine.user_manager = !machine.root && can_enter_delegated_scope().has_value();
  machine.cgroup_v2 = cgroup_v2_has_controllers();
  machine.cgroup_v1_memory = cgroup_v1_has_memory();
  machine.user = user_name();
  machine.unprivileged_userns_clone = setting("/proc/sys/kernel/unprivileged_userns_clone");
  machine.apparmor_restrict_unprivileged_userns =
      setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns");
  machine.max_user_namespaces = setting("/proc/sys/user/max_user_namespaces");
  return machine;
}

}  // namespace spar::engine
