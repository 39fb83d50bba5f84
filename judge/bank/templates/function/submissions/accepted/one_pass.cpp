// One pass.
#include <algorithm>
#include <vector>

long long count_above(const std::vector<double>& readings, double threshold) {
  return std::count_if(readings.begin(), readings.end(), [&](double reading) { return reading > threshold; });
}
