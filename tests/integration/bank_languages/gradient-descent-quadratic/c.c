// The gradient is (A + A^T) x / 2 - b, taken as a whole at the old point; not finite means it has run away.
#include <math.h>
#include <stdlib.h>

double* descend(double** a, int a_size, int* a_sizes, double* b, int b_size, double rate, long long steps,
                int* return_size) {
  (void)a_size, (void)a_sizes;
  const int d = b_size;
  double* x = calloc((size_t)d, sizeof *x);
  double* next = malloc((size_t)d * sizeof *next);
  int runaway = 0;
  for (long long step = 0; step < steps && !runaway; ++step) {
    for (int i = 0; i < d; ++i) {
      double slope = -b[i];
      for (int j = 0; j < d; ++j) slope += (a[i][j] + a[j][i]) / 2 * x[j];
      next[i] = x[i] - rate * slope;
      if (!isfinite(next[i])) runaway = 1;
    }
    double* old = x;
    x = next;
    next = old;
  }
  for (int i = 0; i < d && runaway; ++i) x[i] = INFINITY;
  free(next);
  *return_size = d;
  return x;
}
