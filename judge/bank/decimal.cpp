#include "judge/bank/decimal.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <limits>

namespace spar::bank {
namespace {

std::size_t digits_at(std::string_view text, std::size_t from) {
  auto end = from;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  return end - from;
}

/// Whether the text, sign taken off, is a significand with an optional exponent.
bool is_number(std::string_view text) {
  const auto whole = digits_at(text, 0);
  auto at = whole;
  if (at < text.size() && text[at] == '.') {
    const auto fraction = digits_at(text, at + 1);
    if (whole + fraction == 0) return false;
    at += 1 + fraction;
  }
  if (at == 0) return false;
  if (at == text.size()) return true;
  if (text[at] != 'e' && text[at] != 'E') return false;
  ++at;
  if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
  const auto exponent = digits_at(text, at);
  return exponent > 0 && at + exponent == text.size();
}

/// What from_chars leaves undone: too large is infinite, too small is zero. Which of them, the place of the
/// first digit that counts tells, together with the exponent.
double out_of_range(std::string_view text) {
  const auto mark = text.find_first_of("eE");
  const auto significand = text.substr(0, mark);
  const auto point = std::min(significand.find('.'), significand.size());
  const auto first = significand.find_first_of("123456789");
  double magnitude = first < point ? static_cast<double>(point - first) : -static_cast<double>(first - point);
  if (mark != std::string_view::npos) {
    auto exponent = text.substr(mark + 1);
    const bool negative = exponent.front() == '-';
    if (negative || exponent.front() == '+') exponent.remove_prefix(1);
    double value = 0;
    for (const char digit : exponent) value = value * 10 + (digit - '0');
    magnitude += negative ? -value : value;
  }
  return magnitude > 0 ? std::numeric_limits<double>::infinity() : 0.0;
}

}  // namespace

std::optional<double> parse_decimal(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (!is_number(text)) return std::nullopt;
  double value = 0;
  if (std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc::result_out_of_range)
    value = out_of_range(text);
  return negative ? -value : value;
}

}  // namespace spar::bank
