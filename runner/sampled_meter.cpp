#include "runner/sampled_meter.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <ctime>
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

  void begin(Bytes memory_limit, std::uint32_t /*processes*/) override {
    limit_ = memory_limit;
    peak_ = {};
    largest_reaped_ = {};
    over_ = false;
    const nanoseconds live = sum_of_clocks(processes_.list());
    cpu_at_start_ = live + reaped_cpu_;
    files_at_start_ = files_.held_in_memory().count;
  }

  Reading read() override {
    const std::vector<pid_t> alive = processes_.list();
    sample_memory(alive);
    return {.cpu_time = std::max(sum_of_clocks(alive) + reaped_cpu_ - cpu_at_start_, nanoseconds(0)),
            .memory = std::max(peak_, largest_reaped_),
            .out_of_memory = over_ || largest_reaped_ > limit_};
  }

  unsigned live_processes() override { return static_cast<unsigned>(processes_.list().size()); }

  void reaped(const rusage& usage) override {
    reaped_cpu_ += cpu_time_of(usage);
    largest_reaped_ = std::max(largest_reaped_, Bytes{static_cast<std::uint64_t>(usage.ru_maxrss) * 1024});
  }
  [[nodiscard]] std::optional<nanoseconds> sampling_interval() const override { return interval; }
  // Times of children that a driver has waited for are only to be had in clock ticks (10 ms), before and
  // after.
  [[nodiscard]] nanoseconds doubt() const override { return std::chrono::milliseconds(20); }

 private:
  [[nodiscard]] std::string read_file(pid_t process, const char* name) const {
    std::array<char, 64> path{};
    std::snprintf(path.data(), path.size(), "%d/%s", process, name);
    const UniqueFd file(openat(proc_.get(), path.data(), O_RDONLY | O_CLOEXEC));
    std::array<char, 4096> buffer{};
    const ssize_t size = file ? ::read(file.get(), buffer.data(), buffer.size()) : -1;
    return size > 0 ? std::string(buffer.data(), static_cast<std::size_t>(size)) : std::string();
  }

  /// CPU time of the living, and of the children that they have waited for.
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

  static std::uint64_t kilobytes_after(const std::string& text, const char* key) {
    const auto found = text.find(key);
    return found == std::string::npos
               ? 0
               : std::strtoull(text.c_str() + found + std::strlen(key), nullptr, 10) * 1024;
  }

  void sample_memory(const std::vector<pid_t>& alive) {
    const std::uint64_t files = files_.held_in_memory().count;
    const std::uint64_t in_files = files > files_at_start_ ? files - files_at_start_ : 0;
    std::uint64_t resident = in_files;
    for (const pid_t process : alive) {
      const std::string status = read_file(process, "status");
      resident += kilobytes_after(status, "RssAnon:") + kilobytes_after(status, "RssShmem:");
    }
    if (resident > limit_.count && alive.size() > 1) {
      // Forked processes share pages, which the sum counts often; the proportional sizes do not, but cost
      // more to read.
      resident = in_files;
      for (const pid_t process : alive) {
        const std::string rollup = read_file(process, "smaps_rollup");
        const std::string status = rollup.empty() ? read_file(process, "status") : "";  // it is not dumpable
        resident += kilobytes_after(rollup, "Pss_Anon:") + kilobytes_after(rollup, "Pss_Shmem:") +
                    kilobytes_after(status, "RssAnon:") + kilobytes_after(status, "RssShmem:");
      }
    }
    peak_ = std::max(peak_, Bytes{resident});
    over_ = over_ || resident > limit_.count || files_.overfull();
  }

  UniqueFd proc_;
  SlotProcesses& processes_;
  SlotFiles& files_;
  Bytes limit_;
  Bytes peak_;
  Bytes largest_reaped_;
  bool over_ = false;
  nanoseconds cpu_at_start_{0};
  nanoseconds reaped_cpu_{0};
  std::uint64_t files_at_start_ = 0;
};

}  // namespace

std::unique_ptr<Meter> make_sampled_meter(const UniqueFd& proc, SlotProcesses& processes, SlotFiles& files) {
  return std::make_unique<SampledMeter>(proc, processes, files);
}

}  // namespace spar::runner
