// Uses the labels as positions in a list of counts.
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

std::vector<double> best_threshold(const std::vector<double>& values, const std::vector<long long>& labels) {
  const auto n = static_cast<long long>(values.size());
  const auto size = static_cast<std::size_t>(*std::max_element(labels.begin(), labels.end()) + 1);
  std::vector<long long> left(size, 0);
  std::vector<long long> right(size, 0);
  std::vector<std::pair<double, long long>> examples;
  const auto weigh = [](long long count) {
    return count == 0 ? 0.0 : static_cast<double>(count) * std::log2(static_cast<double>(count));
  };
  for (std::size_t i = 0; i < values.size(); ++i) {
    examples.emplace_back(values[i], labels[i]);
    ++right.at(static_cast<std::size_t>(labels[i]));
  }
  std::sort(examples.begin(), examples.end());
  double left_sum = 0.0;
  double right_sum = 0.0;
  for (const long long count : right) {
    right_sum += weigh(count);
  }
  const double whole = weigh(n) - right_sum;
  std::vector<std::vector<double>> found;
  double best = 0.0;
  for (std::size_t i = 0; i + 1 < examples.size(); ++i) {
    const auto label = static_cast<std::size_t>(examples[i].second);
    left_sum += weigh(left[label] + 1) - weigh(left[label]);
    right_sum += weigh(right[label] - 1) - weigh(right[label]);
    ++left[label];
    --right[label];
    if (examples[i].first < examples[i + 1].first) {
      const auto m = static_cast<long long>(i + 1);
      const double parts = weigh(m) - left_sum + weigh(n - m) - right_sum;
      found.push_back({(examples[i].first + examples[i + 1].first) / 2.0, (whole - parts) / static_cast<double>(n)});
      best = std::max(best, found.back()[1]);
    }
  }
  for (const std::vector<double>& split : found) {
    if (split[1] >= best - 1e-9) {
      return split;
    }
  }
  return {};
}
