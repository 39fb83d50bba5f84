// Keeps everything and goes over it twice for each question: O(n) per question.
#include <vector>

class RunningStats {
 public:
  void add(double value) { groups_.push_back({1.0, value, 0.0}); }

  void merge(long long count, double mean, double m2) {
    groups_.push_back({static_cast<double>(count), mean, m2});
  }

  double mean() const {
    double count = 0.0;
    double mean = 0.0;
    for (const Group& group : groups_) {
      count += group.count;
      if (group.count > 0.0) {
        mean += (group.mean - mean) * (group.count / count);
      }
    }
    return mean;
  }

  double variance() const {
    const double centre = mean();
    double count = 0.0;
    double squares = 0.0;
    for (const Group& group : groups_) {
      count += group.count;
      squares += group.m2 + group.count * (group.mean - centre) * (group.mean - centre);
    }
    return count == 0.0 ? 0.0 : squares / count;
  }

 private:
  struct Group {
    double count;
    double mean;
    double m2;
  };
  std::vector<Group> groups_;
};
