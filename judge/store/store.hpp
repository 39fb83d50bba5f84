// Everything that outlives a process: attempts, runs, submissions and the job table, in SQLite.
// A Store may be shared by threads; each call takes a connection of its own from a pool.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "judge/error.hpp"

namespace spar::store {

/// Milliseconds since the epoch, UTC; JSON shows it as RFC 3339 text.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;
std::string to_rfc3339(Timestamp time);

/// The one local user that every row belongs to until there is sign-in.
inline constexpr std::int64_t local_user = 1;

/// One person's timed effort on one problem.
struct Attempt {
  std::int64_t id = 0;
  std::int64_t user = local_user;
  std::string problem;
  std::string language;
  Timestamp started;
  std::optional<Timestamp> finished;  ///< when the accepted code was handed in, or it was given up
  std::string outcome;                ///< "open", "accepted", "given_up"
  int minutes = 0;  ///< the time an interviewer would allow, copied from the problem at the start
  std::vector<int> hints_taken;  ///< 1-based numbers, ascending
};

/// What a job judges: a trial run or a submission. The two live in tables of the same shape.
enum class Purpose { run, submission };

/// Code handed in, with its report once judged. Immutable but for state, verdict, score and report.
struct Judgement {
  Purpose purpose = Purpose::submission;
  std::int64_t id = 0;
  std::int64_t user = local_user;
  std::optional<std::int64_t> attempt;
  std::string problem;
  std::string language;
  std::string source;
  nlohmann::json own_cases = nlohmann::json::array();  ///< runs only: the user's own cases
  std::string claim;    ///< the growth that the candidate claimed, "O(n)"; may be empty
  bool growth = false;  ///< whether growth is to be measured
  Timestamp created;
  std::optional<Timestamp> judged;
  std::string state;    ///< "queued", "running", "done"
  std::string verdict;  ///< empty until done
  double score = 0;
  nlohmann::json report;  ///< null until done
};

/// What a caller hands in. `source` is UTF-8 without NUL. A named attempt must be of the same user and
/// problem.
struct NewJudgement {
  Purpose purpose = Purpose::submission;
  std::int64_t user = local_user;
  /// The newest open attempt of user and problem when empty, if there is one.
  std::optional<std::int64_t> attempt = {};
  std::string problem = {};
  std::string language = {};
  std::string source = {};
  nlohmann::json own_cases = nlohmann::json::array();
  std::string claim = {};
  bool growth = false;
};

/// A job in hand. A result counts only while `epoch` is still the job's and its lease was not taken over.
struct Job {
  std::int64_t id = 0;
  std::int64_t epoch = 0;
  int tries = 0;  ///< how often it was claimed, this time included
  Judgement judgement;
};

/// Whose history, and which part of it; an empty member filters nothing.
struct HistoryFilter {
  std::int64_t user = local_user;
  std::optional<std::string> problem = {};
  std::optional<Purpose> purpose = {};
  int limit = 50;
  std::optional<std::int64_t> attempt = {};
};

/// A method that returns no Expected throws std::runtime_error, naming what it was doing, when the database
/// fails (disk full, damaged file); the others do so too. Nothing of that call is stored then.
class Store {
 public:
  /// Opens (and creates, and migrates) the database file. `unavailable` when the directory cannot be written,
  /// `conflict` when the file is no database of ours, or of a newer version than this program knows; it is
  /// left untouched then.
  static Expected<std::unique_ptr<Store>> open(const std::filesystem::path& file);
  virtual ~Store() = default;

  virtual Attempt start_attempt(std::int64_t user, const std::string& problem, const std::string& language,
                                int minutes) = 0;
  /// `not_found` when there is none with that id; the same holds for the others that take one.
  virtual Expected<Attempt> attempt(std::int64_t id) = 0;
  /// The newest open one.
  virtual std::optional<Attempt> open_attempt(std::int64_t user, const std::string& problem) = 0;
  /// Newest first.
  virtual std::vector<Attempt> attempts(std::int64_t user, const std::optional<std::string>& problem,
                                        int limit) = 0;
  /// `outcome` is "accepted" or "given_up", else `bad_input`. The first one stays: a finished attempt comes
  /// back as it is.
  virtual Expected<Attempt> finish_attempt(std::int64_t id, const std::string& outcome) = 0;
  /// Records hint `number` (from 1, else `bad_input`), once. A finished attempt comes back as it is.
  virtual Expected<Attempt> take_hint(std::int64_t id, int number) = 0;

  /// Writes the judgement and its job in one transaction: once this returns, it is never lost. Returns it,
  /// queued.
  virtual Judgement add(const NewJudgement& what) = 0;
  /// Newest first, in the list form: without sources, own cases and reports.
  virtual std::vector<Judgement> history(const HistoryFilter& filter) = 0;
  virtual Expected<Judgement> judgement(Purpose purpose, std::int64_t id) = 0;
  /// Per problem slug: "solved" if any submission was accepted, else "tried" (run or submitted); others are
  /// absent.
  virtual std::vector<std::pair<std::string, std::string>> progress(std::int64_t user) = 0;

  /// Takes the oldest queued job, or one whose lease ran out, for `worker`; or only the job of one judgement.
  /// BEGIN IMMEDIATE, so that no two workers take the same; raises the epoch.
  virtual std::optional<Job> claim(
      const std::string& worker, std::chrono::seconds lease,
      const std::optional<std::pair<Purpose, std::int64_t>>& only = std::nullopt) = 0;
  /// Extends the lease; false when the job is no longer ours.
  virtual bool heartbeat(const Job& job, std::chrono::seconds lease) = 0;
  /// Stores the result, closes the attempt when a submission was accepted; false (and nothing written) when
  /// the job is no longer ours: `WHERE epoch = :mine AND state = 'running'`.
  /// `answers`: whole answers that the report had to cut, by the case's index, as text.
  virtual bool complete(const Job& job, const nlohmann::json& report,
                        const std::map<std::size_t, std::string>& answers = {}) = 0;
  /// The whole answer of a case, where complete() was given it.
  virtual std::optional<std::string> answer(Purpose purpose, std::int64_t id, std::size_t index) = 0;
  /// Gives the job back to the queue at once (a worker that stops cleanly); nothing when it is no longer
  /// ours.
  virtual void release(const Job& job) = 0;
  /// Workers that hold running jobs, so that a starting server can find the dead among them.
  virtual std::vector<std::string> workers() = 0;
  /// Queues again everything that `worker` holds; returns how many jobs.
  virtual int requeue_of(const std::string& worker) = 0;
};

}  // namespace spar::store
