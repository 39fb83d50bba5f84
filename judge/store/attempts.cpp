// Attempts and the hints taken in them.
#include <algorithm>

#include "judge/store/rows.hpp"
#include "judge/store/sqlite_store.hpp"

namespace spar::store {
namespace {

Expected<Attempt> found(std::optional<Attempt> attempt, std::int64_t id) {
  if (!attempt) return fail(ErrorCode::not_found, "there is no attempt " + std::to_string(id));
  return *std::move(attempt);
}

}  // namespace

Attempt SqliteStore::start_attempt(std::int64_t user, const std::string& problem, const std::string& language,
                                   int minutes) {
  return write("starting an attempt", [&](soci::session& session) {
    Attempt attempt;
    attempt.user = user;
    attempt.problem = problem;
    attempt.language = language;
    attempt.minutes = minutes;
    attempt.started = now();
    attempt.outcome = "open";
    const long long started = to_milliseconds(attempt.started);
    session << "INSERT INTO attempts (user_id, problem, language, started, minutes) "
               "VALUES (:user, :problem, :language, :started, :minutes) RETURNING id",
        soci::use(user), soci::use(problem), soci::use(language), soci::use(started), soci::use(minutes),
        soci::into(attempt.id);
    return attempt;
  });
}

Expected<Attempt> SqliteStore::attempt(std::int64_t id) {
  return read("reading an attempt",
              [&](soci::session& session) { return found(load_attempt(session, id), id); });
}

std::optional<Attempt> SqliteStore::open_attempt(std::int64_t user, const std::string& problem) {
  return read("reading the open attempt", [&](soci::session& session) -> std::optional<Attempt> {
    AttemptRow row;
    soci::statement statement(session);
    row.bind(statement);
    statement.exchange(soci::use(user));
    statement.exchange(soci::use(problem));
    run(statement, AttemptRow::select +
                       "WHERE user_id = :user AND problem = :problem AND outcome = 'open' "
                       "ORDER BY id DESC LIMIT 1");
    if (!statement.fetch()) return std::nullopt;
    return row.take();
  });
}

std::vector<Attempt> SqliteStore::attempts(std::int64_t user, const std::optional<std::string>& problem,
                                           int limit) {
  return read("listing attempts", [&](soci::session& session) {
    AttemptRow row;
    const int rows = std::max(limit, 0);  // SQLite takes a negative limit for none
    soci::statement statement(session);
    row.bind(statement);
    statement.exchange(soci::use(user));
    if (problem) statement.exchange(soci::use(*problem));
    statement.exchange(soci::use(rows));
    run(statement, AttemptRow::select + "WHERE user_id = :user " +
                       (problem ? "AND problem = :problem " : "") + "ORDER BY id DESC LIMIT :rows");
    std::vector<Attempt> attempts;
    while (statement.fetch()) attempts.push_back(row.take());
    return attempts;
  });
}

Expected<Attempt> SqliteStore::finish_attempt(std::int64_t id, const std::string& outcome) {
  if (outcome != "accepted" && outcome != "given_up")
    return fail(ErrorCode::bad_input, "an attempt ends as accepted or given_up, not as '" + outcome + "'");
  return write("finishing an attempt", [&](soci::session& session) {
    const long long finished = to_milliseconds(now());
    session
        << "UPDATE attempts SET outcome = :outcome, finished = :finished WHERE id = :id AND outcome = 'open'",
        soci::use(outcome), soci::use(finished), soci::use(id);
    return found(load_attempt(session, id), id);
  });
}

Expected<Attempt> SqliteStore::take_hint(std::int64_t id, int number) {
  if (number < 1) return fail(ErrorCode::bad_input, "hints are numbered from 1");
  return write("taking a hint", [&](soci::session& session) {
    const long long taken = to_milliseconds(now());
    session << "INSERT OR IGNORE INTO hints (attempt_id, number, user_id, taken) "
               "SELECT id, :number, user_id, :taken FROM attempts WHERE id = :id AND outcome = 'open'",
        soci::use(number), soci::use(taken), soci::use(id);
    return found(load_attempt(session, id), id);
  });
}

}  // namespace spar::store
