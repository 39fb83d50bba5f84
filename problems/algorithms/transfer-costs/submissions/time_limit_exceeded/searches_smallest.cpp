// Searches all centres for the smallest open cost: n^2 steps.
#include <limits>
#include <utility>
#include <vector>

std::vector<long long> transfer_costs(long long n, const std::vector<std::vector<long long>>& links,
                                      long long source) {
  constexpr long long unknown = std::numeric_limits<long long>::max();
  const auto count = static_cast<std::size_t>(n);
  std::vector<std::vector<std::pair<std::size_t, long long>>> leaving(count);
  for (const auto& link : links) {
    leaving[static_cast<std::size_t>(link[0])].emplace_back(static_cast<std::size_t>(link[1]), link[2]);
  }
  std::vector<long long> best(count, unknown);
  std::vector<bool> is_settled(count, false);
  best[static_cast<std::size_t>(source)] = 0;
  while (true) {
    std::size_t centre = count;
    for (std::size_t i = 0; i < count; ++i) {
      if (!is_settled[i] && best[i] != unknown && (centre == count || best[i] < best[centre])) {
        centre = i;
      }
    }
    if (centre == count) {
      break;
    }
    is_settled[centre] = true;
    for (const auto& [end, more] : leaving[centre]) {
      if (best[centre] + more < best[end]) {
        best[end] = best[centre] + more;
      }
    }
  }
  for (long long& cost : best) {
    cost = cost == unknown ? -1 : cost;
  }
  return best;
}
