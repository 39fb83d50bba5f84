#include "judge/bank/token_flags.hpp"

#include <algorithm>
#include <cmath>

#include "judge/bank/decimal.hpp"
#include "judge/bank/refusal.hpp"

namespace spar::bank {
namespace {

double tolerance_after(const std::vector<std::string>& flags, std::size_t at) {
  if (at + 1 >= flags.size()) throw Refusal("'" + flags[at] + "' should be followed by a number");
  const auto value = parse_decimal(flags[at + 1]);
  if (!value || *value < 0 || !std::isfinite(*value))
    throw Refusal("'" + flags[at] + "' should be followed by a number of at least 0, found '" +
                  flags[at + 1] + "'");
  return *value;
}

void set_once(std::optional<double>& tolerance, double value) {
  if (tolerance) throw Refusal("a tolerance is given twice; keep one");
  tolerance = value;
}

}  // namespace

Expected<TokenRules> parse_token_flags(const std::vector<std::string>& flags) {
  return catch_refusal([&] {
    TokenRules rules;
    for (std::size_t i = 0; i < flags.size(); ++i) {
      const auto& flag = flags[i];
      if (flag == "case_sensitive") {
        rules.case_sensitive = true;
      } else if (flag == "space_change_sensitive") {
        rules.space_change_sensitive = true;
      } else if (flag == "float_tolerance" || flag == "float_absolute_tolerance" ||
                 flag == "float_relative_tolerance") {
        const auto value = tolerance_after(flags, i++);
        if (flag != "float_relative_tolerance") set_once(rules.absolute_tolerance, value);
        if (flag != "float_absolute_tolerance") set_once(rules.relative_tolerance, value);
      } else {
        throw Refusal("the default checker knows no flag '" + flag +
                      "'; it knows case_sensitive, space_change_sensitive, float_tolerance E, "
                      "float_absolute_tolerance E and float_relative_tolerance E");
      }
    }
    return rules;
  });
}

std::vector<std::string> split_words(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  bool begun = false;
  char quote = '\0';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quote == '\0' && (c == ' ' || (c >= '\t' && c <= '\r'))) {
      if (begun) words.push_back(std::move(word));
      word.clear();
      begun = false;
      continue;
    }
    begun = true;
    if (c == quote) {
      quote = '\0';
    } else if (quote == '\0' && (c == '"' || c == '\'')) {
      quote = c;
    } else if (c == '\\' && quote != '\'' && i + 1 < text.size()) {
      word += text[++i];
    } else {
      word += c;
    }
  }
  if (begun) words.push_back(std::move(word));
  return words;
}

}  // namespace spar::bank
