// Finds the median by counting, for each value, how many are smaller and how many are equal: O(n^2).
#include <cmath>
#include <vector>

std::vector<double> describe(const std::vector<double>& values) {
  if (values.empty()) {
    return {};
  }
  const std::size_t n = values.size();
  double low = values[0];
  double high = values[0];
  double mean = 0.0;
  double squares = 0.0;
  double count = 0.0;
  for (const double value : values) {
    std::size_t smaller = 0;
    std::size_t equal = 0;
    for (const double other : values) {
      smaller += other < value ? 1 : 0;
      equal += other == value ? 1 : 0;
    }
    if (smaller <= (n - 1) / 2 && (n - 1) / 2 < smaller + equal) {
      low = value;
    }
    if (smaller <= n / 2 && n / 2 < smaller + equal) {
      high = value;
    }
    count += 1.0;
    const double distance = value - values[0];
    const double delta = distance - mean;
    mean += delta / count;
    squares += delta * (distance - mean);
  }
  return {values[0] + mean, (low + high) / 2, n > 1 ? std::sqrt(squares / (count - 1.0)) : 0.0};
}
