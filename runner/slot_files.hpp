// The folders of a slot that change: /work and /tmp, which a submission may write to, and /program.
#pragma once

#include <string>

#include "runner/wire/bytes.hpp"

namespace spar::runner {

/// Used by init, and only while nothing else lives in the slot (but for the two questions at the end).
class SlotFiles {
 public:
  virtual ~SlotFiles() = default;
  /// Where /work and /program are, as init sees them.
  [[nodiscard]] virtual std::string work() const = 0;
  [[nodiscard]] virtual std::string program() const = 0;
  /// Makes what a submission could write to as empty as it was at first.
  virtual void reset() = 0;
  /// Empties /program, and opens it to init.
  virtual void empty_program() = 0;
  /// From here on nobody writes to /program.
  virtual void seal_program() = 0;
  /// What files in the writable folders hold of the machine's memory.
  [[nodiscard]] virtual Bytes held_in_memory() const = 0;
  /// Whether the writable folders hold more than they may, where that is found out only by looking.
  virtual bool overfull() { return false; }
};

}  // namespace spar::runner
