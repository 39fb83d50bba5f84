#include "judge/engine/speed.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

#include "judge/engine/case_runner.hpp"

namespace spar::engine {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::nanoseconds reference_time = 95ms;  // of the work below; see judge/engine/speed.hpp
constexpr int repeats = 5;                                 // the fastest counts: everything else adds to it
// A measurement beyond these is more likely wrong than right.
constexpr double least = 0.5;
constexpr double most = 4;

// What solutions do: arithmetic on integers and floats, sorting, and reads all over a memory larger than
// caches.
constexpr const char* work = R"(#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <vector>
int main() {
  std::uint64_t state = 88172645463325252u;
  std::vector<std::uint32_t> values(1u << 20);
  for (auto& value : values) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    value = static_cast<std::uint32_t>(state);
  }
  std::uint64_t place = 0;
  for (int i = 0; i < 2000000; ++i) place = (place * 31 + values[place]) & ((1u << 20) - 1);
  std::sort(values.begin(), values.end());
  double sum = 0;
  for (int round = 0; round < 8; ++round)
    for (const auto value : values) sum = sum * 0.999 + value;
  std::printf("%llu %g", static_cast<unsigned long long>(place), sum);
}
)";

std::string processor() {
  std::ifstream file("/proc/cpuinfo");
  std::ostringstream identity;
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("model name") || line.starts_with("CPU part"))
      identity << line << ';';  // one per core
  return identity.str();
}

std::string machine() {
  std::string id;
  std::ifstream("/etc/machine-id") >> id;
  return id;
}

std::string key_of(const Language& cpp) {
  return "speed-" + sha256(machine() + processor() + cpp.version + work).substr(0, 24);
}

constexpr const char* file_name = "factor";

}  // namespace

std::optional<Speed> SpeedGauge::find(const Language& cpp) const {
  const auto kept = kept_.find(key_of(cpp));
  if (!kept || !kept->contains(file_name)) return std::nullopt;
  std::istringstream text(kept->at(file_name));
  Speed speed{.calibrated = true};
  if (!(text >> speed.factor) || speed.factor < least || speed.factor > most) return std::nullopt;
  return speed;
}

Expected<Speed> SpeedGauge::measure(Slot& slot, Compiler& compiler, const Language& cpp, bool anew) const {
  bank::Problem problem;
  problem.slug = "speed";
  problem.kind = bank::Kind::program;
  problem.limits.cpu_time = 10s;
  const auto program = compiler.compile(slot, cpp, problem, work);
  if (!program) return tl::unexpected(program.error());
  if (!program->report.ok)
    return Speed{.why = "the piece of work does not compile: " + program->report.diagnostics};
  auto fastest = std::chrono::nanoseconds::max();
  const auto on_run = [&fastest](std::size_t, const CaseRun& run) {
    if (run.facts.exit_code == 0) fastest = std::min(fastest, run.facts.cpu_time);
  };
  const std::vector<bank::Case> cases(repeats);
  if (auto ran = run_cases(slot, cpp, problem, *program, cases, 1, on_run); !ran)
    return tl::unexpected(ran.error());
  if (fastest == std::chrono::nanoseconds::max()) return Speed{.why = "the piece of work does not run"};
  if (const auto kept = find(cpp); kept && !anew) return *kept;
  const double factor =
      std::chrono::duration<double>(fastest) / std::chrono::duration<double>(reference_time);
  const Speed speed{.factor = std::clamp(std::round(factor * 100) / 100, least, most), .calibrated = true};
  std::ostringstream text;
  text << speed.factor << '\n';
  kept_.insert(key_of(cpp), {{file_name, text.str()}});
  return speed;
}

}  // namespace spar::engine
