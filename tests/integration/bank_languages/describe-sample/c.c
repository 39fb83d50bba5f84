// Measures everything from the smallest value: near 10^8 the sum of the values themselves would round too much away.
#include <math.h>
#include <stdlib.h>

static int compare(const void* a, const void* b) {
  const double x = *(const double*)a, y = *(const double*)b;
  return (x > y) - (x < y);
}

double* describe(double* values, int values_size, int* return_size) {
  const int n = values_size;
  if (n == 0) return NULL;
  qsort(values, (size_t)n, sizeof *values, compare);
  const double origin = values[0];
  double sum = 0.0, squares = 0.0;
  for (int i = 0; i < n; ++i) sum += values[i] - origin;
  for (int i = 0; i < n; ++i) squares += pow(values[i] - origin - sum / n, 2.0);
  double* answer = malloc(3 * sizeof *answer);
  answer[0] = origin + sum / n;
  answer[1] = (values[(n - 1) / 2] + values[n / 2]) / 2;
  answer[2] = n > 1 ? sqrt(squares / (n - 1)) : 0.0;
  *return_size = 3;
  return answer;
}
