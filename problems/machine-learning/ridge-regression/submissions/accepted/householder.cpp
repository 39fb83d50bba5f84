// Least squares on the centred rows with sqrt(penalty) times the identity below them, by Householder reflections.
#include <cmath>
#include <vector>

std::vector<double> ridge_regression(const std::vector<std::vector<double>>& rows, const std::vector<double>& targets,
                                     double penalty) {
  const std::size_t n = rows.size();
  const std::size_t k = rows[0].size();
  const auto centre = [&](auto&& value) {
    double sum = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
      sum += value(i);
    }
    return sum / static_cast<double>(n);
  };
  std::vector<std::vector<double>> columns(k + 1, std::vector<double>(n + k, 0.0));  // the last one: targets
  std::vector<double> mean(k + 1);
  for (std::size_t j = 0; j <= k; ++j) {
    const auto value = [&](std::size_t i) { return j < k ? rows[i][j] : targets[i]; };
    mean[j] = centre(value);
    for (std::size_t i = 0; i < n; ++i) {
      columns[j][i] = value(i) - mean[j];
    }
    if (j < k) {
      columns[j][n + j] = std::sqrt(penalty);
    }
  }
  std::vector<double> diagonal(k);
  for (std::size_t j = 0; j < k; ++j) {
    std::vector<double>& v = columns[j];
    double norm = 0.0;
    for (std::size_t i = j; i < n + k; ++i) {
      norm = std::hypot(norm, v[i]);
    }
    diagonal[j] = v[j] > 0.0 ? -norm : norm;
    v[j] -= diagonal[j];
    double square = 0.0;
    for (std::size_t i = j; i < n + k; ++i) {
      square += v[i] * v[i];
    }
    for (std::size_t l = j + 1; l <= k; ++l) {
      double dot = 0.0;
      for (std::size_t i = j; i < n + k; ++i) {
        dot += v[i] * columns[l][i];
      }
      for (std::size_t i = j; i < n + k; ++i) {
        columns[l][i] -= 2.0 * dot / square * v[i];
      }
    }
  }
  std::vector<double> answer(k + 1, mean[k]);
  for (std::size_t j = k; j-- > 0;) {
    double rest = columns[k][j];
    for (std::size_t l = j + 1; l < k; ++l) {
      rest -= columns[l][j] * answer[l + 1];
    }
    answer[j + 1] = rest / diagonal[j];
    answer[0] -= answer[j + 1] * mean[j];
  }
  return answer;
}
