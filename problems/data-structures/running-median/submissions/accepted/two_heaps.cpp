// A max-heap of the lower half and a min-heap of the upper half.
#include <functional>
#include <limits>
#include <queue>
#include <vector>

class RunningMedian {
 public:
  void add(long long value) {
    lower_.push(value);
    upper_.push(lower_.top());
    lower_.pop();
    if (upper_.size() > lower_.size()) {
      lower_.push(upper_.top());
      upper_.pop();
    }
  }

  double median() const {
    if (lower_.empty()) {
      return std::numeric_limits<double>::quiet_NaN();
    }
    if (lower_.size() > upper_.size()) {
      return static_cast<double>(lower_.top());
    }
    return mean(lower_.top(), upper_.top());
  }

 private:
  // a <= b. With different signs the sum fits and may cancel; with the same sign the difference fits.
  static double mean(long long a, long long b) {
    if ((a < 0) != (b < 0)) {
      return static_cast<double>(a + b) / 2;
    }
    return static_cast<double>(a) + static_cast<double>(b - a) / 2;
  }

  std::priority_queue<long long> lower_;  // as many as in the upper half, or one more
  std::priority_queue<long long, std::vector<long long>, std::greater<>> upper_;
};
