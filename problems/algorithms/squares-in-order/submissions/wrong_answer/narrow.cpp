// Squares in 32 bits.
#include <algorithm>
#include <cstdint>
#include <vector>

std::vector<long long> squares_in_order(const std::vector<long long>& residuals) {
  std::vector<long long> squares;
  for (const long long value : residuals) {
    const auto narrow = static_cast<std::uint32_t>(value);
    squares.push_back(static_cast<std::int32_t>(narrow * narrow));
  }
  std::sort(squares.begin(), squares.end());
  return squares;
}
