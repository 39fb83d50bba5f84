#include <iostream>

long long double_it(long long x) {
  std::cout << "looking at " << x << '\n';
  std::cerr << "aside " << x;
  return 2 * x;
}
