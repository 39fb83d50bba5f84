// Between rows of the database and the types of store.hpp. Inside judge/store only.
#pragma once

#include <optional>
#include <string>

#include "judge/store/connections.hpp"
#include "judge/store/store.hpp"

namespace spar::store {

Timestamp now();
long long to_milliseconds(Timestamp time);
Timestamp from_milliseconds(long long milliseconds);

/// The word in jobs.purpose.
std::string purpose_word(Purpose purpose);
Purpose purpose_of(const std::string& word);
/// The table that holds the judgements of a purpose.
std::string table_of(Purpose purpose);

/// One row of attempts, fetched into: `statement.exchange` of bind(), then take() after each fetch.
class AttemptRow {
 public:
  /// "SELECT ... FROM attempts", to be followed by a WHERE.
  static const std::string select;
  void bind(soci::statement& statement);
  [[nodiscard]] Attempt take() const;

 private:
  Attempt attempt_;
  long long started_ = 0;
  long long finished_ = 0;
  soci::indicator has_finished_ = soci::i_null;
  std::string hints_;  ///< a JSON list
};

/// One row of runs or submissions without the long columns.
class JudgementRow {
 public:
  /// The columns that bind() expects, but for the first, the purpose's word, which the query adds.
  static const std::string columns;
  void bind(soci::statement& statement);
  [[nodiscard]] Judgement take() const;

 private:
  Judgement judgement_;
  std::string purpose_;
  long long attempt_ = 0;
  soci::indicator has_attempt_ = soci::i_null;
  long long created_ = 0;
  long long judged_ = 0;
  soci::indicator has_judged_ = soci::i_null;
};

/// The whole judgement, source and report included; nothing when there is none with that id.
std::optional<Judgement> load_judgement(soci::session& session, Purpose purpose, std::int64_t id);
std::optional<Attempt> load_attempt(soci::session& session, std::int64_t id);

/// JSON as text. Bytes that are not UTF-8 become U+FFFD: a worker must never be unable to store its result.
std::string to_text(const nlohmann::json& value);

/// Prepares, binds and runs a statement whose exchanges are already named.
void run(soci::statement& statement, const std::string& query);

}  // namespace spar::store
