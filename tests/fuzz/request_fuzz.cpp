// Feeds arbitrary packets to what the runner reads of a judge's requests: each is refused as documented, or
// gives a request that survives being written and read again, and frames that lie within the payload.
#include "runner/framing.hpp"
#include "tests/fuzz/packets.hpp"

namespace {

using namespace spar;

template <class T>
T read_twice(const nlohmann::json& from) {
  const auto value = from.get<T>();
  const nlohmann::json once = value;
  // What is no UTF-8 cannot have come: the parser refuses it.
  fuzz::require(nlohmann::json(nlohmann::json::parse(once.dump()).get<T>()) == once);
  return value;
}

void carry_out(const wire::Message& message) {
  const std::string request = message.header.value("request", "");
  if (request == "configure") {
    static_cast<void>(read_twice<wire::SlotConfiguration>(message.header));
  } else if (request == "install") {
    static_cast<void>(message.header.at("files").get<std::vector<wire::FileEntry>>());
  } else if (request == "run") {
    static_cast<void>(read_twice<wire::RunRequest>(message.header));
  } else {
    const auto session = read_twice<wire::SessionRequest>(message.header);
    std::size_t size = 0;
    const auto frames = runner::split_frames(message.payload.view(), session.frames);
    for (const auto& frame : frames) {
      size += sizeof(std::uint32_t) + frame.size();
      fuzz::require(runner::frame_for_driver(frame, 7).size() == frame.size() + 12);
    }
    fuzz::require(frames.size() == session.frames && size == message.payload.view().size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto message = fuzz::receive(data, size);
  if (!message) return 0;
  try {
    carry_out(*message);
  } catch (const std::invalid_argument&) {
    return 0;
  } catch (const nlohmann::json::exception&) {
    return 0;
  }
  return 0;
}
