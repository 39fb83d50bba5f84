// Shifts by the largest logit but still forms the probability, which underflows to 0.
#include <algorithm>
#include <cmath>
#include <vector>

double softmax_cross_entropy(const std::vector<std::vector<double>>& logits,
                             const std::vector<long long>& labels) {
  double total = 0.0;
  for (std::size_t row = 0; row < logits.size(); ++row) {
    const std::vector<double>& z = logits[row];
    const double largest = *std::max_element(z.begin(), z.end());
    double sum = 0.0;
    for (const double logit : z) {
      sum += std::exp(logit - largest);
    }
    total -= std::log(std::exp(z[static_cast<std::size_t>(labels[row])] - largest) / sum);
  }
  return total / static_cast<double>(logits.size());
}
