// One pass over the keys: sums are rescaled whenever a larger score comes.
#include <cmath>
#include <vector>

using Matrix = std::vector<std::vector<double>>;

Matrix masked_attention(const Matrix& queries, const Matrix& keys, const Matrix& values,
                        const std::vector<std::vector<bool>>& mask) {
  const auto width = static_cast<double>(keys.front().size());
  Matrix output;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    std::vector<double> sums(values.front().size(), 0.0);
    double total = 0;
    double largest = 0;
    for (std::size_t j = 0; j < keys.size(); ++j) {
      if (!mask[i][j]) {
        continue;
      }
      double score = 0;
      for (std::size_t t = 0; t < keys[j].size(); ++t) {
        score += queries[i][t] * keys[j][t];
      }
      score /= std::sqrt(width);
      if (total == 0 || score > largest) {
        const double shrink = total == 0 ? 0.0 : std::exp(largest - score);
        total *= shrink;
        for (double& sum : sums) {
          sum *= shrink;
        }
        largest = score;
      }
      const double share = std::exp(score - largest);
      total += share;
      for (std::size_t t = 0; t < sums.size(); ++t) {
        sums[t] += share * values[j][t];
      }
    }
    for (double& sum : sums) {
      sum = total == 0 ? 0.0 : sum / total;
    }
    output.push_back(sums);
  }
  return output;
}
