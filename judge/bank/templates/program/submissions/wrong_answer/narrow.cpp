// Adds up in 32 bits.
#include <cstdint>
#include <iostream>

int main() {
  std::int64_t count = 0, amount = 0;
  std::uint32_t total = 0;
  std::cin >> count;
  while (count-- > 0 && std::cin >> amount) total += static_cast<std::uint32_t>(amount);
  std::cout << static_cast<std::int32_t>(total) << '\n';
}
