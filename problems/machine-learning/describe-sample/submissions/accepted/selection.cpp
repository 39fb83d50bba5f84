// Selects the middle in linear time, and shifts the data by one of its values before squaring.
#include <algorithm>
#include <cmath>
#include <vector>

std::vector<double> describe(const std::vector<double>& values) {
  if (values.empty()) {
    return {};
  }
  const auto n = static_cast<std::ptrdiff_t>(values.size());
  std::vector<double> ordered = values;
  const auto middle = ordered.begin() + n / 2;
  std::nth_element(ordered.begin(), middle, ordered.end());
  double median = *middle;
  if (n % 2 == 0) {
    median = (median + *std::max_element(ordered.begin(), middle)) / 2;
  }
  const double shift = median;
  double sum = 0.0;
  for (const double value : values) {
    sum += value - shift;
  }
  const double offset = sum / static_cast<double>(n);
  double squares = 0.0;
  for (const double value : values) {
    const double deviation = value - shift - offset;
    squares += deviation * deviation;
  }
  const double variance = n > 1 ? squares / static_cast<double>(n - 1) : 0.0;
  return {shift + offset, median, std::sqrt(variance)};
}
