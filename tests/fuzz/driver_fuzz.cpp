// Feeds arbitrary bytes, in pieces as a pipe gives them, to what init reads from a driver: a result is whole
// at one point and stays so, and what it holds is what was announced.
#include <algorithm>

#include "runner/framing.hpp"
#include "tests/fuzz/packets.hpp"

namespace {

using namespace spar;

void read_result(std::string_view raw) {
  const runner::Result result = runner::parse_result(raw);
  fuzz::require(result.bytes.size() == runner::announced_size(raw));
  fuzz::require(raw.substr(runner::result_header_size).starts_with(result.bytes));
  wire::Outcome outcome;
  runner::apply_death(result.bytes, outcome);
  static_cast<void>(nlohmann::json(outcome).dump());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  bool whole = false;
  for (std::size_t come = 0; come <= size; come += std::max<std::size_t>(1, size / 8)) {
    const std::string_view raw = all.substr(0, come);
    fuzz::require(!whole || runner::is_whole(raw));
    whole = runner::is_whole(raw);
    fuzz::require(runner::announced_size(raw).has_value() == (come >= runner::result_header_size));
  }
  if (runner::is_whole(all)) {
    read_result(all);
    return 0;
  }
  try {
    static_cast<void>(runner::parse_result(all));
    std::abort();
  } catch (const std::invalid_argument&) {
    return 0;
  }
}
