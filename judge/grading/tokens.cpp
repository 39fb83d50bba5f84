// The comparison of program output by the default checker of the ICPC format: tokens of single bytes.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include "judge/bank/decimal.hpp"
#include "judge/bank/utf8.hpp"
#include "judge/grading/difference.hpp"
#include "judge/grading/grade.hpp"

namespace spar::grading {
namespace {

constexpr std::size_t longest_shown = 80;  // bytes

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Hands out the tokens of a text with their place, and the white space before each.
class Tokens {
 public:
  explicit Tokens(std::string_view text) : rest_(text) {}

  /// The white space up to the next token; to be called before `next`.
  std::string_view space() {
    const auto space = take_while(is_space);
    const auto lines = std::count(space.begin(), space.end(), '\n');
    line_ += static_cast<int>(lines);
    if (lines > 0) number_ = 0;
    return space;
  }

  /// The next token; empty at the end.
  std::string_view next() {
    ++number_;
    return take_while([](char c) { return !is_space(c); });
  }

  [[nodiscard]] std::string place() const {
    return "line " + std::to_string(line_) + ", token " + std::to_string(number_);
  }

 private:
  template <class Predicate>
  std::string_view take_while(Predicate belongs) {
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), belongs);
    const auto taken = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  std::string_view rest_;
  int line_ = 1;
  int number_ = 0;
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_but_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

bool within(const bank::TokenRules& rules, double answer, double got) {
  const double error = std::abs(got - answer);
  return (rules.absolute_tolerance && error <= *rules.absolute_tolerance) ||
         (rules.relative_tolerance && error <= *rules.relative_tolerance * std::abs(answer));
}

/// Every answer token that is a number counts as one where a tolerance is set, integers too.
bool accepts(const bank::TokenRules& rules, std::string_view answer, std::string_view got) {
  if (rules.absolute_tolerance || rules.relative_tolerance) {
    const auto wanted = bank::parse_decimal(answer);
    // What overflows has no difference to measure: its token must be the same.
    if (wanted && std::isfinite(*wanted)) {
      const auto found = bank::parse_decimal(got);
      return found && within(rules, *wanted, *found);
    }
  }
  return rules.case_sensitive ? answer == got : same_but_case(answer, got);
}

std::string shown(std::string_view token) {
  const bool cut = token.size() > longest_shown;
  return "'" + bank::sanitise_utf8(token.substr(0, longest_shown)) + (cut ? "...'" : "'");
}

/// White space in words, since it cannot be seen.
std::string shown_space(std::string_view space) {
  if (space.empty()) return "nothing";
  std::string text;
  constexpr std::size_t most = 20;
  for (const char c : space.substr(0, most)) {
    constexpr std::string_view names = "tnvfr";
    text += c == ' ' ? " " : std::string("\\") + names[static_cast<std::size_t>(c - '\t')];
  }
  return "'" + text + (space.size() > most ? "...'" : "'");
}

Comparison different_space(const Tokens& found, std::string_view wanted, std::string_view got) {
  return {false, Difference{"after " + found.place(),
                            "expected the white space " + shown_space(wanted) + ", got " + shown_space(got),
                            std::nullopt, std::nullopt}};
}

Comparison different_token(const Tokens& wanted, const Tokens& found, std::string_view expected,
                           std::string_view got) {
  // What is missing has no place in the output, so its place in the answer is told.
  Difference difference{got.empty() ? wanted.place() : found.place(), "", std::nullopt, std::nullopt};
  if (expected.empty())
    difference.message = "expected the end of the output, got " + shown(got);
  else if (got.empty())
    difference.message = "expected " + shown(expected) + ", but the output ends before it";
  else
    difference.message = "expected " + shown(expected) + ", got " + shown(got);
  const auto expected_number = bank::parse_decimal(expected);
  const auto got_number = bank::parse_decimal(got);
  if (expected_number && got_number && std::isfinite(*expected_number) && std::isfinite(*got_number))
    measure(difference, *expected_number, *got_number);
  return {false, std::move(difference)};
}

}  // namespace

Comparison compare_tokens(const std::string& answer, const std::string& output,
                          const bank::TokenRules& rules) {
  Tokens wanted(answer);
  Tokens found(output);
  for (;;) {
    const auto place = found;
    const auto wanted_space = wanted.space();
    const auto found_space = found.space();
    const auto expected = wanted.next();
    const auto got = found.next();
    const bool at_end = expected.empty() || got.empty();
    if (at_end ? expected.size() != got.size() : !accepts(rules, expected, got))
      return different_token(wanted, found, expected, got);
    if (rules.space_change_sensitive && wanted_space != found_space)
      return different_space(place, wanted_space, found_space);
    if (at_end) return {true, std::nullopt};
  }
}

}  // namespace spar::grading
