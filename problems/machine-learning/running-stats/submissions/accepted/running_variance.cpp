// Keeps the variance itself: a mixture of two groups has the mean of their variances plus that of their means.
class RunningStats {
 public:
  void add(double value) { mix(1.0, value, 0.0); }

  void merge(long long count, double mean, double m2) {
    if (count > 0) {
      mix(static_cast<double>(count), mean, m2 / static_cast<double>(count));
    }
  }

  double mean() const { return mean_; }

  double variance() const { return variance_; }

 private:
  void mix(double weight, double mean, double variance) {
    const double total = weight_ + weight;
    const double mine = weight_ / total;  // not 1 - theirs: that has no digits when theirs is nearly 1
    const double theirs = weight / total;
    const double distance = mean - mean_;
    mean_ += theirs * distance;
    weight_ = total;
    variance_ = mine * variance_ + theirs * variance + mine * theirs * distance * distance;
  }

  double weight_ = 0.0;  // exact: the counts stay below 2^53
  double mean_ = 0.0;
  double variance_ = 0.0;
};
