// A counter stamps every use; an ordered map from stamp to key tells the oldest.
#include <map>
#include <unordered_map>

class LRUCache {
 public:
  explicit LRUCache(int capacity) : capacity_(static_cast<std::size_t>(capacity)) {}

  long long get(long long key) {
    const auto found = entries_.find(key);
    if (found == entries_.end()) {
      return -1;
    }
    touch(key, found->second);
    return found->second.value;
  }

  void put(long long key, long long value) {
    const auto found = entries_.find(key);
    if (found != entries_.end()) {
      found->second.value = value;
      touch(key, found->second);
      return;
    }
    if (entries_.size() == capacity_) {
      const auto oldest = key_at_.begin();
      entries_.erase(oldest->second);
      key_at_.erase(oldest);
    }
    Entry& entry = entries_[key];
    entry.value = value;
    touch(key, entry);
  }

 private:
  struct Entry {
    long long value = 0;
    long long stamp = 0;
  };

  void touch(long long key, Entry& entry) {
    key_at_.erase(entry.stamp);
    entry.stamp = ++clock_;
    key_at_[entry.stamp] = key;
  }

  std::size_t capacity_;
  long long clock_ = 0;
  std::unordered_map<long long, Entry> entries_;
  std::map<long long, long long> key_at_;
};
