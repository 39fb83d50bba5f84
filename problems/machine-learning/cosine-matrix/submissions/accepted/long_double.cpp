// Squares in the 80-bit format of x86, whose exponent reaches far beyond the squares of all doubles.
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

static_assert(std::numeric_limits<long double>::max_exponent > 4000);

std::vector<std::vector<double>> cosine_matrix(const std::vector<std::vector<double>>& vectors) {
  const std::size_t n = vectors.size();
  const auto product = [&](std::size_t i, std::size_t j) {
    long double sum = 0.0L;
    for (std::size_t k = 0; k < vectors[i].size(); ++k) {
      sum += static_cast<long double>(vectors[i][k]) * vectors[j][k];
    }
    return sum;
  };
  std::vector<long double> lengths(n);
  for (std::size_t i = 0; i < n; ++i) {
    lengths[i] = std::sqrt(product(i, i));
  }
  std::vector<std::vector<double>> cosines(n, std::vector<double>(n));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      if (lengths[i] > 0.0L && lengths[j] > 0.0L) {
        const auto cosine = static_cast<double>(product(i, j) / lengths[i] / lengths[j]);
        cosines[i][j] = cosines[j][i] = std::clamp(cosine, -1.0, 1.0);
      }
    }
  }
  return cosines;
}
