// The job table: every job is claimed once, and only the newest holder may write.
#include <gmock/gmock.h>

#include <algorithm>
#include <thread>

#include "tests/unit/store/store_fixture.hpp"

namespace spar::store {
namespace {

using QueueTest = StoreTest;
using ::testing::ElementsAre;
using std::chrono_literals::operator""s;

constexpr int many_jobs = 200;

/// Claims until the queue is empty and answers each with a report that names the worker.
std::vector<std::int64_t> drain(Store& store, const std::string& worker) {
  std::vector<std::int64_t> claimed;
  while (const auto job = store.claim(worker, 60s)) {
    claimed.push_back(job->id);
    if (!store.complete(*job, report_of("WA", 0))) throw std::runtime_error("a fresh claim was lost");
  }
  return claimed;
}

void expect_each_once(std::vector<std::int64_t> claimed) {
  std::sort(claimed.begin(), claimed.end());
  ASSERT_EQ(claimed.size(), static_cast<std::size_t>(many_jobs));
  EXPECT_EQ(std::adjacent_find(claimed.begin(), claimed.end()), claimed.end());
}

TEST_F(QueueTest, GivesTheOldestFirst) {
  const auto store = open();
  const Judgement first = store->add(submission_of("a", "first"));
  NewJudgement trial = submission_of("b", "second");
  trial.purpose = Purpose::run;
  trial.own_cases = {1, 2};
  store->add(trial);
  const auto job = store->claim("w", 60s);
  ASSERT_TRUE(job);
  EXPECT_EQ(job->epoch, 1);
  EXPECT_EQ(job->tries, 1);
  EXPECT_EQ(job->judgement.id, first.id);
  EXPECT_EQ(job->judgement.source, "first");
  EXPECT_EQ(job->judgement.state, "running");
  EXPECT_EQ(store->judgement(Purpose::submission, first.id)->state, "running");
  const auto next = store->claim("w", 60s);
  ASSERT_TRUE(next);
  EXPECT_EQ(next->judgement.purpose, Purpose::run);
  EXPECT_EQ(next->judgement.own_cases, trial.own_cases);
  EXPECT_FALSE(store->claim("w", 60s));
}

TEST_F(QueueTest, ClaimsOnlyWhatWasAskedFor) {
  const auto store = open();
  store->add(submission_of("a"));
  const Judgement wanted = store->add(submission_of("b"));
  const auto job = store->claim("w", 60s, std::pair(Purpose::submission, wanted.id));
  ASSERT_TRUE(job);
  EXPECT_EQ(job->judgement.problem, "b");
  EXPECT_FALSE(store->claim("w", 60s, std::pair(Purpose::submission, wanted.id)));
  EXPECT_FALSE(store->claim("w", 60s, std::pair(Purpose::run, std::int64_t{1})));
  EXPECT_FALSE(store->claim("w", 60s, std::pair(Purpose::submission, std::int64_t{99})));
  EXPECT_EQ(store->claim("w", 60s)->judgement.problem, "a");
}

TEST_F(QueueTest, ThreadsClaimEachJobOnce) {
  const auto store = open();
  for (int count = 0; count < many_jobs; ++count) store->add(submission_of("a"));
  std::vector<std::int64_t> other;
  std::thread thread([&] { other = drain(*store, "two"); });
  std::vector<std::int64_t> claimed = drain(*store, "one");
  thread.join();
  claimed.insert(claimed.end(), other.begin(), other.end());
  expect_each_once(claimed);
}

TEST_F(QueueTest, ProcessesClaimEachJobOnce) {
  {
    const auto store = open();
    for (int count = 0; count < many_jobs; ++count) store->add(submission_of("a"));
  }
  const auto output = [this](int number) { return directory_ / ("claimed-" + std::to_string(number)); };
  std::vector<pid_t> children;
  for (const int number : {0, 1})
    children.push_back(in_child([&] {
      const auto store = open();
      std::ofstream stream(output(number));
      for (const std::int64_t id : drain(*store, std::to_string(number))) stream << id << '\n';
    }));
  for (const pid_t child : children) EXPECT_EQ(status_of(child), 0);
  std::vector<std::int64_t> claimed;
  for (const int number : {0, 1}) {
    std::ifstream stream(output(number));
    claimed.insert(claimed.end(), std::istream_iterator<std::int64_t>(stream), {});
  }
  expect_each_once(claimed);
  for (const Judgement& judgement : open()->history({.limit = many_jobs})) EXPECT_EQ(judgement.state, "done");
}

TEST_F(QueueTest, ALeaseThatRanOutPassesToTheNext) {
  const auto store = open();
  const Judgement added = store->add(submission_of("a"));
  const auto first = store->claim("slow", -1s);  // a lease that is over already: no waiting
  const auto second = store->claim("quick", 60s);
  ASSERT_TRUE(first && second);
  EXPECT_EQ(second->id, first->id);
  EXPECT_EQ(second->epoch, first->epoch + 1);
  EXPECT_EQ(second->tries, 2);

  EXPECT_FALSE(store->heartbeat(*first, 60s));
  EXPECT_FALSE(store->complete(*first, report_of("AC", 1)));
  store->release(*first);
  EXPECT_FALSE(store->claim("third", 60s)) << "the first holder changed the second's job";
  const Judgement untouched = store->judgement(Purpose::submission, added.id).value();
  EXPECT_EQ(untouched.state, "running");
  EXPECT_EQ(untouched.verdict, "");
  EXPECT_TRUE(untouched.report.is_null());

  EXPECT_TRUE(store->complete(*second, report_of("WA", 0)));
  EXPECT_FALSE(store->complete(*second, report_of("AC", 1))) << "judged twice";
  EXPECT_FALSE(store->complete(*first, report_of("AC", 1)));
  EXPECT_EQ(store->judgement(Purpose::submission, added.id)->verdict, "WA");
}

TEST_F(QueueTest, ALateResultCountsWhileNobodyTookOver) {
  const auto store = open();
  store->add(submission_of("a"));
  const auto job = store->claim("slow", -1s);
  EXPECT_TRUE(store->complete(*job, report_of("AC", 1)));
  EXPECT_FALSE(store->claim("next", 60s));
}

TEST_F(QueueTest, AHeartbeatKeepsTheJob) {
  const auto store = open();
  store->add(submission_of("a"));
  const auto job = store->claim("slow", -1s);
  EXPECT_TRUE(store->heartbeat(*job, 60s));
  EXPECT_FALSE(store->claim("next", 60s));
  EXPECT_TRUE(store->heartbeat(*job, -1s));
  EXPECT_TRUE(store->claim("next", 60s));
}

TEST_F(QueueTest, AReleasedJobIsFreeAtOnceAndNoLongerOurs) {
  const auto store = open();
  const Judgement added = store->add(submission_of("a"));
  const auto job = store->claim("one", 60s);
  store->release(*job);
  EXPECT_EQ(store->judgement(Purpose::submission, added.id)->state, "queued");
  EXPECT_FALSE(store->complete(*job, report_of("AC", 1)));
  EXPECT_FALSE(store->heartbeat(*job, 60s));
  const auto again = store->claim("two", 60s);
  ASSERT_TRUE(again);
  EXPECT_GT(again->epoch, job->epoch);
}

TEST_F(QueueTest, TheJobsOfADeadWorkerAreQueuedAgain) {
  const auto store = open();
  std::vector<Judgement> added;
  for (const Purpose purpose :
       {Purpose::submission, Purpose::run, Purpose::submission, Purpose::submission}) {
    NewJudgement what = submission_of("a");
    what.purpose = purpose;
    added.push_back(store->add(what));
  }
  const auto done = store->claim("dead", 60s);
  ASSERT_TRUE(store->complete(*done, report_of("WA", 0)));
  const auto lost = store->claim("dead", 60s);
  store->claim("dead", 60s);
  const auto kept = store->claim("alive", 60s);
  EXPECT_THAT(store->workers(), ElementsAre("alive", "dead"));

  EXPECT_EQ(store->requeue_of("dead"), 2);
  EXPECT_EQ(store->requeue_of("dead"), 0);
  EXPECT_THAT(store->workers(), ElementsAre("alive"));
  const auto state = [&](std::size_t index) {
    return store->judgement(added[index].purpose, added[index].id)->state;
  };
  EXPECT_EQ(state(0), "done");
  EXPECT_EQ(state(1), "queued");
  EXPECT_EQ(state(2), "queued");
  EXPECT_EQ(state(3), "running");
  EXPECT_FALSE(store->complete(*lost, report_of("AC", 1)));
  EXPECT_TRUE(store->complete(*kept, report_of("AC", 1)));
}

}  // namespace
}  // namespace spar::store
