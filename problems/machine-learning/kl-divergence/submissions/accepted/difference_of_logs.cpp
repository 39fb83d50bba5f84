// p * (ln p - ln q): the logarithm of 0 is minus infinity, which makes the term infinite where only q is 0.
#include <algorithm>
#include <cmath>
#include <vector>

double kl_divergence(const std::vector<double>& p, const std::vector<double>& q) {
  double sum = 0.0;
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (p[i] > 0.0) {
      sum += p[i] * (std::log(p[i]) - std::log(q[i]));
    }
  }
  return std::max(sum, 0.0);
}
