// Goes over all rows for each class: O(n) per class.
#include <set>
#include <vector>

std::vector<std::vector<long long>> stratified_folds(const std::vector<long long>& labels, long long k) {
  std::vector<std::vector<long long>> folds(static_cast<std::size_t>(k));
  std::size_t next = 0;
  for (const long long label : std::set<long long>(labels.begin(), labels.end())) {
    for (std::size_t row = 0; row < labels.size(); ++row) {
      if (labels[row] == label) {
        folds[next++ % folds.size()].push_back(static_cast<long long>(row));
      }
    }
  }
  return folds;
}
