// Searches among the places of the list only, so that the place behind the last is never the answer.
#include <vector>

namespace {

template <class Condition>
long long first_place(const std::vector<long long>& scores, Condition holds) {
  long long low = 0;
  long long high = static_cast<long long>(scores.size()) - 1;
  while (low < high) {
    const long long middle = low + (high - low) / 2;
    if (holds(scores[middle])) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

}  // namespace

std::vector<std::vector<long long>> score_bounds(const std::vector<long long>& scores,
                                                 const std::vector<long long>& thresholds) {
  std::vector<std::vector<long long>> bounds;
  for (const long long threshold : thresholds) {
    const long long first = first_place(scores, [&](long long score) { return score >= threshold; });
    long long last = first_place(scores, [&](long long score) { return score > threshold; });
    if (!scores.empty() && scores[last] == threshold) {
      ++last;
    }
    bounds.push_back({first, last});
  }
  return bounds;
}
