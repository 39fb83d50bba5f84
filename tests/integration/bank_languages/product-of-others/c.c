// The products of what lies before each position, then those of what lies behind it multiplied in.
#include <stdlib.h>

long long* products_of_others(long long* factors, int factors_size, int* return_size) {
  long long* products = malloc((size_t)(factors_size + 1) * sizeof *products);
  products[0] = 1;
  for (int i = 1; i < factors_size; ++i) products[i] = products[i - 1] * factors[i - 1];
  // The product of all factors need not fit, so the first one is never multiplied in.
  long long behind = 1;
  for (int i = factors_size - 1; i > 0; --i) {
    behind *= factors[i];
    products[i - 1] *= behind;
  }
  *return_size = factors_size;
  return products;
}
