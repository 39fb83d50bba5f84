// One mean and one deviation for the whole matrix instead of one for each column.
#include <cmath>
#include <vector>

using Matrix = std::vector<std::vector<double>>;

Matrix standardise(const Matrix& train, const Matrix& test) {
  double sum = 0.0;
  double count = 0.0;
  for (const std::vector<double>& row : train) {
    for (const double value : row) {
      sum += value;
      count += 1.0;
    }
  }
  const double mean = sum / count;
  double squares = 0.0;
  for (const std::vector<double>& row : train) {
    for (const double value : row) {
      squares += (value - mean) * (value - mean);
    }
  }
  const double deviation = std::sqrt(squares / count);
  Matrix result = test;
  for (std::vector<double>& row : result) {
    for (double& value : row) {
      value = deviation == 0.0 ? 0.0 : (value - mean) / deviation;
    }
  }
  return result;
}
