// Counts upwards from every value whose predecessor is absent.
#include <algorithm>
#include <limits>
#include <unordered_set>
#include <vector>

long long longest_run(const std::vector<long long>& values) {
  constexpr long long smallest = std::numeric_limits<long long>::min();
  constexpr long long largest = std::numeric_limits<long long>::max();
  const std::unordered_set<long long> present(values.begin(), values.end());
  long long best = 0;
  for (const long long start : present) {
    if (start != smallest && present.count(start - 1) != 0) {
      continue;
    }
    long long length = 1;
    for (long long last = start; last != largest && present.count(last + 1) != 0; ++last) {
      ++length;
    }
    best = std::max(best, length);
  }
  return best;
}
