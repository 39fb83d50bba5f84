// Divides the product of all that is not 0, in 64 bits, where it may overflow.
#include <algorithm>
#include <vector>

std::vector<long long> products_of_others(const std::vector<long long>& factors) {
  const long long zeros = std::count(factors.begin(), factors.end(), 0);
  unsigned long long total = 1;
  for (const long long factor : factors) {
    if (factor != 0) {
      total *= static_cast<unsigned long long>(factor);
    }
  }
  std::vector<long long> products;
  for (const long long factor : factors) {
    if (zeros > (factor == 0 ? 1 : 0)) {
      products.push_back(0);
    } else if (factor == 0 || factor == 1) {
      products.push_back(static_cast<long long>(total));
    } else if (factor == -1) {
      products.push_back(static_cast<long long>(-total));
    } else {
      products.push_back(static_cast<long long>(total) / factor);
    }
  }
  return products;
}
