// Two passes, but the mean is the plain sum divided by n. Each addition is rounded at the size of the sum;
// that only shows where values are large against their spread, the column is long, and most additions are
// rounded the same way.
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
    const double mean = sum / n;
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
