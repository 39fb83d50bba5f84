// Squares in 32 bits, in which large distances wrap around.
#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

std::vector<long long> nearest_points(const std::vector<std::vector<long long>>& points,
                                      const std::vector<long long>& query, long long k) {
  std::vector<std::pair<std::int32_t, long long>> order;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto dx = static_cast<std::uint32_t>(points[i][0] - query[0]);
    const auto dy = static_cast<std::uint32_t>(points[i][1] - query[1]);
    order.emplace_back(static_cast<std::int32_t>(dx * dx + dy * dy), static_cast<long long>(i));
  }
  std::sort(order.begin(), order.end());
  std::vector<long long> nearest;
  for (long long i = 0; i < k; ++i) {
    nearest.push_back(order[static_cast<std::size_t>(i)].second);
  }
  return nearest;
}
