// How CPU time and memory of everything in a slot are measured: by a cgroup's counters, or by sampling /proc.
#pragma once

#include <sys/resource.h>

#include <chrono>
#include <cstdint>
#include <optional>

#include "runner/wire/bytes.hpp"

namespace spar::runner {

/// Measures the slot as a whole, init excluded. begin() starts a measurement; the rest is relative to it.
class Meter {
 public:
  struct Reading {
    std::chrono::nanoseconds cpu_time{0};
    Bytes memory;  ///< peak since begin()
    bool out_of_memory =
        false;  ///< the kernel killed something for memory, or the sampled sum is over the limit
  };

  virtual ~Meter() = default;
  /// `empty`: no process lives in the slot but init; otherwise what lives there is measured from now on.
  virtual void begin(Bytes memory_limit, std::uint32_t processes, bool empty) = 0;
  virtual Reading read() = 0;
  /// Where init is measured together with its children: init itself holds so much of what was printed: the
  /// limit moves along, and the readings leave it out.
  virtual void init_holds(Bytes /*bytes*/) {}
  /// Likewise: nothing is limited until the next begin(): init needs room of its own to hand over or take in
  /// large things.
  virtual void lift() {}
  /// The slot is empty and nobody waits: lifts, and finds out what the next begin() would have to.
  virtual void settle() { lift(); }
  /// Processes in the slot besides init.
  virtual unsigned live_processes() = 0;
  /// What wait4 said of a process that init reaped.
  virtual void reaped(const rusage& usage) = 0;
  /// How often read() must be called for memory to be bounded; nothing when the kernel bounds it by itself.
  [[nodiscard]] virtual std::optional<std::chrono::nanoseconds> sampling_interval() const = 0;
  /// Becomes readable when the kernel has run out of memory for the slot, although whoever it killed may not
  /// be the one that is waited for; -1 where the kernel kills all of the run at once, or nobody.
  [[nodiscard]] virtual int out_of_memory_notice() const { return -1; }
  /// What a run is cloned into (CLONE_INTO_CGROUP); -1 where children inherit the cgroup, or there is none.
  [[nodiscard]] virtual int cgroup() const { return -1; }
  /// Whether cgroup() will be a directory once a measurement has begun.
  [[nodiscard]] virtual bool clones_into_cgroup() const { return false; }
  /// Whether a driver's own figures for a frame are better than read()'s (they are not trusted beyond
  /// `doubt`).
  [[nodiscard]] virtual std::chrono::nanoseconds doubt() const = 0;
};

std::chrono::nanoseconds cpu_time_of(const rusage& usage);
/// Of the calling process.
std::chrono::nanoseconds own_cpu_time();

}  // namespace spar::runner
