// Compares by the sign of a difference of 32 bits.
#include <cstdint>
#include <vector>

namespace {

int compare(long long score, long long threshold) {
  return static_cast<std::int32_t>(static_cast<std::uint32_t>(score) - static_cast<std::uint32_t>(threshold));
}

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
  for (const long long threshold : thresholds) {
    bounds.push_back({first_place(scores, [&](long long score) { return compare(score, threshold) >= 0; }),
                      first_place(scores, [&](long long score) { return compare(score, threshold) > 0; })});
  }
  return bounds;
}
