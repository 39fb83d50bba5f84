#include <iostream>
#include <string>

int main() {
  long long low = 1, high = 1'000'000'000;
  for (std::string answer; answer != "right";) {
    const long long middle = low + (high - low) / 2;
    std::cout << middle << std::endl;
    if (!(std::cin >> answer)) return 0;
    if (answer == "lower") high = middle - 1;
    if (answer == "higher") low = middle + 1;
  }
}
