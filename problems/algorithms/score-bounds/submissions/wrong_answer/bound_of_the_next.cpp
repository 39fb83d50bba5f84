// Takes the second bound to be the first one of the next integer, and wraps around at the largest.
#include <algorithm>
#include <cstdint>
#include <vector>

std::vector<std::vector<long long>> score_bounds(const std::vector<long long>& scores,
                                                 const std::vector<long long>& thresholds) {
  std::vector<std::vector<long long>> bounds;
  for (const long long threshold : thresholds) {
    const auto next = static_cast<long long>(static_cast<std::uint64_t>(threshold) + 1);
    bounds.push_back({std::lower_bound(scores.begin(), scores.end(), threshold) - scores.begin(),
                      std::lower_bound(scores.begin(), scores.end(), next) - scores.begin()});
  }
  return bounds;
}
