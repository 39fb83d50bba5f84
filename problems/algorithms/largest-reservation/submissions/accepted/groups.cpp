// Hours join their neighbours in order of falling numbers; each group knows where it begins and ends.
#include <algorithm>
#include <numeric>
#include <vector>

long long largest_reservation(const std::vector<long long>& free) {
  std::vector<std::size_t> order(free.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return free[a] > free[b]; });
  // length[i + 1] is the length of the group that begins or ends with hour i; 0 on both sides of the list.
  std::vector<std::size_t> length(free.size() + 2);
  long long best = 0;
  for (const std::size_t hour : order) {
    const std::size_t left = length[hour];
    const std::size_t right = length[hour + 2];
    const std::size_t joined = left + 1 + right;
    length[hour + 1] = joined;
    length[hour + 1 - left] = joined;
    length[hour + 1 + right] = joined;
    best = std::max(best, free[hour] * static_cast<long long>(joined));
  }
  return best;
}
