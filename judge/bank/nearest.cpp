// Edit distance by the usual one-row dynamic programme.
#include "judge/bank/nearest.hpp"

#include <algorithm>
#include <numeric>

namespace spar::bank {
namespace {

// A longer word is not a name that anyone could have meant, and the distance costs the product of the
// lengths.
constexpr std::size_t longest_word = 200;

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= left.size(); ++i) {
    auto diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const auto replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row.back();
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  if (word.size() > longest_word) return "";
  auto best_distance = std::max<std::size_t>(2, word.size() / 3) + 1;
  std::string best;
  for (const auto& candidate : known) {
    const auto distance = edit_distance(word, candidate);
    if (distance >= best_distance) continue;
    best_distance = distance;
    best = candidate;
  }
  return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  const auto suggestion = nearest(word, known);
  return suggestion.empty() ? "" : "; did you mean '" + suggestion + "'?";
}

}  // namespace spar::bank
