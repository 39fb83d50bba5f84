// Keeps the values in a set, which holds equal ones once.
#include <iterator>
#include <limits>
#include <set>

class RunningMedian {
 public:
  void add(long long value) {
    if (!values_.insert(value).second) {
      return;
    }
    if (values_.size() == 1) {
      middle_ = values_.begin();
    } else if (value < *middle_) {
      if (values_.size() % 2 == 0) {
        --middle_;
      }
    } else if (values_.size() % 2 == 1) {
      ++middle_;
    }
  }

  double median() const {
    if (values_.empty()) {
      return std::numeric_limits<double>::quiet_NaN();
    }
    if (values_.size() % 2 == 1) {
      return static_cast<double>(*middle_);
    }
    return static_cast<double>((static_cast<__int128>(*middle_) + *std::next(middle_))) / 2;
  }

 private:
  std::set<long long> values_;
  std::set<long long>::const_iterator middle_;
};
