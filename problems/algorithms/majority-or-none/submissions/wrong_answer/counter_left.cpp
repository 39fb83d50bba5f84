// Takes a counter above 0 as the proof of a majority.
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
  return unpaired > 0 ? candidate : -1;
}
