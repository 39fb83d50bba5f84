#include "judge/engine/worker.hpp"

#include <signal.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <sstream>

#include "judge/engine/whole_case.hpp"
#include "judge/grading/grade.hpp"

namespace spar::engine {
namespace {

using namespace std::chrono_literals;

constexpr auto lease = 30s;
constexpr auto beat_interval = 10s;
// A job that was in hand so often when its worker died probably killed it.
constexpr int most_tries = 5;

std::string host_name() {
  std::array<char, 256> name{};
  gethostname(name.data(), name.size() - 1);
  return name.data();
}

/// When a process started, in clock ticks since boot: together with its number it names the process for good.
std::string start_time_of(pid_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  std::string stat(4096, '\0');
  file.read(stat.data(), 4096);  // sets a flag, rather than throw, when the process has gone since
  stat.resize(static_cast<std::size_t>(file.gcount()));
  const auto name_end = stat.rfind(')');
  if (name_end == std::string::npos) return {};
  std::istringstream rest(stat.substr(name_end + 2));
  std::string word;
  for (int field = 3; field <= 22 && rest >> word; ++field) continue;
  return word;
}

std::string name_of(const store::Judgement& judgement) {
  return (judgement.purpose == store::Purpose::run ? "run " : "submission ") + std::to_string(judgement.id);
}

grading::Report failed_report(const store::Judgement& judgement, const std::string& why) {
  grading::Report report;
  report.problem = judgement.problem;
  report.language = judgement.language;
  report.error = why;
  return report;
}

grading::Report judge(Engine& engine, const bank::Bank& bank, const store::Judgement& judgement,
                      const Observer& observer) {
  const auto problem = bank.find(judgement.problem);
  if (!problem) return failed_report(judgement, problem.error().context);
  const auto task = task_of(**problem, judgement);
  if (!task) return failed_report(judgement, task.error().context);
  auto report = engine.judge(*task, observer);
  return report ? std::move(*report) : failed_report(judgement, report.error().context);
}

}  // namespace

std::string worker_name() {
  return host_name() + ":" + std::to_string(getpid()) + ":" + start_time_of(getpid());
}

bool is_dead(const std::string& worker) {
  const auto second = worker.rfind(':');
  const auto first = second == std::string::npos ? second : worker.rfind(':', second - 1);
  if (first == std::string::npos || worker.substr(0, first) != host_name()) return false;
  pid_t process = 0;
  std::from_chars(worker.data() + first + 1, worker.data() + second, process);
  if (process <= 0) return false;
  return (kill(process, 0) != 0 && errno == ESRCH) || start_time_of(process) != worker.substr(second + 1);
}

int requeue_of_the_dead(store::Store& store) {
  int jobs = 0;
  for (const auto& worker : store.workers())
    if (is_dead(worker)) jobs += store.requeue_of(worker);
  return jobs;
}

bool carry_out(store::Store& store, Engine& engine, const bank::Bank& bank, const store::Job& job,
               const Publish& publish) {
  const auto& judgement = job.judgement;
  publish(judgement, "state", {{"state", "running"}});
  Observer observer;
  observer.compiled = [&](const grading::CompileReport& report) {
    publish(judgement, "compile", grading::to_json(report));
  };
  observer.judged = [&](std::size_t index, std::size_t total, const grading::CaseReport& report) {
    publish(judgement, "case", {{"index", index}, {"total", total}, {"case", grading::to_json(report)}});
  };
  observer.measuring_growth = [&] {
    publish(judgement, "state", {{"state", "running"}, {"step", "growth"}});
  };
  const grading::Report report =
      job.tries > most_tries
          ? failed_report(judgement, "the judge was ended " + std::to_string(job.tries - 1) +
                                         " times while it judged this")
          : judge(engine, bank, judgement, observer);
  if (report.verdict == grading::Verdict::internal_error)
    spdlog::error("{} ended as IE: {}", name_of(judgement), report.error);
  const auto problem = bank.find(judgement.problem);
  const auto answers = problem ? answers_to_keep(**problem, report) : std::map<std::size_t, std::string>{};
  if (!store.complete(job, grading::to_json(report), answers)) return false;
  if (const auto done = store.judgement(judgement.purpose, judgement.id))
    publish(*done, "done", to_json(*done, false));
  return true;
}

nlohmann::json to_json(const store::Judgement& judgement, bool summary) {
  nlohmann::json json{
      {"id", judgement.id},
      {"problem", judgement.problem},
      {"language", judgement.language},
      {"created", store::to_rfc3339(judgement.created)},
      {"judged", judgement.judged ? nlohmann::json(store::to_rfc3339(*judgement.judged)) : nlohmann::json()},
      {"state", judgement.state},
      {"verdict", judgement.verdict.empty() ? nlohmann::json() : nlohmann::json(judgement.verdict)},
      {"score", judgement.score},
      {"attempt", judgement.attempt ? nlohmann::json(*judgement.attempt) : nlohmann::json()}};
  if (summary) return json;
  json["source"] = judgement.source;
  json["claim"] = judgement.claim.empty() ? nlohmann::json() : nlohmann::json(judgement.claim);
  json["report"] = judgement.report;
  return json;
}

Workers::Workers(store::Store& store, Engine& engine, const bank::Bank& bank, std::size_t count,
                 Publish publish, std::chrono::milliseconds look_interval)
    : store_(store),
      engine_(engine),
      bank_(bank),
      publish_(std::move(publish)),
      look_interval_(look_interval),
      name_(worker_name()) {
  for (std::size_t i = 0; i < count; ++i) threads_.emplace_back([this] { work(); });
  threads_.emplace_back([this] { beat(); });
}

Workers::~Workers() {
  {
    const std::lock_guard guard(mutex_);
    stopping_ = true;
  }
  news_.notify_all();
  stop_.notify_all();
  for (auto& thread : threads_) thread.join();
}

void Workers::wake() {
  {
    const std::lock_guard guard(mutex_);
    ++wakes_;
  }
  news_.notify_one();
}

void Workers::work() {
  std::uint64_t seen = 0;
  for (;;) {
    bool worked = false;
    try {
      worked = work_on_one();
    } catch (const std::exception& error) {
      spdlog::error("a worker could not go on with its job: {}", error.what());
    }
    std::unique_lock lock(mutex_);
    if (stopping_) return;
    if (!worked) news_.wait_for(lock, look_interval_, [&] { return stopping_ || wakes_ != seen; });
    if (stopping_) return;
    seen = wakes_;
  }
}

bool Workers::work_on_one() {
  const auto job = store_.claim(name_, lease);
  if (!job) return false;
  {
    const std::lock_guard guard(mutex_);
    in_hand_.push_back(*job);
  }
  const auto put_down = [this, &job] {
    const std::lock_guard guard(mutex_);
    std::erase_if(in_hand_, [&](const store::Job& other) { return other.id == job->id; });
  };
  try {
    carry_out(store_, engine_, bank_, *job, publish_);
  } catch (...) {
    put_down();  // its lease runs out, and it is judged again
    throw;
  }
  put_down();
  return true;
}

void Workers::beat() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    stop_.wait_for(lock, beat_interval, [this] { return stopping_; });
    const auto jobs = in_hand_;
    lock.unlock();
    for (const auto& job : jobs) {
      try {
        store_.heartbeat(job, lease);
      } catch (const std::exception& error) {
        spdlog::warn("a lease could not be extended: {}", error.what());
      }
    }
    lock.lock();
  }
}

}  // namespace spar::engine
