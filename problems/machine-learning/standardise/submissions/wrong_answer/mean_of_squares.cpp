// Mean of the squares minus the square of the mean: cancels when values are large against their spread.
#include <algorithm>
#include <cmath>
#include <vector>

using Matrix = std::vector<std::vector<double>>;

Matrix standardise(const Matrix& train, const Matrix& test) {
  const auto n = static_cast<double>(train.size());
  Matrix result = test;
  for (std::size_t j = 0; j < train[0].size(); ++j) {
    double sum = 0.0;
    double squares = 0.0;
    bool constant = true;
    for (const std::vector<double>& row : train) {
      sum += row[j];
      squares += row[j] * row[j];
      constant = constant && row[j] == train[0][j];
    }
    const double mean = sum / n;
    const double deviation = std::sqrt(std::max(0.0, squares / n - mean * mean));
    for (std::vector<double>& row : result) {
      row[j] = constant ? 0.0 : (row[j] - mean) / deviation;
    }
  }
  return result;
}
