// Squares with pow, in floating point.
#include <algorithm>
#include <cmath>
#include <vector>

std::vector<long long> squares_in_order(const std::vector<long long>& residuals) {
  std::vector<long long> squares;
  for (const long long value : residuals) {
    squares.push_back(static_cast<long long>(std::pow(static_cast<double>(value), 2.0)));
  }
  std::sort(squares.begin(), squares.end());
  return squares;
}
