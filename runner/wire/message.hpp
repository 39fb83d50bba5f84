// One message between judge and runner: a JSON header, bytes, and descriptors, as one SOCK_SEQPACKET packet.
//
// Packet:  u32 header length (host order) | header (JSON text) | payload
// A payload that would make the packet too large travels in a sealed memfd instead: the packet then ends
// after the header, and the memfd is the last descriptor passed along (SCM_RIGHTS).
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runner/wire/unique_fd.hpp"

namespace spar::wire {

/// Bytes that are either held here or mapped from a memfd.
class Blob {
 public:
  Blob() = default;
  explicit Blob(std::string bytes) : held_(std::move(bytes)) {}
  /// Maps a whole memfd, which must be sealed; throws std::runtime_error.
  static Blob map(const UniqueFd& memfd);
  Blob(Blob&& other) noexcept;
  Blob& operator=(Blob&& other) noexcept;
  Blob(const Blob&) = delete;
  Blob& operator=(const Blob&) = delete;
  ~Blob();
  [[nodiscard]] std::string_view view() const;

 private:
  std::string held_;
  void* mapping_ = nullptr;
  std::size_t mapped_size_ = 0;
};

struct Message {
  nlohmann::json header;
  Blob payload;
  std::vector<UniqueFd> descriptors;
};

/// A payload as the pieces that make it up, one behind the other: nobody needs to join them first.
using Parts = std::vector<std::string_view>;

/// Sends one packet; throws std::system_error (EPIPE when the other side is gone) or std::length_error when
/// the header alone is too large.
void send(int socket, const nlohmann::json& header, const Parts& payload = {},
          const std::vector<int>& descriptors = {});

/// Receives one packet; nothing at end of file. Throws std::system_error, or std::runtime_error for a packet
/// that is not of the form above.
std::optional<Message> receive(int socket);

/// Splits a packet's bytes (without descriptors): the parser behind receive(), apart so that it can be
/// fuzzed.
Message parse(std::string_view packet, std::vector<UniqueFd> descriptors);

/// A memfd with these bytes that nobody can change any more.
UniqueFd sealed_memfd(const Parts& bytes, const char* name);

}  // namespace spar::wire
