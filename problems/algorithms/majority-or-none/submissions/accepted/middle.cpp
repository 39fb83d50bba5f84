// The only candidate is the vote in the middle of the sorted ballot.
#include <algorithm>
#include <vector>

long long majority_or_none(const std::vector<long long>& votes) {
  if (votes.empty()) {
    return -1;
  }
  std::vector<long long> sorted = votes;
  const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
  std::nth_element(sorted.begin(), middle, sorted.end());
  const long long candidate = *middle;
  const auto count = std::count(votes.begin(), votes.end(), candidate);
  return 2 * count > static_cast<long long>(votes.size()) ? candidate : -1;
}
