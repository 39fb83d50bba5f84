// Logarithms whose largest is 0 leave no sum empty; the mean of the gaps corrects the rounding of the mean.
#include <math.h>
#include <stdlib.h>

double** gmm_step(double* data, int data_size, double** components, int components_size,
                  int* components_sizes, double variance_floor, int* return_size, int** return_sizes) {
  const int n = data_size, k = components_size;
  double* shares = malloc((size_t)n * (size_t)k * sizeof *shares);
  for (int i = 0; i < n; ++i) {
    double* row = shares + (size_t)i * (size_t)k;
    double largest = -INFINITY, total = 0.0;
    for (int j = 0; j < k; ++j) {
      const double* old = components[j];
      const double gap = data[i] - old[1];
      row[j] = log(old[0]) - log(old[2]) / 2 - gap * gap / (2 * old[2]);
      largest = fmax(largest, row[j]);
    }
    for (int j = 0; j < k; ++j) total += row[j] = exp(row[j] - largest);
    for (int j = 0; j < k; ++j) row[j] /= total;
  }
  for (int j = 0; j < k; ++j) {
    double count = 0.0, sum = 0.0, drift = 0.0, spread = 0.0;
    for (int i = 0; i < n; ++i) {
      count += shares[i * k + j];
      sum += shares[i * k + j] * data[i];
    }
    components[j][0] = count / n;
    if (count < 1e-12) continue;
    const double mean = sum / count;
    for (int i = 0; i < n; ++i) {
      const double gap = data[i] - mean;
      drift += shares[i * k + j] * gap / count;
      spread += shares[i * k + j] * gap * gap / count;
    }
    components[j][1] = mean + drift;
    components[j][2] = fmax(variance_floor, spread - drift * drift);
  }
  free(shares);
  *return_size = k;
  *return_sizes = components_sizes;
  return components;
}
