#include "runner/cgroup_v1.hpp"

#include <fcntl.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

#include "runner/cgroup_file.hpp"
#include "runner/launch.hpp"
#include "runner/system_call.hpp"

namespace spar::runner {
namespace {

namespace fs = std::filesystem;
using std::chrono::nanoseconds;

// Below this not even the clone of init lives to its exec, and the kernel would end the slot instead of the
// program.
constexpr std::uint64_t least_memory = 1U << 20U;
constexpr std::array<const char*, 3> controllers{"memory", "cpuacct", "pids"};

bool names_controller(const std::string& list, const std::string& controller) {
  std::istringstream words(list);
  for (std::string word; std::getline(words, word, ',');)
    if (word == controller) return true;
  return false;
}

/// Where a controller's hierarchy is mounted, or an empty string.
std::string mount_point_of(const std::string& controller) {
  std::ifstream mounts("/proc/self/mounts");
  for (std::string device, point, type, options, rest;
       mounts >> device >> point >> type >> options && std::getline(mounts, rest);)
    if (type == "cgroup" && names_controller(options, controller)) return point;
  return {};
}

/// This process's own cgroup of a controller, as a directory; the mount point when the path is not visible
/// here.
std::string own_directory(const std::string& controller) {
  std::string point = mount_point_of(controller);
  if (point.empty()) return {};
  std::ifstream lines("/proc/self/cgroup");
  for (std::string line; std::getline(lines, line);) {
    const auto first = line.find(':');
    const auto second = line.find(':', first + 1);
    if (second == std::string::npos) continue;
    if (!names_controller(line.substr(first + 1, second - first - 1), controller)) continue;
    std::string directory = point + line.substr(second + 1);
    // A process that was itself started inside a slot's parent keeps to that parent.
    return fs::is_directory(directory) ? directory : point;
  }
  return point;
}

class CgroupV1Meter final : public Meter {
 public:
  explicit CgroupV1Meter(const std::vector<std::string>& directories)
      : memory_limit_(open_at(AT_FDCWD, directories[0] + "/memory.limit_in_bytes", O_WRONLY)),
        memory_peak_(open_at(AT_FDCWD, directories[0] + "/memory.max_usage_in_bytes", O_RDWR)),
        memory_usage_(open_at(AT_FDCWD, directories[0] + "/memory.usage_in_bytes", O_RDONLY)),
        oom_control_(open_at(AT_FDCWD, directories[0] + "/memory.oom_control", O_RDONLY)),
        cpu_usage_(open_at(AT_FDCWD, directories[1] + "/cpuacct.usage", O_RDONLY)),
        processes_limit_(open_at(AT_FDCWD, directories[2] + "/pids.max", O_WRONLY)),
        processes_(open_at(AT_FDCWD, directories[2] + "/pids.current", O_RDONLY)),
        notice_(check(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK), "eventfd")) {
    write_text(open_at(AT_FDCWD, directories[0] + "/cgroup.event_control", O_WRONLY),
               std::to_string(notice_.get()) + " " + std::to_string(oom_control_.get()),
               "asking for notice of memory running out");
  }

  void begin(Bytes memory_limit, std::uint32_t processes, bool empty) override {
    set_processes(std::uint64_t{processes} + tasks_of_init);
    // Init itself and what lies in /program are not the submission's; a driver that already runs is.
    if (empty) not_counted_ = read_number(memory_usage_);
    set_limit((not_counted_ + std::max(memory_limit.count, least_memory) + page - 1) / page * page);
    write_text(memory_peak_, "0", "resetting memory.max_usage_in_bytes");
    held_ = 0;
    earlier_peak_ = 0;
    largest_reaped_ = 0;
    if (!std::exchange(settled_, false)) forget_earlier_kills();
    cpu_at_start_ = nanoseconds(read_number(cpu_usage_));
    own_cpu_at_start_ = own_cpu_time();
  }

  Reading read() override {
    const nanoseconds used = nanoseconds(read_number(cpu_usage_)) - cpu_at_start_;
    const nanoseconds own = own_cpu_time() - own_cpu_at_start_;
    // The kernel charges in batches of 256 KiB; what a small program touched, wait4 knows better.
    return {.cpu_time = std::max(used - own, nanoseconds(0)),
            .memory = Bytes{std::max(charged_peak(), largest_reaped_)},
            .out_of_memory = read_number(oom_control_, "oom_kill ") > kills_at_start_};
  }

