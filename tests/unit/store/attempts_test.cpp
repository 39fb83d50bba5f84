#include <gmock/gmock.h>

#include "tests/unit/store/store_fixture.hpp"

namespace spar::store {
namespace {

using AttemptsTest = StoreTest;
using ::testing::ElementsAre;

TEST(Rfc3339, ShowsUtcWithMilliseconds) {
  const auto at = [](std::int64_t milliseconds) {
    return to_rfc3339(Timestamp(std::chrono::milliseconds(milliseconds)));
  };
  EXPECT_EQ(at(0), "1970-01-01T00:00:00.000Z");
  EXPECT_EQ(at(1709210096007), "2024-02-29T12:34:56.007Z");
  EXPECT_EQ(at(-1), "1969-12-31T23:59:59.999Z");
}

TEST_F(AttemptsTest, ComesBackAsItWasStarted) {
  const auto store = open();
  const Attempt started = store->start_attempt(local_user, "pair-sum", "python", 25);
  const Attempt read = store->attempt(started.id).value();
  EXPECT_EQ(read.id, started.id);
  EXPECT_EQ(read.user, local_user);
  EXPECT_EQ(read.problem, "pair-sum");
  EXPECT_EQ(read.language, "python");
  EXPECT_EQ(read.minutes, 25);
  EXPECT_EQ(read.started, started.started);
  EXPECT_EQ(read.outcome, "open");
  EXPECT_FALSE(read.finished);
  EXPECT_TRUE(read.hints_taken.empty());
}

TEST_F(AttemptsTest, UnknownOnesAreNotFound) {
  const auto store = open();
  EXPECT_EQ(store->attempt(7).error().code, ErrorCode::not_found);
  EXPECT_EQ(store->finish_attempt(7, "given_up").error().code, ErrorCode::not_found);
  EXPECT_EQ(store->take_hint(7, 1).error().code, ErrorCode::not_found);
}

TEST_F(AttemptsTest, TheOpenOneIsTheNewestUnfinished) {
  const auto store = open();
  EXPECT_FALSE(store->open_attempt(local_user, "pair-sum"));
  const Attempt first = store->start_attempt(local_user, "pair-sum", "cpp", 20);
  const Attempt second = store->start_attempt(local_user, "pair-sum", "cpp", 20);
  store->start_attempt(local_user, "other", "cpp", 20);
  EXPECT_EQ(store->open_attempt(local_user, "pair-sum")->id, second.id);
  ASSERT_TRUE(store->finish_attempt(second.id, "given_up"));
  EXPECT_EQ(store->open_attempt(local_user, "pair-sum")->id, first.id);
}

TEST_F(AttemptsTest, TheFirstOutcomeStays) {
  const auto store = open();
  const Attempt attempt = store->start_attempt(local_user, "pair-sum", "cpp", 20);
  EXPECT_EQ(store->finish_attempt(attempt.id, "excellent").error().code, ErrorCode::bad_input);
  const Attempt finished = store->finish_attempt(attempt.id, "accepted").value();
  EXPECT_EQ(finished.outcome, "accepted");
  ASSERT_TRUE(finished.finished);
  EXPECT_GE(*finished.finished, finished.started);
  const Attempt again = store->finish_attempt(attempt.id, "given_up").value();
  EXPECT_EQ(again.outcome, "accepted");
  EXPECT_EQ(again.finished, finished.finished);
}

TEST_F(AttemptsTest, HintsAreKeptOnceEachAscendingAndOnlyWhileOpen) {
  const auto store = open();
  const Attempt attempt = store->start_attempt(local_user, "pair-sum", "cpp", 20);
  const Attempt other = store->start_attempt(local_user, "pair-sum", "cpp", 20);
  for (const int number : {3, 1, 3, 12}) ASSERT_TRUE(store->take_hint(attempt.id, number));
  EXPECT_THAT(store->attempt(attempt.id)->hints_taken, ElementsAre(1, 3, 12));
  EXPECT_TRUE(store->attempt(other.id)->hints_taken.empty());
  EXPECT_EQ(store->take_hint(attempt.id, 0).error().code, ErrorCode::bad_input);
  ASSERT_TRUE(store->finish_attempt(attempt.id, "given_up"));
  EXPECT_THAT(store->take_hint(attempt.id, 2)->hints_taken, ElementsAre(1, 3, 12));
}

TEST_F(AttemptsTest, ListsNewestFirstWithinTheLimit) {
  const auto store = open();
  for (const char* problem : {"a", "b", "a", "a"}) store->start_attempt(local_user, problem, "cpp", 20);
  const auto ids = [](const std::vector<Attempt>& attempts) {
    std::vector<std::int64_t> result;
    for (const Attempt& attempt : attempts) result.push_back(attempt.id);
    return result;
  };
  EXPECT_THAT(ids(store->attempts(local_user, std::nullopt, 50)), ElementsAre(4, 3, 2, 1));
  EXPECT_THAT(ids(store->attempts(local_user, "a", 2)), ElementsAre(4, 3));
  EXPECT_TRUE(store->attempts(local_user, "a", -1).empty());
  EXPECT_TRUE(store->attempts(2, std::nullopt, 50).empty());
}

TEST_F(AttemptsTest, AnUnknownUserIsAFaultThatSaysWhatFailed) {
  const auto store = open();
  try {
    store->start_attempt(99, "pair-sum", "cpp", 20);
    FAIL() << "stored a row of nobody";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), ::testing::HasSubstr("starting an attempt"));
    EXPECT_THAT(error.what(), ::testing::HasSubstr(file().string()));
  }
  EXPECT_EQ(store->start_attempt(local_user, "pair-sum", "cpp", 20).problem, "pair-sum");
}

}  // namespace
}  // namespace spar::store
