// Jacobi: each rotation turns one off-diagonal entry of the scatter matrix into 0, the axes into components.
#include <math.h>
#include <stdlib.h>

typedef struct {
  double variance;
  double* direction;
} Component;

static int larger_first(const void* a, const void* b) {
  const double x = ((const Component*)a)->variance, y = ((const Component*)b)->variance;
  return (x < y) - (x > y);
}

static double** zeros(int size) {
  double** matrix = malloc((size_t)size * sizeof *matrix);
  for (int i = 0; i < size; ++i) matrix[i] = calloc((size_t)size, sizeof **matrix);
  return matrix;
}

static void rotate(double* x, double* y, double cosine, double sine) {
  const double old = *x;
  *x = cosine * old - sine * *y;
  *y = sine * old + cosine * *y;
}

// Distances from the first row come first, so that equal rows give exactly 0.
static double** scatter(double** rows, int n, int d) {
  double** c = zeros(d);
  for (int j = 0; j < d; ++j) {
    const double first = rows[0][j];
    double mean = 0.0;
    for (int i = 0; i < n; ++i) mean += (rows[i][j] -= first) / n;
    for (int i = 0; i < n; ++i) rows[i][j] -= mean;
  }
  for (int i = 0; i < n; ++i)
    for (int p = 0; p < d; ++p)
      for (int q = 0; q < d; ++q) c[p][q] += rows[i][p] * rows[i][q];
  return c;
}

double* pca(double** rows, int n, int* rows_sizes, long long k, int* ratios_size, double*** directions,
            int* directions_size, int** directions_sizes) {
  const int d = rows_sizes[0];
  double** c = scatter(rows, n, d);
  double** v = zeros(d);
  double total = 0.0;
  for (int i = 0; i < d; ++i) {
    v[i][i] = 1.0;
    total += c[i][i];
  }
  for (int sweep = 0; sweep < 60; ++sweep) {
    for (int p = 0; p < d; ++p) {
      for (int q = p + 1; q < d; ++q) {
        if (fabs(c[p][q]) <= 1e-16 * total) continue;
        const double theta = (c[q][q] - c[p][p]) / (2 * c[p][q]);
        const double t = copysign(1.0, theta) / (fabs(theta) + hypot(theta, 1.0));
        const double cosine = 1 / hypot(t, 1.0), sine = t * cosine;
        for (int i = 0; i < d; ++i) rotate(&c[i][p], &c[i][q], cosine, sine);
        for (int i = 0; i < d; ++i) rotate(&c[p][i], &c[q][i], cosine, sine);
        for (int i = 0; i < d; ++i) rotate(&v[p][i], &v[q][i], cosine, sine);
      }
    }
  }
  Component* components = malloc((size_t)d * sizeof *components);
  for (int i = 0; i < d; ++i) components[i] = (Component){c[i][i], v[i]};
  qsort(components, (size_t)d, sizeof *components, larger_first);

  double* ratios = malloc((size_t)k * sizeof *ratios);
  *directions = malloc((size_t)k * sizeof **directions);
  *directions_sizes = malloc((size_t)k * sizeof **directions_sizes);
  *ratios_size = *directions_size = (int)k;
  for (int i = 0; i < k; ++i) {
    ratios[i] = total > 0.0 ? components[i].variance / total : 0.0;
    (*directions)[i] = components[i].direction;
    (*directions_sizes)[i] = d;
  }
  return ratios;
}
