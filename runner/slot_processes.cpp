#include "runner/slot_processes.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "runner/launch.hpp"
#include "runner/system_call.hpp"

namespace spar::runner {
namespace {

/// The process ids of a /proc, in the order of the kernel.
std::vector<pid_t> entries_of(const UniqueFd& proc) {
  std::vector<pid_t> found;
  DIR* directory = fdopendir(openat(proc.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory == nullptr) return found;
  while (const dirent* entry = readdir(directory)) {
    pid_t process = 0;
    const char* end = entry->d_name + std::strlen(entry->d_name);
    if (std::from_chars(entry->d_name, end, process).ptr == end) found.push_back(process);
  }
  closedir(directory);
  return found;
}

/// Whether this process has any child; without one it has no descendant, being their reaper.
bool have_children() {
  siginfo_t info{};
  return waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT | __WALL) == 0;
}

/// What proc(5) says of a process.
struct Stat {
  char state = 0;
  pid_t parent = 0;
  long threads = 0;
};

/// Nothing when the process is gone.
std::optional<Stat> stat_of(const UniqueFd& proc, pid_t process) {
  std::array<char, 32> path{};
  std::snprintf(path.data(), path.size(), "%d/stat", process);
  const UniqueFd file(openat(proc.get(), path.data(), O_RDONLY | O_CLOEXEC));
  std::array<char, 1024> text{};
  if (!file || read(file.get(), text.data(), text.size() - 1) <= 0) return std::nullopt;
  const char* name_end = std::strrchr(text.data(), ')');  // the name may hold anything, parentheses too
  Stat stat;
  if (name_end == nullptr ||
      std::sscanf(name_end, ") %c %d %*d %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u %*d %*d %*d %*d %ld",
                  &stat.state, &stat.parent, &stat.threads) != 3)
    return std::nullopt;
  return stat;
}

class NamespaceProcesses final : public SlotProcesses {
 public:
  explicit NamespaceProcesses(const UniqueFd& proc) : proc_(fcntl(proc.get(), F_DUPFD_CLOEXEC, 0)) {}

  std::vector<pid_t> list() override {
    if (!have_children()) return {};
    std::vector<pid_t> found = entries_of(proc_);
    std::erase(found, 1);
    return found;
  }
  [[nodiscard]] bool holds(pid_t process) const override { return process > 1 && ::kill(process, 0) == 0; }
  void kill() override { ::kill(-1, SIGKILL); }
  std::uint32_t others_of_user() override { return tasks_of_init; }

 private:
  UniqueFd proc_;
};

// There is no list of children on every kernel (CONFIG_PROC_CHILDREN), but each process names its parent.
class DescendantProcesses final : public SlotProcesses {
 public:
  explicit DescendantProcesses(const UniqueFd& proc) : proc_(fcntl(proc.get(), F_DUPFD_CLOEXEC, 0)) {}

  std::vector<pid_t> list() override {
    if (!have_children()) return {};
    if (++lists_ % lists_before_forgetting == 0) foreign_.clear();
    std::vector<pid_t> found;
    Known known{{self_, true}, {1, false}, {0, false}};
    for (const pid_t process : entries_of(proc_)) {
      if (process == self_ || foreign_.contains(process)) continue;
      const auto own = descends(process, known);
      if (own && *own) found.push_back(process);
      if (own && !*own) foreign_.insert(process);
    }
    return found;
  }

  [[nodiscard]] bool holds(pid_t process) const override {
    for (unsigned walked = 0; walked < most_generations && process > 1; ++walked) {
      const auto stat = stat_of(proc_, process);
      if (!stat) return false;
      if (stat->parent == self_) return true;
      process = stat->parent;
    }
    return false;
  }

  // A process that has a SIGKILL pending cannot fork any more: what is seen here has no further children.
  void kill() override {
    if (kill_seen() > 0 || !have_children()) return;
    foreign_.clear();  // there is somebody, who may have the number of one that was foreign once
    kill_seen();
  }

  std::uint32_t others_of_user() override {
    using std::chrono::steady_clock;
    // To count takes longer than to start a small program, and the count is out of date at once anyway.
    constexpr auto good_for = std::chrono::seconds(1);
    const auto now = steady_clock::now();
    if (others_ > 0 && now - counted_ < good_for) return others_;
    counted_ = now;
    others_ = 0;
    const uid_t user = getuid();
    for (const pid_t process : entries_of(proc_)) {
      struct stat status {};
      if (fstatat(proc_.get(), std::to_string(process).c_str(), &status, 0) != 0 || status.st_uid != user)
        continue;
      if (const auto stat = stat_of(proc_, process)) others_ += static_cast<std::uint32_t>(stat->threads);
    }
    return others_;
  }

 private:
  using Known = std::unordered_map<pid_t, bool>;
  static constexpr unsigned lists_before_forgetting = 64;
  /// Against going in circles where a number is used again while the way up is walked.
  static constexpr unsigned most_generations = 1U << 16U;

  /// Walks up from a process to one that is known; nothing when the way breaks off because somebody ended.
  std::optional<bool> descends(pid_t process, Known& known) const {
    std::vector<pid_t> way;
    while (!known.contains(process) && !foreign_.contains(process)) {
      const auto stat = stat_of(proc_, process);
      if (!stat || way.size() > most_generations) return std::nullopt;
      way.push_back(process);
      process = stat->parent;
    }
    const auto found = known.find(process);
    const bool own = found != known.end() && found->second;
    for (const pid_t passed : way) known[passed] = own;
    return own;
  }

  int kill_seen() {
    int sent = 0;
    for (const pid_t process : list()) {
      // By a pidfd that was open before the last look: the number may go to a foreign process meanwhile.
      const UniqueFd target(static_cast<int>(syscall(SYS_pidfd_open, process, 0)));
      const auto stat = stat_of(proc_, process);
      if (!target || !stat || stat->state == 'Z' || !holds(process)) continue;
      if (syscall(SYS_pidfd_send_signal, target.get(), SIGKILL, nullptr, 0) == 0) ++sent;
    }
    return sent;
  }

  UniqueFd proc_;
  const pid_t self_ = getpid();
  /// Not descendants when last looked at. Forgotten now and then: numbers are used again.
  std::unordered_set<pid_t> foreign_;
  unsigned lists_ = 0;
  std::uint32_t others_ = 0;
  std::chrono::steady_clock::time_point counted_;
};

}  // namespace

std::unique_ptr<SlotProcesses> processes_of_namespace(const UniqueFd& proc) {
  return std::make_unique<NamespaceProcesses>(proc);
}

std::unique_ptr<SlotProcesses> processes_below_this_one(const UniqueFd& proc) {
  return std::make_unique<DescendantProcesses>(proc);
}

}  // namespace spar::runner
