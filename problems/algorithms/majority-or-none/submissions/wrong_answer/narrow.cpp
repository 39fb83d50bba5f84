// Keeps the candidate in 32 bits.
#include <vector>

long long majority_or_none(const std::vector<long long>& votes) {
  int candidate = -1;
  int unpaired = 0;
  for (const int vote : std::vector<int>(votes.begin(), votes.end())) {
    if (unpaired == 0) {
      candidate = vote;
    }
    unpaired += vote == candidate ? 1 : -1;
  }
  std::size_t count = 0;
  for (const long long vote : votes) {
    count += static_cast<int>(vote) == candidate ? 1 : 0;
  }
  return 2 * count > votes.size() ? candidate : -1;
}
