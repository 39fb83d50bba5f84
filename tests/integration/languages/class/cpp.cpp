#include <string>
#include <vector>

class Bag {
 public:
  Bag(long long capacity, const std::string& label) : capacity_(capacity), label_(label) {}
  bool put_in(const std::string& item) {
    if (static_cast<long long>(items_.size()) == capacity_) return false;
    items_.push_back(item);
    return true;
  }
  long long total_length() const {
    long long total = 0;
    for (const auto& item : items_) total += static_cast<long long>(item.size());
    return total;
  }
  void empty_out() { items_.clear(); }
  std::vector<std::string> list_all(bool prefixed) const {
    std::vector<std::string> all;
    for (const auto& item : items_) all.push_back((prefixed ? label_ : "") + item);
    return all;
  }

 private:
  long long capacity_;
  std::string label_;
  std::vector<std::string> items_;
};
