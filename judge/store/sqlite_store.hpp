// The Store on SQLite. Its methods lie in attempts.cpp, judgements.cpp and jobs.cpp. Inside judge/store only.
#pragma once

#include <stdexcept>
#include <utility>

#include "judge/store/connections.hpp"
#include "judge/store/store.hpp"

namespace spar::store {

class SqliteStore final : public Store {
 public:
  explicit SqliteStore(std::unique_ptr<Connections> connections) : connections_(std::move(connections)) {}

  Attempt start_attempt(std::int64_t user, const std::string& problem, const std::string& language,
                        int minutes) override;
  Expected<Attempt> attempt(std::int64_t id) override;
  std::optional<Attempt> open_attempt(std::int64_t user, const std::string& problem) override;
  std::vector<Attempt> attempts(std::int64_t user, const std::optional<std::string>& problem,
                                int limit) override;
  Expected<Attempt> finish_attempt(std::int64_t id, const std::string& outcome) override;
  Expected<Attempt> take_hint(std::int64_t id, int number) override;

  Judgement add(const NewJudgement& what) override;
  std::vector<Judgement> history(const HistoryFilter& filter) override;
  Expected<Judgement> judgement(Purpose purpose, std::int64_t id) override;
  std::vector<std::pair<std::string, std::string>> progress(std::int64_t user) override;

  std::optional<Job> claim(const std::string& worker, std::chrono::seconds lease,
                           const std::optional<std::pair<Purpose, std::int64_t>>& only) override;
  bool heartbeat(const Job& job, std::chrono::seconds lease) override;
  bool complete(const Job& job, const nlohmann::json& report,
                const std::map<std::size_t, std::string>& answers) override;
  std::optional<std::string> answer(Purpose purpose, std::int64_t id, std::size_t index) override;
  void release(const Job& job) override;
  std::vector<std::string> workers() override;
  int requeue_of(const std::string& worker) override;

 private:
  /// Runs `body(session)` on a connection of its own; a fault becomes a std::runtime_error that says what
  /// failed.
  template <class Body>
  auto read(const char* doing, Body&& body) {
    try {
      Connections::Loan loan = connections_->borrow();
      try {
        return std::forward<Body>(body)(loan.session());
      } catch (const soci::soci_error&) {
        loan.discard();
        throw;
      }
    } catch (const soci::soci_error& error) {
      throw std::runtime_error(std::string(doing) + " failed in the database " +
                               connections_->file().string() + ": " + error.what());
    }
  }

  /// The same in one write transaction, on disk when this returns.
  template <class Body>
  auto write(const char* doing, Body&& body) {
    const std::lock_guard one_writer(connections_->writer());
    return read(doing, [&body](soci::session& session) {
      Transaction transaction(session);
      auto result = body(session);
      transaction.commit();
      return result;
    });
  }

  std::unique_ptr<Connections> connections_;
};

}  // namespace spar::store
