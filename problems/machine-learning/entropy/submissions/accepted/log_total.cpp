// log2 N minus the mean of log2 c, in extended precision.
#include <cmath>
#include <vector>

double entropy(const std::vector<long long>& counts) {
  long double total = 0.0L;
  long double weighted = 0.0L;
  for (const long long count : counts) {
    if (count > 0) {
      const auto value = static_cast<long double>(count);
      total += value;
      weighted += value * std::log2(value);
    }
  }
  return total == 0.0L ? 0.0 : static_cast<double>(std::log2(total) - weighted / total);
}
