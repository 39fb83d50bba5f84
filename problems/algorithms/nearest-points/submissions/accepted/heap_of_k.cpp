// A max-heap of the k nearest so far: what is no nearer than its top is dropped.
#include <queue>
#include <utility>
#include <vector>

std::vector<long long> nearest_points(const std::vector<std::vector<long long>>& points,
                                      const std::vector<long long>& query, long long k) {
  std::priority_queue<std::pair<long long, long long>> nearest;  // squared distance, index
  for (std::size_t i = 0; i < points.size(); ++i) {
    const long long dx = points[i][0] - query[0];
    const long long dy = points[i][1] - query[1];
    const long long squared = dx * dx + dy * dy;
    if (static_cast<long long>(nearest.size()) == k) {
      if (squared >= nearest.top().first) {
        continue;
      }
      nearest.pop();
    }
    nearest.emplace(squared, static_cast<long long>(i));
  }
  std::vector<long long> indices;
  for (; !nearest.empty(); nearest.pop()) {
    indices.push_back(nearest.top().second);
  }
  return indices;
}
