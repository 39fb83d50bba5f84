// How much of the processors' time the hypervisor took away: a measurement is "noisy" when that was much.
#pragma once

#include <cstdint>

namespace spar::engine {

struct ProcessorTime {
  std::uint64_t total = 0;   ///< clock ticks over all processors
  std::uint64_t stolen = 0;  ///< of those, taken by the hypervisor

  /// From /proc/stat; zeros where there is none.
  static ProcessorTime now();
  /// Whether more than 2% was stolen since then, and more than one tick.
  [[nodiscard]] bool stolen_since(const ProcessorTime& before) const;
};

}  // namespace spar::engine
