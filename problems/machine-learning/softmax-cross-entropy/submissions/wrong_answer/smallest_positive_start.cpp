// Starts the maximum at numeric_limits<double>::min(), which is positive: rows far below 0 are not shifted.
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

double softmax_cross_entropy(const std::vector<std::vector<double>>& logits,
                             const std::vector<long long>& labels) {
  double total = 0.0;
  for (std::size_t row = 0; row < logits.size(); ++row) {
    double largest = std::numeric_limits<double>::min();
    for (const double logit : logits[row]) {
      largest = std::max(largest, logit);
    }
    double sum = 0.0;
    for (const double logit : logits[row]) {
      sum += std::exp(logit - largest);
    }
    total += (largest - logits[row][static_cast<std::size_t>(labels[row])]) + std::log(sum);
  }
  return total / static_cast<double>(logits.size());
}
