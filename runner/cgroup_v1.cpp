#include "runner/cgroup_v1.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "runner/system_call.hpp"

namespace spar::runner {
namespace {

namespace fs = std::filesystem;
using std::chrono::nanoseconds;

constexpr std::array<const char*, 3> controllers{"memory", "cpuacct", "pids"};
constexpr const char* prefix = "spar-slot-";

bool names_controller(const std::string& list, const std::string& controller) {
  std::istringstream words(list);
  for (std::string word; std::getline(words, word, ',');)
    if (word == controller) return true;
  return false;
}

/// Where a controller's hierarchy is mounted, or an empty string.
std::string mount_point_of(const std::string& controller) {
  std::ifstream mounts("/proc/self/mounts");
  for (std::string device, point, type, options, rest; mounts >> device >> point >> type >> options && std::getline(mounts, rest);)
    if (type == "cgroup" && names_controller(options, controller)) return point;
  return {};
}

/// This process's own cgroup of a controller, as a directory; the mount point when the path is not visible here.
std::string own_directory(const std::string& controller) {
  const std::string point = mount_point_of(controller);
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

/// Removes what a killed keeper left behind: its process id stands in the directory's name.
void remove_leftovers(const std::string& parent) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(parent, ignored)) {
    const std::string name = entry.path().filename();
    if (!name.starts_with(prefix)) continue;
    pid_t owner = 0;
    std::from_chars(name.data() + std::strlen(prefix), name.data() + name.size(), owner);
    if (owner > 0 && kill(owner, 0) != 0 && errno == ESRCH) rmdir(entry.path().c_str());
  }
}

std::uint64_t read_number(const UniqueFd& file, const char* key = nullptr) {
  std::array<char, 512> buffer{};
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

void write_number(const UniqueFd& file, std::uint64_t value, const char* step) {
  const std::string text = std::to_string(value);
  check(pwrite(file.get(), text.data(), text.size(), 0), step);
}

nanoseconds own_cpu_time() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return std::chrono::seconds(now.tv_sec) + nanoseconds(now.tv_nsec);
}

class CgroupV1Meter final : public Meter {
 public:
  explicit CgroupV1Meter(const std::vector<std::string>& directories)
      : memory_limit_(open_file(directories[0] + "/memory.limit_in_bytes", O_WRONLY)),
        memory_peak_(open_file(directories[0] + "/memory.max_usage_in_bytes", O_RDWR)),
        memory_usage_(open_file(directories[0] + "/memory.usage_in_bytes", O_RDONLY)),
        oom_control_(open_file(directories[0] + "/memory.oom_control", O_RDONLY)),
        cpu_usage_(open_file(directories[1] + "/cpuacct.usage", O_RDONLY)),
        processes_limit_(open_file(directories[2] + "/pids.max", O_WRONLY)),
        processes_(open_file(directories[2] + "/pids.current", O_RDONLY)) {}

  void begin(Bytes memory_limit, std::uint32_t processes) override {
    write_number(processes_limit_, processes + 1, "setting pids.max");  // init itself counts
    // Init itself and what lies in /program are not the submission's; a driver that already runs is.
    if (live_processes() == 0) not_counted_ = read_number(memory_usage_);
    set_limit((not_counted_ + memory_limit.count + page - 1) / page * page);
    write_number(memory_peak_, 0, "resetting memory.max_usage_in_bytes");
    held_ = 0;
    earlier_peak_ = 0;
    largest_reaped_ = 0;
    kills_at_start_ = read_number(oom_control_, "oom_kill ");
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
    write_number(memory_peak_, 0, "resetting memory.max_usage_in_bytes");
    if (bytes.count > held_) set_limit(limit_in_force_ + (bytes.count - held_) / page * page + page);
    held_ = bytes.count;
  }
  void lift() override { set_limit(no_limit); }

  unsigned live_processes() override {
    const auto all = static_cast<unsigned>(read_number(processes_));
    return all == 0 ? 0 : all - 1;
  }
  void reaped(const rusage& usage) override {
    largest_reaped_ = std::max(largest_reaped_, static_cast<std::uint64_t>(usage.ru_maxrss) * 1024);
  }
  [[nodiscard]] std::optional<nanoseconds> sampling_interval() const override { return std::nullopt; }
  [[nodiscard]] nanoseconds doubt() const override { return nanoseconds(0); }

 private:
  static UniqueFd open_file(const std::string& path, int flags) {
    return UniqueFd(check(open(path.c_str(), flags | O_CLOEXEC), "open of " + path));
  }

  void set_limit(std::uint64_t limit) {
    if (limit == limit_in_force_) return;
    write_number(memory_limit_, limit, "setting memory.limit_in_bytes");
    limit_in_force_ = limit;
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
  std::uint64_t limit_in_force_ = 0;
  std::uint64_t not_counted_ = 0;
  std::uint64_t held_ = 0;          ///< of what is used, init's own
  std::uint64_t earlier_peak_ = 0;  ///< of the submission, up to the last change of held_
  std::uint64_t kills_at_start_ = 0;
  std::uint64_t largest_reaped_ = 0;
  nanoseconds cpu_at_start_{0};
  nanoseconds own_cpu_at_start_{0};
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
  static unsigned made = 0;
  const std::string name = prefix + std::to_string(getpid()) + "-" + std::to_string(made++);
  for (const char* controller : controllers) {
    const std::string parent = own_directory(controller);
    remove_leftovers(parent);
    const std::string directory = parent + "/" + name;
    check(mkdir(directory.c_str(), 0755), "mkdir of " + directory);
    directories_.push_back(directory);
  }
}

CgroupV1::~CgroupV1() {
  for (const auto& directory : directories_) {
    // The last process is reaped before this runs, but its cgroup may empty a moment later.
    for (int tries = 0; tries < 200 && rmdir(directory.c_str()) != 0 && errno == EBUSY; ++tries) usleep(1000);
  }
}

void CgroupV1::adopt(pid_t process) const {
  for (const auto& directory : directories_) {
    const UniqueFd file(check(open((directory + "/cgroup.procs").c_str(), O_WRONLY | O_CLOEXEC), "open of cgroup.procs"));
    const std::string text = std::to_string(process);
    check(write(file.get(), text.data(), text.size()), "parking the slot in its cgroup");
  }
}

std::unique_ptr<Meter> CgroupV1::meter() const { return std::make_unique<CgroupV1Meter>(directories_); }

}  // namespace spar::runner
