// Bytes that come in chunks and may become many: grows without copying what it holds, and is read into
// directly.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>
#include <string_view>

namespace spar::runner {

class ByteBuffer {
 public:
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::string_view view() const { return {bytes_.get(), size_}; }
  /// Room for `count` bytes behind the last one; add() says how many were put there.
  char* room(std::size_t count) {
    if (capacity_ - size_ < count) reserve(size_ + std::max(size_, count));
    return bytes_.get() + size_;
  }
  void add(std::size_t count) { size_ += count; }
  /// Empty again, and the memory given back.
  void clear() { *this = {}; }

 private:
  void reserve(std::size_t capacity) {
    // realloc moves pages, not bytes, once they are many.
    auto* larger = static_cast<char*>(std::realloc(bytes_.get(), capacity));
    if (larger == nullptr) throw std::bad_alloc();
    (void)bytes_.release();
    bytes_.reset(larger);
    capacity_ = capacity;
  }

  struct Free {
    void operator()(char* bytes) const { std::free(bytes); }
  };
  std::unique_ptr<char, Free> bytes_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace spar::runner
