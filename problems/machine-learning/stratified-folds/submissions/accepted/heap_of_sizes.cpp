// Class by class: the next rows go to the smallest folds that have fewest of the class.
// A heap orders the folds by size.
#include <functional>
#include <queue>
#include <unordered_map>
#include <utility>
#include <vector>

std::vector<std::vector<long long>> stratified_folds(const std::vector<long long>& labels, long long k) {
  std::unordered_map<long long, std::vector<long long>> rows_of;
  for (std::size_t row = 0; row < labels.size(); ++row) {
    rows_of[labels[row]].push_back(static_cast<long long>(row));
  }
  using Entry = std::pair<std::size_t, std::size_t>;  // size, number
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> heap;
  std::vector<std::vector<long long>> folds(static_cast<std::size_t>(k));
  for (std::size_t number = 0; number < folds.size(); ++number) {
    heap.emplace(0, number);
  }
  for (const auto& [label, rows] : rows_of) {
    std::vector<Entry> served;  // these have one row more of this class than those in the heap
    for (const long long row : rows) {
      if (heap.empty()) {
        for (const Entry& entry : served) {
          heap.push(entry);
        }
        served.clear();
      }
      const auto [size, number] = heap.top();
      heap.pop();
      folds[number].push_back(row);
      served.emplace_back(size + 1, number);
    }
    for (const Entry& entry : served) {
      heap.push(entry);
    }
  }
  return folds;
}
