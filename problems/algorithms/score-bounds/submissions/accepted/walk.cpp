// Sorts the thresholds and walks once through both lists.
#include <algorithm>
#include <numeric>
#include <vector>

std::vector<std::vector<long long>> score_bounds(const std::vector<long long>& scores,
                                                 const std::vector<long long>& thresholds) {
  std::vector<std::size_t> order(thresholds.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return thresholds[a] < thresholds[b]; });
  std::vector<std::vector<long long>> bounds(thresholds.size());
  std::size_t below = 0;
  std::size_t not_above = 0;
  for (const std::size_t index : order) {
    while (below < scores.size() && scores[below] < thresholds[index]) {
      ++below;
    }
    while (not_above < scores.size() && scores[not_above] <= thresholds[index]) {
      ++not_above;
    }
    bounds[index] = {static_cast<long long>(below), static_cast<long long>(not_above)};
  }
  return bounds;
}
