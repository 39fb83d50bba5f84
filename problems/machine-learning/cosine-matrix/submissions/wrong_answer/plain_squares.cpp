// Squares the components as they are: infinity beyond 1e154, nothing below 1e-162.
#include <algorithm>
#include <cmath>
#include <vector>

std::vector<std::vector<double>> cosine_matrix(const std::vector<std::vector<double>>& vectors) {
  const std::size_t n = vectors.size();
  const auto product = [&](std::size_t i, std::size_t j) {
    double sum = 0.0;
    for (std::size_t k = 0; k < vectors[i].size(); ++k) {
      sum += vectors[i][k] * vectors[j][k];
    }
    return sum;
  };
  std::vector<double> lengths(n);
  for (std::size_t i = 0; i < n; ++i) {
    lengths[i] = std::sqrt(product(i, i));
  }
  std::vector<std::vector<double>> cosines(n, std::vector<double>(n));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      if (lengths[i] > 0.0 && lengths[j] > 0.0) {
        cosines[i][j] = std::clamp(product(i, j) / (lengths[i] * lengths[j]), -1.0, 1.0);
      }
    }
  }
  return cosines;
}
