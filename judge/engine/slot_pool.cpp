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
    freed_.wait(lock, [&] { return free_place() != places_.end(); });
    index = static_cast<std::size_t>(free_place() - places_.begin());
    places_[index].busy = true;
  }
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
  freed_.notify_one();
}

}  // namespace spar::engine
