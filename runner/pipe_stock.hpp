// Pipes for what a program prints, made while nobody waits for them.
#pragma once

#include <array>
#include <utility>

#include "runner/pipe.hpp"

namespace spar::runner {

class PipeStock {
 public:
  PipeStock() { refill(); }

  /// A pipe whose read end does not block. Throws std::system_error.
  Pipe take() {
    for (Pipe& pipe : stock_)
      if (pipe.read_end) return std::exchange(pipe, {});
    return make();
  }
  void refill() {
    for (Pipe& pipe : stock_)
      if (!pipe.read_end) pipe = make();
  }

 private:
  static Pipe make() {
    Pipe pipe = make_pipe();
    set_nonblocking(pipe.read_end);
    return pipe;
  }

  std::array<Pipe, 3> stock_;  // stdout, stderr, a driver's results
};

}  // namespace spar::runner
