// Counts labels under 32-bit numbers, where distant labels become the same.
#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>
#include <vector>

std::vector<double> best_threshold(const std::vector<double>& values, const std::vector<long long>& labels) {
  const int n = static_cast<int>(values.size());
  std::vector<std::pair<double, int>> examples;
  std::unordered_map<int, int> left;
  std::unordered_map<int, int> right;
  for (int i = 0; i < n; ++i) {
    examples.emplace_back(values[i], static_cast<int>(labels[i]));
    ++right[examples.back().second];
  }
  std::sort(examples.begin(), examples.end());
  const auto weigh = [](int count) { return count == 0 ? 0.0 : count * std::log2(static_cast<double>(count)); };
  double left_sum = 0.0;
  double right_sum = 0.0;
  for (const auto& [label, count] : right) {
    right_sum += weigh(count);
  }
  const double whole = weigh(n) - right_sum;
  std::vector<std::pair<double, double>> found;
  double best = 0.0;
  for (int i = 0; i + 1 < n; ++i) {
    int& here = left[examples[i].second];
    int& there = right[examples[i].second];
    left_sum += weigh(here + 1) - weigh(here);
    right_sum += weigh(there - 1) - weigh(there);
    ++here;
    --there;
    if (examples[i].first < examples[i + 1].first) {
      const double parts = weigh(i + 1) - left_sum + weigh(n - i - 1) - right_sum;
      found.emplace_back((examples[i].first + examples[i + 1].first) / 2.0, (whole - parts) / n);
      best = std::max(best, found.back().second);
    }
  }
  for (const auto& [threshold, gain] : found) {
    if (gain >= best - 1e-9) {
      return {threshold, gain};
    }
  }
  return {};
}
