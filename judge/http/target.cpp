// Percent-decoding of paths and queries (RFC 3986; "+" is a space in queries, as forms and URLSearchParams
// write it).
#include "judge/http/target.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace spar::http {
namespace {

std::optional<unsigned> hexadecimal(char digit) {
  if (digit >= '0' && digit <= '9') return static_cast<unsigned>(digit - '0');
  if (digit >= 'a' && digit <= 'f') return static_cast<unsigned>(digit - 'a' + 10);
  if (digit >= 'A' && digit <= 'F') return static_cast<unsigned>(digit - 'A' + 10);
  return std::nullopt;
}

// How many bytes the UTF-8 sequence that starts at `text` has; 0 when it is malformed, overlong or a
// surrogate.
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t index) { return std::uint32_t{static_cast<unsigned char>(text[index])}; };
  const std::uint32_t lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
  std::uint32_t code_point = lead & (0x7FU >> length);
  for (std::size_t index = 1; index < length; ++index) {
    if ((byte(index) & 0xC0U) != 0x80U) return 0;
    code_point = (code_point << 6U) | (byte(index) & 0x3FU);
  }
  const bool overlong = (length == 3 && code_point < 0x800) || (length == 4 && code_point < 0x10000);
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  return overlong || surrogate || code_point > 0x10FFFF ? 0 : length;
}

bool is_text(std::string_view text) {
  while (!text.empty()) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = sequence_length(text);
    if (length == 0 || first < 0x20 || first == 0x7F) return false;
    text.remove_prefix(length);
  }
  return true;
}

enum class Part { path, query };

Expected<std::string> decode(std::string_view encoded, Part part) {
  std::string text;
  text.reserve(encoded.size());
  for (std::size_t index = 0; index < encoded.size(); ++index) {
    const char character = encoded[index];
    if (character == '+' && part == Part::query) {
      text += ' ';
    } else if (character != '%') {
      text += character;
    } else {
      const auto high = index + 1 < encoded.size() ? hexadecimal(encoded[index + 1]) : std::nullopt;
      const auto low = index + 2 < encoded.size() ? hexadecimal(encoded[index + 2]) : std::nullopt;
      if (!high || !low) {
        return fail(
            ErrorCode::bad_input,
            "in the address, '%' must be followed by two hexadecimal digits; write a plain '%' as %25");
      }
      text += static_cast<char>(*high * 16 + *low);
      index += 2;
    }
  }
  if (!is_text(text)) {
    return fail(ErrorCode::bad_input, "the address must be UTF-8 text without control characters");
  }
  return text;
}

}  // namespace

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const std::size_t end = text.find(separator);
    pieces.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return pieces;
    text.remove_prefix(end + 1);
  }
}

Expected<Target> parse_target(std::string_view target) {
  if (!target.starts_with('/')) {
    return fail(ErrorCode::bad_input, "the address in the request line must start with '/'");
  }
  const std::size_t mark = target.find('?');
  auto path = decode(target.substr(0, mark), Part::path);
  if (!path) return tl::unexpected(path.error());
  const auto segments = split(*path, '/');
  if (std::ranges::any_of(segments, [](std::string_view s) { return s == "." || s == ".."; })) {
    return fail(ErrorCode::bad_input, "the path must not hold '.' or '..' as a segment");
  }

  Target parsed{.path = std::move(*path), .query = {}};
  if (mark == std::string_view::npos) return parsed;
  for (const std::string_view pair : split(target.substr(mark + 1), '&')) {
    if (pair.empty()) continue;
    const std::size_t equals = pair.find('=');
    auto key = decode(pair.substr(0, equals), Part::query);
    if (!key) return tl::unexpected(key.error());
    auto value = decode(equals == std::string_view::npos ? "" : pair.substr(equals + 1), Part::query);
    if (!value) return tl::unexpected(value.error());
    parsed.query.emplace(std::move(*key), std::move(*value));
  }
  return parsed;
}

}  // namespace spar::http
