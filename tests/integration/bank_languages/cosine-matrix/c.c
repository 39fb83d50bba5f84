// Unit rows, scaled by their largest component first so that no square overflows or vanishes; one product per pair.
#include <math.h>
#include <stdlib.h>

static void make_unit(double* row, int size) {
  double largest = 0.0, squares = 0.0;
  for (int k = 0; k < size; ++k) largest = fmax(largest, fabs(row[k]));
  if (largest == 0.0) return;
  for (int k = 0; k < size; ++k) {
    row[k] /= largest;
    squares += row[k] * row[k];
  }
  for (int k = 0; k < size; ++k) row[k] /= sqrt(squares);
}

double** cosine_matrix(double** vectors, int vectors_size, int* vectors_sizes, int* return_size, int** return_sizes) {
  const int n = vectors_size, d = vectors_sizes[0];
  double** cosines = malloc((size_t)n * sizeof *cosines);
  *return_size = n;
  *return_sizes = malloc((size_t)n * sizeof **return_sizes);
  for (int i = 0; i < n; ++i) {
    make_unit(vectors[i], d);
    cosines[i] = malloc((size_t)n * sizeof *cosines[i]);
    (*return_sizes)[i] = n;
    for (int j = 0; j <= i; ++j) {
      double product = 0.0;
      for (int k = 0; k < d; ++k) product += vectors[i][k] * vectors[j][k];
      cosines[i][j] = cosines[j][i] = fmax(-1.0, fmin(1.0, product));
    }
  }
  return cosines;
}
