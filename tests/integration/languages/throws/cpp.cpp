#include <stdexcept>

long long double_it(long long x) {
  if (x == 2) throw std::runtime_error("the reason");
  return 2 * x;
}
