#include "runner/mounts.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <linux/mount.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <ctime>
#include <string>

#include "runner/system_call.hpp"

// <sys/mount.h> and <linux/mount.h> clash in glibc 2.36; these four are all that is needed of the former.
extern "C" int mount(const char*, const char*, const char*, unsigned long, const void*) noexcept;
extern "C" int umount2(const char*, int) noexcept;

namespace spar::runner {
namespace {

constexpr std::array<const char*, 3> writable_directories{"/work", "/tmp", "/dev/shm"};
constexpr unsigned long ms_rec = 16384;
constexpr unsigned long ms_private = 1UL << 18U;
constexpr unsigned long ms_nosuid = 2;
constexpr unsigned long ms_nodev = 4;
constexpr int mnt_detach = 2;

UniqueFd clone_tree(const std::string& path, bool recursive) {
  const unsigned flags = OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | (recursive ? AT_RECURSIVE : 0U);
  return UniqueFd(static_cast<int>(syscall(SYS_open_tree, AT_FDCWD, path.c_str(), flags)));
}

void set_attributes(int directory, const char* path, unsigned flags, std::uint64_t set,
                    std::uint64_t clear = 0) {
  mount_attr attributes{};
  attributes.attr_set = set;
  attributes.attr_clr = clear;
  check(syscall(SYS_mount_setattr, directory, path, flags, &attributes, sizeof attributes),
        std::string("mount_setattr of ") + (*path != '\0' ? path : "a view") + " (needs Linux 5.12)");
}

void make_directories(const std::string& path) {
  for (std::size_t slash = path.find('/', 1);; slash = path.find('/', slash + 1)) {
    const std::string part = path.substr(0, slash);
    if (mkdir(part.c_str(), 0755) != 0 && errno != EEXIST) throw_errno("mkdir of " + part);
    if (slash == std::string::npos) return;
  }
}

void make_file(const std::string& path, std::string_view text = {}) {
  const UniqueFd file(check(open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644), "creation of " + path));
  check(write(file.get(), text.data(), text.size()), "write to " + path);
}

void mount_tmpfs(const std::string& path, Bytes size, std::uint32_t inodes, const char* mode) {
  const std::string options =
      "size=" + std::to_string(size.count) + ",nr_inodes=" + std::to_string(inodes) + ",mode=" + mode;
  check(mount("tmpfs", path.c_str(), "tmpfs", ms_nosuid | ms_nodev, options.c_str()),
        "mount of a tmpfs on " + path);
}

/// What lies below /usr is seen as it is on the host; problem packages installed there hold the answers.
void hide(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return;
  mount_tmpfs(path, Bytes{4096}, 1, "0555");
  set_attributes(AT_FDCWD, path.c_str(), 0, MOUNT_ATTR_RDONLY);
}

timespec mount_writable(const std::string& path, const wire::SlotConfiguration& configuration) {
  mount_tmpfs(path, configuration.work_size, configuration.work_inodes, path == "/tmp" ? "1777" : "0755");
  struct stat status {};
  check(stat(path.c_str(), &status), "stat of " + path);
  return status.st_ctim;
}

void detach(std::vector<DetachedView>& views, const std::string& source, const std::string& target,
            std::uint64_t attributes, bool required) {
  struct stat status {};
  if (stat(source.c_str(), &status) != 0) {
    if (required) throw_errno("read-only mount of " + source);
    return;
  }
  DetachedView view{clone_tree(source, S_ISDIR(status.st_mode)), target, S_ISDIR(status.st_mode)};
  if (!view.tree) throw_errno("detaching a view of " + source);
  set_attributes(view.tree.get(), "", AT_EMPTY_PATH | AT_RECURSIVE, attributes);
  views.push_back(std::move(view));
}

void attach(const DetachedView& view) {
  const std::string& target = view.target;
  if (view.directory) {
    make_directories(target);
  } else {
    make_directories(target.substr(0, target.rfind('/')));
    make_file(target);
  }
  check(syscall(SYS_move_mount, view.tree.get(), "", AT_FDCWD, target.c_str(), MOVE_MOUNT_F_EMPTY_PATH),
        "attaching the view " + view.target);
}

/// /bin, /lib and the like are links into /usr on a merged system: they stay links.
void copy_system_links() {
  for (const char* name : {"/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"}) {
    std::array<char, 256> target{};
    const ssize_t length =
        readlink((std::string("/oldroot") + name).c_str(), target.data(), target.size() - 1);
    if (length > 0) check(symlink(target.data(), name), std::string("link ") + name);
  }
}

void fill_etc() {
  make_directories("/etc");
  make_file("/etc/passwd", "root:x:0:0:root:/:/usr/sbin/nologin\nspar:x:1000:1000:spar:/work:/bin/sh\n");
  make_file("/etc/group", "root:x:0:\nspar:x:1000:\n");
  make_file("/etc/hosts", "127.0.0.1 localhost\n");
  make_file("/etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\n");
}

UniqueFd mount_proc() {
  make_directories("/proc");
  check(mount("proc", "/proc", "proc", ms_nosuid | ms_nodev, nullptr), "mount of /proc");
  // Init needs to write to oom_score_adj of its children; nobody else must.
  const UniqueFd tree = clone_tree("/proc", false);
  if (!tree) throw_errno("detaching /proc");
  UniqueFd writable(check(openat(tree.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC), "open of /proc"));
  set_attributes(AT_FDCWD, "/proc", 0, MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOEXEC);
  return writable;
}

/// Whether nothing has happened to a writable directory since it was mounted at `since`: no entry, no changed
/// mode.
bool untouched(const char* path, const timespec& since) {
  struct stat status {};
  check(stat(path, &status), std::string("stat of ") + path);
  if (status.st_ctim.tv_sec != since.tv_sec || status.st_ctim.tv_nsec != since.tv_nsec) return false;
  // The clock behind ctime is coarse: what happened within its first tick shows only as an entry.
  DIR* directory = opendir(path);
  if (directory == nullptr) throw_errno(std::string("opening ") + path);
  bool empty = true;
  while (const dirent* entry = readdir(directory))
    if (std::strcmp(entry->d_name, ".") != 0 && std::strcmp(entry->d_name, "..") != 0) empty = false;
  closedir(directory);
  return empty;
}

void set_program_directory_writable(bool writable) {
  set_attributes(AT_FDCWD, "/program", 0, writable ? 0 : MOUNT_ATTR_RDONLY, writable ? MOUNT_ATTR_RDONLY : 0);
}

class MountedFiles final : public SlotFiles {
 public:
  explicit MountedFiles(wire::SlotConfiguration configuration) : configuration_(std::move(configuration)) {
    for (std::size_t i = 0; i < writable_directories.size(); ++i)
      mounted_[i] = mount_writable(writable_directories[i], configuration_);
  }

