// Multiplies with the matrix and with its transpose in every step.
#include <cmath>
#include <limits>
#include <vector>

std::vector<double> descend(const std::vector<std::vector<double>>& a, const std::vector<double>& b, double rate,
                            long long steps) {
  const std::size_t d = b.size();
  std::vector<double> x(d, 0.0);
  for (long long step = 0; step < steps; ++step) {
    std::vector<double> next(d);
    for (std::size_t i = 0; i < d; ++i) {
      double twice = 0.0;
      for (std::size_t j = 0; j < d; ++j) {
        twice += (a[i][j] + a[j][i]) * x[j];
      }
      next[i] = x[i] - rate * (0.5 * twice - b[i]);
      if (!std::isfinite(next[i])) {
        return std::vector<double>(d, std::numeric_limits<double>::infinity());
      }
    }
    x = next;
  }
  return x;
}
