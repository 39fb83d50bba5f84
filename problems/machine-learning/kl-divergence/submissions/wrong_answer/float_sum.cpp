// Keeps the sum in single precision.
#include <cmath>
#include <vector>

double kl_divergence(const std::vector<double>& p, const std::vector<double>& q) {
  float sum = 0.0F;
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (p[i] > 0.0) {
      sum += static_cast<float>(p[i] * (std::log(p[i]) - std::log(q[i])));
    }
  }
  return sum > 0.0F ? sum : 0.0F;
}
