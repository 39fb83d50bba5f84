// Cramer's rule: n + 1 determinants by elimination, O(n^4) in all.
#include <algorithm>
#include <cmath>
#include <vector>

using Matrix = std::vector<std::vector<double>>;

// Returns 0 when a pivot is at most `smallest`; the product is kept in a type of larger range.
long double determinant(Matrix rows, double smallest) {
  const std::size_t n = rows.size();
  long double product = 1.0L;
  for (std::size_t k = 0; k < n; ++k) {
    std::size_t best = k;
    for (std::size_t i = k + 1; i < n; ++i) {
      if (std::abs(rows[i][k]) > std::abs(rows[best][k])) {
        best = i;
      }
    }
    if (std::abs(rows[best][k]) <= smallest) {
      return 0.0L;
    }
    if (best != k) {
      std::swap(rows[k], rows[best]);
      product = -product;
    }
    product *= rows[k][k];
    for (std::size_t i = k + 1; i < n; ++i) {
      const double factor = rows[i][k] / rows[k][k];
      for (std::size_t j = k; j < n; ++j) {
        rows[i][j] -= factor * rows[k][j];
      }
    }
  }
  return product;
}

std::vector<double> solve(const Matrix& a, const std::vector<double>& b) {
  const std::size_t n = a.size();
  double largest = 0.0;
  for (const auto& row : a) {
    for (const double entry : row) {
      largest = std::max(largest, std::abs(entry));
    }
  }
  const long double whole = determinant(a, 1e-12 * largest);
  if (whole == 0.0L) {
    return {};
  }
  std::vector<double> x(n);
  for (std::size_t k = 0; k < n; ++k) {
    Matrix replaced = a;
    for (std::size_t i = 0; i < n; ++i) {
      replaced[i][k] = b[i];
    }
    x[k] = static_cast<double>(determinant(replaced, 0.0) / whole);
  }
  return x;
}
