// Every element is tried with both signs; a vector needs one sign for all.
#include "judge/grading/sign.hpp"

#include <limits>

#include "judge/grading/tolerance.hpp"

namespace spar::grading {

using nlohmann::json;

bool alike(const bank::ValueRule& rule, const json& expected, const json& got, bool turned) {
  if (rule.type.name == bank::Type::Name::float_) {
    const auto found = bank::float_value(got).value();
    return within(rule.floats, bank::float_value(expected).value(), turned ? -found : found);
  }
  const auto found = got.get<std::int64_t>();
  if (!turned) return expected.get<std::int64_t>() == found;
  // The least integer has no opposite.
  return found != std::numeric_limits<std::int64_t>::min() && expected.get<std::int64_t>() == -found;
}

std::optional<std::size_t> first_unlike(const bank::ValueRule& number, const json& expected, const json& got,
                                        bool turned) {
  for (std::size_t i = 0; i < expected.size(); ++i)
    if (!alike(number, expected[i], got[i], turned)) return i;
  return std::nullopt;
}

std::optional<std::pair<std::size_t, std::size_t>> first_unlike_column(const bank::ValueRule& number,
                                                                       const json& expected,
                                                                       const json& got) {
  // By column and sign: whether that sign still fits.
  std::vector<std::pair<bool, bool>> fits;
  for (std::size_t row = 0; row < expected.size(); ++row) {
    if (fits.size() < expected[row].size()) fits.resize(expected[row].size(), {true, true});
    for (std::size_t column = 0; column < expected[row].size(); ++column) {
      auto& [straight, turned] = fits[column];
      straight = straight && alike(number, expected[row][column], got[row][column], false);
      turned = turned && alike(number, expected[row][column], got[row][column], true);
      if (!straight && !turned) return std::pair{row, column};
    }
  }
  return std::nullopt;
}

}  // namespace spar::grading
