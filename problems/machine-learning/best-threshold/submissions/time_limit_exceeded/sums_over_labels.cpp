// Moves one example at a time, but sums over all labels for every threshold: O(n K) for K labels.
#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

namespace {

double impurity(const std::vector<double>& counts, double m) {
  double bits = 0.0;
  for (const double count : counts) {
    if (count > 0.0) {
      bits -= count * std::log2(count / m);
    }
  }
  return bits;
}

}  // namespace

std::vector<double> best_threshold(const std::vector<double>& values, const std::vector<long long>& labels) {
  std::vector<std::pair<double, std::size_t>> examples;
  std::map<long long, std::size_t> number;
  for (std::size_t i = 0; i < values.size(); ++i) {
    examples.emplace_back(values[i], number.emplace(labels[i], number.size()).first->second);
  }
  std::sort(examples.begin(), examples.end());
  std::vector<double> left(number.size(), 0.0);
  std::vector<double> right(number.size(), 0.0);
  for (const auto& [value, label] : examples) {
    right[label] += 1.0;
  }
  const auto n = static_cast<double>(values.size());
  const double whole = impurity(right, n);
  std::vector<std::vector<double>> found;
  double best = 0.0;
  for (std::size_t i = 0; i + 1 < examples.size(); ++i) {
    left[examples[i].second] += 1.0;
    right[examples[i].second] -= 1.0;
    if (examples[i].first < examples[i + 1].first) {
      const auto m = static_cast<double>(i + 1);
      const double gain = (whole - impurity(left, m) - impurity(right, n - m)) / n;
      found.push_back({(examples[i].first + examples[i + 1].first) / 2.0, gain});
      best = std::max(best, gain);
    }
  }
  for (const std::vector<double>& split : found) {
    if (split[1] >= best - 1e-9) {
      return split;
    }
  }
  return {};
}
