// Whether the figures are true: what a run is said to have used, beside what the program says itself that it
// used. runner/ISOLATION.md promises what is held here.
#include <algorithm>
#include <cstdlib>

#include "judge/engine/compiler.hpp"
#include "tests/hostile/slot_test.hpp"

namespace spar::hostile {
namespace {

using namespace std::chrono_literals;
using namespace spar::literals;
using std::chrono::nanoseconds;

wire::Limits wide() {
  wire::Limits limits = ample();
  limits.memory = 1_GiB;
  limits.file_size = 512_MiB;
  return limits;
}

class Figures : public SlotTest {
 protected:
  void SetUp() override {
    slot_ = start_slot(256_MiB);  // the largest file is one of 200 MiB
    ASSERT_NE(slot_, nullptr);
  }

  engine::Execution run_quietly(const std::string& program, std::vector<std::string> arguments) {
    return run(*slot_, {.program = program, .arguments = std::move(arguments), .limits = wide()});
  }

  /// Told minus used; a process goes on for a moment after it has looked at its clock for the last time,
  /// since it has to end: that counts too.
  void expect_cpu_time(const std::string& way, std::chrono::milliseconds time, int processes) {
    SCOPED_TRACE(way + " " + std::to_string(time.count()) + " ms");
    const auto result = run_quietly("burn", {way, std::to_string(time.count())});
    ASSERT_EQ(ending(result), "exit 0");
    const nanoseconds used(std::atoll(result.output.c_str()));
    const nanoseconds told = result.outcome.cpu_time;
    EXPECT_GE(used, time);
    EXPECT_GE(told, used - std::max<nanoseconds>(used / 50, 1ms));
    EXPECT_LE(told, used + std::max<nanoseconds>(used / 50, 1ms) + processes * 1ms);
  }

  std::uint64_t peak(const std::string& way, int mebibytes, std::chrono::milliseconds time) {
    const auto result = run_quietly("hold", {way, std::to_string(mebibytes), std::to_string(time.count())});
    EXPECT_EQ(ending(result), "exit 0") << way;
    return result.outcome.memory.count;
  }

  /// Within 5 %, and what a program needs that holds nothing (`own_`) on top.
  void expect_peak(const std::string& way, int mebibytes, std::chrono::milliseconds time) {
    const std::uint64_t held = static_cast<std::uint64_t>(mebibytes) << 20U;
    const std::uint64_t told = peak(way, mebibytes, time);
    EXPECT_GE(told, held - held / 20) << way << ' ' << mebibytes << " MiB";
    EXPECT_LE(told, held + held / 20 + own_) << way << ' ' << mebibytes << " MiB";
  }

  std::string end_of(std::vector<std::string> arguments) {
    return ending(run_quietly("ends", std::move(arguments)));
  }

