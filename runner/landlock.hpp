// Landlock: which files the processes of a slot may open, where there is no mount namespace to show them no
// others.
//
// It governs opening, making, removing, moving and executing files. It does not govern stat, access, readlink
// and chdir (that a path exists can be seen), nor changes of mode, owner, times or attributes of a user's own
// files: the system call filter refuses those. One way for all versions: rights newer than the second version
// (truncate, network, signals) are left to the filter too.
#pragma once

#include <string>
#include <vector>

#include "runner/wire/unique_fd.hpp"

namespace spar::runner {

/// What may be opened; everything else may not. Links are resolved.
struct AllowedFiles {
  std::vector<std::string> readable;  ///< read and execute
  std::vector<std::string> writable;  ///< everything but device nodes
  std::vector<std::string> devices;   ///< read and write
  std::vector<std::string> hidden;    ///< left out where they lie below one of those above
};

/// Whether this kernel has it switched on; if not, `why` says what to do.
bool landlock_available(std::string& why);

/// The rules as a ruleset for landlock_restrict_self(2). Throws std::system_error naming a path that is
/// missing.
UniqueFd make_landlock_ruleset(const AllowedFiles& allowed);

/// The last step, in the process to be restricted; async-signal-safe. Needs no_new_privs.
bool restrict_by_landlock(const UniqueFd& ruleset);

}  // namespace spar::runner
