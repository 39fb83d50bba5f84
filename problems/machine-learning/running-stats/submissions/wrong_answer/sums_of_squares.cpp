// Mean of the squares minus the square of the mean: cancels when the mean is large.
#include <algorithm>

class RunningStats {
 public:
  void add(double value) { merge(1, value, 0.0); }

  void merge(long long count, double mean, double m2) {
    count_ += static_cast<double>(count);
    sum_ += static_cast<double>(count) * mean;
    squares_ += m2 + static_cast<double>(count) * mean * mean;
  }

  double mean() const { return count_ == 0.0 ? 0.0 : sum_ / count_; }

  double variance() const {
    return count_ == 0.0 ? 0.0 : std::max(0.0, squares_ / count_ - mean() * mean());
  }

 private:
  double count_ = 0.0;
  double sum_ = 0.0;
  double squares_ = 0.0;
};
