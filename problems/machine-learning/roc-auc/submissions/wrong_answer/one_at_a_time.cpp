// Moves one payment at a time, so that the order of equal scores in the list decides.
#include <algorithm>
#include <numeric>
#include <optional>
#include <vector>

std::optional<double> roc_auc(const std::vector<bool>& labels, const std::vector<double>& scores) {
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
  double area = 0;
  double frauds = 0;
  double honest = 0;
  for (const std::size_t payment : order) {
    if (labels[payment]) {
      ++frauds;
    } else {
      ++honest;
      area += frauds;
    }
  }
  if (frauds == 0 || honest == 0) {
    return std::nullopt;
  }
  return area / (frauds * honest);
}
