// How event channels are kept and read. Publishers append to a channel's log; every reader has a position in
// it and takes what lies beyond when it is able to write. So a reader that is slow, or gone, costs its
// position and nothing else, and an event's bytes exist once, however many read them.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/http/http.hpp"

namespace spar::http {

/// One event as it goes over the wire ("id: 1\nevent: case\ndata: {...}\n\n").
using Frame = std::shared_ptr<const std::string>;

/// An event in the form of the server-sent events format. `data` may hold line breaks.
std::string render_event(std::size_t id, std::string_view event, std::string_view data);

class EventHub::Implementation {
 public:
  using Clock = std::function<std::chrono::steady_clock::time_point()>;
  class Subscription;

  /// How long a closed channel is kept for late readers.
  static constexpr std::chrono::minutes kept_after_close{1};

  explicit Implementation(Clock clock = std::chrono::steady_clock::now) : clock_(std::move(clock)) {}

  void publish(const std::string& channel, std::string_view event, std::string_view json);
  void close(const std::string& channel);
  bool exists(const std::string& channel);

  /// A reader at the event after `last_id` (at the first one when there is no such event, as after a
  /// restart). `wake` is called, from the publishers' threads and under the hub's lock, whenever the channel
  /// has changed: it must return at once and must not call the hub. The hub must outlive the subscription.
  std::unique_ptr<Subscription> subscribe(const std::string& channel, std::size_t last_id,
                                          std::function<void()> wake);

 private:
  struct Channel {
    std::vector<Frame> log;
    bool closed = false;
    std::list<std::function<void()>> readers;
  };

  // These expect the lock to be held.
  std::shared_ptr<Channel> open_channel(const std::string& name);
  void drop_old_channels();
  static void wake_readers(const Channel& channel);

  std::mutex mutex_;
  Clock clock_;
  std::map<std::string, std::shared_ptr<Channel>> channels_;
  std::deque<std::pair<std::chrono::steady_clock::time_point, std::string>> closed_;  // oldest first
};

/// One reader of one channel; it is forgotten by the hub when destroyed.
class EventHub::Implementation::Subscription {
 public:
  Subscription(Implementation& hub, std::string name, std::shared_ptr<Channel> channel, std::size_t position,
               std::function<void()> wake);
  ~Subscription();
  Subscription(const Subscription&) = delete;
  Subscription& operator=(const Subscription&) = delete;

  /// The next events, in order and at most `most`; none when the reader is up to date.
  std::vector<Frame> take(std::size_t most);
  /// True when the channel is closed and everything was taken.
  bool ended();

 private:
  Implementation& hub_;
  std::string name_;
  std::shared_ptr<Channel> channel_;
  std::size_t position_;
  std::list<std::function<void()>>::iterator reader_;
};

}  // namespace spar::http
