// Selects the k smallest squared distances; their order does not matter.
#include <algorithm>
#include <utility>
#include <vector>

std::vector<long long> nearest_points(const std::vector<std::vector<long long>>& points,
                                      const std::vector<long long>& query, long long k) {
  std::vector<std::pair<long long, long long>> order;  // squared distance, index
  order.reserve(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const long long dx = points[i][0] - query[0];
    const long long dy = points[i][1] - query[1];
    order.emplace_back(dx * dx + dy * dy, static_cast<long long>(i));
  }
  std::nth_element(order.begin(), order.begin() + (k - 1), order.end());
  std::vector<long long> nearest;
  for (long long i = 0; i < k; ++i) {
    nearest.push_back(order[static_cast<std::size_t>(i)].second);
  }
  return nearest;
}
