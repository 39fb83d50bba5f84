// A hash map from label to count.
#include <string>
#include <unordered_map>

class Tally {
 public:
  void add(const std::string& label) { ++counts_[label]; }

  long long count(const std::string& label) const {
    const auto found = counts_.find(label);
    return found == counts_.end() ? 0 : found->second;
  }

 private:
  std::unordered_map<std::string, long long> counts_;
};
