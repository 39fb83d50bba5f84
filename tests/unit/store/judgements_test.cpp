#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <limits>

#include "tests/unit/store/store_fixture.hpp"

namespace spar::store {
namespace {

using JudgementsTest = StoreTest;
using ::testing::ElementsAre;
using ::testing::Pair;

std::vector<std::pair<Purpose, std::int64_t>> keys(const std::vector<Judgement>& judgements) {
  std::vector<std::pair<Purpose, std::int64_t>> result;
  for (const Judgement& judgement : judgements) result.emplace_back(judgement.purpose, judgement.id);
  return result;
}

void judge(Store& store, const Judgement& judgement, const nlohmann::json& report) {
  const auto job = store.claim("judge", std::chrono::seconds(60), std::pair(judgement.purpose, judgement.id));
  ASSERT_TRUE(job);
  ASSERT_TRUE(store.complete(*job, report));
}

TEST_F(JudgementsTest, ComesBackAsItWasHandedIn) {
  NewJudgement what =
      submission_of("pair-sum", "print('\"it''s\"') -- ; DROP TABLE users \xF0\x9F\xA5\x8B\r\n\t");
  what.purpose = Purpose::run;
  what.own_cases = {{{"args",
                      {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min(),
                       9007199254740993, 0.1, "\xF0\x9F\xA5\x8B", nullptr}}}};
  const auto store = open();
  const Judgement added = store->add(what);
  const Judgement read = store->judgement(Purpose::run, added.id).value();
  EXPECT_EQ(read.purpose, Purpose::run);
  EXPECT_EQ(read.id, added.id);
  EXPECT_EQ(read.user, local_user);
  EXPECT_FALSE(read.attempt);
  EXPECT_EQ(read.problem, what.problem);
  EXPECT_EQ(read.language, what.language);
  EXPECT_EQ(read.source, what.source);
  EXPECT_EQ(read.own_cases, what.own_cases);
  EXPECT_EQ(read.created, added.created);
  EXPECT_EQ(read.state, "queued");
  EXPECT_EQ(added.state, "queued");
  EXPECT_EQ(read.verdict, "");
  EXPECT_FALSE(read.judged);
  EXPECT_TRUE(read.report.is_null());
  EXPECT_EQ(store->judgement(Purpose::submission, added.id).error().code, ErrorCode::not_found);
}

TEST_F(JudgementsTest, KeepsWhatWasClaimedAndWholeAnswers) {
  auto what = submission_of("pair-sum", "x");
  what.claim = "O(n log n)";
  what.growth = true;
  const auto store = open();
  const auto id = store->add(what).id;
  EXPECT_EQ(store->judgement(Purpose::submission, id)->claim, "O(n log n)");
  EXPECT_TRUE(store->judgement(Purpose::submission, id)->growth);
  EXPECT_FALSE(store->judgement(Purpose::submission, store->add(submission_of("pair-sum", "y")).id)->growth);
  const auto job = store->claim("judge", std::chrono::seconds(60));
  ASSERT_TRUE(job);
  EXPECT_EQ(job->judgement.claim, "O(n log n)");
  EXPECT_EQ(store->answer(Purpose::submission, id, 3), std::nullopt);
  ASSERT_TRUE(store->complete(*job, {{"verdict", "WA"}}, {{3, "a \"long\" answer"}, {7, ""}}));
  EXPECT_EQ(store->answer(Purpose::submission, id, 3), "a \"long\" answer");
  EXPECT_EQ(store->answer(Purpose::submission, id, 7), "");
  EXPECT_EQ(store->answer(Purpose::submission, id, 4), std::nullopt);
  EXPECT_EQ(store->answer(Purpose::run, id, 3), std::nullopt);
}

TEST_F(JudgementsTest, AMebibyteOfSourceComesBack) {
  std::string source;
  while (source.size() < (1U << 20U)) source += "x = '\xF0\x9F\xA5\x8B' # \xC3\xA9\n";
  const auto store = open();
  const auto id = store->add(submission_of("pair-sum", source)).id;
  EXPECT_EQ(store->judgement(Purpose::submission, id)->source, source);
}

/// One code point other than NUL and the surrogates, as UTF-8.
std::string utf8(std::uint32_t point) {
  const auto tail = [point](unsigned shift) { return static_cast<char>(0x80U | ((point >> shift) & 0x3FU)); };
  if (point < 0x80) return {static_cast<char>(point)};
  if (point < 0x800) return {static_cast<char>(0xC0U | (point >> 6U)), tail(0)};
  if (point < 0x10000) return {static_cast<char>(0xE0U | (point >> 12U)), tail(6), tail(0)};
  return {static_cast<char>(0xF0U | (point >> 18U)), tail(12), tail(6), tail(0)};
}

TEST_F(JudgementsTest, AnyUnicodeSourceComesBack) {
  const auto store = open();
  const auto point =
      rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(1, 0x80), rc::gen::inRange<std::uint32_t>(0x80, 0xD800),
                     rc::gen::inRange<std::uint32_t>(0xE000, 0x110000));
  EXPECT_TRUE(rc::check("source", [&] {
    std::string source;
    for (const std::uint32_t next : *rc::gen::container<std::vector<std::uint32_t>>(point))
      source += utf8(next);
    NewJudgement what = submission_of("pair-sum", source);
    what.own_cases = {source};
    const auto read = store->judgement(Purpose::submission, store->add(what).id).value();
    RC_ASSERT(read.source == source);
    RC_ASSERT(read.own_cases == what.own_cases);
  }));
}

TEST_F(JudgementsTest, KeepsTheReportExactly) {
  nlohmann::json report = report_of("WA", 1.0 / 3);
  report["big"] = std::numeric_limits<std::int64_t>::max();
  report["unsigned"] = std::numeric_limits<std::uint64_t>::max();
  const auto store = open();
  const Judgement added = store->add(submission_of("pair-sum"));
  judge(*store, added, report);
  const Judgement read = store->judgement(Purpose::submission, added.id).value();
  EXPECT_EQ(read.state, "done");
  EXPECT_EQ(read.verdict, "WA");
  EXPECT_EQ(read.score, 1.0 / 3);
  EXPECT_EQ(read.report, report);
  ASSERT_TRUE(read.judged);
  EXPECT_GE(*read.judged, read.created);
}

TEST_F(JudgementsTest, AReportWithoutAVerdictIsAnInternalError) {
  const auto store = open();
  for (const nlohmann::json& report :
       {nlohmann::json(), nlohmann::json::array(), nlohmann::json{{"verdict", 1}, {"score", "1"}}}) {
    const Judgement added = store->add(submission_of("pair-sum"));
    judge(*store, added, report);
    EXPECT_EQ(store->judgement(Purpose::submission, added.id)->verdict, "IE");
    EXPECT_EQ(store->judgement(Purpose::submission, added.id)->score, 0);
  }
}

TEST_F(JudgementsTest, AReportWithBytesThatAreNotTextIsStored) {
  const auto store = open();
  const Judgement added = store->add(submission_of("pair-sum"));
  nlohmann::json report = report_of("RTE", 0);
  report["error"] = "\xFF";
  judge(*store, added, report);
  EXPECT_EQ(store->judgement(Purpose::submission, added.id)->report["error"], "\xEF\xBF\xBD");
}

TEST_F(JudgementsTest, JoinsTheNewestOpenAttempt) {
  const auto store = open();
  EXPECT_FALSE(store->add(submission_of("pair-sum")).attempt);
  const Attempt first = store->start_attempt(local_user, "pair-sum", "cpp", 20);
  const Attempt second = store->start_attempt(local_user, "pair-sum", "cpp", 20);
  EXPECT_EQ(store->add(submission_of("pair-sum")).attempt, second.id);
  EXPECT_FALSE(store->add(submission_of("other")).attempt);
  NewJudgement named = submission_of("pair-sum");
  named.attempt = first.id;
  const Judgement added = store->add(named);
  EXPECT_EQ(store->judgement(Purpose::submission, added.id)->attempt, first.id);
}

TEST_F(JudgementsTest, AnAttemptOfAnotherProblemIsRefusedWhole) {
  const auto store = open();
  NewJudgement what = submission_of("other");
  what.attempt = store->start_attempt(local_user, "pair-sum", "cpp", 20).id;
  EXPECT_THROW(store->add(what), std::runtime_error);
  what.attempt = 99;
  EXPECT_THROW(store->add(what), std::runtime_error);
  EXPECT_TRUE(store->history({}).empty());
  EXPECT_FALSE(store->claim("judge", std::chrono::seconds(60)));
}

TEST_F(JudgementsTest, AnAcceptedSubmissionClosesItsAttempt) {
  const auto store = open();
  const Attempt attempt = store->start_attempt(local_user, "pair-sum", "cpp", 20);
  NewJudgement trial = submission_of("pair-sum");
  trial.purpose = Purpose::run;
  judge(*store, store->add(trial), report_of("AC", 1));
  judge(*store, store->add(submission_of("pair-sum")), report_of("WA", 0.5));
  EXPECT_EQ(store->attempt(attempt.id)->outcome, "open");
  const Judgement accepted = store->add(submission_of("pair-sum"));
  judge(*store, accepted, report_of("AC", 1));
  EXPECT_EQ(store->attempt(attempt.id)->outcome, "accepted");
  EXPECT_EQ(store->attempt(attempt.id)->finished, accepted.created);
}

TEST_F(JudgementsTest, AnAttemptGivenUpStaysSo) {
  const auto store = open();
  const Attempt attempt = store->start_attempt(local_user, "pair-sum", "cpp", 20);
  const Judgement submission = store->add(submission_of("pair-sum"));
  const Attempt finished = store->finish_attempt(attempt.id, "given_up").value();
  judge(*store, submission, report_of("AC", 1));
  EXPECT_EQ(store->attempt(attempt.id)->outcome, "given_up");
  EXPECT_EQ(store->attempt(attempt.id)->finished, finished.finished);
}

TEST_F(JudgementsTest, HistoryIsNewestFirstFilteredAndShort) {
  const auto store = open();
  const Attempt attempt = store->start_attempt(local_user, "a", "cpp", 20);
  store->add(submission_of("b"));
  NewJudgement trial = submission_of("a");
  trial.purpose = Purpose::run;
  store->add(trial);
  store->add(submission_of("a"));
  judge(*store, store->add(submission_of("b")), report_of("AC", 1));
  // The clock may not tell these apart; give them times that differ.
  raw("UPDATE submissions SET created = 1000 * id; UPDATE runs SET created = 1500");

  constexpr auto run = Purpose::run;
  constexpr auto submission = Purpose::submission;
  EXPECT_THAT(keys(store->history({})),
              ElementsAre(Pair(submission, 3), Pair(submission, 2), Pair(run, 1), Pair(submission, 1)));
  EXPECT_THAT(keys(store->history({.limit = 2})), ElementsAre(Pair(submission, 3), Pair(submission, 2)));
  EXPECT_THAT(keys(store->history({.problem = "a"})), ElementsAre(Pair(submission, 2), Pair(run, 1)));
  EXPECT_THAT(keys(store->history({.purpose = run})), ElementsAre(Pair(run, 1)));
  EXPECT_THAT(keys(store->history({.problem = "b", .purpose = submission})),
              ElementsAre(Pair(submission, 3), Pair(submission, 1)));
  EXPECT_THAT(keys(store->history({.attempt = attempt.id})), ElementsAre(Pair(submission, 2), Pair(run, 1)));
  EXPECT_TRUE(store->history({.user = 2}).empty());
  EXPECT_TRUE(store->history({.limit = -1}).empty());

  const Judgement newest = store->history({}).front();
  EXPECT_EQ(newest.verdict, "AC");
  EXPECT_EQ(newest.score, 1);
  EXPECT_EQ(newest.state, "done");
  EXPECT_EQ(newest.source, "");
  EXPECT_TRUE(newest.report.is_null());
}

TEST_F(JudgementsTest, ProgressKnowsSolvedFromTried) {
  const auto store = open();
  EXPECT_TRUE(store->progress(local_user).empty());
  store->start_attempt(local_user, "only-opened", "cpp", 20);
  judge(*store, store->add(submission_of("solved")), report_of("AC", 1));
  judge(*store, store->add(submission_of("solved")), report_of("WA", 0));
  judge(*store, store->add(submission_of("tried")), report_of("TLE", 0.5));
  NewJudgement trial = submission_of("run-only");
  trial.purpose = Purpose::run;
  judge(*store, store->add(trial), report_of("AC", 1));
  EXPECT_THAT(store->progress(local_user),
              ElementsAre(Pair("run-only", "tried"), Pair("solved", "solved"), Pair("tried", "tried")));
  EXPECT_TRUE(store->progress(2).empty());
}

}  // namespace
}  // namespace spar::store
