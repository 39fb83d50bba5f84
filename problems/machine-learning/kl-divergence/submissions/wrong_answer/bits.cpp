// Uses the logarithm to base 2: bits, not nats.
#include <algorithm>
#include <cmath>
#include <vector>

double kl_divergence(const std::vector<double>& p, const std::vector<double>& q) {
  double sum = 0.0;
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (p[i] > 0.0) {
      sum += p[i] * (std::log2(p[i]) - std::log2(q[i]));
    }
  }
  return std::max(sum, 0.0);
}
