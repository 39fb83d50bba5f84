#include "runner/sampled_meter.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <limits>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace spar::runner {
namespace {

using std::chrono::nanoseconds;

// Short enough that a program writing memory at 5 GB/s overshoots by some 25 MB.
constexpr nanoseconds interval = std::chrono::milliseconds(5);

class SampledMeter final : public Meter {
 public:
  SampledMeter(const UniqueFd& proc, SlotProcesses& processes, SlotFiles& files)
      : proc_(fcntl(proc.get(), F_DUPFD_CLOEXEC, 0)), processes_(processes), files_(files) {}

  void begin(Bytes memory_limit, std::uint32_t /*processes*/, bool empty) override {
    limit_ = memory_limit;
    peak_ = {};
    largest_reaped_ = {};
    over_ = false;
    cpu_at_start_ = cpu_time(empty ? std::vector<pid_t>{} : processes_.list());
    files_at_start_ = files_.held_in_memory().count;
  }

  Reading read() override {
    const std::vector<pid_t> alive = processes_.list();
    sample_memory(alive);
    return {.cpu_time = std::max(cpu_time(alive) - cpu_at_start_, nanoseconds(0)),
            .memory = std::max(peak_, largest_reaped_),
            .out_of_memory = over_ || largest_reaped_ > limit_};
  }

  unsigned live_processes() override { return static_cast<unsigned>(processes_.list().size()); }

  void reaped(const rusage& usage) override {
    reaped_cpu_ += cpu_time_of(usage);
    largest_reaped_ = std::max(largest_reaped_, Bytes{static_cast<std::uint64_t>(usage.ru_maxrss) * 1024});
  }
  [[nodiscard]] std::optional<nanoseconds> sampling_interval() const override { return interval; }
  [[nodiscard]] nanoseconds doubt() const override { return coarse; }

 private:
  // Times of children that a process has waited for are only to be had in clock ticks (10 ms), those in user
  // mode apart from those in the kernel.
  static constexpr nanoseconds coarse = std::chrono::milliseconds(20);

  [[nodiscard]] std::string read_file(pid_t process, const char* name) const {
    std::array<char, 64> path{};
    std::snprintf(path.data(), path.size(), "%d/%s", process, name);
    const UniqueFd file(openat(proc_.get(), path.data(), O_RDONLY | O_CLOEXEC));
    std::array<char, 4096> buffer{};
    std::string text;
    // Whoever makes so many mappings that their list is longer is not read to the end.
    constexpr std::size_t most = 1U << 20U;
    for (ssize_t size = 0;
         file && text.size() < most && (size = ::read(file.get(), buffer.data(), buffer.size())) > 0;)
      text.append(buffer.data(), static_cast<std::size_t>(size));
    return text;
  }

