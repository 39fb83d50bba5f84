// All points choose before any centre moves; a round that moves none is the last one that could.
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static double squared_distance(const double* x, const double* y, int d) {
  double sum = 0.0;
  for (int t = 0; t < d; ++t) sum += (x[t] - y[t]) * (x[t] - y[t]);
  return sum;
}

double** kmeans(double** points, int points_size, int* points_sizes, double** centres, int centres_size,
                int* centres_sizes, long long rounds, int* return_size, int** return_sizes) {
  (void)points_sizes;
  const int k = centres_size, d = centres_sizes[0];
  double* sums = malloc((size_t)k * (size_t)d * sizeof *sums);
  int* counts = malloc((size_t)k * sizeof *counts);
  bool moved = true;
  for (long long round = 0; round < rounds && moved; ++round) {
    memset(sums, 0, (size_t)k * (size_t)d * sizeof *sums);
    memset(counts, 0, (size_t)k * sizeof *counts);
    for (int i = 0; i < points_size; ++i) {
      int best = 0;
      double smallest = squared_distance(points[i], centres[0], d);
      for (int j = 1; j < k; ++j) {
        const double distance = squared_distance(points[i], centres[j], d);
        if (distance < smallest) smallest = distance, best = j;
      }
      ++counts[best];
      for (int t = 0; t < d; ++t) sums[best * d + t] += points[i][t];
    }
    moved = false;
    for (int j = 0; j < k; ++j) {
      for (int t = 0; t < d && counts[j] > 0; ++t) {
        const double mean = sums[j * d + t] / counts[j];
        moved = moved || mean != centres[j][t];
        centres[j][t] = mean;
      }
    }
  }
  free(sums);
  free(counts);
  *return_size = k;
  *return_sizes = centres_sizes;
  return centres;
}
