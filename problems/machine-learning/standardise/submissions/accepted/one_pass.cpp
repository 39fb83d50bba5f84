// Welford's update of all columns, row by row: a constant column keeps a sum of squares of exactly 0.
#include <cmath>
#include <vector>

using Matrix = std::vector<std::vector<double>>;

Matrix standardise(const Matrix& train, const Matrix& test) {
  const std::size_t k = train[0].size();
  std::vector<double> mean(k, 0.0);
  std::vector<double> squares(k, 0.0);
  double n = 0.0;
  for (const std::vector<double>& row : train) {
    n += 1.0;
    for (std::size_t j = 0; j < k; ++j) {
      const double distance = row[j] - mean[j];
      mean[j] += distance / n;
      squares[j] += distance * (row[j] - mean[j]);
    }
  }
  Matrix result = test;
  for (std::vector<double>& row : result) {
    for (std::size_t j = 0; j < k; ++j) {
      row[j] = squares[j] == 0.0 ? 0.0 : (row[j] - mean[j]) / std::sqrt(squares[j] / n);
    }
  }
  return result;
}
