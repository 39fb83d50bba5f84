// (largest - label's logit) + log(sum of shifted exponentials), averaged over the rows.
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
    total += (largest - z[static_cast<std::size_t>(labels[row])]) + std::log(sum);
  }
  return total / static_cast<double>(logits.size());
}
