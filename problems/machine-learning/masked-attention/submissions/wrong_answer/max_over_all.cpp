// Subtracts the largest of all scores, the masked ones included.
#include <algorithm>
#include <cmath>
#include <vector>

using Matrix = std::vector<std::vector<double>>;

Matrix masked_attention(const Matrix& queries, const Matrix& keys, const Matrix& values,
                        const std::vector<std::vector<bool>>& mask) {
  const std::size_t width = keys.front().size();
  Matrix output(queries.size(), std::vector<double>(values.front().size(), 0.0));
  std::vector<double> weights(keys.size());
  for (std::size_t i = 0; i < queries.size(); ++i) {
    for (std::size_t j = 0; j < keys.size(); ++j) {
      double product = 0;
      for (std::size_t t = 0; t < width; ++t) {
        product += queries[i][t] * keys[j][t];
      }
      weights[j] = product / std::sqrt(static_cast<double>(width));
    }
    const double largest = *std::max_element(weights.begin(), weights.end());
    if (std::none_of(mask[i].begin(), mask[i].end(), [](bool visible) { return visible; })) {
      continue;
    }
    double total = 0;
    for (std::size_t j = 0; j < keys.size(); ++j) {
      weights[j] = mask[i][j] ? std::exp(weights[j] - largest) : 0.0;
      total += weights[j];
    }
    for (std::size_t j = 0; j < keys.size(); ++j) {
      for (std::size_t t = 0; t < output[i].size(); ++t) {
        output[i][t] += weights[j] / total * values[j][t];
      }
    }
  }
  return output;
}
