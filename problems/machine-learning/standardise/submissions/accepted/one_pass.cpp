// Welford's update of all columns, row by row, on the distances from the first row: their mean is at most
// sqrt(n) deviations, so that its updates lose next to nothing. A constant column keeps a sum of squares of
// exactly 0.
#include <cmath>
#include <vector>

using Matrix = std::vector<std::vector<double>>;

Matrix standardise(const Matrix& train, const Matrix& test) {
  const std::vector<double>& first = train[0];
  const std::size_t k = first.size();
  std::vector<double> mean(k, 0.0);
  std::vector<double> squares(k, 0.0);
  double n = 0.0;
  for (const std::vector<double>& row : train) {
    n += 1.0;
    for (std::size_t j = 0; j < k; ++j) {
      const double value = row[j] - first[j];
      const double distance = value - mean[j];
      mean[j] += distance / n;
      squares[j] += distance * (value - mean[j]);
    }
  }
  Matrix result = test;
  for (std::vector<double>& row : result) {
    for (std::size_t j = 0; j < k; ++j) {
      row[j] = squares[j] == 0.0 ? 0.0 : (row[j] - first[j] - mean[j]) / std::sqrt(squares[j] / n);
    }
  }
  return result;
}
