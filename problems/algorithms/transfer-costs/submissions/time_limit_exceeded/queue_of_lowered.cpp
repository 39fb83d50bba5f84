// Bellman-Ford with a queue of the centres whose cost has fallen: a centre comes back into it each time.
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
  std::vector<long long> best(leaving.size(), unknown);
  std::vector<bool> is_queued(leaving.size(), false);
  std::queue<std::size_t> queue;
  best[static_cast<std::size_t>(source)] = 0;
  queue.push(static_cast<std::size_t>(source));
  while (!queue.empty()) {
    const std::size_t centre = queue.front();
    queue.pop();
    is_queued[centre] = false;
    for (const auto& [end, more] : leaving[centre]) {
      if (best[centre] + more < best[end]) {
        best[end] = best[centre] + more;
        if (!is_queued[end]) {
          is_queued[end] = true;
          queue.push(end);
        }
      }
    }
  }
  for (long long& cost : best) {
    cost = cost == unknown ? -1 : cost;
  }
  return best;
}
