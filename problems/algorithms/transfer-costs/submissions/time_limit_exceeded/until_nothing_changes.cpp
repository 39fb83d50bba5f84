// Bellman-Ford: a round over all links for each link of the longest path.
#include <limits>
#include <vector>

std::vector<long long> transfer_costs(long long n, const std::vector<std::vector<long long>>& links,
                                      long long source) {
  constexpr long long unknown = std::numeric_limits<long long>::max();
  std::vector<long long> best(static_cast<std::size_t>(n), unknown);
  best[static_cast<std::size_t>(source)] = 0;
  for (bool has_changed = true; has_changed;) {
    has_changed = false;
    for (const auto& link : links) {
      const long long cost = best[static_cast<std::size_t>(link[0])];
      long long& known = best[static_cast<std::size_t>(link[1])];
      if (cost != unknown && cost + link[2] < known) {
        known = cost + link[2];
        has_changed = true;
      }
    }
  }
  for (long long& cost : best) {
    cost = cost == unknown ? -1 : cost;
  }
  return best;
}
