// Scales each row by its largest component, gives it length 1, and takes one dot product for each pair.
#include <algorithm>
#include <cmath>
#include <vector>

void make_unit(std::vector<double>& row) {
  double largest = 0.0;
  for (const double component : row) {
    largest = std::max(largest, std::abs(component));
  }
  if (largest == 0.0) {
    return;
  }
  double squares = 0.0;
  for (double& component : row) {
    component /= largest;
    squares += component * component;
  }
  for (double& component : row) {
    component /= std::sqrt(squares);
  }
}

std::vector<std::vector<double>> cosine_matrix(const std::vector<std::vector<double>>& vectors) {
  std::vector<std::vector<double>> rows = vectors;
  for (auto& row : rows) {
    make_unit(row);
  }
  const std::size_t n = rows.size();
  std::vector<std::vector<double>> cosines(n, std::vector<double>(n));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double product = 0.0;
      for (std::size_t k = 0; k < rows[i].size(); ++k) {
        product += rows[i][k] * rows[j][k];
      }
      cosines[i][j] = cosines[j][i] = std::clamp(product, -1.0, 1.0);
    }
  }
  return cosines;
}
