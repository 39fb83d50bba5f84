// Turns the two middle values into doubles before it adds them.
#include <vector>

namespace {

double mean(long long a, long long b) { return static_cast<double>(a) / 2.0 + static_cast<double>(b) / 2.0; }

}  // namespace

double median_of_two_logs(const std::vector<long long>& first, const std::vector<long long>& second) {
  const std::size_t count = first.size() + second.size();
  auto left = first.begin();
  auto right = second.begin();
  long long before = 0;
  long long middle = 0;
  for (std::size_t place = 0; place <= count / 2; ++place) {
    before = middle;
    const bool take_left = left != first.end() && (right == second.end() || *left <= *right);
    middle = take_left ? *left++ : *right++;
  }
  return count % 2 == 1 ? static_cast<double>(middle) : mean(before, middle);
}
