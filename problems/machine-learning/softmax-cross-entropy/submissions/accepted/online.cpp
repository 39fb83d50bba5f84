// One pass over each row: the sum is rescaled whenever a larger logit comes.
#include <cmath>
#include <vector>

double softmax_cross_entropy(const std::vector<std::vector<double>>& logits,
                             const std::vector<long long>& labels) {
  double mean = 0.0;
  for (std::size_t row = 0; row < logits.size(); ++row) {
    const std::vector<double>& z = logits[row];
    double largest = z.front();
    double sum = 0.0;
    for (const double logit : z) {
      if (logit > largest) {
        sum *= std::exp(largest - logit);
        largest = logit;
      }
      sum += std::exp(logit - largest);
    }
    const double loss = (largest - z[static_cast<std::size_t>(labels[row])]) + std::log(sum);
    mean += (loss - mean) / static_cast<double>(row + 1);
  }
  return mean;
}
