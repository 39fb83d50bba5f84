#include <csignal>
#include <iostream>
#include <string>

int main() {
  std::cout << 500000000 << std::endl;
  std::string answer;
  std::cin >> answer;
  std::raise(SIGSEGV);
}