  /// CPU time of these, and of the children that they have waited for.
  [[nodiscard]] nanoseconds sum_of_clocks(const std::vector<pid_t>& alive) const {
    static const long ticks_per_second = sysconf(_SC_CLK_TCK);
    nanoseconds sum{0};
    for (const pid_t process : alive) {
      clockid_t clock = 0;
      timespec time{};
      if (clock_getcpuclockid(process, &clock) == 0 && clock_gettime(clock, &time) == 0)
        sum += std::chrono::seconds(time.tv_sec) + nanoseconds(time.tv_nsec);
      const std::string stat = read_file(process, "stat");
      long long user = 0;
      long long system = 0;
      const auto name_end = stat.rfind(')');  // the name may hold anything, parentheses too
      if (name_end == std::string::npos) continue;
      if (std::sscanf(stat.c_str() + name_end,
                      ") %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u %lld %lld", &user, &system) == 2)
        sum += nanoseconds((user + system) * (1'000'000'000LL / ticks_per_second));
    }
    return sum;
  }

  /// All CPU time since the slot was made; `alive` lived there a moment ago. A child that is waited for while
  /// the clocks are read shows twice or not at all: read again, and while processes come and go all the time,
  /// believe the smallest. Where nobody lives, nobody is born.
  nanoseconds cpu_time(const std::vector<pid_t>& alive) {
    constexpr int most_tries = 3;
    std::vector<pid_t> before = alive;
    nanoseconds sum = before.empty() ? nanoseconds(0) : nanoseconds::max();
    bool settled = before.empty();
    for (int tries = 0; tries < most_tries && !settled; ++tries) {
      const nanoseconds once = sum_of_clocks(before);
      std::vector<pid_t> after = processes_.list();
      settled = after == before;
      sum = settled ? once : std::min(sum, once);
      before = std::move(after);
    }
    sum += reaped_cpu_ + forgotten_cpu_;
    // What a child used whose parent ignores SIGCHLD vanishes with it.
    const nanoseconds vanished = latest_cpu_ - sum;
    if (settled && vanished > coarse * std::max<std::int64_t>(std::ssize(before), 1)) {
      forgotten_cpu_ += vanished;
      sum += vanished;
    }
    latest_cpu_ = settled ? sum : std::max(sum, latest_cpu_);
    return sum;
  }

  /// Of a process's shared memory, what lies in files that are counted already.
  [[nodiscard]] std::uint64_t mapped_from_files(pid_t process) const {
    std::vector<dev_t> devices;
    for (const char* directory : file_directories) {
      struct stat status {};
      if (stat(directory, &status) == 0) devices.push_back(status.st_dev);
    }
    std::istringstream lines(read_file(process, "smaps"));
    std::uint64_t sum = 0;
    bool counted = false;
    for (std::string line; std::getline(lines, line);) {
      unsigned major_number = 0;
      unsigned minor_number = 0;
      // A mapping begins with a line "from-to rwxp offset major:minor inode path".
      if (std::sscanf(line.c_str(), "%*x-%*x %*s %*x %x:%x ", &major_number, &minor_number) == 2)
        counted =
            std::find(devices.begin(), devices.end(), makedev(major_number, minor_number)) != devices.end();
      else if (counted && line.starts_with("Pss:"))
        sum += kilobytes_after(line, "Pss:");
      else if (counted && line.starts_with("Anonymous:"))
        sum -= std::min(sum, kilobytes_after(line, "Anonymous:"));  // a private copy is not the file's
    }
    return sum;
  }

  static std::uint64_t kilobytes_after(const std::string& text, const char* key) {
    const auto found = text.find(key);
    return found == std::string::npos
               ? 0
               : std::strtoull(text.c_str() + found + std::strlen(key), nullptr, 10) * 1024;
  }

  void sample_memory(const std::vector<pid_t>& alive) {
    over_ = over_ || files_.overfull();
    const std::uint64_t files = files_.held_in_memory().count;
    const std::uint64_t in_files = files > files_at_start_ ? files - files_at_start_ : 0;
    std::uint64_t resident = in_files;
    bool shares = false;
    for (const pid_t process : alive) {
      const std::string status = read_file(process, "status");
      const std::uint64_t shared = kilobytes_after(status, "RssShmem:");
      resident += kilobytes_after(status, "RssAnon:") + shared;
      shares = shares || (in_files > 0 && shared > 0);
    }
    if (shares || alive.size() > 1) {
      // Such a sum counts pages that forked processes share often, and files that are mapped twice.
      if (resident <= peak_.count || (resident <= limit_.count && Clock::now() < next_exact_)) return;
      resident = exact_resident(alive, in_files);
    }
    peak_ = std::max(peak_, Bytes{resident});
    over_ = over_ || resident > limit_.count;
  }

  /// The kernel walks all pages for this: no more than a tenth of the time goes into it. What is shared with
  /// a process that ends meanwhile counts too much: read again, and while they end all the time, believe the
  /// smallest.
  std::uint64_t exact_resident(const std::vector<pid_t>& alive, std::uint64_t in_files) {
    constexpr int most_tries = 3;
    const nanoseconds start = own_cpu_time();
    std::uint64_t resident = std::numeric_limits<std::uint64_t>::max();
    for (int tries = 0; tries < most_tries; ++tries) {
      const auto before = holding_memory(alive);
      resident = std::min(resident, in_files + proportional_sizes(alive, in_files > 0));
      if (holding_memory(alive) == before) break;
    }
    next_exact_ = Clock::now() + 9 * (own_cpu_time() - start);
    return resident;
  }

  [[nodiscard]] std::uint64_t proportional_sizes(const std::vector<pid_t>& alive, bool files) const {
    std::uint64_t sum = 0;
    for (const pid_t process : alive) {
      // In this order: a process that ends between the two is then missing altogether, not counted twice.
      const std::uint64_t from_files = files ? mapped_from_files(process) : 0;
      const std::string rollup = read_file(process, "smaps_rollup");
      const std::string status = rollup.empty() ? read_file(process, "status") : "";  // it is not dumpable
      const std::uint64_t shared = kilobytes_after(rollup, "Pss_Shmem:");
      sum += kilobytes_after(rollup, "Pss_Anon:") + shared - std::min(shared, from_files) +
             kilobytes_after(status, "RssAnon:") + kilobytes_after(status, "RssShmem:");
    }
    return sum;
  }

  /// How many of these have not given up their memory, as those do first that end.
  [[nodiscard]] std::ptrdiff_t holding_memory(const std::vector<pid_t>& alive) const {
    return std::count_if(alive.begin(), alive.end(), [this](pid_t process) {
      return read_file(process, "status").find("VmRSS:") != std::string::npos;
    });
  }

  using Clock = std::chrono::steady_clock;
  static constexpr std::array<const char*, 3> file_directories{"/work", "/tmp", "/dev/shm"};

  UniqueFd proc_;
  SlotProcesses& processes_;
  SlotFiles& files_;
  Bytes limit_;
  Bytes peak_;
  Bytes largest_reaped_;
  bool over_ = false;
  nanoseconds cpu_at_start_{0};
  nanoseconds reaped_cpu_{0};
  nanoseconds forgotten_cpu_{0};
  nanoseconds latest_cpu_{0};
  Clock::time_point next_exact_;  ///< not before this, unless the limit may have been passed
  std::uint64_t files_at_start_ = 0;
};

}  // namespace

std::unique_ptr<Meter> make_sampled_meter(const UniqueFd& proc, SlotProcesses& processes, SlotFiles& files) {
  return std::make_unique<SampledMeter>(proc, processes, files);
}

}  // namespace spar::runner
