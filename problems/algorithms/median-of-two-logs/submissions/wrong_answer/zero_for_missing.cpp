// Has 0 stand for values that are not there.
#include <algorithm>
#include <vector>

namespace {

/// The mean of a <= b. Of one sign their difference fits in 64 bits, of opposite signs their sum.
double mean(long long a, long long b) {
  if ((a < 0) == (b < 0)) {
    return static_cast<double>(a) + static_cast<double>(b - a) / 2.0;
  }
  return static_cast<double>(a + b) / 2.0;
}

}  // namespace

double median_of_two_logs(const std::vector<long long>& first, const std::vector<long long>& second) {
  if (first.size() > second.size()) {
    return median_of_two_logs(second, first);
  }
  const std::size_t count = first.size() + second.size();
  const std::size_t half = (count + 1) / 2;
  std::size_t low = 0;
  std::size_t high = first.size();
  while (low < high) {
    const std::size_t cut = low + (high - low + 1) / 2;
    const std::size_t other = half - cut;
    if (other == second.size() || first[cut - 1] <= second[other]) {
      low = cut;
    } else {
      high = cut - 1;
    }
  }
  const std::size_t other = half - low;
  const long long below = std::max(low > 0 ? first[low - 1] : 0, other > 0 ? second[other - 1] : 0);
  if (count % 2 == 1) {
    return static_cast<double>(below);
  }
  const long long above =
      std::min(low < first.size() ? first[low] : 0, other < second.size() ? second[other] : 0);
  return mean(below, above);
}
