// Counts with unsigned arithmetic, in which the largest integer is followed by the smallest.
#include <algorithm>
#include <cstdint>
#include <unordered_set>
#include <vector>

long long longest_run(const std::vector<long long>& values) {
  const std::unordered_set<std::uint64_t> present(values.begin(), values.end());
  long long best = 0;
  for (const std::uint64_t start : present) {
    if (present.count(start - 1) != 0) {
      continue;
    }
    std::uint64_t end = start + 1;
    while (present.count(end) != 0) {
      ++end;
    }
    best = std::max(best, static_cast<long long>(end - start));
  }
  return best;
}
