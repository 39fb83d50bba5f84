#include <iostream>

long long double_it(long long x) { return 2 * x; }

int main() {
  std::cout << double_it(21) << '\n';
  return 0;
}
