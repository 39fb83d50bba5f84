// Searches the nearest point that is not yet taken, k times: n k steps.
#include <limits>
#include <vector>

std::vector<long long> nearest_points(const std::vector<std::vector<long long>>& points,
                                      const std::vector<long long>& query, long long k) {
  std::vector<bool> is_taken(points.size(), false);
  std::vector<long long> nearest;
  for (long long round = 0; round < k; ++round) {
    std::size_t best = points.size();
    long long best_squared = std::numeric_limits<long long>::max();
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (is_taken[i]) {
        continue;
      }
      const long long dx = points[i][0] - query[0];
      const long long dy = points[i][1] - query[1];
      if (dx * dx + dy * dy < best_squared) {
        best = i;
        best_squared = dx * dx + dy * dy;
      }
    }
    is_taken[best] = true;
    nearest.push_back(static_cast<long long>(best));
  }
  return nearest;
}
