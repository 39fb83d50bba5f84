// Workers: threads that take jobs from the store, judge them, and write the results back.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "judge/bank/load.hpp"
#include "judge/engine/engine.hpp"
#include "judge/store/store.hpp"

namespace spar::engine {

/// Told of everything that happens to a judgement: event "state", "compile", "case" or "done", and its JSON
/// (judge/http/openapi.json tells the shapes).
using Publish =
    std::function<void(const store::Judgement&, const std::string& event, const nlohmann::json& data)>;

/// "host:pid:start time", unique to a process while it lives.
std::string worker_name();
/// Whether the process behind a worker's name is known to be dead: same host, and no such process any more.
bool is_dead(const std::string& worker);
/// Queues again what dead workers of this host hold; returns how many jobs.
int requeue_of_the_dead(store::Store& store);

/// Judges one claimed job and stores the result; false when the job was taken over by another meanwhile.
bool carry_out(store::Store& store, Engine& engine, const bank::Bank& bank, const store::Job& job,
               const Publish& publish);

/// A judgement as clients see it. Summaries leave out source and report.
nlohmann::json to_json(const store::Judgement& judgement, bool summary);

class Workers {
 public:
  /// `look_interval`: how often the store is asked for jobs that another process has added to it.
  Workers(store::Store& store, Engine& engine, const bank::Bank& bank, std::size_t count, Publish publish,
          std::chrono::milliseconds look_interval = std::chrono::seconds(1));
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  /// Waits for the jobs in hand.
  ~Workers();
  /// There is a new job: look at once.
  void wake();

 private:
  void work();
  bool work_on_one();
  void beat();

  store::Store& store_;
  Engine& engine_;
  const bank::Bank& bank_;
  Publish publish_;
  std::chrono::milliseconds look_interval_;
  std::string name_;
  std::mutex mutex_;
  std::condition_variable news_;  ///< only workers wait for it: each wake() is told to one of them
  std::condition_variable stop_;
  bool stopping_ = false;
  std::uint64_t wakes_ = 0;
  std::vector<store::Job> in_hand_;
  std::vector<std::thread> threads_;
};

}  // namespace spar::engine
