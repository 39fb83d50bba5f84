// Keeps both averages undivided; what corrects them in a step is the same for all parameters.
#include <math.h>
#include <stdlib.h>
#include <string.h>

double* adam(double* start, int start_size, double** gradients, int gradients_size, int* gradients_sizes, double rate,
             double beta1, double beta2, double epsilon, int* return_size) {
  double* x = malloc((size_t)start_size * sizeof *x);
  double* m = calloc((size_t)start_size, sizeof *m);
  double* v = calloc((size_t)start_size, sizeof *v);
  memcpy(x, start, (size_t)start_size * sizeof *x);
  double power1 = 1.0, power2 = 1.0;
  for (int t = 0; t < gradients_size; ++t) {
    power1 *= beta1;
    power2 *= beta2;
    for (int i = 0; i < gradients_sizes[t]; ++i) {
      const double g = gradients[t][i];
      m[i] = beta1 * m[i] + (1.0 - beta1) * g;
      v[i] = beta2 * v[i] + (1.0 - beta2) * g * g;
      x[i] -= rate * (m[i] / (1.0 - power1)) / (sqrt(v[i] / (1.0 - power2)) + epsilon);
    }
  }
  free(m);
  free(v);
  *return_size = start_size;
  return x;
}
