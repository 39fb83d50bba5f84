// Runs and submissions: handed in, listed, read.
#include <algorithm>

#include "judge/store/rows.hpp"
#include "judge/store/sqlite_store.hpp"

namespace spar::store {
namespace {

std::optional<std::int64_t> newest_open_attempt(soci::session& session, const NewJudgement& what) {
  std::int64_t id = 0;
  session << "SELECT id FROM attempts WHERE user_id = :user AND problem = :problem AND outcome = 'open' "
             "ORDER BY id DESC LIMIT 1",
      soci::use(what.user), soci::use(what.problem), soci::into(id);
  if (!session.got_data()) return std::nullopt;
  return id;
}

/// An attempt named by the caller must be of the same person and problem; a mix-up would spoil the history
/// for good.
void check_attempt(soci::session& session, const NewJudgement& what) {
  int matches = 0;
  session << "SELECT count(*) FROM attempts WHERE id = :id AND user_id = :user AND problem = :problem",
      soci::use(*what.attempt), soci::use(what.user), soci::use(what.problem), soci::into(matches);
  if (matches == 0)
    throw std::runtime_error("attempt " + std::to_string(*what.attempt) + " is not one of user " +
                             std::to_string(what.user) + " on problem '" + what.problem + "'");
}

void insert(soci::session& session, Judgement& judgement) {
  const long long created = to_milliseconds(judgement.created);
  const std::int64_t attempt = judgement.attempt.value_or(0);
  soci::indicator has_attempt = judgement.attempt ? soci::i_ok : soci::i_null;
  const std::string own_cases = to_text(judgement.own_cases);
  const int growth = judgement.growth ? 1 : 0;
  const std::string purpose = purpose_word(judgement.purpose);
  session << "INSERT INTO " << table_of(judgement.purpose)
          << " (user_id, attempt_id, problem, language, source, own_cases, claim, growth, created) VALUES "
             "(:user, :attempt, :problem, :language, :source, :own_cases, :claim, :growth, :created) "
             "RETURNING id",
      soci::use(judgement.user), soci::use(attempt, has_attempt), soci::use(judgement.problem),
      soci::use(judgement.language), soci::use(judgement.source), soci::use(own_cases),
      soci::use(judgement.claim), soci::use(growth), soci::use(created), soci::into(judgement.id);
  session
      << "INSERT INTO jobs (user_id, purpose, judgement_id, created) VALUES (:user, :purpose, :id, :created)",
      soci::use(judgement.user), soci::use(purpose), soci::use(judgement.id), soci::use(created);
}

std::string history_part(Purpose purpose, const std::string& where) {
  return "SELECT '" + purpose_word(purpose) + "', " + JudgementRow::columns + " FROM " + table_of(purpose) +
         where;
}

}  // namespace

Judgement SqliteStore::add(const NewJudgement& what) {
  return write("storing a judgement", [&](soci::session& session) {
    if (what.attempt) check_attempt(session, what);
    Judgement judgement;
    judgement.purpose = what.purpose;
    judgement.user = what.user;
    judgement.attempt = what.attempt ? what.attempt : newest_open_attempt(session, what);
    judgement.problem = what.problem;
    judgement.language = what.language;
    judgement.source = what.source;
    judgement.own_cases = what.own_cases;
    judgement.claim = what.claim;
    judgement.growth = what.growth;
    judgement.created = now();
    judgement.state = "queued";
    insert(session, judgement);
    return judgement;
  });
}

std::vector<Judgement> SqliteStore::history(const HistoryFilter& filter) {
  // Numbered parameters, because both halves of the union use the same ones.
  std::string where = " WHERE user_id = ?1";
  int parameters = 1;
  if (filter.problem) where += " AND problem = ?" + std::to_string(++parameters);
  if (filter.attempt) where += " AND attempt_id = ?" + std::to_string(++parameters);
  std::string query;
  if (filter.purpose != Purpose::submission) query += history_part(Purpose::run, where);
  if (!filter.purpose) query += " UNION ALL ";
  if (filter.purpose != Purpose::run) query += history_part(Purpose::submission, where);
  query += " ORDER BY created DESC, id DESC LIMIT ?" + std::to_string(++parameters);

  return read("listing the history", [&](soci::session& session) {
    JudgementRow row;
    const int rows = std::max(filter.limit, 0);  // SQLite takes a negative limit for none
    soci::statement statement(session);
    row.bind(statement);
    statement.exchange(soci::use(filter.user));
    if (filter.problem) statement.exchange(soci::use(*filter.problem));
    if (filter.attempt) statement.exchange(soci::use(*filter.attempt));
    statement.exchange(soci::use(rows));
    run(statement, query);
    std::vector<Judgement> judgements;
    while (statement.fetch()) judgements.push_back(row.take());
    return judgements;
  });
}

Expected<Judgement> SqliteStore::judgement(Purpose purpose, std::int64_t id) {
  return read("reading a judgement", [&](soci::session& session) -> Expected<Judgement> {
    auto judgement = load_judgement(session, purpose, id);
    if (!judgement)
      return fail(ErrorCode::not_found, "there is no " + purpose_word(purpose) + " " + std::to_string(id));
    return *std::move(judgement);
  });
}

std::optional<std::string> SqliteStore::answer(Purpose purpose, std::int64_t id, std::size_t index) {
  return read("reading an answer", [&](soci::session& session) -> std::optional<std::string> {
    std::string answers;
    session << "SELECT answers FROM " << table_of(purpose) << " WHERE id = :id", soci::use(id),
        soci::into(answers);
    if (!session.got_data()) return std::nullopt;
    const auto all = nlohmann::json::parse(answers);
    const auto found = all.find(std::to_string(index));
    if (found == all.end()) return std::nullopt;
    return found->get<std::string>();
  });
}

std::vector<std::pair<std::string, std::string>> SqliteStore::progress(std::int64_t user) {
  return read("reading the progress", [&](soci::session& session) {
    std::string problem;
    int solved = 0;
    soci::statement statement =
        (session.prepare
             << "SELECT problem, max(solved) FROM "
                "(SELECT problem, verdict = 'AC' AS solved FROM submissions WHERE user_id = ?1 "
                "UNION ALL SELECT problem, 0 FROM runs WHERE user_id = ?1) GROUP BY problem ORDER BY problem",
         soci::use(user), soci::into(problem), soci::into(solved));
    statement.execute();
    std::vector<std::pair<std::string, std::string>> progress;
    while (statement.fetch()) progress.emplace_back(problem, solved != 0 ? "solved" : "tried");
    return progress;
  });
}

}  // namespace spar::store
