// (largest - label's logit) + log(sum of shifted exponentials), averaged over the rows.
#include <math.h>

double softmax_cross_entropy(double** logits, int logits_size, int* logits_sizes, long long* labels, int labels_size) {
  double total = 0.0;
  for (int row = 0; row < labels_size; ++row) {
    const double* z = logits[row];
    double largest = z[0], sum = 0.0;
    for (int k = 1; k < logits_sizes[row]; ++k) largest = fmax(largest, z[k]);
    for (int k = 0; k < logits_sizes[row]; ++k) sum += exp(z[k] - largest);
    total += (largest - z[labels[row]]) + log(sum);
  }
  return total / logits_size;
}
