// Compares pivots with a fixed 1e-10, whatever the units of the matrix.
#include <algorithm>
#include <cmath>
#include <vector>

std::vector<double> solve(const std::vector<std::vector<double>>& a, const std::vector<double>& b) {
  const std::size_t n = a.size();
  std::vector<std::vector<double>> rows = a;
  std::vector<double> x = b;
  for (std::size_t k = 0; k < n; ++k) {
    std::size_t best = k;
    for (std::size_t i = k + 1; i < n; ++i) {
      if (std::abs(rows[i][k]) > std::abs(rows[best][k])) {
        best = i;
      }
    }
    if (std::abs(rows[best][k]) <= 1e-10) {
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
