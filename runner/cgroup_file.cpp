#include "runner/cgroup_file.hpp"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <vector>

#include "runner/system_call.hpp"

namespace spar::runner {
namespace {

namespace fs = std::filesystem;
constexpr const char* prefix = "spar-slot-";

}  // namespace

std::uint64_t read_number(const UniqueFd& file, const char* key) {
  std::array<char, 1024> buffer{};
  const ssize_t size = check(pread(file.get(), buffer.data(), buffer.size(), 0), "read of a cgroup counter");
  std::string_view text(buffer.data(), static_cast<std::size_t>(size));
  if (key != nullptr) {
    const auto found = text.find(key);
    if (found == std::string_view::npos) return 0;
    text.remove_prefix(found + std::strlen(key));
  }
  std::uint64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void write_text(const UniqueFd& file, const std::string& text, const std::string& step) {
  check(pwrite(file.get(), text.data(), text.size(), 0), step);
}

UniqueFd open_at(int directory, const std::string& path, int flags) {
  return UniqueFd(check(openat(directory, path.c_str(), flags | O_CLOEXEC), "open of " + path));
}

void remove_cgroup(const std::string& directory) {
  for (int tries = 0; tries < 200 && rmdir(directory.c_str()) != 0 && errno == EBUSY; ++tries) usleep(1000);
}

void remove_leftover_slots(const std::string& parent) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(parent, ignored)) {
    const std::string name = entry.path().filename();
    if (!name.starts_with(prefix)) continue;
    pid_t owner = 0;
    std::from_chars(name.data() + std::strlen(prefix), name.data() + name.size(), owner);
    if (owner <= 0 || kill(owner, 0) == 0 || errno != ESRCH) continue;
    std::vector<fs::path> leaves;  // cgroup v2 slots have them
    for (const auto& leaf : fs::directory_iterator(entry.path(), ignored))
      if (leaf.is_directory(ignored)) leaves.push_back(leaf.path());
    for (const auto& leaf : leaves) rmdir(leaf.c_str());
    rmdir(entry.path().c_str());
  }
}

std::string new_slot_name() {
  static unsigned made = 0;
  return prefix + std::to_string(getpid()) + "-" + std::to_string(made++);
}

}  // namespace spar::runner
