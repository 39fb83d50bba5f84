// Walks along the curve from (0, 0) to (1, 1) and adds up the trapezoids under it.
#include <algorithm>
#include <numeric>
#include <optional>
#include <vector>

std::optional<double> roc_auc(const std::vector<bool>& labels, const std::vector<double>& scores) {
  const auto frauds = static_cast<double>(std::count(labels.begin(), labels.end(), true));
  const double honest = static_cast<double>(labels.size()) - frauds;
  if (frauds == 0 || honest == 0) {
    return std::nullopt;
  }
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
  double area = 0;
  double height = 0;
  for (std::size_t i = 0; i < order.size();) {
    double risen = 0;
    double moved = 0;
    const double score = scores[order[i]];
    for (; i < order.size() && scores[order[i]] == score; ++i) {
      (labels[order[i]] ? risen : moved) += 1;
    }
    area += moved / honest * (height + risen / frauds / 2);
    height += risen / frauds;
  }
  return area;
}
