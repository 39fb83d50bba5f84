// Tries every first and every last hour.
#include <algorithm>
#include <vector>

long long largest_reservation(const std::vector<long long>& free) {
  long long best = 0;
  for (std::size_t first = 0; first < free.size(); ++first) {
    long long smallest = free[first];
    for (std::size_t last = first; last < free.size() && smallest > 0; ++last) {
      smallest = std::min(smallest, free[last]);
      best = std::max(best, smallest * static_cast<long long>(last - first + 1));
    }
  }
  return best;
}
