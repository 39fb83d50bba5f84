// How much the processors were taken away or fought over meanwhile: a measurement is "noisy" when that was
// much.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace spar::engine {

struct ProcessorTime {
  std::uint64_t total = 0;    ///< clock ticks over all processors
  std::uint64_t stolen = 0;   ///< of those, taken by the hypervisor
  std::uint64_t running = 0;  ///< processes that could run at this moment
  std::optional<std::chrono::microseconds>
      waiting;  ///< in which some process waited for a processor, since the start
  std::chrono::steady_clock::time_point moment;

  /// From /proc/stat and /proc/pressure/cpu; zeros where there is none.
  static ProcessorTime now();
  /// Whether more than 2% was stolen since then, and more than one tick.
  [[nodiscard]] bool stolen_since(const ProcessorTime& before) const;
  /// Whether processes had to wait for a processor for more than a fifth of the time since then. A kernel
  /// that does not tell (no pressure information) is judged by the number of processes that could run, then
  /// and now.
  [[nodiscard]] bool contended_since(const ProcessorTime& before, unsigned processors) const;
  /// Either.
  [[nodiscard]] bool noisy_since(const ProcessorTime& before) const;
};

}  // namespace spar::engine
