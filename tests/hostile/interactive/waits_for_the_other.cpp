#include <iostream>
#include <string>

int main() {
  std::string never;
  std::cin >> never;
}