  std::uint64_t own_ = 0;
};
INSTANTIATE_TEST_SUITE_P(Rung, Figures, testing::ValuesIn(reachable_rungs()), rung_name);

TEST_P(Figures, CpuTimeIsThatOfAllThreadsAndChildren) {
  run_quietly("burn", {"user", "0"});  // the first one waits for its pages
  for (const auto time : {40ms, 400ms}) {
    for (const char* way : {"user", "system", "threads"}) expect_cpu_time(way, time, 1);
    for (const char* way : {"waited", "unwaited"}) expect_cpu_time(way, time, 5);
  }
}

// Where clocks are sampled, a child whose parent ignores SIGCHLD takes with it what it used since it was
// looked at, and all of it if that is little: ISOLATION.md says how much.
TEST_P(Figures, CpuTimeOfChildrenThatTheKernelReaps) {
  const auto result = run_quietly("burn", {"forgotten", "1200"});
  ASSERT_EQ(ending(result), "exit 0");
  const nanoseconds used(std::atoll(result.output.c_str()));
  if (counts_exactly())
    EXPECT_GE(result.outcome.cpu_time, used - used / 50);
  else
    EXPECT_GE(result.outcome.cpu_time, used - used / 4);
  EXPECT_LE(result.outcome.cpu_time, used + used / 50 + 5ms);
}

TEST_P(Figures, PeakMemoryIsWhatWasHeld) {
  own_ = peak("malloc", 0, 0ms);
  EXPECT_LT(own_, (4_MiB).count);
  for (const int mebibytes : {16, 100, 200}) {
    for (const char* way : {"malloc", "mmap"}) expect_peak(way, mebibytes, 0ms);
    for (const char* way : {"mapped", "children", "inherited"}) expect_peak(way, mebibytes, 100ms);
    if (!in_place()) expect_peak("tmpfs", mebibytes, 100ms);  // there files lie on the disk
  }
}

TEST_P(Figures, MemoryOfUnmappedFilesIsCountedOnlyByTheCgroup) {
  own_ = peak("malloc", 0, 0ms);
  if (counts_exactly())
    expect_peak("memfd", 100, 0ms);
  else
    EXPECT_LE(peak("memfd", 100, 100ms), 2 * own_) << "memfds are noticed now: a gap less";
}

// What init itself once needed to hand over an output must not stick to those that it starts later.
TEST_P(Figures, PeakMemoryIsNotThatOfAnEarlierRun) {
  const std::uint64_t before = peak("malloc", 0, 0ms);
  wire::Limits limits = ample();
  limits.output = 16_MiB;
  const auto large = run(*slot_, {.program = "flood", .arguments = {"line"}, .limits = limits});
  EXPECT_GT(large.output.size(), (4_MiB).count);
  EXPECT_LT(peak("malloc", 0, 0ms), before + (2_MiB).count);
}

TEST_P(Figures, WallTimeLiesBetweenTheProgramsAndOurs) {
  const auto start = std::chrono::steady_clock::now();
  const auto result = run_quietly("ends", {"sleep", "150"});
  const nanoseconds ours = std::chrono::steady_clock::now() - start;
  ASSERT_EQ(ending(result), "exit 0");
  EXPECT_GE(result.outcome.wall_time, nanoseconds(std::atoll(result.output.c_str())));
  EXPECT_LE(result.outcome.wall_time, ours);
}

TEST_P(Figures, ExitCodesAreThoseOfTheProgram) {
  for (const char* code : {"0", "1", "42", "126", "127", "128", "255"})
    EXPECT_EQ(end_of({"exit", code}), std::string("exit ") + code);
  EXPECT_EQ(end_of({"exit", "256"}), "exit 0") << "as a shell sees it";
  EXPECT_EQ(end_of({"child", "11"}), "exit 0") << "a child's death is not the program's";
}

TEST_P(Figures, SignalsAreThoseThatEndedTheProgram) {
  EXPECT_EQ(end_of({"abort"}), "signal 6");
  for (const char* number : {"1", "2", "8", "9", "11", "15", "24", "31", "64"}) {
    EXPECT_EQ(end_of({"signal", number}), std::string("signal ") + number);
    EXPECT_EQ(end_of({"thread", number}), std::string("signal ") + number) << "sent by another thread";
  }
}

TEST_P(Figures, WhatCannotBeExecutedEndsAsInAShell) {
  run_quietly("ends", {});
  const auto end = [this](const char* program) {
    wire::RunRequest request;
    request.command = {{program}, environment(), ample()};
    const auto result = slot_->run(request, {{"text", "not a program\n", true}, {"plain", "", false}}, "");
    EXPECT_TRUE(result) << result.error().context;
    EXPECT_THAT(result->errors, testing::HasSubstr(program));
    return ending(*result);
  };
  EXPECT_EQ(end("/program/nothing"), "exit 127");
  EXPECT_EQ(end("/work/plain"), "exit 126");
  EXPECT_EQ(end("/work/text"), "exit 126");
  EXPECT_EQ(end("/work"), "exit 126");
  expect_clean();
}

}  // namespace
}  // namespace spar::hostile
