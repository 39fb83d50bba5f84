// Counts upwards from every value, not only from the first of a run: O(n^2) on one long run.
#include <algorithm>
#include <limits>
#include <unordered_set>
#include <vector>

long long longest_run(const std::vector<long long>& values) {
  constexpr long long largest = std::numeric_limits<long long>::max();
  const std::unordered_set<long long> present(values.begin(), values.end());
  long long best = 0;
  for (const long long start : present) {
    long long length = 1;
    for (long long last = start; last != largest && present.count(last + 1) != 0; ++last) {
      ++length;
    }
    best = std::max(best, length);
  }
  return best;
}
