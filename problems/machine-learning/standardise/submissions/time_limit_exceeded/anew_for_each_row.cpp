// Computes mean and deviation anew for every test value: O(n m k).
#include <algorithm>
#include <cmath>
#include <vector>

using Matrix = std::vector<std::vector<double>>;

namespace {

double scaled(const Matrix& train, std::size_t j, double value) {
  double mean = 0.0;
  bool constant = true;
  for (const std::vector<double>& row : train) {
    mean += (row[j] - train[0][j]) / static_cast<double>(train.size());
    constant = constant && row[j] == train[0][j];
  }
  double squares = 0.0;
  for (const std::vector<double>& row : train) {
    squares += (row[j] - train[0][j] - mean) * (row[j] - train[0][j] - mean);
  }
  return constant ? 0.0
                  : (value - train[0][j] - mean) / std::sqrt(squares / static_cast<double>(train.size()));
}

}  // namespace

Matrix standardise(const Matrix& train, const Matrix& test) {
  Matrix result = test;
  for (std::vector<double>& row : result) {
    for (std::size_t j = 0; j < row.size(); ++j) {
      row[j] = scaled(train, j, row[j]);
    }
  }
  return result;
}
