// Divides the product of all, also by zero.
#include <vector>

std::vector<long long> products_of_others(const std::vector<long long>& factors) {
  long long total = 1;
  for (const long long factor : factors) {
    total *= factor;
  }
  std::vector<long long> products;
  for (const long long factor : factors) {
    products.push_back(total / factor);
  }
  return products;
}
