#include "runner/file_space.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "runner/meter.hpp"

namespace spar::runner {
namespace {

constexpr unsigned deepest = 64;
constexpr std::chrono::milliseconds longest_trust{100};
using Clock = std::chrono::steady_clock;

}  // namespace

FileSpace::FileSpace(std::vector<const UniqueFd*> directories, Bytes size, std::uint64_t inodes)
    : directories_(std::move(directories)), limit_{size.count, inodes} {
  begin();
}

void FileSpace::begin() {
  counted_ = {};
  free_at_count_ = free();
  next_count_ = Clock::now() + longest_trust;
}

bool FileSpace::over() {
  const Amount now = free();
  const auto gone = [](std::uint64_t before, std::uint64_t after) {
    return before > after ? before - after : 0;
  };
  if (Clock::now() < next_count_ && counted_.bytes + gone(free_at_count_.bytes, now.bytes) <= limit_.bytes &&
      counted_.inodes + gone(free_at_count_.inodes, now.inodes) <= limit_.inodes)
    return false;
  counted_ = {};
  free_at_count_ = now;
  const auto start = own_cpu_time();
  for (const UniqueFd* directory : directories_) count(directory->get(), 0, counted_);
  // No more than a tenth of the time goes into counting.
  next_count_ =
      Clock::now() + std::max<std::chrono::nanoseconds>(longest_trust, 9 * (own_cpu_time() - start));
  return counted_.bytes > limit_.bytes || counted_.inodes > limit_.inodes;
}

FileSpace::Amount FileSpace::free() const {
  struct statvfs status {};
  if (fstatvfs(directories_.front()->get(), &status) != 0) return {};
  return {status.f_bfree * status.f_frsize, status.f_ffree};
}

void FileSpace::count(int directory, unsigned depth, Amount& sum) const {
  DIR* entries = fdopendir(openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (entries == nullptr) return;
  while (sum.bytes <= limit_.bytes && sum.inodes <= limit_.inodes) {
    const dirent* entry = readdir(entries);
    if (entry == nullptr) break;
    struct stat status {};
    if (std::strcmp(entry->d_name, ".") == 0 || std::strcmp(entry->d_name, "..") == 0 ||
        fstatat(directory, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
      continue;
    constexpr std::uint64_t block = 512;  // stat(2) counts in these, whatever the file system's blocks are
    sum.bytes += static_cast<std::uint64_t>(status.st_blocks) * block;
    ++sum.inodes;
    if (!S_ISDIR(status.st_mode) || depth == deepest) continue;
    const UniqueFd below(openat(directory, entry->d_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (below) count(below.get(), depth + 1, sum);
  }
  closedir(entries);
}

}  // namespace spar::runner
