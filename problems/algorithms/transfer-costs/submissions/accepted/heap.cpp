// Dijkstra's algorithm with a heap; entries that are out of date are skipped.
#include <functional>
#include <limits>
#include <queue>
#include <utility>
#include <vector>

std::vector<long long> transfer_costs(long long n, const std::vector<std::vector<long long>>& links,
                                      long long source) {
  constexpr long long unknown = std::numeric_limits<long long>::max();
  std::vector<std::vector<std::pair<std::size_t, long long>>> leaving(static_cast<std::size_t>(n));
  for (const auto& link : links) {
    leaving[static_cast<std::size_t>(link[0])].emplace_back(static_cast<std::size_t>(link[1]), link[2]);
  }
  using Entry = std::pair<long long, std::size_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> heap;
  std::vector<long long> best(leaving.size(), unknown);
  best[static_cast<std::size_t>(source)] = 0;
  heap.emplace(0, static_cast<std::size_t>(source));
  while (!heap.empty()) {
    const auto [cost, centre] = heap.top();
    heap.pop();
    if (cost > best[centre]) {
      continue;
    }
    for (const auto& [end, more] : leaving[centre]) {
      if (cost + more < best[end]) {
        best[end] = cost + more;
        heap.emplace(best[end], end);
      }
    }
  }
  for (long long& cost : best) {
    cost = cost == unknown ? -1 : cost;
  }
  return best;
}
