// Makes room before it looks whether the key is already held.
#include <list>
#include <unordered_map>
#include <utility>

class LRUCache {
 public:
  explicit LRUCache(int capacity) : capacity_(static_cast<std::size_t>(capacity)) {}

  long long get(long long key) {
    const auto found = node_of_.find(key);
    if (found == node_of_.end()) {
      return -1;
    }
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->second;
  }

  void put(long long key, long long value) {
    if (entries_.size() == capacity_) {
      node_of_.erase(entries_.back().first);
      entries_.pop_back();
    }
    const auto found = node_of_.find(key);
    if (found != node_of_.end()) {
      entries_.erase(found->second);
    }
    entries_.emplace_front(key, value);
    node_of_[key] = entries_.begin();
  }

 private:
  using Entries = std::list<std::pair<long long, long long>>;
  std::size_t capacity_;
  Entries entries_;
  std::unordered_map<long long, Entries::iterator> node_of_;
};
