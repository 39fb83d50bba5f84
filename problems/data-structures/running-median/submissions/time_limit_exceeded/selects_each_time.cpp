// Selects the middle anew whenever it is asked for: O(n) per median.
#include <algorithm>
#include <limits>
#include <vector>

class RunningMedian {
 public:
  void add(long long value) { values_.push_back(value); }

  double median() {
    if (values_.empty()) {
      return std::numeric_limits<double>::quiet_NaN();
    }
    const auto upper = values_.begin() + static_cast<std::ptrdiff_t>(values_.size() / 2);
    std::nth_element(values_.begin(), upper, values_.end());
    if (values_.size() % 2 == 1) {
      return static_cast<double>(*upper);
    }
    return static_cast<double>(static_cast<__int128>(*std::max_element(values_.begin(), upper)) + *upper) / 2;
  }

 private:
  std::vector<long long> values_;
};
