// The API: what each route of openapi.json does.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <thread>

#include "judge/bank/load.hpp"
#include "judge/engine/engine.hpp"
#include "judge/engine/worker.hpp"
#include "judge/http/http.hpp"
#include "judge/store/store.hpp"

namespace spar::http {

/// The channel of a judgement's events.
std::string channel_of(store::Purpose purpose, std::int64_t id);

/// Judgements on their way: passes what happens to them on to the event streams and to whoever waits for the
/// end.
class Follow {
 public:
  Follow(store::Store& store, EventHub& hub);
  Follow(const Follow&) = delete;
  Follow& operator=(const Follow&) = delete;
  ~Follow();

  /// For engine::Workers.
  void publish(const store::Judgement& judgement, const std::string& event, const nlohmann::json& data);
  /// Blocks until it is done, whichever process judges it.
  Expected<store::Judgement> wait(store::Purpose purpose, std::int64_t id);
  /// Makes sure that the judgement's channel will end with its `done`; not_found when there is no such
  /// judgement.
  Expected<std::string> open_channel(store::Purpose purpose, std::int64_t id);
  /// Ends every wait(); for the server's end.
  void stop();

 private:
  void watch();

  store::Store& store_;
  EventHub& hub_;
  std::mutex mutex_;
  std::condition_variable news_;
  bool stopping_ = false;
  std::uint64_t done_ = 0;  ///< how many "done" were published, lest one between two looks be missed
  /// Channels opened here for judgements that another process may be judging: looked up now and then.
  std::set<std::pair<store::Purpose, std::int64_t>> foreign_;
  std::thread watcher_;
};

/// What the routes work on.
struct Services {
  const bank::Bank& bank;
  engine::Engine& engine;
  store::Store& store;
  Follow& follow;
  std::function<void()> wake_workers;
  std::string version;
};

/// `services` must outlive the router.
Router make_router(Services& services);

}  // namespace spar::http
