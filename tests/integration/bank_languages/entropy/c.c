// Sums -p log2 p over the labels that occur; the total is a double because it may exceed 64 bits.
#include <math.h>

double entropy(long long* counts, int counts_size) {
  double total = 0.0, bits = 0.0;
  for (int i = 0; i < counts_size; ++i) total += (double)counts[i];
  for (int i = 0; i < counts_size; ++i) {
    if (counts[i] == 0) continue;
    const double probability = (double)counts[i] / total;
    bits -= probability * log2(probability);
  }
  return bits;
}
