// Text of unknown origin made fit for JSON: the bytes a program prints need not be UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace spar::bank {

/// Length in bytes of the longest prefix that is valid UTF-8 (RFC 3629: no overlong forms, no surrogates, at
/// most U+10FFFF).
std::size_t valid_utf8_prefix(std::string_view text);

/// Replaces each maximal ill-formed sequence by U+FFFD, as the Unicode Standard recommends (section 3.9,
/// "U+FFFD Substitution of Maximal Subparts"). Valid text comes back unchanged.
std::string sanitise_utf8(std::string_view text);

/// The longest prefix of valid UTF-8 text with at most `limit` bytes that does not cut a character in two.
std::string_view truncate_utf8(std::string_view text, std::size_t limit);

/// The number of characters (code points) of valid UTF-8 text.
std::size_t count_characters(std::string_view text);

}  // namespace spar::bank
