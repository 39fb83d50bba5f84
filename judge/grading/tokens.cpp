// The comparison of program output, as Kattis's default validator does it without options: tokens, not bytes.
#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "judge/bank/utf8.hpp"
#include "judge/grading/difference.hpp"
#include "judge/grading/grade.hpp"

namespace spar::grading {
namespace {

constexpr std::size_t longest_shown = 80;  // bytes

/// Hands out the tokens of a text with their place.
class Tokens {
 public:
  explicit Tokens(std::string_view text) : rest_(text) {}

  /// The next token; empty at the end.
  std::string_view next() {
    while (!rest_.empty() && is_space(rest_.front())) {
      if (rest_.front() == '\n') {
        ++line_;
        number_ = 0;
      }
      rest_.remove_prefix(1);
    }
    const auto length = std::find_if(rest_.begin(), rest_.end(), is_space) - rest_.begin();
    const auto token = rest_.substr(0, static_cast<std::size_t>(length));
    rest_.remove_prefix(token.size());
    ++number_;
    return token;
  }

  [[nodiscard]] std::string place() const {
    return "line " + std::to_string(line_) + ", token " + std::to_string(number_);
  }

 private:
  static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

  std::string_view rest_;
  int line_ = 1;
  int number_ = 0;
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

std::string shown(std::string_view token) {
  const bool cut = token.size() > longest_shown;
  return "'" + bank::sanitise_utf8(token.substr(0, longest_shown)) + (cut ? "...'" : "'");
}

std::optional<double> number(std::string_view token) {
  double value = 0;
  const auto [end, failed] = std::from_chars(token.data(), token.data() + token.size(), value);
  if (failed != std::errc{} || end != token.data() + token.size()) return std::nullopt;
  return value;
}

}  // namespace

Comparison compare_tokens(const std::string& answer, const std::string& output) {
  Tokens wanted(answer);
  Tokens found(output);
  for (;;) {
    const auto expected = wanted.next();
    const auto got = found.next();
    if (expected.empty() && got.empty()) return {true, std::nullopt};
    if (same(expected, got)) continue;
    // What is missing has no place in the output, so its place in the answer is told.
    Difference difference{got.empty() ? wanted.place() : found.place(), "", std::nullopt, std::nullopt};
    if (expected.empty())
      difference.message = "expected the end of the output, got " + shown(got);
    else if (got.empty())
      difference.message = "expected " + shown(expected) + ", but the output ends before it";
    else
      difference.message = "expected " + shown(expected) + ", got " + shown(got);
    const auto expected_number = number(expected);
    const auto got_number = number(got);
    if (expected_number && got_number) measure(difference, *expected_number, *got_number);
    return {false, std::move(difference)};
  }
}

}  // namespace spar::grading
