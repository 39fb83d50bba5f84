// The sum of the frauds' ranks, where tied payments share the mean of their ranks.
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

std::optional<double> roc_auc(const std::vector<bool>& labels, const std::vector<double>& scores) {
  std::vector<std::pair<double, bool>> payments;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    payments.emplace_back(scores[i], labels[i]);
  }
  std::sort(payments.begin(), payments.end());
  double frauds = 0;
  double rank_sum = 0;
  for (std::size_t first = 0; first < payments.size();) {
    std::size_t end = first;
    double frauds_here = 0;
    for (; end < payments.size() && payments[end].first == payments[first].first; ++end) {
      frauds_here += payments[end].second ? 1 : 0;
    }
    rank_sum += frauds_here * static_cast<double>(first + 1 + end) / 2;  // the mean of the ranks first + 1 to end
    frauds += frauds_here;
    first = end;
  }
  const double honest = static_cast<double>(payments.size()) - frauds;
  if (frauds == 0 || honest == 0) {
    return std::nullopt;
  }
  return (rank_sum - frauds * (frauds + 1) / 2) / (frauds * honest);
}
