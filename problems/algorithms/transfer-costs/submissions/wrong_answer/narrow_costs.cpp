// Keeps the costs in 32 bits; a sum that is too large wraps around, and 2^31 - 1 stands for unknown.
#include <cstdint>
#include <functional>
#include <limits>
#include <queue>
#include <utility>
#include <vector>

std::vector<long long> transfer_costs(long long n, const std::vector<std::vector<long long>>& links,
                                      long long source) {
  constexpr std::int32_t unknown = std::numeric_limits<std::int32_t>::max();
  std::vector<std::vector<std::pair<std::size_t, std::uint32_t>>> leaving(static_cast<std::size_t>(n));
  for (const auto& link : links) {
    leaving[static_cast<std::size_t>(link[0])].emplace_back(static_cast<std::size_t>(link[1]),
                                                            static_cast<std::uint32_t>(link[2]));
  }
  using Entry = std::pair<std::int32_t, std::size_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> heap;
  std::vector<std::int32_t> best(leaving.size(), unknown);
  best[static_cast<std::size_t>(source)] = 0;
  heap.emplace(0, static_cast<std::size_t>(source));
  while (!heap.empty()) {
    const auto [cost, centre] = heap.top();
    heap.pop();
    if (cost > best[centre]) {
      continue;
    }
    for (const auto& [end, more] : leaving[centre]) {
      const auto sum = static_cast<std::int32_t>(static_cast<std::uint32_t>(cost) + more);
      if (sum >= 0 && sum < best[end]) {
        best[end] = sum;
        heap.emplace(sum, end);
      }
    }
  }
  std::vector<long long> costs;
  for (const std::int32_t cost : best) {
    costs.push_back(cost == unknown ? -1 : cost);
  }
  return costs;
}
