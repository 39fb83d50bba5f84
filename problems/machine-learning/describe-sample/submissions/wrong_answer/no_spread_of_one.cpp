// Divides by n - 1 = 0 for a single value: 0 / 0 is not a number.
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
  double mean = 0.0;
  for (const double value : values) {
    mean += value / static_cast<double>(n);
  }
  double squares = 0.0;
  for (const double value : values) {
    squares += (value - mean) * (value - mean);
  }
  const double median = (ordered[(n - 1) / 2] + ordered[n / 2]) / 2;
  return {mean, median, std::sqrt(squares / static_cast<double>(n - 1))};
}
