// Compares every fraud with every honest payment.
#include <optional>
#include <vector>

std::optional<double> roc_auc(const std::vector<bool>& labels, const std::vector<double>& scores) {
  double wins = 0;
  double pairs = 0;
  for (std::size_t fraud = 0; fraud < scores.size(); ++fraud) {
    if (!labels[fraud]) {
      continue;
    }
    for (std::size_t honest = 0; honest < scores.size(); ++honest) {
      if (!labels[honest]) {
        wins += scores[fraud] > scores[honest] ? 1.0 : scores[fraud] == scores[honest] ? 0.5 : 0.0;
        ++pairs;
      }
    }
  }
  if (pairs == 0) {
    return std::nullopt;
  }
  return wins / pairs;
}
