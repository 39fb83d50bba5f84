// One list in order of use, searched from the front in every operation: O(capacity) each.
#include <algorithm>
#include <list>
#include <utility>

class LRUCache {
 public:
  explicit LRUCache(int capacity) : capacity_(static_cast<std::size_t>(capacity)) {}

  long long get(long long key) {
    const auto found = find(key);
    if (found == entries_.end()) {
      return -1;
    }
    entries_.splice(entries_.begin(), entries_, found);
    return found->second;
  }

  void put(long long key, long long value) {
    const auto found = find(key);
    if (found != entries_.end()) {
      entries_.erase(found);
    } else if (entries_.size() == capacity_) {
      entries_.pop_back();
    }
    entries_.emplace_front(key, value);
  }

 private:
  using Entries = std::list<std::pair<long long, long long>>;

  Entries::iterator find(long long key) {
    return std::find_if(entries_.begin(), entries_.end(),
                        [&](const auto& entry) { return entry.first == key; });
  }

  std::size_t capacity_;
  Entries entries_;
};
