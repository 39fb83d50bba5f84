// Gauss-Jordan with complete pivoting: the largest entry of all that is left becomes the pivot.
#include <algorithm>
#include <cmath>
#include <vector>

std::vector<double> solve(const std::vector<std::vector<double>>& a, const std::vector<double>& b) {
  const std::size_t n = a.size();
  std::vector<std::vector<double>> rows = a;
  for (std::size_t i = 0; i < n; ++i) {
    rows[i].push_back(b[i]);
  }
  std::vector<std::size_t> unknown(n);
  double first = 0.0;
  for (std::size_t k = 0; k < n; ++k) {
    std::size_t row = k;
    std::size_t column = 0;
    double largest = -1.0;
    for (std::size_t i = k; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        if (std::abs(rows[i][j]) > largest) {
          largest = std::abs(rows[i][j]);
          row = i;
          column = j;
        }
      }
    }
    first = k == 0 ? largest : first;
    if (largest <= 1e-12 * first) {
      return {};
    }
    std::swap(rows[k], rows[row]);
    unknown[k] = column;
    for (std::size_t i = 0; i < n; ++i) {
      if (i == k) {
        continue;
      }
      const double factor = rows[i][column] / rows[k][column];
      for (std::size_t j = 0; j <= n; ++j) {
        rows[i][j] -= factor * rows[k][j];
      }
      rows[i][column] = 0.0;
    }
  }
  std::vector<double> x(n);
  for (std::size_t k = 0; k < n; ++k) {
    x[unknown[k]] = rows[k][n] / rows[k][unknown[k]];
  }
  return x;
}
