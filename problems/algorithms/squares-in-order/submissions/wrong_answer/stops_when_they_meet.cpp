// Stops when both indices stand on the last residual, whose square is never written.
#include <vector>

std::vector<long long> squares_in_order(const std::vector<long long>& residuals) {
  std::vector<long long> squares(residuals.size());
  int left = 0;
  int right = static_cast<int>(residuals.size()) - 1;
  for (int place = right; left < right; --place) {
    const long long value = -residuals[left] > residuals[right] ? residuals[left++] : residuals[right--];
    squares[place] = value * value;
  }
  return squares;
}
