#include <cstdlib>
#include <iostream>

int main() {
  std::cout << 500000000 << std::endl;
  std::exit(42);
}
