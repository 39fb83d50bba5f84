// The mean first, corrected by what is left of the distances from it, then the squared distances.
#include <algorithm>
#include <cmath>
#include <vector>

using Matrix = std::vector<std::vector<double>>;

Matrix standardise(const Matrix& train, const Matrix& test) {
  const auto n = static_cast<double>(train.size());
  Matrix result = test;
  for (std::size_t j = 0; j < train[0].size(); ++j) {
    double sum = 0.0;
    double smallest = train[0][j];
    double largest = train[0][j];
    for (const std::vector<double>& row : train) {
      sum += row[j];
      smallest = std::min(smallest, row[j]);
      largest = std::max(largest, row[j]);
    }
    const double rough = sum / n;
    double left = 0.0;
    for (const std::vector<double>& row : train) {
      left += row[j] - rough;
    }
    const double mean = rough + left / n;
    double squares = 0.0;
    for (const std::vector<double>& row : train) {
      squares += (row[j] - mean) * (row[j] - mean);
    }
    const double deviation = std::sqrt(squares / n);
    for (std::vector<double>& row : result) {
      row[j] = smallest == largest ? 0.0 : (row[j] - mean) / deviation;
    }
  }
  return result;
}
