// Rung "landlock": whether a process can be confined here without any namespace.
#pragma once

#include <string>

namespace spar::runner {

/// Tries all that the rung needs for real: Landlock, a seccomp listener, a /proc that shows every process of
/// the user, and, for root, users to change to.
bool confinement_available(std::string& why);

}  // namespace spar::runner
