// The keeper: the outer process of spar-runner. It makes the slot (cgroups, namespaces, init), waits for its
// end, and removes what is left of it.
#pragma once

#include <string>
#include <vector>

namespace spar::runner {

/// One rung of the isolation ladder on this machine.
struct Rung {
  std::string level;  ///< "cgroup-v2", "cgroup-v1", "user-namespaces" or "landlock", best first
  bool available = false;
  std::string why;  ///< what is missing when it is not available
};

/// Tries every rung for real.
std::vector<Rung> probe_rungs();

/// Serves one slot over `control` until the judge hangs up. Returns the exit status.
int keep_slot(int control);

}  // namespace spar::runner
