// When the processors were fought over.
#include "judge/engine/processor_time.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace spar::engine {
namespace {

using namespace std::chrono_literals;

ProcessorTime at(std::chrono::milliseconds moment, std::optional<std::chrono::milliseconds> waiting,
                 std::uint64_t running = 1) {
  ProcessorTime time;
  time.moment = std::chrono::steady_clock::time_point(moment);
  if (waiting) time.waiting = *waiting;
  time.running = running;
  return time;
}

TEST(ProcessorTime, CountsStolenTime) {
  ProcessorTime before, after;
  before.total = 1000;
  after.total = 2000;
  after.stolen = 20;
  EXPECT_FALSE(after.stolen_since(before));
  after.stolen = 21;
  EXPECT_TRUE(after.stolen_since(before));
  after.total = 1010;
  after.stolen = 1;
  EXPECT_FALSE(after.stolen_since(before)) << "one tick is no measurement";
}

TEST(ProcessorTime, CountsWaitingForAProcessor) {
  EXPECT_FALSE(at(1000ms, 200ms).contended_since(at(0ms, 0ms), 2));
  EXPECT_TRUE(at(1000ms, 201ms).contended_since(at(0ms, 0ms), 2));
}

TEST(ProcessorTime, GoesByRunningProcessesWhereWaitingIsNotTold) {
  EXPECT_TRUE(at(1000ms, std::nullopt, 5).contended_since(at(0ms, std::nullopt, 5), 2));
  EXPECT_FALSE(at(1000ms, std::nullopt, 5).contended_since(at(0ms, std::nullopt, 4), 2));
  EXPECT_FALSE(at(1000ms, std::nullopt, 4).contended_since(at(0ms, std::nullopt, 5), 2));
}

TEST(ProcessorTime, SeesThisMachineUnderLoad) {
  const auto before = ProcessorTime::now();
  std::vector<std::jthread> threads;
  for (unsigned i = 0; i < 4 * std::thread::hardware_concurrency(); ++i)
    threads.emplace_back([](const std::stop_token& stop) {
      while (!stop.stop_requested()) continue;
    });
  std::this_thread::sleep_for(500ms);
  const auto after = ProcessorTime::now();
  threads.clear();
  EXPECT_GT(after.total, before.total);
  EXPECT_TRUE(after.noisy_since(before));
}

}  // namespace
}  // namespace spar::engine
