// The job table as a queue: a claim raises the epoch, and only the holder of the newest epoch may write.
#include "judge/store/rows.hpp"
#include "judge/store/sqlite_store.hpp"

namespace spar::store {
namespace {

long long lease_end(std::chrono::seconds lease) { return to_milliseconds(now() + lease); }

/// What a job judges, while the job is still the caller's; nothing once it was taken over, given back or
/// done.
std::optional<std::pair<Purpose, std::int64_t>> held(soci::session& session, const Job& job) {
  std::string purpose;
  std::int64_t judgement = 0;
  session << "SELECT purpose, judgement_id FROM jobs WHERE id = :id AND epoch = :epoch AND state = 'running'",
      soci::use(job.id), soci::use(job.epoch), soci::into(purpose), soci::into(judgement);
  if (!session.got_data()) return std::nullopt;
  return std::pair(purpose_of(purpose), judgement);
}

struct Pick {
  Job job;
  Purpose purpose = Purpose::submission;
  std::int64_t judgement = 0;
};

std::optional<Pick> oldest_free(soci::session& session,
                                const std::optional<std::pair<Purpose, std::int64_t>>& only) {
  const int any = only ? 0 : 1;
  const std::string wanted_purpose = only ? purpose_word(only->first) : "";
  const std::int64_t wanted = only ? only->second : 0;
  const long long time = to_milliseconds(now());
  Pick pick;
  std::string purpose;
  session << "SELECT id, epoch, tries, purpose, judgement_id FROM jobs "
             "WHERE state <> 'done' AND (state = 'queued' OR lease_until < :time) "
             "AND (:any = 1 OR (purpose = :purpose AND judgement_id = :judgement)) ORDER BY id LIMIT 1",
      soci::use(time), soci::use(any), soci::use(wanted_purpose), soci::use(wanted), soci::into(pick.job.id),
      soci::into(pick.job.epoch), soci::into(pick.job.tries), soci::into(purpose), soci::into(pick.judgement);
  if (!session.got_data()) return std::nullopt;
  pick.purpose = purpose_of(purpose);
  return pick;
}

void set_state(soci::session& session, Purpose purpose, std::int64_t id, const std::string& state) {
  session << "UPDATE " << table_of(purpose) << " SET state = :state WHERE id = :id", soci::use(state),
      soci::use(id);
}

/// The verdict of a report; a report without one must never read as accepted.
std::string verdict_of(const nlohmann::json& report) {
  const auto verdict = report.is_object() ? report.find("verdict") : report.end();
  return verdict != report.end() && verdict->is_string() ? verdict->get<std::string>() : "IE";
}

double score_of(const nlohmann::json& report) {
  const auto score = report.is_object() ? report.find("score") : report.end();
  return score != report.end() && score->is_number() ? score->get<double>() : 0;
}

std::string text_of(const std::map<std::size_t, std::string>& answers) {
  auto object = nlohmann::json::object();
  for (const auto& [index, answer] : answers) object[std::to_string(index)] = answer;
  return to_text(object);
}

/// The time that counts is when the code was handed in: the queue's delay is not the candidate's.
void close_attempt(soci::session& session, std::int64_t submission) {
  session
      << "UPDATE attempts SET outcome = 'accepted', finished = submissions.created FROM submissions "
         "WHERE submissions.id = :id AND attempts.id = submissions.attempt_id AND attempts.outcome = 'open'",
      soci::use(submission);
}

}  // namespace

std::optional<Job> SqliteStore::claim(const std::string& worker, std::chrono::seconds lease,
                                      const std::optional<std::pair<Purpose, std::int64_t>>& only) {
  return write("claiming a job", [&](soci::session& session) -> std::optional<Job> {
    std::optional<Pick> pick = oldest_free(session, only);
    if (!pick) return std::nullopt;
    Job job = std::move(pick->job);
    ++job.epoch;
    ++job.tries;
    const long long until = lease_end(lease);
    session << "UPDATE jobs SET state = 'running', worker = :worker, lease_until = :until, epoch = :epoch, "
               "tries = :tries WHERE id = :id",
        soci::use(worker), soci::use(until), soci::use(job.epoch), soci::use(job.tries), soci::use(job.id);
    set_state(session, pick->purpose, pick->judgement, "running");
    auto judgement = load_judgement(session, pick->purpose, pick->judgement);
    if (!judgement) throw std::runtime_error("job " + std::to_string(job.id) + " has nothing to judge");
    job.judgement = *std::move(judgement);
    return job;
  });
}

bool SqliteStore::heartbeat(const Job& job, std::chrono::seconds lease) {
  return write("extending a lease", [&](soci::session& session) {
    if (!held(session, job)) return false;
    const long long until = lease_end(lease);
    session << "UPDATE jobs SET lease_until = :until WHERE id = :id", soci::use(until), soci::use(job.id);
    return true;
  });
}

bool SqliteStore::complete(const Job& job, const nlohmann::json& report,
                           const std::map<std::size_t, std::string>& answers) {
  return write("storing a result", [&](soci::session& session) {
    const auto what = held(session, job);
    if (!what) return false;
    const auto [purpose, id] = *what;
    const std::string verdict = verdict_of(report);
    const double score = score_of(report);
    const std::string text = to_text(report);
    const std::string whole = text_of(answers);
    const long long judged = to_milliseconds(now());
    session << "UPDATE jobs SET state = 'done' WHERE id = :id", soci::use(job.id);
    session
        << "UPDATE " << table_of(purpose)
        << " SET state = 'done', verdict = :verdict, score = :score, report = :report, answers = :answers, "
           "judged = :judged "
           "WHERE id = :id",
        soci::use(verdict), soci::use(score), soci::use(text), soci::use(whole), soci::use(judged),
        soci::use(id);
    if (purpose == Purpose::submission && verdict == "AC") close_attempt(session, id);
    return true;
  });
}

void SqliteStore::release(const Job& job) {
  write("giving a job back", [&](soci::session& session) {
    const auto what = held(session, job);
    if (!what) return false;
    session << "UPDATE jobs SET state = 'queued', worker = NULL, lease_until = 0 WHERE id = :id",
        soci::use(job.id);
    set_state(session, what->first, what->second, "queued");
    return true;
  });
}

std::vector<std::string> SqliteStore::workers() {
  return read("listing workers", [](soci::session& session) {
    std::string worker;
    soci::statement statement =
        (session.prepare << "SELECT DISTINCT worker FROM jobs WHERE state <> 'done' AND state = 'running' "
                            "AND worker IS NOT NULL ORDER BY worker",
         soci::into(worker));
    statement.execute();
    std::vector<std::string> workers;
    while (statement.fetch()) workers.push_back(worker);
    return workers;
  });
}

int SqliteStore::requeue_of(const std::string& worker) {
  return write("queueing jobs again", [&](soci::session& session) {
    for (const Purpose purpose : {Purpose::run, Purpose::submission}) {
      session << "UPDATE " << table_of(purpose)
              << " SET state = 'queued' WHERE id IN (SELECT judgement_id FROM jobs WHERE purpose = '"
              << purpose_word(purpose) << "' AND state <> 'done' AND state = 'running' AND worker = :worker)",
          soci::use(worker);
    }
    soci::statement statement =
        (session.prepare << "UPDATE jobs SET state = 'queued', worker = NULL, lease_until = 0 "
                            "WHERE state <> 'done' AND state = 'running' AND worker = :worker",
         soci::use(worker));
    statement.execute(true);
    return static_cast<int>(statement.get_affected_rows());
  });
}

}  // namespace spar::store
