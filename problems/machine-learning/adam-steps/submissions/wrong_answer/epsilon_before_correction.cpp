// Draws the corrections into the step, but leaves epsilon as it is.
#include <cmath>
#include <vector>

std::vector<double> adam(const std::vector<double>& start, const std::vector<std::vector<double>>& gradients,
                         double rate, double beta1, double beta2, double epsilon) {
  std::vector<double> x = start;
  std::vector<double> m(x.size(), 0.0);
  std::vector<double> v(x.size(), 0.0);
  double power1 = 1.0;
  double power2 = 1.0;
  for (const std::vector<double>& gradient : gradients) {
    power1 *= beta1;
    power2 *= beta2;
    const double root = std::sqrt(1.0 - power2);
    const double step = rate * root / (1.0 - power1);
    for (std::size_t i = 0; i < x.size(); ++i) {
      m[i] += (1.0 - beta1) * (gradient[i] - m[i]);
      v[i] += (1.0 - beta2) * (gradient[i] * gradient[i] - v[i]);
      x[i] -= step * m[i] / (std::sqrt(v[i]) + epsilon);
    }
  }
  return x;
}