  void init_holds(Bytes bytes) override {
    earlier_peak_ = charged_peak();
    write_text(memory_peak_, "0", "resetting memory.max_usage_in_bytes");
    if (bytes.count > held_) set_limit(limit_in_force_ + (bytes.count - held_) / page * page + page);
    held_ = bytes.count;
  }
  void lift() override { set_limit(no_limit); }
  void settle() override {
    lift();
    if (!std::exchange(settled_, true)) forget_earlier_kills();
  }

  unsigned live_processes() override {
    const auto all = static_cast<unsigned>(read_number(processes_));
    return all < tasks_of_init ? 0 : all - tasks_of_init;
  }
  void reaped(const rusage& usage) override {
    largest_reaped_ = std::max(largest_reaped_, static_cast<std::uint64_t>(usage.ru_maxrss) * 1024);
  }
  [[nodiscard]] std::optional<nanoseconds> sampling_interval() const override { return std::nullopt; }
  [[nodiscard]] nanoseconds doubt() const override { return nanoseconds(0); }
  [[nodiscard]] int out_of_memory_notice() const override { return notice_.get(); }

 private:
  void forget_earlier_kills() {
    kills_at_start_ = read_number(oom_control_, "oom_kill ");
    eventfd_t earlier = 0;
    (void)eventfd_read(notice_.get(), &earlier);
  }

  void set_limit(std::uint64_t limit) {
    if (limit == limit_in_force_) return;
    write_text(memory_limit_, std::to_string(limit), "setting memory.limit_in_bytes");
    limit_in_force_ = limit;
  }

  void set_processes(std::uint64_t limit) {
    if (limit == processes_limit_in_force_) return;
    write_text(processes_limit_, std::to_string(limit), "setting pids.max");
    processes_limit_in_force_ = limit;
  }

  /// Of the submission since begin(): before and after init's share changed for the last time.
  [[nodiscard]] std::uint64_t charged_peak() const {
    const std::uint64_t all = read_number(memory_peak_);
    const std::uint64_t others = not_counted_ + held_;
    return std::max(earlier_peak_, all > others ? all - others : 0);
  }

  static constexpr std::uint64_t page = 4096;
  static constexpr std::uint64_t no_limit = std::uint64_t{1} << 62U;

  UniqueFd memory_limit_, memory_peak_, memory_usage_, oom_control_, cpu_usage_, processes_limit_, processes_;
  UniqueFd notice_;
  std::uint64_t limit_in_force_ = 0;
  std::uint64_t processes_limit_in_force_ = 0;
  std::uint64_t not_counted_ = 0;
  std::uint64_t held_ = 0;          ///< of what is used, init's own
  std::uint64_t earlier_peak_ = 0;  ///< of the submission, up to the last change of held_
  std::uint64_t kills_at_start_ = 0;
  std::uint64_t largest_reaped_ = 0;
  nanoseconds cpu_at_start_{0};
  nanoseconds own_cpu_at_start_{0};
  bool settled_ = false;  ///< nothing was run since the kills were counted
};

}  // namespace

bool CgroupV1::available(std::string& why) {
  if (geteuid() != 0) {
    why = "cgroup v1 needs root";
    return false;
  }
  for (const char* controller : controllers) {
    const std::string directory = own_directory(controller);
    if (directory.empty()) {
      why = std::string("the cgroup v1 controller '") + controller + "' is not mounted";
      return false;
    }
    if (access(directory.c_str(), W_OK) != 0) {
      why = directory + " cannot be written";
      return false;
    }
  }
  return true;
}

CgroupV1::CgroupV1() {
  const std::string name = new_slot_name();
  for (const char* controller : controllers) {
    const std::string parent = own_directory(controller);
    remove_leftover_slots(parent);
    const std::string directory = parent + "/" + name;
    check(mkdir(directory.c_str(), 0755), "mkdir of " + directory);
    directories_.push_back(directory);
  }
}

CgroupV1::~CgroupV1() {
  for (const auto& directory : directories_) remove_cgroup(directory);
}

void CgroupV1::enter() const {
  // A thread that moves itself by writing 0 to `tasks` is the one move that does not stop all forks and exits
  // of the machine for a grace period, some 10 ms (Linux 5.16; before, it is merely slower).
  for (const auto& directory : directories_)
    write_text(open_at(AT_FDCWD, directory + "/tasks", O_WRONLY), "0", "entering the cgroup " + directory);
}

std::unique_ptr<Meter> CgroupV1::meter() const { return std::make_unique<CgroupV1Meter>(directories_); }

}  // namespace spar::runner
