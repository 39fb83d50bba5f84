// Sums -p log2 p over the labels that occur; the total is a double because it may exceed 64 bits.
#include <cmath>
#include <numeric>
#include <vector>

double entropy(const std::vector<long long>& counts) {
  const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
  double bits = 0.0;
  for (const long long count : counts) {
    if (count > 0) {
      const double probability = static_cast<double>(count) / total;
      bits -= probability * std::log2(probability);
    }
  }
  return bits;
}
