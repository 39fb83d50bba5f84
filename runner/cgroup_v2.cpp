#include "runner/cgroup_v2.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>
#include <vector>

#include "runner/cgroup_file.hpp"
#include "runner/system_call.hpp"

namespace spar::runner {
namespace {

namespace fs = std::filesystem;
using std::chrono::nanoseconds;

constexpr const char* outside = "spar-outside";  // where the processes of a delegated scope go
constexpr const char* controllers = "+memory +pids";

std::string mount_point() {
  std::ifstream mounts("/proc/self/mounts");
  for (std::string device, point, type, rest;
       mounts >> device >> point >> type && std::getline(mounts, rest);)
    if (type == "cgroup2") return point;
  return {};
}

/// The cgroup below which slots are made: for root the hierarchy's root, which may hold processes and
/// children alike; else this process's own, or that above it once it was moved into the leaf.
std::string parent_directory() {
  std::string point = mount_point();
  if (point.empty() || geteuid() == 0) return point;
  std::ifstream lines("/proc/self/cgroup");
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("0::")) continue;
    const fs::path own = point + line.substr(3);
    return own.filename() == outside ? own.parent_path().string() : own.string();
  }
  return {};
}

bool has_controllers(const std::string& directory) {
  std::ifstream file(directory + "/cgroup.controllers");
  bool memory = false;
  bool pids = false;
  for (std::string name; file >> name;) {
    memory = memory || name == "memory";
    pids = pids || name == "pids";
  }
  return memory && pids;
}

bool hand_down_controllers(const std::string& directory) {
  const UniqueFd file(open((directory + "/cgroup.subtree_control").c_str(), O_WRONLY | O_CLOEXEC));
  return file && write(file.get(), controllers, std::strlen(controllers)) > 0;
}

std::vector<pid_t> processes_in(const std::string& directory) {
  std::vector<pid_t> found;
  std::ifstream list(directory + "/cgroup.procs");
  for (pid_t process = 0; list >> process;) found.push_back(process);
  return found;
}

/// 0 when it is gone.
pid_t parent_of(pid_t process) {
  std::ifstream status("/proc/" + std::to_string(process) + "/status");
  for (std::string key; status >> key;) {
    pid_t parent = 0;
    if (key == "PPid:" && status >> parent) return parent;
  }
  return 0;
}

/// systemd marks what it delegates (since 251).
bool is_marked_as_delegated(const std::string& directory) {
  char mark = '0';
  return getxattr(directory.c_str(), "user.delegate", &mark, 1) == 1 && mark == '1';
}

/// Whether nobody lives there but the judge that started this process and what descends from it. A terminal's
/// scope can be written to as well, but its processes are not ours to move.
bool is_ours_alone(const std::string& directory) {
  const pid_t judge = getppid();
  const pid_t self = getpid();
  const std::vector<pid_t> inside = processes_in(directory);  // 0: of a pid namespace that is not seen here
  return std::all_of(inside.begin(), inside.end(), [=](pid_t process) {
    pid_t ancestor = process;
    while (ancestor > 1 && ancestor != judge && ancestor != self) ancestor = parent_of(ancestor);
    const bool ours = ancestor > 0 && (ancestor == judge || ancestor == self);
    return ours || (process > 0 && kill(process, 0) != 0 && errno == ESRCH);  // gone meanwhile
  });
}

/// Moves every process of a delegated scope into a leaf of it.
void evacuate(const std::string& directory) {
  const std::string leaf = directory + "/" + outside;
  if (mkdir(leaf.c_str(), 0755) != 0 && errno != EEXIST) return;
  for (const pid_t process : processes_in(directory)) {
    const std::string number = std::to_string(process);
    const UniqueFd file(open((leaf + "/cgroup.procs").c_str(), O_WRONLY | O_CLOEXEC));
    if (file && write(file.get(), number.data(), number.size()) < 0)
      return;  // what is left shows when controllers are handed down
  }
}

class CgroupV2Meter final : public Meter {
 public:
  explicit CgroupV2Meter(UniqueFd slot) : slot_(std::move(slot)) {}

  void begin(Bytes memory_limit, std::uint32_t processes, bool empty) override {
    if (!std::exchange(settled_, false) && empty) make_run();
    write_text(open_at(run_.get(), "memory.max", O_WRONLY), std::to_string(memory_limit.count),
               "setting memory.max");
    write_text(open_at(run_.get(), "pids.max", O_WRONLY), std::to_string(processes), "setting pids.max");
    resettable_ = peak_ && pwrite(peak_.get(), "r", 1, 0) > 0;
    cpu_at_start_ = cpu_time();
    kills_at_start_ = read_number(events_, "oom_kill ");
    peak_at_start_ = resettable_ || !peak_ ? 0 : read_number(peak_);
    largest_seen_ = 0;
    largest_reaped_ = 0;
  }

  Reading read() override {
    largest_seen_ = std::max(largest_seen_, read_number(current_));
    const std::uint64_t peak = peak_ ? read_number(peak_) : 0;
    // A peak that an earlier frame of the same driver reached says nothing about this one.
    const std::uint64_t known = peak > peak_at_start_ ? peak : largest_seen_;
    return {.cpu_time = cpu_time() - cpu_at_start_,
            .memory = Bytes{std::max(known, largest_reaped_)},
            .out_of_memory = read_number(events_, "oom_kill ") > kills_at_start_};
  }

