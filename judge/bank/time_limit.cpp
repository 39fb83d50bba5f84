// The time limit that the shipped submissions ask for.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "judge/bank/judging.hpp"

namespace spar::bank {
namespace {

using std::chrono::nanoseconds;

std::string seconds(nanoseconds time) {
  std::array<char, 32> text{};
  const int length =
      std::snprintf(text.data(), text.size(), "%.3f s", std::chrono::duration<double>(time).count());
  return {text.data(), static_cast<std::size_t>(length)};
}

}  // namespace

Expected<nanoseconds> time_limit_from(nanoseconds slowest_accepted, std::optional<nanoseconds> fastest_slow,
                                      const TimeLimitRule& rule) {
  const double least = static_cast<double>(slowest_accepted.count()) * rule.accepted_to_limit;
  const auto resolution = static_cast<double>(rule.resolution.count());
  // A whole number of resolutions that rounding made a hair larger than it is, is that number.
  constexpr double hair = 1e-9;
  const double multiple = std::max(1.0, std::ceil(least / resolution - hair));
  const nanoseconds limit = rule.resolution * static_cast<nanoseconds::rep>(multiple);
  if (fastest_slow &&
      static_cast<double>(limit.count()) * rule.limit_to_slow > static_cast<double>(fastest_slow->count()))
    return fail(ErrorCode::bad_input,
                "no time limit fits: the slowest submission that must pass takes " +
                    seconds(slowest_accepted) + ", which asks for a limit of " + seconds(limit) +
                    ", but the fastest that must be too slow takes only " + seconds(*fastest_slow) +
                    "; state a limit, or make the tests harder for the slow ones");
  return limit;
}

}  // namespace spar::bank
