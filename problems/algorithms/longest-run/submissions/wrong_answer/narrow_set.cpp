// Keeps the values in a set of 32-bit integers.
#include <algorithm>
#include <unordered_set>
#include <vector>

long long longest_run(const std::vector<long long>& values) {
  std::unordered_set<int> present;
  for (const long long value : values) {
    present.insert(static_cast<int>(value));
  }
  long long best = 0;
  for (const int start : present) {
    if (present.count(static_cast<int>(start - 1LL)) != 0) {
      continue;
    }
    long long length = 1;
    while (present.count(static_cast<int>(start + length)) != 0) {
      ++length;
    }
    best = std::max(best, length);
  }
  return best;
}
