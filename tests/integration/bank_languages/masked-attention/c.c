// Masked scores are minus infinity, whose exponential is 0; with the largest subtracted no sum can vanish.
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

double** masked_attention(double** queries, int queries_size, int* queries_sizes, double** keys,
                          int keys_size, int* keys_sizes, double** values, int values_size, int* values_sizes,
                          bool** mask, int mask_size, int* mask_sizes, int* return_size, int** return_sizes) {
  (void)queries_sizes, (void)values_size, (void)mask_size, (void)mask_sizes;
  const int width = keys_sizes[0], answer_width = values_sizes[0];
  double* weights = malloc((size_t)keys_size * sizeof *weights);
  double** output = malloc((size_t)queries_size * sizeof *output);
  int* sizes = malloc((size_t)queries_size * sizeof *sizes);
  for (int i = 0; i < queries_size; ++i) {
    output[i] = calloc((size_t)answer_width, sizeof **output);
    sizes[i] = answer_width;
    double largest = -INFINITY, total = 0.0;
    for (int j = 0; j < keys_size; ++j) {
      double product = 0.0;
      for (int t = 0; t < width; ++t) product += queries[i][t] * keys[j][t];
      weights[j] = mask[i][j] ? product / sqrt(width) : -INFINITY;
      largest = fmax(largest, weights[j]);
    }
    if (largest == -INFINITY) continue;
    for (int j = 0; j < keys_size; ++j) total += weights[j] = exp(weights[j] - largest);
    for (int j = 0; j < keys_size; ++j) {
      for (int t = 0; t < answer_width; ++t) output[i][t] += weights[j] / total * values[j][t];
    }
  }
  free(weights);
  *return_size = queries_size;
  *return_sizes = sizes;
  return output;
}
