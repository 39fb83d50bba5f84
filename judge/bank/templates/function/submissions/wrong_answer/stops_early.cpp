// Forgets the last of many.
#include <vector>

long long count_above(const std::vector<double>& readings, double threshold) {
  long long count = 0;
  for (std::size_t i = 0; i < readings.size() && i < 1000; ++i) count += readings[i] > threshold ? 1 : 0;
  return count;
}
