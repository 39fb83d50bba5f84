// A cgroup of this process's own, asked of systemd, so that the kernel can limit and count what the slots use
// without anyone having to start spar in a special way.
#pragma once

#include <string>

#include "judge/error.hpp"

namespace spar::engine {

/// Whether cgroup v2 is mounted and has the controllers that limits need (cgroup v1 may hold them).
bool cgroup_v2_has_controllers();

/// Whether `enter_delegated_scope` would find somebody to ask. `unavailable` says why not.
Expected<void> can_enter_delegated_scope();

/// Asks the user's service manager to put this process into a transient scope with a delegated cgroup, and
/// waits until it is there, for a few seconds at most. Returns the scope's name; empty when there is nothing
/// to ask for (root makes its cgroups itself; this one is delegated already). `unavailable` says why there is
/// none; spar then runs where it is. Call it before anything else is started: what runs already stays behind.
Expected<std::string> enter_delegated_scope();

}  // namespace spar::engine
