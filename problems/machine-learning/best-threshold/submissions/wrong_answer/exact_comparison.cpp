// Takes a later threshold whenever its gain comes out greater, be it in the last digit.
#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

std::vector<double> best_threshold(const std::vector<double>& values, const std::vector<long long>& labels) {
  const auto n = static_cast<long long>(values.size());
  std::vector<std::pair<double, long long>> examples;
  std::map<long long, std::pair<long long, long long>> counts;
  for (std::size_t i = 0; i < values.size(); ++i) {
    examples.emplace_back(values[i], labels[i]);
    ++counts[labels[i]].second;
  }
  std::sort(examples.begin(), examples.end());
  const auto weigh = [](long long count) {
    return count == 0 ? 0.0 : static_cast<double>(count) * std::log2(static_cast<double>(count));
  };
  double left_sum = 0.0;
  double right_sum = 0.0;
  for (const auto& [label, sides] : counts) {
    right_sum += weigh(sides.second);
  }
  const double whole = weigh(n) - right_sum;
  std::vector<double> best;
  for (std::size_t i = 0; i + 1 < examples.size(); ++i) {
    auto& [left, right] = counts[examples[i].second];
    left_sum += weigh(left + 1) - weigh(left);
    right_sum += weigh(right - 1) - weigh(right);
    ++left;
    --right;
    if (examples[i].first < examples[i + 1].first) {
      const auto m = static_cast<long long>(i + 1);
      const double gain = (whole - (weigh(m) - left_sum + weigh(n - m) - right_sum)) / static_cast<double>(n);
      if (best.empty() || gain > best[1]) {
        best = {(examples[i].first + examples[i + 1].first) / 2.0, gain};
      }
    }
  }
  return best;
}
