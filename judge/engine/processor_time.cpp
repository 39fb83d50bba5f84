#include "judge/engine/processor_time.hpp"

#include <fstream>
#include <string>

namespace spar::engine {

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
  return time;
}

bool ProcessorTime::stolen_since(const ProcessorTime& before) const {
  const std::uint64_t lost = stolen - before.stolen;
  return lost > 1 && lost * 50 > total - before.total;
}

}  // namespace spar::engine
