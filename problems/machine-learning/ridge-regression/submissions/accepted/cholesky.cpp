// Centres, forms the k by k system and decomposes it after Cholesky.
#include <cmath>
#include <vector>

std::vector<double> ridge_regression(const std::vector<std::vector<double>>& rows, const std::vector<double>& targets,
                                     double penalty) {
  const std::size_t n = rows.size();
  const std::size_t k = rows[0].size();
  std::vector<double> mean(k, 0.0);
  double mean_target = 0.0;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < k; ++j) {
      mean[j] += (rows[i][j] - mean[j]) / static_cast<double>(i + 1);
    }
    mean_target += (targets[i] - mean_target) / static_cast<double>(i + 1);
  }
  std::vector<std::vector<double>> matrix(k, std::vector<double>(k, 0.0));
  std::vector<double> weights(k, 0.0);
  std::vector<double> z(k);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < k; ++j) {
      z[j] = rows[i][j] - mean[j];
      weights[j] += z[j] * (targets[i] - mean_target);
      for (std::size_t l = 0; l <= j; ++l) {
        matrix[j][l] += z[j] * z[l];
      }
    }
  }
  for (std::size_t j = 0; j < k; ++j) {
    matrix[j][j] += penalty;
    for (std::size_t l = 0; l <= j; ++l) {
      for (std::size_t m = 0; m < l; ++m) {
        matrix[j][l] -= matrix[j][m] * matrix[l][m];
      }
      matrix[j][l] = l == j ? std::sqrt(matrix[j][j]) : matrix[j][l] / matrix[l][l];
    }
  }
  for (std::size_t j = 0; j < k; ++j) {
    for (std::size_t m = 0; m < j; ++m) {
      weights[j] -= matrix[j][m] * weights[m];
    }
    weights[j] /= matrix[j][j];
  }
  for (std::size_t j = k; j-- > 0;) {
    for (std::size_t m = j + 1; m < k; ++m) {
      weights[j] -= matrix[m][j] * weights[m];
    }
    weights[j] /= matrix[j][j];
  }
  double intercept = mean_target;
  for (std::size_t j = 0; j < k; ++j) {
    intercept -= weights[j] * mean[j];
  }
  weights.insert(weights.begin(), intercept);
  return weights;
}
