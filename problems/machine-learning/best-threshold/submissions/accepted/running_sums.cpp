// Labels become small numbers; one example at a time moves from right to left.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

std::vector<double> best_threshold(const std::vector<double>& values, const std::vector<long long>& labels) {
  const std::size_t n = values.size();
  std::vector<long long> names = labels;
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());

  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });

  std::vector<std::size_t> label_of(n);
  std::vector<long long> left(names.size(), 0);
  std::vector<long long> right(names.size(), 0);
  for (std::size_t i = 0; i < n; ++i) {
    label_of[i] = static_cast<std::size_t>(std::lower_bound(names.begin(), names.end(), labels[i]) - names.begin());
    ++right[label_of[i]];
  }
  const auto weigh = [](long long count) {
    const auto c = static_cast<double>(count);
    return count == 0 ? 0.0 : c * std::log2(c);
  };
  double left_sum = 0.0;
  double right_sum = 0.0;
  for (const long long count : right) {
    right_sum += weigh(count);
  }
  const auto total = static_cast<long long>(n);
  const double whole = weigh(total) - right_sum;

  struct Split {
    double threshold;
    double gain;
  };
  std::vector<Split> splits;
  double best = 0.0;
  for (std::size_t i = 0; i + 1 < n; ++i) {
    const std::size_t label = label_of[order[i]];
    left_sum -= weigh(left[label]);
    right_sum -= weigh(right[label]);
    left_sum += weigh(++left[label]);
    right_sum += weigh(--right[label]);
    const double here = values[order[i]];
    const double next = values[order[i + 1]];
    if (here < next) {
      const auto m = static_cast<long long>(i + 1);
      const double parts = weigh(m) - left_sum + weigh(total - m) - right_sum;
      splits.push_back({(here + next) / 2.0, (whole - parts) / static_cast<double>(n)});
      best = std::max(best, splits.back().gain);
    }
  }
  for (const Split& split : splits) {
    if (split.gain >= best - 1e-9) {
      return {split.threshold, split.gain};
    }
  }
  return {};
}
