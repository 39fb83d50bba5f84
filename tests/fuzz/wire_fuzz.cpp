// Feeds arbitrary bytes to the parser of messages between judge and runner: it throws what it documents, or
// gives a message that survives being read as every structure of the protocol.
#include <cstdint>
#include <stdexcept>
#include <system_error>

#include "runner/wire/message.hpp"
#include "runner/wire/protocol.hpp"

namespace {

template <class T>
void read_as(const nlohmann::json& header) {
  try {
    const nlohmann::json again = header.get<T>();
    static_cast<void>(again.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  } catch (const nlohmann::json::exception&) {
    return;  // a member of the wrong type
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto message = spar::wire::parse({reinterpret_cast<const char*>(data), size}, {});
    read_as<spar::wire::SlotConfiguration>(message.header);
    read_as<spar::wire::RunRequest>(message.header);
    read_as<spar::wire::SessionRequest>(message.header);
    read_as<spar::wire::Outcome>(message.header);
  } catch (const std::runtime_error&) {
    return 0;
  }
  return 0;
}
