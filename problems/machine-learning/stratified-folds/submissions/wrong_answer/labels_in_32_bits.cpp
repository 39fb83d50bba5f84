// Orders the rows by labels cut down to 32 bits, which mixes distant labels.
#include <algorithm>
#include <numeric>
#include <vector>

std::vector<std::vector<long long>> stratified_folds(const std::vector<long long>& labels, long long k) {
  std::vector<std::size_t> order(labels.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return static_cast<int>(labels[a]) < static_cast<int>(labels[b]);
  });
  std::vector<std::vector<long long>> folds(static_cast<std::size_t>(k));
  for (std::size_t position = 0; position < order.size(); ++position) {
    folds[position % folds.size()].push_back(static_cast<long long>(order[position]));
  }
  return folds;
}
