// Welford's update for single values, the joint formula for groups.
class RunningStats {
 public:
  void add(double value) {
    ++count_;
    const double distance = value - mean_;
    mean_ += distance / static_cast<double>(count_);
    m2_ += distance * (value - mean_);
  }

  void merge(long long count, double mean, double m2) {
    if (count == 0) {
      return;
    }
    const auto mine = static_cast<double>(count_);
    const auto others = static_cast<double>(count);
    const double distance = mean - mean_;
    mean_ += distance * (others / (mine + others));
    m2_ += m2 + distance * distance * mine * (others / (mine + others));
    count_ += count;
  }

  double mean() const { return mean_; }

  double variance() const { return count_ == 0 ? 0.0 : m2_ / static_cast<double>(count_); }

 private:
  long long count_ = 0;
  double mean_ = 0.0;
  double m2_ = 0.0;
};
