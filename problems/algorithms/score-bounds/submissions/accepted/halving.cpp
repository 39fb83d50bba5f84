// Finds by halving where a condition on the sorted scores becomes true, twice for each threshold.
#include <vector>

namespace {

/// The first place of the sorted scores for which the condition holds, or their number.
template <class Condition>
long long first_place(const std::vector<long long>& scores, Condition holds) {
  std::size_t low = 0;
  std::size_t high = scores.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (holds(scores[middle])) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return static_cast<long long>(low);
}

}  // namespace

std::vector<std::vector<long long>> score_bounds(const std::vector<long long>& scores,
                                                 const std::vector<long long>& thresholds) {
  std::vector<std::vector<long long>> bounds;
  bounds.reserve(thresholds.size());
  for (const long long threshold : thresholds) {
    bounds.push_back({first_place(scores, [&](long long score) { return score >= threshold; }),
                      first_place(scores, [&](long long score) { return score > threshold; })});
  }
  return bounds;
}
