// Dijkstra's algorithm with an ordered set, from which the old entry is erased when a cost falls.
#include <limits>
#include <set>
#include <utility>
#include <vector>

std::vector<long long> transfer_costs(long long n, const std::vector<std::vector<long long>>& links,
                                      long long source) {
  constexpr long long unknown = std::numeric_limits<long long>::max();
  std::vector<std::vector<std::size_t>> leaving(static_cast<std::size_t>(n));
  for (std::size_t i = 0; i < links.size(); ++i) {
    leaving[static_cast<std::size_t>(links[i][0])].push_back(i);
  }
  std::vector<long long> best(leaving.size(), unknown);
  std::set<std::pair<long long, long long>> open{{0, source}};
  best[static_cast<std::size_t>(source)] = 0;
  while (!open.empty()) {
    const auto [cost, centre] = *open.begin();
    open.erase(open.begin());
    for (const std::size_t i : leaving[static_cast<std::size_t>(centre)]) {
      long long& known = best[static_cast<std::size_t>(links[i][1])];
      if (cost + links[i][2] < known) {
        open.erase({known, links[i][1]});
        known = cost + links[i][2];
        open.emplace(known, links[i][1]);
      }
    }
  }
  for (long long& cost : best) {
    cost = cost == unknown ? -1 : cost;
  }
  return best;
}
