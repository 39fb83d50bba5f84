// Multiplies the two class sizes as 32-bit integers.
#include <algorithm>
#include <optional>
#include <vector>

std::optional<double> roc_auc(const std::vector<bool>& labels, const std::vector<double>& scores) {
  std::vector<double> honest;
  std::vector<double> frauds;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    (labels[i] ? frauds : honest).push_back(scores[i]);
  }
  const auto pairs = static_cast<int>(static_cast<unsigned>(frauds.size()) * static_cast<unsigned>(honest.size()));
  if (pairs == 0) {
    return std::nullopt;
  }
  std::sort(honest.begin(), honest.end());
  double wins = 0;
  for (const double score : frauds) {
    const auto [below, above] = std::equal_range(honest.begin(), honest.end(), score);
    wins += static_cast<double>((below - honest.begin()) + (above - honest.begin())) / 2;
  }
  return wins / pairs;
}
