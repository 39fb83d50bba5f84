// As many slots as may run at once; made when first needed, replaced when lost.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "judge/engine/slot.hpp"

namespace spar::engine {

class SlotPool {
 public:
  /// `make(i)` builds the slot of core i.
  using Make = std::function<Expected<std::unique_ptr<Slot>>(std::size_t index)>;
  SlotPool(std::size_t size, Make make) : make_(std::move(make)), places_(size) {}

  /// A slot in hand; given back when destroyed.
  class Lease {
   public:
    Lease(SlotPool& pool, std::size_t index) : pool_(&pool), index_(index) {}
    Lease(Lease&& other) noexcept : pool_(std::exchange(other.pool_, nullptr)), index_(other.index_) {}
    Lease& operator=(Lease&&) = delete;
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease() {
      if (pool_ != nullptr) pool_->give_back(index_);
    }
    [[nodiscard]] Slot& operator*() const { return *pool_->places_[index_].slot; }
    [[nodiscard]] Slot* operator->() const { return pool_->places_[index_].slot.get(); }
    /// The slot is in doubt: the next lease of this place gets a new one.
    void discard() const { pool_->places_[index_].doubtful = true; }

   private:
    SlotPool* pool_;
    std::size_t index_;
  };

  /// Waits for a free place. An error when its slot cannot be made.
  Expected<Lease> acquire();
  /// Waits until no slot is leased, and lets none be until this one is given back. Who holds a lease must not
  /// ask for this.
  Expected<Lease> acquire_alone();
  [[nodiscard]] std::size_t size() const { return places_.size(); }

 private:
  struct Place {
    std::unique_ptr<Slot> slot;
    bool busy = false;
    bool doubtful = false;
  };
  Expected<Lease> lease(std::size_t index);
  void give_back(std::size_t index);

  Make make_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<Place> places_;
  bool alone_ = false;             ///< the one lease there is shares with none
  std::size_t wanting_alone_ = 0;  ///< they go first, or they might wait for ever
};

}  // namespace spar::engine
