// Halves in integers, so that .5 is lost.
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
    const __int128 sum = static_cast<__int128>(lower_.top()) + upper_.top();
    return static_cast<double>(sum / 2);
  }

 private:
  std::priority_queue<long long> lower_;
  std::priority_queue<long long, std::vector<long long>, std::greater<>> upper_;
};