  void settle() override {
    if (!std::exchange(settled_, true)) make_run();
  }

  unsigned live_processes() override { return static_cast<unsigned>(read_number(pids_)); }
  void reaped(const rusage& usage) override {
    largest_reaped_ = std::max(largest_reaped_, static_cast<std::uint64_t>(usage.ru_maxrss) * 1024);
  }
  [[nodiscard]] std::optional<nanoseconds> sampling_interval() const override { return std::nullopt; }
  [[nodiscard]] nanoseconds doubt() const override { return nanoseconds(0); }
  [[nodiscard]] int cgroup() const override { return run_.get(); }
  [[nodiscard]] bool clones_into_cgroup() const override { return true; }

 private:
  void make_run() {
    if (run_) {
      run_.reset();
      unlinkat(slot_.get(), name_.c_str(), AT_REMOVEDIR);  // the keeper removes what is still busy now
    }
    name_ = "run-" + std::to_string(made_++);
    check(mkdirat(slot_.get(), name_.c_str(), 0755), "making a run's cgroup");
    run_ = open_at(slot_.get(), name_, O_RDONLY | O_DIRECTORY);
    current_ = open_at(run_.get(), "memory.current", O_RDONLY);
    events_ = open_at(run_.get(), "memory.events", O_RDONLY);
    cpu_ = open_at(run_.get(), "cpu.stat", O_RDONLY);
    pids_ = open_at(run_.get(), "pids.current", O_RDONLY);
    peak_ = UniqueFd(openat(run_.get(), "memory.peak", O_RDWR | O_CLOEXEC));  // writable since Linux 6.12
    if (!peak_)
      peak_ = UniqueFd(openat(run_.get(), "memory.peak", O_RDONLY | O_CLOEXEC));  // there since 5.19
    // A run whose child was killed is over: its parent would wait for the wall clock.
    write_text(open_at(run_.get(), "memory.oom.group", O_WRONLY), "1", "setting memory.oom.group");
    if (const UniqueFd swap(openat(run_.get(), "memory.swap.max", O_WRONLY | O_CLOEXEC)); swap)
      write_text(swap, "0", "setting memory.swap.max");
  }

  [[nodiscard]] nanoseconds cpu_time() const {
    return std::chrono::microseconds(read_number(cpu_, "usage_usec "));
  }

  UniqueFd slot_, run_, current_, events_, cpu_, pids_, peak_;
  std::string name_;
  unsigned made_ = 0;
  bool settled_ = false;  ///< nothing was run in this cgroup yet
  bool resettable_ = false;
  nanoseconds cpu_at_start_{0};
  std::uint64_t kills_at_start_ = 0;
  std::uint64_t peak_at_start_ = 0;
  std::uint64_t largest_seen_ = 0;
  std::uint64_t largest_reaped_ = 0;
};

}  // namespace

bool CgroupV2::available(std::string& why) {
  const std::string parent = parent_directory();
  if (parent.empty()) {
    why = "cgroup v2 is not mounted";
  } else if (!has_controllers(parent)) {
    why = "the controllers memory and pids are not given to " + parent + " (cgroup v2)";
  } else if (access((parent + "/cgroup.procs").c_str(), W_OK) != 0 || access(parent.c_str(), W_OK) != 0) {
    why = parent + " is not delegated to this user";
  } else if (!hand_down_controllers(parent)) {
    if (!is_marked_as_delegated(parent) && !is_ours_alone(parent)) {
      why = parent + " holds processes that are not spar's, and is not delegated to it";
      return false;
    }
    evacuate(parent);
    if (!hand_down_controllers(parent))
      why = "controllers cannot be handed down in " + parent + ": " + std::strerror(errno);
  }
  return why.empty();
}

CgroupV2::CgroupV2(uid_t owner) {
  const std::string parent = parent_directory();
  remove_leftover_slots(parent);
  path_ = parent + "/" + new_slot_name();
  const std::string init = path_ + "/init";
  check(mkdir(path_.c_str(), 0755), "mkdir of " + path_);
  if (!hand_down_controllers(path_)) throw_errno("handing down controllers in " + path_);
  check(mkdir(init.c_str(), 0755), "mkdir of " + init);
  // Cloning into a sibling asks for the right to write to cgroup.procs of both and of what they have in
  // common.
  for (const std::string& file : {path_, path_ + "/cgroup.procs", init + "/cgroup.procs"})
    check(chown(file.c_str(), owner, static_cast<gid_t>(-1)), "chown of " + file);
  init_ = open_at(AT_FDCWD, init, O_RDONLY | O_DIRECTORY);
}

CgroupV2::~CgroupV2() {
  std::error_code ignored;
  std::vector<std::string> leaves;
  for (const auto& entry : fs::directory_iterator(path_, ignored))
    if (entry.is_directory(ignored)) leaves.push_back(entry.path());
  for (const auto& leaf : leaves) remove_cgroup(leaf);
  remove_cgroup(path_);
}

std::unique_ptr<Meter> CgroupV2::meter() const {
  return std::make_unique<CgroupV2Meter>(open_at(AT_FDCWD, path_, O_RDONLY | O_DIRECTORY));
}

}  // namespace spar::runner
