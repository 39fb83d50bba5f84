// Puts the larger square of both ends in front of the answer, which moves all of it each time.
#include <vector>

std::vector<long long> squares_in_order(const std::vector<long long>& residuals) {
  std::vector<long long> squares;
  std::size_t left = 0;
  std::size_t right = residuals.size();
  while (left < right) {
    const long long value = -residuals[left] > residuals[right - 1] ? residuals[left++] : residuals[--right];
    squares.insert(squares.begin(), value * value);
  }
  return squares;
}
