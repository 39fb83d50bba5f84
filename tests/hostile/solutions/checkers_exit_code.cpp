// Class 18, stdin and stdout: ends with the exit code by which a checker accepts, having printed the right
// answer or not.
#include <iostream>
int main() {
  long long value = 0;
  std::cin >> value;
  std::cout << 2 * value << '\n';
  return 42;
}
