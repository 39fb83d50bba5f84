// Moves each coordinate as soon as its slope is known, so that later slopes see a mixed point.
#include <cmath>
#include <limits>
#include <vector>

std::vector<double> descend(const std::vector<std::vector<double>>& a, const std::vector<double>& b, double rate,
                            long long steps) {
  const std::size_t d = b.size();
  std::vector<double> x(d, 0.0);
  for (long long step = 0; step < steps; ++step) {
    for (std::size_t i = 0; i < d; ++i) {
      double twice = 0.0;
      for (std::size_t j = 0; j < d; ++j) {
        twice += (a[i][j] + a[j][i]) * x[j];
      }
      x[i] -= rate * (0.5 * twice - b[i]);
      if (!std::isfinite(x[i])) {
        return std::vector<double>(d, std::numeric_limits<double>::infinity());
      }
    }
  }
  return x;
}
