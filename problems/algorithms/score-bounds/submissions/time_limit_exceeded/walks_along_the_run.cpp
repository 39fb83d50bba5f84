// Finds one equal score by halving and walks from there to both ends of its run.
#include <algorithm>
#include <vector>

std::vector<std::vector<long long>> score_bounds(const std::vector<long long>& scores,
                                                 const std::vector<long long>& thresholds) {
  std::vector<std::vector<long long>> bounds;
  for (const long long threshold : thresholds) {
    long long low = 0;
    long long high = static_cast<long long>(scores.size());
    long long found = -1;
    while (low < high && found < 0) {
      const long long middle = (low + high) / 2;
      if (scores[middle] == threshold) {
        found = middle;
      } else if (scores[middle] < threshold) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (found < 0) {
      bounds.push_back({low, low});
      continue;
    }
    long long first = found;
    long long last = found + 1;
    while (first > 0 && scores[first - 1] == threshold) {
      --first;
    }
    while (last < static_cast<long long>(scores.size()) && scores[last] == threshold) {
      ++last;
    }
    bounds.push_back({first, last});
  }
  return bounds;
}
