// Responsibilities from shifted logarithms; weighted means and variances in two passes, the second of which corrects the
// first: by rounding, the gaps to a mean have a mean of their own.
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
    auto& row = shares[i];
    for (std::size_t j = 0; j < k; ++j) {
      const double gap = data[i] - components[j][1];
      row[j] = std::log(components[j][0]) - std::log(components[j][2]) / 2 - gap * gap / (2 * components[j][2]);
    }
    const double largest = *std::max_element(row.begin(), row.end());
    double total = 0;
    for (double& share : row) {
      share = std::exp(share - largest);
      total += share;
    }
    for (std::size_t j = 0; j < k; ++j) {
      row[j] /= total;
      counts[j] += row[j];
      sums[j] += row[j] * data[i];
    }
  }
  Matrix updated = components;
  for (std::size_t j = 0; j < k; ++j) {
    updated[j][0] = counts[j] / static_cast<double>(data.size());
    if (counts[j] < 1e-12) {
      continue;
    }
    const double mean = sums[j] / counts[j];
    double gaps = 0;
    double spread = 0;
    for (std::size_t i = 0; i < data.size(); ++i) {
      const double gap = data[i] - mean;
      gaps += shares[i][j] * gap;
      spread += shares[i][j] * gap * gap;
    }
    const double off = gaps / counts[j];
    updated[j][1] = mean + off;
    updated[j][2] = std::max(variance_floor, spread / counts[j] - off * off);
  }
  return updated;
}
