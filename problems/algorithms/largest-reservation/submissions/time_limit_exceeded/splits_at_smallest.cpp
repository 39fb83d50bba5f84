// Splits at the smallest hour, which it looks for by a scan: quadratic on a slope. Ranges wait on a stack of
// its own.
#include <algorithm>
#include <utility>
#include <vector>

long long largest_reservation(const std::vector<long long>& free) {
  long long best = 0;
  using Hour = std::vector<long long>::const_iterator;
  std::vector<std::pair<Hour, Hour>> ranges{{free.begin(), free.end()}};
  while (!ranges.empty()) {
    const auto [first, last] = ranges.back();
    ranges.pop_back();
    if (first == last) {
      continue;
    }
    const auto smallest = std::min_element(first, last);
    best = std::max(best, *smallest * (last - first));
    ranges.emplace_back(first, smallest);
    ranges.emplace_back(smallest + 1, last);
  }
  return best;
}
