#include "judge/http/routes.hpp"

namespace spar::http {
namespace {

using namespace std::chrono_literals;

// How often the store is asked about judgements that may be in the hands of another process.
constexpr auto look_interval = 500ms;

std::string dump(const nlohmann::json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

std::string channel_of(store::Purpose purpose, std::int64_t id) {
  return (purpose == store::Purpose::run ? "run-" : "submission-") + std::to_string(id);
}

Follow::Follow(store::Store& store, EventHub& hub)
    : store_(store), hub_(hub), watcher_([this] { watch(); }) {}

Follow::~Follow() {
  stop();
  watcher_.join();
}

void Follow::stop() {
  const std::lock_guard guard(mutex_);
  stopping_ = true;
  news_.notify_all();
}

void Follow::publish(const store::Judgement& judgement, const std::string& event,
                     const nlohmann::json& data) {
  const std::string channel = channel_of(judgement.purpose, judgement.id);
  hub_.publish(channel, event, dump(data));
  const std::lock_guard guard(mutex_);
  foreign_.erase({judgement.purpose, judgement.id});
  if (event != "done") return;
  hub_.close(channel);
  ++done_;
  news_.notify_all();
}

Expected<store::Judgement> Follow::wait(store::Purpose purpose, std::int64_t id) {
  for (;;) {
    std::unique_lock lock(mutex_);
    const auto seen = done_;
    lock.unlock();
    auto judgement = store_.judgement(purpose, id);
    if (!judgement || judgement->state == "done") return judgement;
    lock.lock();
    if (stopping_)
      return fail(ErrorCode::unavailable,
                  "the server is stopping; what was handed in is kept and will be judged");
    news_.wait_for(lock, look_interval, [&] { return stopping_ || done_ != seen; });
  }
}

Expected<std::string> Follow::open_channel(store::Purpose purpose, std::int64_t id) {
  const std::string channel = channel_of(purpose, id);
  if (hub_.exists(channel)) return channel;
  const auto judgement = store_.judgement(purpose, id);
  if (!judgement) return tl::unexpected(judgement.error());
  if (judgement->state == "done") {
    publish(*judgement, "done", engine::to_json(*judgement, false));
    return channel;
  }
  hub_.publish(channel, "state", dump({{"state", judgement->state}}));
  const std::lock_guard guard(mutex_);
  foreign_.insert({purpose, id});
  news_.notify_all();
  return channel;
}

void Follow::watch() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    if (foreign_.empty())
      news_.wait(lock, [this] { return stopping_ || !foreign_.empty(); });
    else
      news_.wait_for(lock, look_interval, [this] { return stopping_; });
    const auto looked_for = foreign_;
    lock.unlock();
    for (const auto& [purpose, id] : looked_for) {
      const auto judgement = store_.judgement(purpose, id);
      if (judgement && judgement->state == "done")
        publish(*judgement, "done", engine::to_json(*judgement, false));
    }
    lock.lock();
  }
}

}  // namespace spar::http
