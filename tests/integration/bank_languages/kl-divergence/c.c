// ln p - ln q cannot overflow as p / q can, and makes the sum infinite just where only q is 0.
#include <math.h>

double kl_divergence(double* p, int p_size, double* q, int q_size) {
  (void)q_size;
  double sum = 0.0;
  for (int i = 0; i < p_size; ++i) {
    if (p[i] > 0.0) sum += p[i] * (log(p[i]) - log(q[i]));
  }
  return fmax(sum, 0.0);
}
