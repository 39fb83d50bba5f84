// How this room gives up on a package from deep inside: an exception that load_package and its like turn into
// an Error. It never leaves the room.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "judge/error.hpp"

namespace spar::bank {

class Refusal : public std::runtime_error {
 public:
  explicit Refusal(const std::string& context, ErrorCode code = ErrorCode::bad_input)
      : std::runtime_error(context), code_(code) {}
  [[nodiscard]] Error error() const { return {code_, what()}; }

 private:
  ErrorCode code_;
};

/// "file:line: message", the way compilers and editors know it.
inline std::string at_line(const std::string& origin, int line, const std::string& message) {
  return origin + ":" + std::to_string(line) + ": " + message;
}

/// Runs `action` and turns a Refusal into an Error.
template <class Action>
auto catch_refusal(Action&& action) -> Expected<decltype(action())> {
  try {
    return std::forward<Action>(action)();
  } catch (const Refusal& refusal) {
    return tl::unexpected<Error>(refusal.error());
  }
}

}  // namespace spar::bank
