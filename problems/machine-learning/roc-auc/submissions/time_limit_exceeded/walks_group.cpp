// Finds each fraud's place among the sorted honest scores and counts the ties by walking over them.
#include <algorithm>
#include <optional>
#include <vector>

std::optional<double> roc_auc(const std::vector<bool>& labels, const std::vector<double>& scores) {
  std::vector<double> honest;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (!labels[i]) {
      honest.push_back(scores[i]);
    }
  }
  std::sort(honest.begin(), honest.end());
  double wins = 0;
  double frauds = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (!labels[i]) {
      continue;
    }
    ++frauds;
    auto place = std::lower_bound(honest.begin(), honest.end(), scores[i]);
    wins += static_cast<double>(place - honest.begin());
    for (; place != honest.end() && *place == scores[i]; ++place) {
      wins += 0.5;
    }
  }
  if (frauds == 0 || honest.empty()) {
    return std::nullopt;
  }
  return wins / (frauds * static_cast<double>(honest.size()));
}
