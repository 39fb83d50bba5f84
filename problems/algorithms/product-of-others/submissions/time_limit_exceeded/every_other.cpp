// Multiplies all others anew for every position.
#include <vector>

std::vector<long long> products_of_others(const std::vector<long long>& factors) {
  std::vector<long long> products(factors.size(), 1);
  for (std::size_t i = 0; i < factors.size(); ++i) {
    for (std::size_t j = 0; j < factors.size(); ++j) {
      if (j != i) {
        products[i] *= factors[j];
      }
    }
  }
  return products;
}
