// Counts through all scores for each threshold.
#include <vector>

std::vector<std::vector<long long>> score_bounds(const std::vector<long long>& scores,
                                                 const std::vector<long long>& thresholds) {
  std::vector<std::vector<long long>> bounds;
  for (const long long threshold : thresholds) {
    long long below = 0;
    long long not_above = 0;
    for (const long long score : scores) {
      below += score < threshold ? 1 : 0;
      not_above += score <= threshold ? 1 : 0;
    }
    bounds.push_back({below, not_above});
  }
  return bounds;
}
