// Pairs off votes for different labels, then counts the label that is left.
#include <algorithm>
#include <vector>

long long majority_or_none(const std::vector<long long>& votes) {
  long long candidate = -1;
  long long unpaired = 0;
  for (const long long vote : votes) {
    if (unpaired == 0) {
      candidate = vote;
    }
    unpaired += vote == candidate ? 1 : -1;
  }
  const auto count = std::count(votes.begin(), votes.end(), candidate);
  return 2 * count > static_cast<long long>(votes.size()) ? candidate : -1;
}