  [[nodiscard]] std::string work() const override { return "/work"; }
  [[nodiscard]] std::string program() const override { return "/program"; }

  void reset() override {
    for (std::size_t i = 0; i < writable_directories.size(); ++i) {
      const char* path = writable_directories[i];
      if (untouched(path, mounted_[i])) continue;
      // A fresh tmpfs costs the same whatever was left: deep trees, a million names, locks, odd permissions.
      check(umount2(path, mnt_detach), std::string("unmounting ") + path);
      mounted_[i] = mount_writable(path, configuration_);
    }
  }

  void empty_program() override {
    check(umount2("/program", mnt_detach), "unmounting /program");
    mount_tmpfs("/program", configuration_.work_size, configuration_.work_inodes, "0755");
  }
  void seal_program() override { set_program_directory_writable(false); }

  [[nodiscard]] Bytes held_in_memory() const override {
    Bytes sum;
    for (const char* directory : writable_directories) {
      struct statvfs status {};
      if (statvfs(directory, &status) == 0) sum.count += (status.f_blocks - status.f_bfree) * status.f_frsize;
    }
    return sum;
  }

 private:
  wire::SlotConfiguration configuration_;
  std::array<timespec, writable_directories.size()> mounted_{};  ///< ctime of each right after its mount
};

}  // namespace

std::vector<DetachedView> detach_views(const wire::SlotConfiguration& configuration) {
  // Nothing done in here may reach the host's mount tree.
  check(mount(nullptr, "/", nullptr, ms_rec | ms_private, nullptr), "making mounts private");
  constexpr std::uint64_t read_only = MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID;
  std::vector<DetachedView> views;
  for (const char* path : {"/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"}) {
    struct stat status {};
    if (lstat(path, &status) == 0 && S_ISDIR(status.st_mode))
      detach(views, path, path, read_only | MOUNT_ATTR_NODEV, true);
  }
  for (const char* path : {"/etc/ld.so.cache", "/etc/alternatives"})
    detach(views, path, path, read_only | MOUNT_ATTR_NODEV, false);
  for (const char* path : {"/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"})
    detach(views, path, path, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NOEXEC, true);
  for (const auto& mount : configuration.mounts)
    detach(views, mount.source, mount.target, read_only | MOUNT_ATTR_NODEV, true);
  return views;
}

UniqueFd enter_new_root(const std::vector<DetachedView>& views,
                        const wire::SlotConfiguration& configuration) {
  // Any directory will do to build the new root on: the views are held by descriptors, and the rest is left
  // behind.
  constexpr const char* base = "/tmp";
  mount_tmpfs(base, Bytes{1U << 20U}, 4096, "0755");
  check(chdir(base), "chdir to the new root");
  check(mkdir("oldroot", 0755), "mkdir of oldroot");
  check(syscall(SYS_pivot_root, ".", "oldroot"), "pivot_root");
  check(chdir("/"), "chdir to /");
  copy_system_links();
  // The kernel allows a new /proc only where one can be seen already: before the old root goes.
  UniqueFd proc = mount_proc();
  check(umount2("/oldroot", mnt_detach), "leaving the old root");
  check(rmdir("/oldroot"), "rmdir of oldroot");

  fill_etc();
  for (const auto& view : views) attach(view);
  for (const auto& path : configuration.hidden) hide(path);
  for (const char* path : writable_directories) make_directories(path);
  make_directories("/program");
  mount_tmpfs("/program", configuration.work_size, configuration.work_inodes, "0755");
  check(symlink("/proc/self/fd", "/dev/fd"), "link /dev/fd");
  check(symlink("/proc/self/fd/0", "/dev/stdin"), "link /dev/stdin");
  check(symlink("/proc/self/fd/1", "/dev/stdout"), "link /dev/stdout");
  check(symlink("/proc/self/fd/2", "/dev/stderr"), "link /dev/stderr");
  set_program_directory_writable(false);
  set_attributes(AT_FDCWD, "/", 0, MOUNT_ATTR_RDONLY | MOUNT_ATTR_NODEV);
  return proc;
}

std::unique_ptr<SlotFiles> mounted_files(const wire::SlotConfiguration& configuration) {
  return std::make_unique<MountedFiles>(configuration);
}

}  // namespace spar::runner
