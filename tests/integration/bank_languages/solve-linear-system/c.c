// Gaussian elimination; the largest entry left in a column is the pivot, so no factor exceeds 1 and rounding stays small.
#include <math.h>
#include <stdlib.h>
#include <string.h>

double* solve(double** a, int a_size, int* a_sizes, const double* b, int b_size, int* return_size) {
  (void)a_sizes;
  const int n = a_size;
  double* x = malloc((size_t)n * sizeof *x);
  memcpy(x, b, (size_t)b_size * sizeof *x);
  *return_size = 0;
  double largest = 0.0;
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) largest = fmax(largest, fabs(a[i][j]));
  }
  for (int k = 0; k < n; ++k) {
    int best = k;
    for (int i = k + 1; i < n; ++i) {
      if (fabs(a[i][k]) > fabs(a[best][k])) best = i;
    }
    if (fabs(a[best][k]) <= 1e-12 * largest) return x;
    double* const pivot_row = a[best];
    a[best] = a[k];
    a[k] = pivot_row;
    const double right = x[best];
    x[best] = x[k];
    x[k] = right;
    for (int i = k + 1; i < n; ++i) {
      const double factor = a[i][k] / pivot_row[k];
      for (int j = k + 1; j < n; ++j) a[i][j] -= factor * pivot_row[j];
      x[i] -= factor * right;
    }
  }
  for (int k = n - 1; k >= 0; --k) {
    for (int j = k + 1; j < n; ++j) x[k] -= a[k][j] * x[j];
    x[k] /= a[k][k];
  }
  *return_size = n;
  return x;
}
