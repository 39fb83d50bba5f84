#include "runner/slot_folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <stdexcept>
#include <vector>

#include "runner/file_space.hpp"
#include "runner/launch.hpp"
#include "runner/system_call.hpp"

namespace spar::runner {
namespace {

namespace fs = std::filesystem;

constexpr const char* prefix = "spar-slot-";
constexpr std::array<const char*, 3> parts{"work", "tmp", "program"};
constexpr int directory_flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

UniqueFd open_directory(int parent, const char* name) {
  return UniqueFd(openat(parent, name, directory_flags));
}

/// Calls `visit` with every name in a directory.
template <class Visit>
void for_each_entry(int directory, const Visit& visit) {
  const std::unique_ptr<DIR, int (*)(DIR*)> entries(fdopendir(openat(directory, ".", directory_flags)),
                                                    closedir);
  if (!entries) throw_errno("reading a directory of the slot");
  while (const dirent* entry = readdir(entries.get()))
    if (std::strcmp(entry->d_name, ".") != 0 && std::strcmp(entry->d_name, "..") != 0) visit(entry->d_name);
}

/// A directory that its maker may have locked against its owner. By its descriptor: chmod follows links.
UniqueFd unlock_directory(int parent, const char* name) {
  const UniqueFd found(check(openat(parent, name, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC),
                             "opening a directory of the slot"));
  check(chmod(("/proc/self/fd/" + std::to_string(found.get())).c_str(), 0700),
        "unlocking a directory of the slot");
  return UniqueFd(check(openat(found.get(), ".", directory_flags), "opening a directory of the slot"));
}

/// Whether it is gone. It stays when it is a directory that is not empty.
bool remove_entry(int parent, const char* name) {
  if (unlinkat(parent, name, 0) == 0) return true;
  if (errno != EISDIR && errno != EPERM) throw_errno("removing a file of the slot");
  if (unlinkat(parent, name, AT_REMOVEDIR) == 0) return true;
  if (errno != ENOTEMPTY && errno != EEXIST) throw_errno("removing a directory of the slot");
  return false;
}

void lift(int from, const char* name, int to, unsigned long& lifted) {
  unlock_directory(from, name);  // a move changes its "..", which needs leave to write to it
  for (;;) {
    const std::string target = "lifted-" + std::to_string(lifted++);
    if (renameat2(from, name, to, target.c_str(), RENAME_NOREPLACE) == 0) return;
    if (errno != EEXIST) throw_errno("moving a directory of the slot");
  }
}

bool others_may_pass(const fs::path& path) {
  for (fs::path part = path; !part.empty(); part = part.parent_path()) {
    struct stat status {};
    if (stat(part.c_str(), &status) != 0 || (status.st_mode & S_IXOTH) == 0) return false;
    if (part == part.parent_path()) break;
  }
  return true;
}

/// What makes this place unfit for a slot's folder; empty when nothing does.
std::string fault_of(const fs::path& place, const wire::SlotConfiguration& configuration) {
  struct statvfs status {};
  if (statvfs(place.c_str(), &status) != 0 || access(place.c_str(), W_OK | X_OK) != 0)
    return "cannot be written";
  if ((status.f_flag & ST_NOEXEC) != 0) return "is mounted noexec";
  if (geteuid() == 0 && !others_may_pass(place)) return "is closed to other users";
  const std::uint64_t free = status.f_bavail * status.f_frsize;
  if (free < configuration.work_size.count)
    return "has only " + std::to_string(free >> 20U) + " MiB free (a slot may use " +
           std::to_string(configuration.work_size.count >> 20U) + " MiB)";
  return {};
}

fs::path choose_place(const wire::SlotConfiguration& configuration) {
  std::string faults;
  for (const char* variable : {"XDG_RUNTIME_DIR", "TMPDIR", ""}) {
    const char* value = *variable == '\0' ? "/tmp" : std::getenv(variable);
    if (value == nullptr || *value != '/') continue;
    const std::string fault = fault_of(value, configuration);
    if (fault.empty()) return fs::canonical(value);
    faults += std::string(faults.empty() ? "" : "; ") + value + ' ' + fault;
  }
  throw std::runtime_error("there is no place for the slot's files (" + faults + "); name one with TMPDIR");
}

void remove_folder(const std::string& path) {
  const UniqueFd folder = open_directory(AT_FDCWD, path.c_str());
  if (!folder) return;
  empty_directory(folder);
  rmdir(path.c_str());
}

/// A living slot holds a lock on its folder; one that was made this minute may not have come to it yet.
void remove_leftovers(const fs::path& place) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(place, ignored)) {
    if (!entry.path().filename().string().starts_with(prefix)) continue;
    const UniqueFd folder = open_directory(AT_FDCWD, entry.path().c_str());
    struct stat status {};
    if (!folder || fstat(folder.get(), &status) != 0 || status.st_uid != geteuid() ||
        std::time(nullptr) - status.st_ctim.tv_sec < 60 || flock(folder.get(), LOCK_EX | LOCK_NB) != 0)
      continue;
    try {
      remove_folder(entry.path());
    } catch (const std::system_error&) {
      continue;  // left for the next keeper: it must not keep this one from its work
    }
  }
}

bool has_process(uid_t user) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator("/proc", ignored)) {
    struct stat status {};
    if (std::isdigit(static_cast<unsigned char>(entry.path().filename().c_str()[0])) != 0 &&
        stat(entry.path().c_str(), &status) == 0 && status.st_uid == user)
      return true;
  }
  return false;
}

