#include "runner/framing.hpp"

#include <charconv>
#include <cstring>
#include <stdexcept>

namespace spar::runner {
namespace {

/// Takes a number off the front of the bytes, which hold at least as much.
template <class T>
void take(std::string_view& bytes, T& value) {
  std::memcpy(&value, bytes.data(), sizeof value);
  bytes.remove_prefix(sizeof value);
}

template <class T>
void append(std::string& bytes, const T& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace

std::vector<std::string_view> split_frames(std::string_view payload, std::uint32_t count) {
  std::vector<std::string_view> frames;
  for (std::uint32_t i = 0; i < count; ++i) {
    std::uint32_t length = 0;
    if (payload.size() < sizeof length) throw std::invalid_argument("a frame is missing");
    take(payload, length);
    if (payload.size() < length) throw std::invalid_argument("a frame is cut short");
    frames.push_back(payload.substr(0, length));
    payload.remove_prefix(length);
  }
  if (!payload.empty()) throw std::invalid_argument("more bytes than frames");
  return frames;
}

std::string frame_for_driver(std::string_view frame, std::uint64_t nonce) {
  std::string bytes;
  bytes.reserve(sizeof(std::uint32_t) + frame.size() + sizeof nonce);
  append(bytes, static_cast<std::uint32_t>(frame.size()));
  bytes += frame;
  append(bytes, nonce);
  return bytes;
}

std::optional<std::uint32_t> announced_size(std::string_view raw) {
  if (raw.size() < result_header_size) return std::nullopt;
  std::uint32_t length = 0;
  raw.remove_prefix(result_header_size - sizeof length);
  take(raw, length);
  return length;
}

bool is_whole(std::string_view raw) {
  const auto announced = announced_size(raw);
  return announced && raw.size() - result_header_size >= *announced;
}

Result parse_result(std::string_view raw) {
  if (!is_whole(raw)) throw std::invalid_argument("a driver's result is cut short");
  Result result;
  std::uint32_t length = 0;
  take(raw, result.nonce);
  take(raw, result.status);
  take(raw, result.cpu_ns);
  take(raw, result.peak_bytes);
  take(raw, length);
  result.bytes.assign(raw.substr(0, length));
  return result;
}

void apply_death(std::string_view words, wire::Outcome& outcome) {
  const auto space = words.find(' ');
  if (space == std::string_view::npos) return;
  int number = 0;
  std::from_chars(words.data() + space + 1, words.data() + words.size(), number);
  if (words.starts_with("exit")) outcome.exit_code = number;
  if (words.starts_with("signal")) outcome.signal = number;
}

std::string empty_frame() { return std::string(sizeof(std::uint32_t), '\0'); }

}  // namespace spar::runner
