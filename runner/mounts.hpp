// The file system that a submission sees: read-only views of the system, three small tmpfs, and nothing else.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "runner/slot_files.hpp"
#include "runner/wire/protocol.hpp"
#include "runner/wire/unique_fd.hpp"

namespace spar::runner {

/// Read-only views, cut off from the host's mount tree while the host's paths can still be reached.
struct DetachedView {
  UniqueFd tree;
  std::string target;
  bool directory = false;
};

/// Step 1, with the host's paths and the keeper's rights over them: the system's directories, the devices,
/// and the configured mounts. Throws std::system_error naming a configured source that is missing.
std::vector<DetachedView> detach_views(const wire::SlotConfiguration& configuration);

/// Step 2, after the user id has been given up: builds the new root around the views and pivots into it.
/// /program, /proc and the root are read-only. Returns a writable /proc of the slot that has no path.
UniqueFd enter_new_root(const std::vector<DetachedView>& views, const wire::SlotConfiguration& configuration);

/// Step 3: mounts /work, /tmp and /dev/shm, the three places that a submission may write to, each a tmpfs of
/// limited size and inodes.
std::unique_ptr<SlotFiles> mounted_files(const wire::SlotConfiguration& configuration);

}  // namespace spar::runner
