// Divides densities by their sum: 0 / 0 where all of them underflow.
#include <algorithm>
#include <cmath>
#include <vector>

using Matrix = std::vector<std::vector<double>>;

Matrix gmm_step(const std::vector<double>& data, const Matrix& components, double variance_floor) {
  const std::size_t k = components.size();
  Matrix shares(data.size(), std::vector<double>(k));
  std::vector<double> counts(k, 0.0);
  std::vector<double> sums(k, 0.0);
  for (std::size_t i = 0; i < data.size(); ++i) {
    double total = 0;
    for (std::size_t j = 0; j < k; ++j) {
      const double gap = data[i] - components[j][1];
      const double variance = components[j][2];
      shares[i][j] = components[j][0] * std::exp(-gap * gap / (2 * variance)) / std::sqrt(2 * M_PI * variance);
      total += shares[i][j];
    }
    for (std::size_t j = 0; j < k; ++j) {
      shares[i][j] /= total;
      counts[j] += shares[i][j];
      sums[j] += shares[i][j] * data[i];
    }
  }
  Matrix updated = components;
  for (std::size_t j = 0; j < k; ++j) {
    updated[j][0] = counts[j] / static_cast<double>(data.size());
    if (counts[j] < 1e-12) {
      continue;
    }
    const double mean = sums[j] / counts[j];
    double spread = 0;
    for (std::size_t i = 0; i < data.size(); ++i) {
      spread += shares[i][j] * (data[i] - mean) * (data[i] - mean);
    }
    updated[j][1] = mean;
    updated[j][2] = std::max(variance_floor, spread / counts[j]);
  }
  return updated;
}
