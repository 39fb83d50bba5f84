// Gives every fold the share rounded down and the rest of each class to the last fold.
#include <algorithm>
#include <map>
#include <vector>

std::vector<std::vector<long long>> stratified_folds(const std::vector<long long>& labels, long long k) {
  std::map<long long, std::vector<long long>> rows_of;
  for (std::size_t row = 0; row < labels.size(); ++row) {
    rows_of[labels[row]].push_back(static_cast<long long>(row));
  }
  std::vector<std::vector<long long>> folds(static_cast<std::size_t>(k));
  for (const auto& [label, rows] : rows_of) {
    const std::size_t share = rows.size() / folds.size();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      folds[share == 0 ? folds.size() - 1 : std::min(i / share, folds.size() - 1)].push_back(rows[i]);
    }
  }
  return folds;
}
