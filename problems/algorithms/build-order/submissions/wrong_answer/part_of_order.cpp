// Returns what could be ordered, also where a circle keeps some stages out.
#include <vector>

std::vector<long long> build_order(long long n, const std::vector<std::vector<long long>>& requirements) {
  const auto count = static_cast<std::size_t>(n);
  std::vector<std::vector<int>> needed_by(count);
  std::vector<int> open(count, 0);
  for (const auto& pair : requirements) {
    needed_by[static_cast<std::size_t>(pair[1])].push_back(static_cast<int>(pair[0]));
    ++open[static_cast<std::size_t>(pair[0])];
  }
  std::vector<long long> order;
  for (std::size_t stage = 0; stage < count; ++stage) {
    if (open[stage] == 0) {
      order.push_back(static_cast<long long>(stage));
    }
  }
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (const int stage : needed_by[static_cast<std::size_t>(order[i])]) {
      if (--open[static_cast<std::size_t>(stage)] == 0) {
        order.push_back(stage);
      }
    }
  }
  return order;
}
