// What was acknowledged is never lost, and writers do not fail because there are others.
#include <gmock/gmock.h>

#include <array>
#include <atomic>
#include <csignal>
#include <thread>

#include "tests/unit/store/store_fixture.hpp"

namespace spar::store {
namespace {

using DurabilityTest = StoreTest;

/// Adds until killed; each id goes into the pipe once add() has returned, which is the acknowledgement.
void add_for_ever(Store& store, int pipe) {
  while (true) {
    const std::int64_t id = store.add(submission_of("pair-sum", std::string(10000, 'x'))).id;
    if (::write(pipe, &id, sizeof id) != sizeof id) throw std::runtime_error("nobody listens");
  }
}

std::vector<std::int64_t> read_ids(int pipe, std::size_t most) {
  std::vector<std::int64_t> ids;
  std::int64_t id = 0;
  while (ids.size() < most && ::read(pipe, &id, sizeof id) == sizeof id) ids.push_back(id);
  return ids;
}

TEST_F(DurabilityTest, NothingAcknowledgedIsLostWhenTheProcessIsKilled) {
  constexpr int rounds = 5;
  std::vector<std::int64_t> acknowledged;
  for (int round = 0; round < rounds; ++round) {
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    const pid_t child = in_child([&] { add_for_ever(*open(), pipe[1]); });
    ::close(pipe[1]);
    // Killed after a different number of writes each round, while the next is on its way.
    const auto before = read_ids(pipe[0], static_cast<std::size_t>(7 + round * 5));
    ::kill(child, SIGKILL);
    const int status = status_of(child);
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    const auto after = read_ids(pipe[0], 1000000);
    ::close(pipe[0]);
    EXPECT_FALSE(before.empty());
    acknowledged.insert(acknowledged.end(), before.begin(), before.end());
    acknowledged.insert(acknowledged.end(), after.begin(), after.end());
  }
  const auto store = open();
  for (const std::int64_t id : acknowledged)
    EXPECT_EQ(store->judgement(Purpose::submission, id).value().source.size(), 10000U) << id;
  // Each has its job too, and nothing exists by halves.
  std::size_t jobs = 0;
  while (store->claim("w", std::chrono::seconds(60))) ++jobs;
  EXPECT_GE(jobs, acknowledged.size());
  EXPECT_LE(jobs, acknowledged.size() + rounds);
}

TEST_F(DurabilityTest, WritersDoNotHinderEachOther) {
  constexpr int threads = 4;
  constexpr int each = 50;
  const auto store = open();
  std::atomic<int> failures = 0;
  const auto work = [&] {
    try {
      for (int count = 0; count < each; ++count) {
        store->add(submission_of("pair-sum"));
        store->history({.limit = 3});
      }
    } catch (const std::exception& error) {
      ADD_FAILURE() << error.what();
      ++failures;
    }
  };
  // Another process writes at the same time: the threads' own lock does not reach it.
  const pid_t child = in_child([this] {
    const auto theirs = open();
    for (int count = 0; count < each; ++count) theirs->add(submission_of("pair-sum"));
  });
  std::vector<std::thread> pool;
  for (int count = 0; count < threads; ++count) pool.emplace_back(work);
  for (std::thread& thread : pool) thread.join();
  EXPECT_EQ(status_of(child), 0);
  EXPECT_EQ(failures, 0);
  EXPECT_EQ(store->history({.limit = 10000}).size(), static_cast<std::size_t>((threads + 1) * each));
}

TEST_F(DurabilityTest, AFaultLeavesNothingBehindAndTheStoreUsable) {
  const auto store = open();
  raw("CREATE TRIGGER full BEFORE INSERT ON jobs WHEN NEW.purpose = 'submission' BEGIN SELECT RAISE(ABORT, "
      "'disk full'); END");
  try {
    store->add(submission_of("pair-sum"));
    FAIL() << "acknowledged what could not be stored";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), ::testing::HasSubstr("storing a judgement"));
    EXPECT_THAT(error.what(), ::testing::HasSubstr("disk full"));
  }
  EXPECT_TRUE(store->history({}).empty());
  raw("DROP TRIGGER full");
  EXPECT_EQ(store->add(submission_of("pair-sum")).state, "queued");
}

}  // namespace
}  // namespace spar::store
