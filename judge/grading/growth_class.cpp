// Classes of growth as people write them.
#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "judge/grading/growth.hpp"

namespace spar::grading {
namespace {

constexpr std::array names{
    std::pair{GrowthClass::constant, "1"},     std::pair{GrowthClass::logarithmic, "log n"},
    std::pair{GrowthClass::linear, "n"},       std::pair{GrowthClass::linearithmic, "n log n"},
    std::pair{GrowthClass::quadratic, "n^2"},  std::pair{GrowthClass::cubic, "n^3"},
    std::pair{GrowthClass::exponential, "2^n"}};

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

/// Small letters, no white space, one spelling of powers and logarithms, without O( ).
std::string simplified(std::string_view given) {
  std::string text;
  for (const char c : given)
    if (std::isspace(static_cast<unsigned char>(c)) == 0)
      text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (const auto& [from, to] : {std::pair{"²", "^2"},
                                 {"³", "^3"},
                                 {"ⁿ", "^n"},
                                 {"·", "*"},
                                 {"×", "*"},
                                 {"**", "^"},
                                 {"log2(n)", "logn"},
                                 {"log(n)", "logn"},
                                 {"log2n", "logn"},
                                 {"lgn", "logn"},
                                 {"lnn", "logn"},
                                 {"n*logn", "nlogn"},
                                 {"lognn", "nlogn"},
                                 {"logn*n", "nlogn"},
                                 {"n*n*n", "n^3"},
                                 {"n*n", "n^2"}})
    replace_all(text, from, to);
  if ((text.starts_with("o(") || text.starts_with("θ(")) && text.ends_with(')'))
    text = text.substr(text.find('(') + 1, text.size() - text.find('(') - 2);
  return text;
}

}  // namespace

std::string to_string(GrowthClass growth) {
  return std::find_if(names.begin(), names.end(), [&](const auto& name) { return name.first == growth; })
      ->second;
}

std::optional<GrowthClass> parse_growth(std::string_view text) {
  const auto wanted = simplified(text);
  for (const auto& [growth, name] : names)
    if (simplified(name) == wanted) return growth;
  return std::nullopt;
}

std::optional<GrowthClass> parse_asked_growth(std::string_view text) {
  constexpr std::string_view each = " per operation";
  if (!text.ends_with(each)) return parse_growth(text);
  const auto one = parse_growth(text.substr(0, text.size() - each.size()));
  if (one == GrowthClass::constant) return GrowthClass::linear;
  if (one == GrowthClass::logarithmic) return GrowthClass::linearithmic;
  if (one == GrowthClass::linear) return GrowthClass::quadratic;
  if (one == GrowthClass::quadratic) return GrowthClass::cubic;
  return std::nullopt;
}

}  // namespace spar::grading
