// Adds up while it reads.
#include <iostream>

int main() {
  long long count = 0, total = 0, amount = 0;
  std::cin >> count;
  while (count-- > 0 && std::cin >> amount) total += amount;
  std::cout << total << '\n';
}
