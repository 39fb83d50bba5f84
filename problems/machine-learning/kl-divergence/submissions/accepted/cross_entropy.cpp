// Cross-entropy minus entropy, each summed in extended precision.
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

double kl_divergence(const std::vector<double>& p, const std::vector<double>& q) {
  long double cross_entropy = 0.0L;
  long double entropy = 0.0L;
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (p[i] > 0.0) {
      if (q[i] == 0.0) {
        return std::numeric_limits<double>::infinity();
      }
      cross_entropy -= p[i] * std::log(static_cast<long double>(q[i]));
      entropy -= p[i] * std::log(static_cast<long double>(p[i]));
    }
  }
  return static_cast<double>(std::max(0.0L, cross_entropy - entropy));
}
