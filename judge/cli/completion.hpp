// spar completion, spar manual: shell completions and the man page, made from the command line's own
// definition, so that they cannot go stale.
#pragma once

#include "judge/cli/commands.hpp"

namespace spar::cli {

/// After all other subcommands: theirs are written down when one of these is called.
void add_completion(CLI::App& app, Action& action);
void add_manual(CLI::App& app, Action& action);

}  // namespace spar::cli
