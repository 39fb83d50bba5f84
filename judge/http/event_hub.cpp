// Event channels. One lock guards all: whatever is done under it is short, a reader's wake-up included.
#include "judge/http/event_hub.hpp"

#include <algorithm>

namespace spar::http {

std::string render_event(std::size_t id, std::string_view event, std::string_view data) {
  std::string text = "id: " + std::to_string(id) + "\nevent: ";
  text += event;
  for (;;) {
    const std::size_t end = data.find_first_of("\r\n");
    text += "\ndata: ";
    text += data.substr(0, end);
    if (end == std::string_view::npos) break;
    data.remove_prefix(end + (data.substr(end).starts_with("\r\n") ? 2 : 1));
  }
  text += "\n\n";
  return text;
}

EventHub::EventHub() : implementation_(std::make_unique<Implementation>()) {}
EventHub::~EventHub() = default;

void EventHub::publish(const std::string& channel, std::string_view event, std::string_view json) {
  implementation_->publish(channel, event, json);
}

void EventHub::close(const std::string& channel) { implementation_->close(channel); }

bool EventHub::exists(const std::string& channel) const { return implementation_->exists(channel); }

std::shared_ptr<EventHub::Implementation::Channel> EventHub::Implementation::open_channel(
    const std::string& name) {
  auto& channel = channels_[name];
  if (!channel) channel = std::make_shared<Channel>();
  return channel;
}

void EventHub::Implementation::drop_old_channels() {
  // Readers that are not done yet hold the channel themselves.
  const auto now = clock_();
  while (!closed_.empty() && now - closed_.front().first >= kept_after_close) {
    channels_.erase(closed_.front().second);
    closed_.pop_front();
  }
}

void EventHub::Implementation::wake_readers(const Channel& channel) {
  for (const auto& wake : channel.readers) wake();
}

void EventHub::Implementation::publish(const std::string& channel, std::string_view event,
                                       std::string_view json) {
  const std::lock_guard lock(mutex_);
  drop_old_channels();
  const auto opened = open_channel(channel);
  if (opened->closed) return;
  opened->log.push_back(
      std::make_shared<const std::string>(render_event(opened->log.size() + 1, event, json)));
  wake_readers(*opened);
}

void EventHub::Implementation::close(const std::string& channel) {
  const std::lock_guard lock(mutex_);
  drop_old_channels();
  // A channel without events is closed too, so that whoever subscribes a moment later does not wait for ever.
  const auto opened = open_channel(channel);
  if (opened->closed) return;
  opened->closed = true;
  closed_.emplace_back(clock_(), channel);
  wake_readers(*opened);
}

bool EventHub::Implementation::exists(const std::string& channel) {
  const std::lock_guard lock(mutex_);
  drop_old_channels();
  const auto found = channels_.find(channel);
  return found != channels_.end() && !found->second->log.empty();
}

std::unique_ptr<EventHub::Implementation::Subscription> EventHub::Implementation::subscribe(
    const std::string& channel, std::size_t last_id, std::function<void()> wake) {
  const std::lock_guard lock(mutex_);
  drop_old_channels();
  auto opened = open_channel(channel);
  const std::size_t position = last_id <= opened->log.size() ? last_id : 0;
  return std::make_unique<Subscription>(*this, channel, std::move(opened), position, std::move(wake));
}

EventHub::Implementation::Subscription::Subscription(Implementation& hub, std::string name,
                                                     std::shared_ptr<Channel> channel, std::size_t position,
                                                     std::function<void()> wake)
    : hub_(hub), name_(std::move(name)), channel_(std::move(channel)), position_(position) {
  reader_ = channel_->readers.insert(channel_->readers.end(), std::move(wake));
}

EventHub::Implementation::Subscription::~Subscription() {
  const std::lock_guard lock(hub_.mutex_);
  channel_->readers.erase(reader_);
  // A channel that only readers ever asked for must not stay behind when they leave.
  const auto found = hub_.channels_.find(name_);
  const bool unused = channel_->log.empty() && !channel_->closed && channel_->readers.empty();
  if (unused && found != hub_.channels_.end() && found->second == channel_) hub_.channels_.erase(found);
}

std::vector<Frame> EventHub::Implementation::Subscription::take(std::size_t most) {
  const std::lock_guard lock(hub_.mutex_);
  const auto& log = channel_->log;
  const std::size_t end = std::min(log.size(), position_ + most);
  std::vector<Frame> taken(log.begin() + static_cast<std::ptrdiff_t>(position_),
                           log.begin() + static_cast<std::ptrdiff_t>(end));
  position_ = end;
  return taken;
}

bool EventHub::Implementation::Subscription::ended() {
  const std::lock_guard lock(hub_.mutex_);
  return channel_->closed && position_ == channel_->log.size();
}

}  // namespace spar::http
