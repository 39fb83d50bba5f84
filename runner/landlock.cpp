#include "runner/landlock.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>

#include "runner/system_call.hpp"

namespace spar::runner {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t of_files =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE;
constexpr std::uint64_t read_and_execute =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t device_nodes = LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_BLOCK;
constexpr std::uint64_t all_of_version_1 = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;

long landlock_version() {
  return syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

class Rules {
 public:
  explicit Rules(const std::vector<std::string>& hidden)
      // Moving files between directories is refused by version 1 and can be allowed from version 2 on.
      : handled_(all_of_version_1 | (landlock_version() >= 2 ? LANDLOCK_ACCESS_FS_REFER : 0)) {
    for (const auto& path : hidden) hidden_.push_back(fs::weakly_canonical(path));
    const landlock_ruleset_attr attributes{.handled_access_fs = handled_};
    ruleset_ = UniqueFd(check(static_cast<int>(syscall(SYS_landlock_create_ruleset, &attributes,
                                                       sizeof attributes.handled_access_fs, 0)),
                              "landlock_create_ruleset"));
  }

  [[nodiscard]] std::uint64_t handled() const { return handled_; }

  /// All below `path`; entry by entry along the way down to what is hidden.
  void allow(const fs::path& path, std::uint64_t rights) const {
    if (is_hidden(path)) return;
    if (!holds_hidden(path)) return add(path, rights);
    std::error_code unreadable;
    for (const auto& entry : fs::directory_iterator(path, unreadable))
      if (!entry.is_symlink()) allow(entry.path(), rights);
  }

  UniqueFd take() { return std::move(ruleset_); }

 private:
  [[nodiscard]] bool is_hidden(const fs::path& path) const {
    return std::find(hidden_.begin(), hidden_.end(), path) != hidden_.end();
  }
  [[nodiscard]] bool holds_hidden(const fs::path& path) const {
    return std::any_of(hidden_.begin(), hidden_.end(), [&](const fs::path& hidden) {
      return std::mismatch(path.begin(), path.end(), hidden.begin(), hidden.end()).first == path.end();
    });
  }
  void add(const fs::path& path, std::uint64_t rights) const {
    const UniqueFd file(check(open(path.c_str(), O_PATH | O_CLOEXEC), "allowing " + path.string()));
    struct stat status {};
    check(fstat(file.get(), &status), "stat of " + path.string());
    landlock_path_beneath_attr rule{};
    rule.allowed_access = S_ISDIR(status.st_mode) ? rights : rights & of_files;
    rule.parent_fd = file.get();
    check(syscall(SYS_landlock_add_rule, ruleset_.get(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0),
          "landlock_add_rule for " + path.string());
  }

  std::uint64_t handled_;
  std::vector<fs::path> hidden_;
  UniqueFd ruleset_;
};

}  // namespace

bool landlock_available(std::string& why) {
  if (landlock_version() >= 1) return true;
  why = errno == EOPNOTSUPP
            ? "Landlock is switched off: add landlock to lsm= on the kernel's command line"
            : std::string(
                  "the kernel, or the container's filter, offers no Landlock (Linux 5.13 and newer can): ") +
                  std::generic_category().message(errno);
  return false;
}

UniqueFd make_landlock_ruleset(const AllowedFiles& allowed) {
  Rules rules(allowed.hidden);
  for (const auto& path : allowed.readable) rules.allow(fs::canonical(path), read_and_execute);
  for (const auto& path : allowed.writable) rules.allow(fs::canonical(path), rules.handled() & ~device_nodes);
  for (const auto& path : allowed.devices)
    rules.allow(path, LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE);
  return rules.take();
}

bool restrict_by_landlock(const UniqueFd& ruleset) {
  return syscall(SYS_landlock_restrict_self, ruleset.get(), 0) == 0;
}

}  // namespace spar::runner
