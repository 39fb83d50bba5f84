// An ordered multiset and an iterator to its (lower) middle, which moves by at most one step with each value.
#include <iterator>
#include <limits>
#include <set>

class RunningMedian {
 public:
  void add(long long value) {
    values_.insert(value);  // behind all that are equal to it
    if (values_.size() == 1) {
      middle_ = values_.begin();
      return;
    }
    const bool was_odd = values_.size() % 2 == 0;
    if (value < *middle_) {
      if (was_odd) {
        --middle_;
      }
    } else if (!was_odd) {
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
  std::multiset<long long> values_;
  std::multiset<long long>::const_iterator middle_;
};
