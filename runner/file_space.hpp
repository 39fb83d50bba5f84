// How much lies in a slot's folders where no file system of their own bounds them.
//
// To count files takes long; to ask how much is free on the disk does not. So they are counted when so much
// has gone from the free space since the last count that the limit may have been reached; and now and then
// besides, since what others free meanwhile hides what is taken here.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "runner/wire/bytes.hpp"
#include "runner/wire/unique_fd.hpp"

namespace spar::runner {

class FileSpace {
 public:
  /// The directories are on one file system; the descriptors must outlive this.
  FileSpace(std::vector<const UniqueFd*> directories, Bytes size, std::uint64_t inodes);
  /// The directories are empty.
  void begin();
  /// Whether they hold more than they may. Not seen: files that have lost their names, and what lies more
  /// than 64 directories deep.
  bool over();

 private:
  struct Amount {
    std::uint64_t bytes = 0;
    std::uint64_t inodes = 0;
  };
  [[nodiscard]] Amount free() const;
  void count(int directory, unsigned depth, Amount& sum) const;

  std::vector<const UniqueFd*> directories_;
  Amount limit_;
  Amount counted_;                                    ///< by the last count
  Amount free_at_count_;                              ///< on the disk, at that time
  std::chrono::steady_clock::time_point next_count_;  ///< at the latest
};

}  // namespace spar::runner