/// The file whose byte N is locked by the slot that has user id N. In a folder that only root can write to,
/// or else nobody but root's own: a lock that others could take would keep slots from being made.
UniqueFd open_user_locks(const fs::path& place) {
  for (const fs::path& folder : {fs::path("/run"), place}) {
    const fs::path path = folder / "spar-slot-users";
    UniqueFd file(open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600));
    struct stat status {};
    if (file && fstat(file.get(), &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == geteuid())
      return file;
  }
  throw std::runtime_error("the user ids of slots cannot be shared out: neither /run/spar-slot-users nor " +
                           (place / "spar-slot-users").string() +
                           " is a file of root's; remove what is there, or make /run writable");
}

/// Held as long as any process has the descriptor. False when somebody else holds it.
bool set_lock(const UniqueFd& locks, uid_t user, short type) {
  struct flock lock {};
  lock.l_type = type;
  lock.l_whence = SEEK_SET;
  lock.l_start = static_cast<off_t>(user);
  lock.l_len = 1;
  return fcntl(locks.get(), F_OFD_SETLK, &lock) == 0;
}

class FilesInFolder final : public SlotFiles {
 public:
  FilesInFolder(std::string folder, const wire::SlotConfiguration& configuration)
      : folder_(std::move(folder)),
        work_(open_part("work")),
        tmp_(open_part("tmp")),
        program_(open_part("program")),
        space_({&work_, &tmp_}, configuration.work_size, configuration.work_inodes) {}

  [[nodiscard]] std::string work() const override { return folder_ + "/work"; }
  [[nodiscard]] std::string program() const override { return folder_ + "/program"; }
  void reset() override {
    empty_directory(work_);
    empty_directory(tmp_);
    space_.begin();
  }
  void empty_program() override { empty_directory(program_); }
  void seal_program() override {}  // Landlock lets nobody but init write to it at any time
  [[nodiscard]] Bytes held_in_memory() const override { return {}; }
  bool overfull() override { return space_.over(); }

 private:
  [[nodiscard]] UniqueFd open_part(const std::string& name) const {
    return UniqueFd(check(open_directory(AT_FDCWD, (folder_ + "/" + name).c_str()).release(),
                          "opening the slot's folder " + folder_));
  }

  std::string folder_;
  UniqueFd work_, tmp_, program_;
  FileSpace space_;
};

}  // namespace

// Directories that are not empty have theirs moved up beside them, so that nothing is ever deep.
void empty_directory(const UniqueFd& directory) {
  unsigned long lifted = 0;
  for (bool found = true; found;) {
    found = false;
    for_each_entry(directory.get(), [&](const char* name) {
      found = true;
      if (remove_entry(directory.get(), name)) return;
      const UniqueFd inner = unlock_directory(directory.get(), name);
      for_each_entry(inner.get(), [&](const char* below) {
        if (!remove_entry(inner.get(), below)) lift(inner.get(), below, directory.get(), lifted);
      });
    });
  }
}

SlotFolder::SlotFolder(const wire::SlotConfiguration& configuration) {
  const fs::path place = choose_place(configuration);
  remove_leftovers(place);
  if (geteuid() == 0) find_user(place);
  path_ = place / (std::string(prefix) + std::to_string(getpid()) + "-XXXXXX");
  if (mkdtemp(path_.data()) == nullptr) throw_errno("making the slot's folder in " + place.string());
  try {
    make_parts();
  } catch (...) {
    rmdir(path_.c_str());
    throw;
  }
  map_paths(configuration);
}

/// One that has no process and that no other keeper has taken.
void SlotFolder::find_user(const std::string& place) {
  constexpr uid_t first = 60600;  // to 61183: belongs to nobody, by Debian's and systemd's tables
  constexpr uid_t last = 61183;
  user_locks_ = open_user_locks(place);
  for (uid_t user = first; user <= last; ++user) {
    if (!set_lock(user_locks_, user, F_WRLCK)) continue;
    if (!has_process(user)) {
      user_ = user;
      return;
    }
    set_lock(user_locks_, user, F_UNLCK);
  }
  throw std::runtime_error("there is no free user id for the slot (" + std::to_string(first) + " to " +
                           std::to_string(last) + ")");
}

void SlotFolder::make_parts() {
  const std::string step = "making the slot's folder " + path_;
  lock_ = open_directory(AT_FDCWD, path_.c_str());
  check(lock_.get(), step);
  check(flock(lock_.get(), LOCK_SH | LOCK_NB), step);
  for (const char* part : parts) {
    check(mkdirat(lock_.get(), part, 0700), step);
    if (user_) check(fchownat(lock_.get(), part, *user_, *user_, 0), step);
  }
  if (!user_) return;
  check(fchown(lock_.get(), geteuid(), *user_), step);
  check(fchmod(lock_.get(), 0710), step);
}

void SlotFolder::map_paths(const wire::SlotConfiguration& configuration) {
  for (const char* part : parts) paths_[std::string("/") + part] = path_ + "/" + part;
  for (const auto& mount : configuration.mounts) {
    if (!user_ || others_may_pass(fs::canonical(mount.source))) {
      paths_[mount.target] = mount.source;
      continue;
    }
    paths_[mount.target] =
        "/proc/self/fd/" + std::to_string(first_view + static_cast<int>(closed_mounts_.size()));
    closed_mounts_.push_back(mount);
  }
}

SlotFolder::~SlotFolder() {
  try {
    remove_folder(path_);
  } catch (const std::system_error&) {
    lock_.reset();  // the next keeper tries again
  }
}

std::unique_ptr<SlotFiles> files_in_folder(const std::string& folder,
                                           const wire::SlotConfiguration& configuration) {
  return std::make_unique<FilesInFolder>(folder, configuration);
}

}  // namespace spar::runner
