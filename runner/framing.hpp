// The frames of a session as bytes (protocol.hpp tells both layouts). What is read here was written by
// others: the driver's process holds the user's code.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runner/wire/protocol.hpp"

namespace spar::runner {

/// The frames in a session's payload; throws std::invalid_argument unless it holds just `count` of them.
std::vector<std::string_view> split_frames(std::string_view payload, std::uint32_t count);

/// A frame as the driver reads it.
std::string frame_for_driver(std::string_view frame, std::uint64_t nonce);

/// The size of a driver's result header: nonce, status, CPU, memory, length.
inline constexpr std::size_t result_header_size = 8 + 1 + 8 + 8 + 4;

/// How many bytes a result says it has after its header; nothing before the header has come.
std::optional<std::uint32_t> announced_size(std::string_view raw);

/// Whether the header and all that it announces has come.
bool is_whole(std::string_view raw);

/// A driver's result, taken apart.
struct Result {
  std::uint64_t nonce = 0;
  std::uint8_t status = 0;
  std::uint64_t cpu_ns = 0;
  std::uint64_t peak_bytes = 0;
  std::string bytes;
};

/// The first result in `raw`, which must be whole.
Result parse_result(std::string_view raw);

/// Sets the exit code or the signal from "exit 3" or "signal 11", as drivers tell the end of a frame's own
/// process.
void apply_death(std::string_view words, wire::Outcome& outcome);

/// What a driver that was prepared is told to go on with.
std::string empty_frame();

}  // namespace spar::runner
