// Stops at the first equal score that it meets, as if there were only one.
#include <vector>

std::vector<std::vector<long long>> score_bounds(const std::vector<long long>& scores,
                                                 const std::vector<long long>& thresholds) {
  std::vector<std::vector<long long>> bounds;
  for (const long long threshold : thresholds) {
    long long low = 0;
    long long high = static_cast<long long>(scores.size());
    bool found = false;
    while (low < high && !found) {
      const long long middle = (low + high) / 2;
      if (scores[middle] == threshold) {
        low = middle;
        found = true;
      } else if (scores[middle] < threshold) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    bounds.push_back({low, found ? low + 1 : low});
  }
  return bounds;
}
