// Tries every pair of positions: O(n^2).
#include <vector>

std::vector<long long> pair_sum(const std::vector<long long>& values, long long target) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = i + 1; j < values.size(); ++j) {
      if (values[i] + values[j] == target) {
        return {static_cast<long long>(i), static_cast<long long>(j)};
      }
    }
  }
  return {};
}
