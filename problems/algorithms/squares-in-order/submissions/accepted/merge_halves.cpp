// Splits at the first residual that is not negative, and merges the two runs of squares.
#include <algorithm>
#include <iterator>
#include <vector>

std::vector<long long> squares_in_order(const std::vector<long long>& residuals) {
  const auto split = std::lower_bound(residuals.begin(), residuals.end(), 0);
  std::vector<long long> falling(std::make_reverse_iterator(split), residuals.rend());
  std::vector<long long> rising(split, residuals.end());
  const auto square = [](long long value) { return value * value; };
  std::transform(falling.begin(), falling.end(), falling.begin(), square);
  std::transform(rising.begin(), rising.end(), rising.begin(), square);
  std::vector<long long> squares;
  std::merge(falling.begin(), falling.end(), rising.begin(), rising.end(), std::back_inserter(squares));
  return squares;
}
