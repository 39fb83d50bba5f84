// Calls the divergence infinite at any 0 in q, also where p is 0.
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

double kl_divergence(const std::vector<double>& p, const std::vector<double>& q) {
  double sum = 0.0;
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (q[i] == 0.0) {
      return std::numeric_limits<double>::infinity();
    }
    if (p[i] > 0.0) {
      sum += p[i] * (std::log(p[i]) - std::log(q[i]));
    }
  }
  return std::max(sum, 0.0);
}
