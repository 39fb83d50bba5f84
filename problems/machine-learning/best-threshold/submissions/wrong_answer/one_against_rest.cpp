// Treats the labels as two: the smallest one, and all others.
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace {

// Entropy of m examples, c of which carry the smallest label, times m.
double impurity(double c, double m) {
  const auto part = [&](double count) { return count == 0.0 ? 0.0 : -count * std::log2(count / m); };
  return part(c) + part(m - c);
}

}  // namespace

std::vector<double> best_threshold(const std::vector<double>& values, const std::vector<long long>& labels) {
  const long long smallest = *std::min_element(labels.begin(), labels.end());
  std::vector<std::pair<double, long long>> examples;
  double all = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    examples.emplace_back(values[i], labels[i]);
    all += labels[i] == smallest ? 1.0 : 0.0;
  }
  std::sort(examples.begin(), examples.end());
  const auto n = static_cast<double>(values.size());
  const double whole = impurity(all, n);
  double left = 0.0;
  double best = 0.0;
  std::vector<std::pair<double, double>> found;
  for (std::size_t i = 0; i + 1 < examples.size(); ++i) {
    left += examples[i].second == smallest ? 1.0 : 0.0;
    if (examples[i].first < examples[i + 1].first) {
      const auto m = static_cast<double>(i + 1);
      const double gain = (whole - impurity(left, m) - impurity(all - left, n - m)) / n;
      found.emplace_back((examples[i].first + examples[i + 1].first) / 2.0, gain);
      best = std::max(best, gain);
    }
  }
  for (const auto& [threshold, gain] : found) {
    if (gain >= best - 1e-9) {
      return {threshold, gain};
    }
  }
  return {};
}
