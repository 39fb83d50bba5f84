// The products of what lies before each position, then those of what lies behind it multiplied in.
#include <vector>

std::vector<long long> products_of_others(const std::vector<long long>& factors) {
  const std::size_t count = factors.size();
  std::vector<long long> products(count, 1);
  for (std::size_t i = 1; i < count; ++i) {
    products[i] = products[i - 1] * factors[i - 1];
  }
  long long behind = 1;
  for (std::size_t i = count; i-- > 1;) {
    behind *= factors[i];
    products[i - 1] *= behind;
  }
  return products;
}
