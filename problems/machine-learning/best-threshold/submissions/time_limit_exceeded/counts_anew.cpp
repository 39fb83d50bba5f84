// Counts the labels of both sides anew for every threshold: O(n^2).
#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>
#include <vector>

namespace {

double impurity(const std::unordered_map<long long, long long>& counts, double m) {
  double bits = 0.0;
  for (const auto& [label, count] : counts) {
    bits -= static_cast<double>(count) * std::log2(static_cast<double>(count) / m);
  }
  return bits;
}

}  // namespace

std::vector<double> best_threshold(const std::vector<double>& values, const std::vector<long long>& labels) {
  const std::set<double> different(values.begin(), values.end());
  const auto n = static_cast<double>(values.size());
  std::unordered_map<long long, long long> all;
  for (const long long label : labels) {
    ++all[label];
  }
  const double whole = impurity(all, n);
  std::vector<std::vector<double>> found;
  double best = 0.0;
  for (auto here = different.begin(); std::next(here) != different.end(); ++here) {
    const double threshold = (*here + *std::next(here)) / 2.0;
    std::unordered_map<long long, long long> left;
    std::unordered_map<long long, long long> right;
    double m = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (values[i] <= threshold) {
        ++left[labels[i]];
        m += 1.0;
      } else {
        ++right[labels[i]];
      }
    }
    found.push_back({threshold, (whole - impurity(left, m) - impurity(right, n - m)) / n});
    best = std::max(best, found.back()[1]);
  }
  for (const std::vector<double>& split : found) {
    if (split[1] >= best - 1e-9) {
      return split;
    }
  }
  return {};
}
