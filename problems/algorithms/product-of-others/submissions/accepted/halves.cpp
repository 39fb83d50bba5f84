// Hands the product of everything outside a range down to its halves.
#include <vector>

namespace {

/// Fills products[first, last), where outside is the product of all factors that are not in that range.
void fill(const std::vector<long long>& factors, std::vector<long long>& products, std::size_t first,
          std::size_t last, long long outside) {
  if (last - first == 1) {
    products[first] = outside;
    return;
  }
  const std::size_t middle = first + (last - first) / 2;
  long long left = outside;
  for (std::size_t i = first; i < middle; ++i) {
    left *= factors[i];
  }
  long long right = outside;
  for (std::size_t i = middle; i < last; ++i) {
    right *= factors[i];
  }
  fill(factors, products, first, middle, right);
  fill(factors, products, middle, last, left);
}

}  // namespace

std::vector<long long> products_of_others(const std::vector<long long>& factors) {
  std::vector<long long> products(factors.size());
  if (!factors.empty()) {
    fill(factors, products, 0, factors.size(), 1);
  }
  return products;
}
