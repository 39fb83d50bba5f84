// Sorts the positions by value and closes in from both ends.
#include <algorithm>
#include <numeric>
#include <vector>

std::vector<long long> pair_sum(const std::vector<long long>& values, long long target) {
  std::vector<long long> order(values.size());
  std::iota(order.begin(), order.end(), 0LL);
  std::sort(order.begin(), order.end(), [&](long long a, long long b) {
    return values[static_cast<std::size_t>(a)] < values[static_cast<std::size_t>(b)];
  });
  std::size_t left = 0;
  std::size_t right = order.size();
  while (left + 1 < right) {
    const long long sum =
        values[static_cast<std::size_t>(order[left])] + values[static_cast<std::size_t>(order[right - 1])];
    if (sum == target) {
      return {order[left], order[right - 1]};
    }
    if (sum < target) {
      ++left;
    } else {
      --right;
    }
  }
  return {};
}
