// Running products of 32 bits.
#include <cstdint>
#include <vector>

std::vector<long long> products_of_others(const std::vector<long long>& factors) {
  const int count = static_cast<int>(factors.size());
  std::vector<long long> products(factors.size(), 1);
  std::uint32_t before = 1;
  for (int i = 0; i < count; ++i) {
    products[i] = static_cast<std::int32_t>(before);
    before *= static_cast<std::uint32_t>(factors[i]);
  }
  std::uint32_t behind = 1;
  for (int i = count - 1; i >= 0; --i) {
    products[i] *= static_cast<std::int32_t>(behind);
    behind *= static_cast<std::uint32_t>(factors[i]);
  }
  return products;
}
