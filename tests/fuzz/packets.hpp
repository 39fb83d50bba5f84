// What the fuzzers of the wire share: bytes as a packet.
#pragma once

#include <sys/mman.h>

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>

#include "runner/wire/message.hpp"

namespace spar::fuzz {

inline void require(bool held) {
  if (!held) std::abort();
}

/// The bytes as the other side would have them arrive. The first says how: as they are; or as header, NUL and
/// payload, so that the length in front is right; the latter with the payload in a memfd, sealed or not.
inline std::optional<wire::Message> receive(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return std::nullopt;
  const unsigned way = data[0] % 4;
  std::string packet(reinterpret_cast<const char*>(data + 1), size - 1);
  std::vector<UniqueFd> descriptors;
  if (way != 0) {
    const auto end = packet.find('\0');
    const std::string header = packet.substr(0, end);
    std::string payload = end == std::string::npos ? std::string() : packet.substr(end + 1);
    const auto length = static_cast<std::uint32_t>(header.size());
    packet.assign(reinterpret_cast<const char*>(&length), sizeof length);
    packet += header;
    if (way == 1) packet += payload;
    // Only a header that asks for it is worth a descriptor.
    if (way != 1 && header.find("payload_in_memfd") != std::string::npos) {
      descriptors.push_back(wire::sealed_memfd({payload}, "payload"));
      if (way == 3) descriptors.emplace_back(memfd_create("unsealed", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    }
  }
  try {
    return wire::parse(packet, std::move(descriptors));
  } catch (const std::runtime_error&) {
    return std::nullopt;
  }
}

}  // namespace spar::fuzz
