#include <string>
#include <vector>

struct Bag {
  int capacity;
  std::string label;
  std::vector<std::string> items;

  Bag(int capacity, std::string label) : capacity(capacity), label(label) {}
  bool putIn(std::string item) {
    if ((int)items.size() == capacity) return false;
    items.push_back(item);
    return true;
  }
  int totalLength() {
    int total = 0;
    for (auto& item : items) total += (int)item.size();
    return total;
  }
  void emptyOut() { items.clear(); }
  std::vector<std::string> listAll(bool prefixed) {
    auto all = items;
    for (auto& item : all)
      if (prefixed) item = label + item;
    return all;
  }
};
