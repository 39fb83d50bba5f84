#include "judge/engine/processor_time.hpp"

#include <fstream>
#include <string>
#include <thread>

namespace spar::engine {
namespace {

using std::chrono::microseconds;

std::optional<microseconds> time_of_waiting() {
  // some avg10=0.00 avg60=0.00 avg300=0.00 total=12345
  std::ifstream file("/proc/pressure/cpu");
  constexpr std::string_view mark = "total=";
  for (std::string word; file >> word;)
    if (word.starts_with(mark)) return microseconds(std::stoll(word.substr(mark.size())));
  return std::nullopt;
}

}  // namespace

ProcessorTime ProcessorTime::now() {
  // cpu  user nice system idle iowait irq softirq steal ...
  std::ifstream file("/proc/stat");
  std::string label;
  file >> label;
  ProcessorTime time;
  std::uint64_t ticks = 0;
  for (int column = 0; column < 8 && file >> ticks; ++column) {
    time.total += ticks;
    if (column == 7) time.stolen = ticks;
  }
  while (file >> label)
    if (label == "procs_running") file >> time.running;
  time.waiting = time_of_waiting();
  time.moment = std::chrono::steady_clock::now();
  return time;
}

bool ProcessorTime::stolen_since(const ProcessorTime& before) const {
  const std::uint64_t lost = stolen - before.stolen;
  return lost > 1 && lost * 50 > total - before.total;
}

bool ProcessorTime::contended_since(const ProcessorTime& before, unsigned processors) const {
  if (waiting && before.waiting) return (*waiting - *before.waiting) * 5 > moment - before.moment;
  const std::uint64_t many = processors + processors / 2 + 1;
  return running > many && before.running > many;
}

bool ProcessorTime::noisy_since(const ProcessorTime& before) const {
  return stolen_since(before) || contended_since(before, std::thread::hardware_concurrency());
}

}  // namespace spar::engine
