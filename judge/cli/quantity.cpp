#include "judge/cli/quantity.hpp"

#include <charconv>
#include <utility>
#include <vector>

#include "judge/cli/context.hpp"

namespace spar::cli {
namespace {

using std::chrono::nanoseconds;
using Units = std::vector<std::pair<std::string, double>>;

[[noreturn]] void refuse(const std::string& why) { throw Failure{{ErrorCode::bad_input, why}}; }

double quantity(const std::string& text, const Units& units, const std::string& option) {
  constexpr double largest = 1e18;  // what 64 bits can hold of the smallest unit
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string unit(end, text.data() + text.size());
  std::string known;
  for (const auto& [name, factor] : units) {
    if (error == std::errc() && unit == name && number >= 0 && number * factor <= largest)
      return number * factor;
    known += (known.empty() ? "" : ", ") + name;
  }
  refuse(option + " '" + text + "' is no number with a unit (" + known + ")");
}

[[noreturn]] void refuse_nothing(const std::string& text, const std::string& option) {
  refuse(option + " '" + text + "' is nothing");
}

}  // namespace

nanoseconds duration(const std::string& text, const std::string& option) {
  return nanoseconds(
      static_cast<std::int64_t>(quantity(text, {{"s", 1e9}, {"ms", 1e6}, {"us", 1e3}}, option)));
}

nanoseconds time_limit(const std::string& text, const std::string& option) {
  const nanoseconds time = duration(text, option);
  if (time.count() == 0) refuse_nothing(text, option);
  return time;
}

Bytes size_limit(const std::string& text, const std::string& option) {
  const Bytes bytes{static_cast<std::uint64_t>(
      quantity(text, {{"G", 1U << 30U}, {"M", 1U << 20U}, {"K", 1U << 10U}}, option))};
  if (bytes.count == 0) refuse_nothing(text, option);
  return bytes;
}

}  // namespace spar::cli
