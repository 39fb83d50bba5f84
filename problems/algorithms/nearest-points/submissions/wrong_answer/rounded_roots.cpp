// Compares the distances themselves, in doubles: nearly equal ones become equal.
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

std::vector<long long> nearest_points(const std::vector<std::vector<long long>>& points,
                                      const std::vector<long long>& query, long long k) {
  std::vector<std::pair<double, long long>> order;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double dx = static_cast<double>(points[i][0] - query[0]);
    const double dy = static_cast<double>(points[i][1] - query[1]);
    order.emplace_back(std::sqrt(dx * dx + dy * dy), static_cast<long long>(i));
  }
  std::sort(order.begin(), order.end());
  std::vector<long long> nearest;
  for (long long i = 0; i < k; ++i) {
    nearest.push_back(order[static_cast<std::size_t>(i)].second);
  }
  return nearest;
}
