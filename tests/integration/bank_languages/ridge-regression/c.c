// Centring frees the weights of the intercept; their system is positive definite, so pivots are never 0.
#include <stdlib.h>

static double centre(double* values, int n, int stride) {
  double mean = 0.0;
  for (int i = 0; i < n; ++i) mean += (values[i * stride] - mean) / (i + 1);
  for (int i = 0; i < n; ++i) values[i * stride] -= mean;
  return mean;
}

double* ridge_regression(double** rows, int n, int* rows_sizes, double* targets, int targets_size,
                         double penalty, int* return_size) {
  const int k = rows_sizes[0], width = k + 1;
  double* data = malloc((size_t)n * width * sizeof *data);  // the targets are the last column
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < k; ++j) data[i * width + j] = rows[i][j];
    data[i * width + k] = targets[i];
  }
  double* mean = malloc((size_t)width * sizeof *mean);
  for (int j = 0; j < width; ++j) mean[j] = centre(data + j, n, width);

  double* system = calloc((size_t)k * width, sizeof *system);
  for (int i = 0; i < n; ++i) {
    const double* z = data + i * width;
    for (int j = 0; j < k; ++j)
      for (int l = j; l < width; ++l) system[j * width + l] += z[j] * z[l];
  }
  for (int j = 0; j < k; ++j) {
    for (int l = 0; l < j; ++l) system[j * width + l] = system[l * width + j];
    system[j * width + j] += penalty;
  }

  for (int p = 0; p < k; ++p) {
    for (int j = p + 1; j < k; ++j) {
      const double factor = system[j * width + p] / system[p * width + p];
      for (int l = p; l < width; ++l) system[j * width + l] -= factor * system[p * width + l];
    }
  }
  double* answer = malloc((size_t)width * sizeof *answer);
  answer[0] = mean[k];
  for (int j = k - 1; j >= 0; --j) {
    double rest = system[j * width + k];
    for (int l = j + 1; l < k; ++l) rest -= system[j * width + l] * answer[l + 1];
    answer[j + 1] = rest / system[j * width + j];
    answer[0] -= answer[j + 1] * mean[j];
  }
  *return_size = width;
  return answer;
}
