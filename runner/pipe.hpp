// A pipe whose two ends own themselves.
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <array>

#include "runner/system_call.hpp"
#include "runner/wire/unique_fd.hpp"

namespace spar::runner {

struct Pipe {
  UniqueFd read_end, write_end;
};

/// Both ends are closed on exec. Throws std::system_error.
inline Pipe make_pipe() {
  std::array<int, 2> ends{};
  check(pipe2(ends.data(), O_CLOEXEC), "pipe");
  return {UniqueFd(ends[0]), UniqueFd(ends[1])};
}

/// Throws std::system_error.
inline void set_nonblocking(const UniqueFd& end) {
  check(fcntl(end.get(), F_SETFL, O_NONBLOCK), "O_NONBLOCK");
}

}  // namespace spar::runner
