// The slot's init: the parent of everything that runs in the slot. Process 1 of its own pid namespace, where
// there are namespaces, or else the subreaper of what it starts.
#pragma once

#include <functional>
#include <memory>

#include "runner/meter.hpp"
#include "runner/slot_folder.hpp"
#include "runner/wire/protocol.hpp"
#include "runner/wire/unique_fd.hpp"

namespace spar::runner {

/// What the keeper hands to init across the clone.
struct InitArguments {
  const wire::SlotConfiguration& configuration;
  int control;                          ///< socket to the judge
  int go;                               ///< a byte comes when the user namespace is mapped
  int ready;                            ///< init writes what went wrong, or closes it
  std::unique_ptr<Meter> meter;         ///< of the cgroups; none where memory is sampled
  std::function<void()> enter_cgroups;  ///< what is left to do to be in them; may be empty
  const SlotFolder* folder;             ///< of a slot without namespaces; null with them
};

/// Builds the slot and serves requests until the judge hangs up. Returns the exit status.
int run_init(InitArguments arguments);

}  // namespace spar::runner
