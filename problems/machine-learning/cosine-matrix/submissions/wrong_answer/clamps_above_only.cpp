// Clamps at 1 but forgets that rounding can also go below -1.
#include <algorithm>
#include <cmath>
#include <vector>

std::vector<std::vector<double>> cosine_matrix(const std::vector<std::vector<double>>& vectors) {
  std::vector<std::vector<double>> rows = vectors;
  for (auto& row : rows) {
    double largest = 0.0;
    for (const double component : row) {
      largest = std::max(largest, std::abs(component));
    }
    double squares = 0.0;
    for (double& component : row) {
      component = largest > 0.0 ? component / largest : 0.0;
      squares += component * component;
    }
    for (double& component : row) {
      component = squares > 0.0 ? component / std::sqrt(squares) : 0.0;
    }
  }
  const std::size_t n = rows.size();
  std::vector<std::vector<double>> cosines(n, std::vector<double>(n));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      double product = 0.0;
      for (std::size_t k = 0; k < rows[i].size(); ++k) {
        product += rows[i][k] * rows[j][k];
      }
      cosines[i][j] = std::min(product, 1.0);
    }
  }
  return cosines;
}
