#include "runner/work_tree.hpp"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>

#include "runner/system_call.hpp"
#include "runner/wire/unique_fd.hpp"

namespace spar::runner {
namespace {

namespace fs = std::filesystem;

void require_inside(const fs::path& path) {
  const fs::path normal = path.lexically_normal();
  if (path.empty() || path.is_absolute() || normal.begin()->string() == ".." || !normal.has_filename())
    throw std::invalid_argument("'" + path.string() + "' is not a path inside the slot");
}

UniqueFd open_beneath(const UniqueFd& root, const std::string& path, int flags, mode_t mode) {
  open_how how{};
  how.flags = static_cast<std::uint64_t>(flags) | O_CLOEXEC;
  how.mode = mode;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS | RESOLVE_NO_XDEV;
  return UniqueFd(static_cast<int>(syscall(SYS_openat2, root.get(), path.c_str(), &how, sizeof how)));
}

void make_parents(const UniqueFd& root, const fs::path& path) {
  fs::path made;
  for (const auto& part : path.parent_path()) {
    const UniqueFd parent(made.empty() ? fcntl(root.get(), F_DUPFD_CLOEXEC, 0)
                                       : open_beneath(root, made, O_PATH | O_DIRECTORY, 0).release());
    if (mkdirat(parent.get(), part.c_str(), 0755) != 0 && errno != EEXIST)
      throw_errno("mkdir of " + (made / part).string() + " in the slot");
    made /= part;
  }
}

}  // namespace

void write_files(const std::string& root, const std::vector<wire::FileEntry>& files,
                 std::string_view& contents) {
  if (files.empty()) return;
  const UniqueFd directory(check(open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC), "open of " + root));
  for (const auto& entry : files) {
    require_inside(entry.path);
    if (entry.size > contents.size())
      throw std::invalid_argument("the contents of '" + entry.path + "' are missing");
    make_parents(directory, entry.path);
    const UniqueFd file =
        open_beneath(directory, entry.path, O_WRONLY | O_CREAT | O_EXCL, entry.executable ? 0755 : 0644);
    check(file.get(), "creation of " + entry.path + " in the slot");
    std::string_view left = contents.substr(0, entry.size);
    contents.remove_prefix(entry.size);
    while (!left.empty())
      left.remove_prefix(static_cast<std::size_t>(
          check(write(file.get(), left.data(), left.size()), "write of " + entry.path)));
  }
}

std::optional<std::uint64_t> collect_file(const std::string& root, const std::string& path, Bytes limit,
                                          std::string& into) {
  const UniqueFd directory(check(open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC), "open of " + root));
  // O_NONBLOCK: a FIFO left under that name must not hold init.
  const UniqueFd file = open_beneath(directory, path, O_RDONLY | O_NONBLOCK | O_NOCTTY, 0);
  struct stat status {};
  if (!file || fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > limit.count) return std::nullopt;
  const std::size_t start = into.size();
  into.resize(start + size);
  for (std::uint64_t done = 0; done < size;) {
    const ssize_t got = read(file.get(), into.data() + start + done, size - done);
    if (got <= 0) {
      into.resize(start);
      return std::nullopt;
    }
    done += static_cast<std::uint64_t>(got);
  }
  return size;
}

}  // namespace spar::runner
