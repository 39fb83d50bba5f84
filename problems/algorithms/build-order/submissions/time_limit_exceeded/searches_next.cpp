// Searches all stages for the next possible one: n (n + m) steps where the numbers run against the order.
#include <vector>

std::vector<long long> build_order(long long n, const std::vector<std::vector<long long>>& requirements) {
  const auto count = static_cast<std::size_t>(n);
  std::vector<std::vector<std::size_t>> needs(count);
  for (const auto& pair : requirements) {
    needs[static_cast<std::size_t>(pair[0])].push_back(static_cast<std::size_t>(pair[1]));
  }
  std::vector<bool> is_done(count, false);
  const auto is_possible = [&](std::size_t stage) {
    for (const std::size_t needed : needs[stage]) {
      if (!is_done[needed]) {
        return false;
      }
    }
    return !is_done[stage];
  };
  std::vector<long long> order;
  while (order.size() < count) {
    std::size_t stage = 0;
    while (stage < count && !is_possible(stage)) {
      ++stage;
    }
    if (stage == count) {
      return {};
    }
    is_done[stage] = true;
    order.push_back(static_cast<long long>(stage));
  }
  return order;
}
