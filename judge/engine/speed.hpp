// How fast this machine is: the time limits of packages are written for the machine on which a fixed piece of
// work takes `reference_time`, and are scaled by how much longer it takes here.
#pragma once

#include "judge/engine/compiler.hpp"

namespace spar::engine {

/// Once measured, it is kept with what identifies the machine and the compiler.
class SpeedGauge {
 public:
  explicit SpeedGauge(Cache kept) : kept_(std::move(kept)) {}

  /// What is kept for this machine, if anything.
  [[nodiscard]] std::optional<Speed> find(const Language& cpp) const;
  /// Measures in a slot and keeps it; unless `anew`, what another process has kept meanwhile stands. An error
  /// is a fault of ours.
  Expected<Speed> measure(Slot& slot, Compiler& compiler, const Language& cpp, bool anew) const;

 private:
  Cache kept_;
};

}  // namespace spar::engine
