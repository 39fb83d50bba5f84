// What a machine has and allows, as far as it decides which isolation level can be had and how.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace spar::engine {

struct Machine {
  bool root = false;
  bool container = false;         ///< Docker, Podman or the like
  bool user_namespaces = false;   ///< the kernel lets this user make them
  bool systemd = false;           ///< it runs the machine
  bool user_manager = false;      ///< systemd would give this user a delegated scope
  bool cgroup_v2 = false;         ///< with the controllers that limits need
  bool cgroup_v1_memory = false;  ///< cgroup v1's memory controller is mounted
  std::string user;               ///< the user's name
  // Settings of the kernel; absent where it has no such setting.
  std::optional<long> unprivileged_userns_clone;              ///< Debian's kernels
  std::optional<long> apparmor_restrict_unprivileged_userns;  ///< Ubuntu 23.10 and newer
  std::optional<long> max_user_namespaces;
};

/// Looks at this machine; `rungs`: what probe_isolation() said.
Machine examine_machine(const nlohmann::json& rungs);

}  // namespace spar::engine
