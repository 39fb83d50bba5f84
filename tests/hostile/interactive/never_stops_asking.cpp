#include <iostream>

int main() {
  for (;;) std::cout << 1 << std::endl;
}
