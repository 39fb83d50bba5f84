#include "judge/engine/slot_pool.hpp"

#include <algorithm>

namespace spar::engine {

Expected<SlotPool::Lease> SlotPool::acquire() {
  std::size_t index = 0;
  {
    std::unique_lock lock(mutex_);
    const auto free_place = [this] {
      return std::find_if(places_.begin(), places_.end(), [](const Place& place) { return !place.busy; });
    };
    freed_.wait(lock, [&] { return !alone_ && wanting_alone_ == 0 && free_place() != places_.end(); });
    index = static_cast<std::size_t>(free_place() - places_.begin());
    places_[index].busy = true;
  }
  return lease(index);
}

Expected<SlotPool::Lease> SlotPool::acquire_alone() {
  {
    std::unique_lock lock(mutex_);
    ++wanting_alone_;
    freed_.wait(lock, [this] {
      return std::none_of(places_.begin(), places_.end(), [](const Place& place) { return place.busy; });
    });
    --wanting_alone_;
    alone_ = true;
    places_.front().busy = true;
  }
  return lease(0);
}

Expected<SlotPool::Lease> SlotPool::lease(std::size_t index) {
  Place& place = places_[index];
  if (place.doubtful || (place.slot && !place.slot->alive())) place.slot.reset();
  place.doubtful = false;
  if (!place.slot) {
    auto made = make_(index);
    if (!made) {
      give_back(index);
      return tl::unexpected(made.error());
    }
    place.slot = std::move(*made);
  }
  return Lease(*this, index);
}

void SlotPool::give_back(std::size_t index) {
  const std::lock_guard guard(mutex_);
  places_[index].busy = false;
  alone_ = false;
  freed_.notify_all();  // those who want a slot and those who want it alone wait for different things
}

}  // namespace spar::engine
