#include "judge/store/rows.hpp"

namespace spar::store {

Timestamp now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

long long to_milliseconds(Timestamp time) { return time.time_since_epoch().count(); }

Timestamp from_milliseconds(long long milliseconds) {
  return Timestamp(std::chrono::milliseconds(milliseconds));
}

std::string purpose_word(Purpose purpose) { return purpose == Purpose::run ? "run" : "submission"; }

Purpose purpose_of(const std::string& word) { return word == "run" ? Purpose::run : Purpose::submission; }

std::string table_of(Purpose purpose) { return purpose == Purpose::run ? "runs" : "submissions"; }

const std::string AttemptRow::select =
    "SELECT id, user_id, problem, language, started, finished, outcome, minutes, "
    "(SELECT json_group_array(number) FROM "
    "(SELECT number FROM hints WHERE attempt_id = attempts.id ORDER BY number)) FROM attempts ";

void AttemptRow::bind(soci::statement& statement) {
  statement.exchange(soci::into(attempt_.id));
  statement.exchange(soci::into(attempt_.user));
  statement.exchange(soci::into(attempt_.problem));
  statement.exchange(soci::into(attempt_.language));
  statement.exchange(soci::into(started_));
  statement.exchange(soci::into(finished_, has_finished_));
  statement.exchange(soci::into(attempt_.outcome));
  statement.exchange(soci::into(attempt_.minutes));
  statement.exchange(soci::into(hints_));
}

Attempt AttemptRow::take() const {
  Attempt attempt = attempt_;
  attempt.started = from_milliseconds(started_);
  if (has_finished_ == soci::i_ok) attempt.finished = from_milliseconds(finished_);
  attempt.hints_taken = nlohmann::json::parse(hints_).get<std::vector<int>>();
  return attempt;
}

const std::string JudgementRow::columns =
    "id, user_id, attempt_id, problem, language, created, judged, state, verdict, score";

void JudgementRow::bind(soci::statement& statement) {
  statement.exchange(soci::into(purpose_));
  statement.exchange(soci::into(judgement_.id));
  statement.exchange(soci::into(judgement_.user));
  statement.exchange(soci::into(attempt_, has_attempt_));
  statement.exchange(soci::into(judgement_.problem));
  statement.exchange(soci::into(judgement_.language));
  statement.exchange(soci::into(created_));
  statement.exchange(soci::into(judged_, has_judged_));
  statement.exchange(soci::into(judgement_.state));
  statement.exchange(soci::into(judgement_.verdict));
  statement.exchange(soci::into(judgement_.score));
}

Judgement JudgementRow::take() const {
  Judgement judgement = judgement_;
  judgement.purpose = purpose_of(purpose_);
  if (has_attempt_ == soci::i_ok) judgement.attempt = attempt_;
  judgement.created = from_milliseconds(created_);
  if (has_judged_ == soci::i_ok) judgement.judged = from_milliseconds(judged_);
  return judgement;
}

std::optional<Judgement> load_judgement(soci::session& session, Purpose purpose, std::int64_t id) {
  JudgementRow row;
  std::string source;
  std::string own_cases;
  std::string claim;
  int growth = 0;
  std::string report;
  soci::indicator has_report = soci::i_null;
  soci::statement statement(session);
  row.bind(statement);
  statement.exchange(soci::into(source));
  statement.exchange(soci::into(own_cases));
  statement.exchange(soci::into(claim));
  statement.exchange(soci::into(growth));
  statement.exchange(soci::into(report, has_report));
  statement.exchange(soci::use(id));
  run(statement, "SELECT '" + purpose_word(purpose) + "', " + JudgementRow::columns +
                     ", source, own_cases, claim, growth, report FROM " + table_of(purpose) +
                     " WHERE id = :id");
  if (!statement.fetch()) return std::nullopt;
  Judgement judgement = row.take();
  judgement.source = std::move(source);
  judgement.own_cases = nlohmann::json::parse(own_cases);
  judgement.claim = std::move(claim);
  judgement.growth = growth != 0;
  if (has_report == soci::i_ok) judgement.report = nlohmann::json::parse(report);
  return judgement;
}

std::optional<Attempt> load_attempt(soci::session& session, std::int64_t id) {
  AttemptRow row;
  soci::statement statement(session);
  row.bind(statement);
  statement.exchange(soci::use(id));
  run(statement, AttemptRow::select + "WHERE id = :id");
  if (!statement.fetch()) return std::nullopt;
  return row.take();
}

std::string to_text(const nlohmann::json& value) {
  return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void run(soci::statement& statement, const std::string& query) {
  statement.alloc();
  statement.prepare(query);
  statement.define_and_bind();
  statement.execute();
}

}  // namespace spar::store
