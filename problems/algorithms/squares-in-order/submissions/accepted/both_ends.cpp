// Takes the larger square of both ends, and fills the answer from the back.
#include <vector>

std::vector<long long> squares_in_order(const std::vector<long long>& residuals) {
  std::vector<long long> squares(residuals.size());
  auto left = residuals.begin();
  auto right = residuals.end();
  for (auto place = squares.rbegin(); place != squares.rend(); ++place) {
    const long long first = *left * *left;
    const long long last = *(right - 1) * *(right - 1);
    if (first > last) {
      *place = first;
      ++left;
    } else {
      *place = last;
      --right;
    }
  }
  return squares;
}
