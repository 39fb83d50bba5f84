// Looks for another row only where the pivot is exactly 0.
#include <algorithm>
#include <cmath>
#include <vector>

std::vector<double> solve(const std::vector<std::vector<double>>& a, const std::vector<double>& b) {
  const std::size_t n = a.size();
  std::vector<std::vector<double>> rows = a;
  std::vector<double> x = b;
  double largest = 0.0;
  for (const auto& row : rows) {
    for (const double entry : row) {
      largest = std::max(largest, std::abs(entry));
    }
  }
  for (std::size_t k = 0; k < n; ++k) {
    std::size_t best = k;
    double candidate = 0.0;
    for (std::size_t i = k; i < n; ++i) {
      candidate = std::max(candidate, std::abs(rows[i][k]));
      if (rows[best][k] == 0.0) {
        best = i;
      }
    }
    if (candidate <= 1e-12 * largest) {
      return {};
    }
    std::swap(rows[k], rows[best]);
    std::swap(x[k], x[best]);
    for (std::size_t i = k + 1; i < n; ++i) {
      const double factor = rows[i][k] / rows[k][k];
      for (std::size_t j = k; j < n; ++j) {
        rows[i][j] -= factor * rows[k][j];
      }
      x[i] -= factor * x[k];
    }
  }
  for (std::size_t k = n; k-- > 0;) {
    for (std::size_t j = k + 1; j < n; ++j) {
      x[k] -= rows[k][j] * x[j];
    }
    x[k] /= rows[k][k];
  }
  return x;
}
