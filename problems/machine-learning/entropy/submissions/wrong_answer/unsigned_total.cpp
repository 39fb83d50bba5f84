// Adds up in an unsigned 64-bit integer, which wraps around.
#include <cmath>
#include <cstdint>
#include <vector>

double entropy(const std::vector<long long>& counts) {
  std::uint64_t total = 0;
  for (const long long count : counts) {
    total += static_cast<std::uint64_t>(count);
  }
  double bits = 0.0;
  for (const long long count : counts) {
    if (count > 0) {
      const double probability = static_cast<double>(count) / static_cast<double>(total);
      bits -= probability * std::log2(probability);
    }
  }
  return bits;
}
