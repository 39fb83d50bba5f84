// A table-free UTF-8 decoder that tells well-formed sequences from ill-formed ones.
#include "judge/bank/utf8.hpp"

#include <algorithm>

namespace spar::bank {
namespace {

struct Sequence {
  std::size_t length = 0;  ///< bytes of the character, or of the ill-formed maximal subpart (at least one)
  bool valid = false;
};

bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

/// The bounds of the second byte by the first (Unicode Standard, table 3-7); they exclude overlong forms,
/// surrogates and what lies beyond U+10FFFF.
bool second_byte_fits(unsigned char first, unsigned char second) {
  switch (first) {
    case 0xE0:
      return second >= 0xA0 && second <= 0xBF;
    case 0xED:
      return second >= 0x80 && second <= 0x9F;
    case 0xF0:
      return second >= 0x90 && second <= 0xBF;
    case 0xF4:
      return second >= 0x80 && second <= 0x8F;
    default:
      return is_continuation(second);
  }
}

std::size_t announced_length(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (first >= 0xE0 && first <= 0xEF) return 3;
  if (first >= 0xF0 && first <= 0xF4) return 4;
  return 0;
}

Sequence first_sequence(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto length = announced_length(byte(0));
  if (length <= 1) return {1, length == 1};
  for (std::size_t i = 1; i < length; ++i) {
    if (i == text.size()) return {i, false};
    const bool fits = i == 1 ? second_byte_fits(byte(0), byte(1)) : is_continuation(byte(i));
    if (!fits) return {i, false};
  }
  return {length, true};
}

}  // namespace

std::size_t valid_utf8_prefix(std::string_view text) {
  std::size_t position = 0;
  while (position < text.size()) {
    const auto sequence = first_sequence(text.substr(position));
    if (!sequence.valid) break;
    position += sequence.length;
  }
  return position;
}

std::string sanitise_utf8(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const auto valid = valid_utf8_prefix(text);
    result += text.substr(0, valid);
    text.remove_prefix(valid);
    if (text.empty()) break;
    result += "\xEF\xBF\xBD";
    text.remove_prefix(first_sequence(text).length);
  }
  return result;
}

std::string_view truncate_utf8(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && is_continuation(static_cast<unsigned char>(text[limit]))) --limit;
  return text.substr(0, limit);
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return !is_continuation(static_cast<unsigned char>(c)); }));
}

}  // namespace spar::bank
