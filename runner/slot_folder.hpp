// The folders of a slot that has no mount namespace: a private folder of the host, with work/, tmp/ and
// program/ in it.
//
// What a submission leaves there is only touched by descriptors, never by a path into it, and only when
// nothing of the slot lives any more.
#pragma once

#include <sys/types.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "runner/slot_files.hpp"
#include "runner/wire/protocol.hpp"
#include "runner/wire/unique_fd.hpp"

namespace spar::runner {

/// The keeper's part: makes the folder and removes it. A keeper that is root also finds a user for the slot.
class SlotFolder {
 public:
  /// Removes the folders of dead slots on the way. Throws std::runtime_error when there is no place for it.
  explicit SlotFolder(const wire::SlotConfiguration& configuration);
  SlotFolder(const SlotFolder&) = delete;
  SlotFolder& operator=(const SlotFolder&) = delete;
  ~SlotFolder();

  [[nodiscard]] const std::string& path() const { return path_; }
  /// Whom the slot runs as, when the keeper is root: a user that nobody else is.
  [[nodiscard]] std::optional<uid_t> user() const { return user_; }
  /// Configured mounts that this user cannot get to by a path, since they lie in a folder of the keeper's own
  /// (root's home): it gets descriptors of them instead (LaunchPad::views).
  [[nodiscard]] const std::vector<wire::Mount>& closed_mounts() const { return closed_mounts_; }
  /// From the slot's names to where they are: protocol.hpp, "ready".
  [[nodiscard]] const std::map<std::string, std::string>& paths() const { return paths_; }

 private:
  void find_user(const std::string& place);
  void make_parts();
  void map_paths(const wire::SlotConfiguration& configuration);

  std::string path_;
  UniqueFd lock_;  ///< on the folder, as long as keeper or init live
  std::optional<uid_t> user_;
  UniqueFd user_locks_;  ///< a file of which the byte of `user_` is locked
  std::vector<wire::Mount> closed_mounts_;
  std::map<std::string, std::string> paths_;
};

/// Init's part.
std::unique_ptr<SlotFiles> files_in_folder(const std::string& folder,
                                           const wire::SlotConfiguration& configuration);

/// Removes all that is in a directory, however deep, many, or unreadable, with a handful of descriptors.
/// Throws std::system_error when something cannot be removed.
void empty_directory(const UniqueFd& directory);

}  // namespace spar::runner
