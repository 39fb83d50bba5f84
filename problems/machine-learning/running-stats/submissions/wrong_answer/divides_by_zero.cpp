// Lets nothing be merged into nothing, and asks nothing for its variance: both are 0 / 0.
class RunningStats {
 public:
  void add(double value) { merge(1, value, 0.0); }

  void merge(long long count, double mean, double m2) {
    const auto mine = static_cast<double>(count_);
    const auto others = static_cast<double>(count);
    const double distance = mean - mean_;
    mean_ += distance * (others / (mine + others));
    m2_ += m2 + distance * distance * mine * (others / (mine + others));
    count_ += count;
  }

  double mean() const { return mean_; }

  double variance() const { return m2_ / static_cast<double>(count_); }

 private:
  long long count_ = 0;
  double mean_ = 0.0;
  double m2_ = 0.0;
};
