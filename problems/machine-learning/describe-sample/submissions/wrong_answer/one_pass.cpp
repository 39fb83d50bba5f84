// Mean of the squares minus square of the mean: for values far from 0 nothing but rounding is left.
#include <algorithm>
#include <cmath>
#include <vector>

std::vector<double> describe(const std::vector<double>& values) {
  if (values.empty()) {
    return {};
  }
  std::vector<double> ordered = values;
  std::sort(ordered.begin(), ordered.end());
  const std::size_t n = values.size();
  const double median = (ordered[(n - 1) / 2] + ordered[n / 2]) / 2;
  double sum = 0.0;
  double squares = 0.0;
  for (const double value : values) {
    sum += value;
    squares += value * value;
  }
  const double mean = sum / static_cast<double>(n);
  const double rest = std::max(0.0, squares - mean * sum);
  return {mean, median, n > 1 ? std::sqrt(rest / static_cast<double>(n - 1)) : 0.0};
}
