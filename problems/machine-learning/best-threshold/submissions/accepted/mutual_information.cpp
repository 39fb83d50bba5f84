// The gain as mutual information of side and label, updated in extended precision by the one label that changes.
#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>
#include <vector>

namespace {

// c log2 (c / d): an amount of examples, and what it is compared with.
long double term(long double c, long double d) { return c == 0.0L ? 0.0L : c * std::log2(c / d); }

}  // namespace

std::vector<double> best_threshold(const std::vector<double>& values, const std::vector<long long>& labels) {
  std::vector<std::pair<double, long long>> examples;
  std::unordered_map<long long, std::pair<long double, long double>> counts;  // all, left
  for (std::size_t i = 0; i < values.size(); ++i) {
    examples.emplace_back(values[i], labels[i]);
    counts[labels[i]].first += 1.0L;
  }
  std::sort(examples.begin(), examples.end());

  const auto n = static_cast<long double>(values.size());
  long double shares = 0.0L;  // over labels: left and right part of each, compared with all of it
  std::vector<std::pair<double, double>> found;
  double best = 0.0;
  for (std::size_t i = 0; i + 1 < examples.size(); ++i) {
    auto& [all, left] = counts[examples[i].second];
    shares -= term(left, all) + term(all - left, all);
    left += 1.0L;
    shares += term(left, all) + term(all - left, all);
    if (examples[i].first != examples[i + 1].first) {
      const auto m = static_cast<long double>(i + 1);
      const auto gain = static_cast<double>((shares - term(m, n) - term(n - m, n)) / n);
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
