#include <unistd.h>

#include <iostream>

int main() {
  close(0);
  for (int i = 0; i < 100; ++i) std::cout << i << std::endl;
}
