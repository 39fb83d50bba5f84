// Replaces the value of a held key without moving the key to the front.
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
    const auto found = node_of_.find(key);
    if (found != node_of_.end()) {
      found->second->second = value;
      return;
    }
    if (entries_.size() == capacity_) {
      node_of_.erase(entries_.back().first);
      entries_.pop_back();
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
