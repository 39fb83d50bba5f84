// Counts the rows of each class in a list, at the position of its label.
#include <vector>

std::vector<std::vector<long long>> stratified_folds(const std::vector<long long>& labels, long long k) {
  std::vector<std::vector<long long>> rows_of;
  for (std::size_t row = 0; row < labels.size(); ++row) {
    const auto label = static_cast<std::size_t>(labels[row]);
    if (rows_of.size() <= label) {
      rows_of.resize(label + 1);
    }
    rows_of.at(label).push_back(static_cast<long long>(row));
  }
  std::vector<std::vector<long long>> folds(static_cast<std::size_t>(k));
  std::size_t next = 0;
  for (const std::vector<long long>& rows : rows_of) {
    for (const long long row : rows) {
      folds[next++ % folds.size()].push_back(row);
    }
  }
  return folds;
}
