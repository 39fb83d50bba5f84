// Compares each span with all that are joined so far: n^2 / 2 steps where they stay apart.
#include <algorithm>
#include <vector>

std::vector<std::vector<long long>> merge_spans(const std::vector<std::vector<long long>>& spans) {
  std::vector<std::vector<long long>> joined;
  for (std::vector<long long> span : spans) {
    const auto apart = std::partition(joined.begin(), joined.end(), [&](const std::vector<long long>& other) {
      return std::max(other[0], span[0]) > std::min(other[1], span[1]);
    });
    for (auto met = apart; met != joined.end(); ++met) {
      span = {std::min(span[0], (*met)[0]), std::max(span[1], (*met)[1])};
    }
    joined.erase(apart, joined.end());
    joined.push_back(span);
  }
  std::sort(joined.begin(), joined.end());
  return joined;
}
