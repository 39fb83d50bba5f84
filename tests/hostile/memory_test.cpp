// Class 6 of attack: memory, in the open and hidden.
#include "tests/hostile/slot_test.hpp"

namespace spar::hostile {
namespace {

using namespace spar::literals;

wire::Limits little_memory() {
  wire::Limits limits = ample();
  limits.memory = 64_MiB;
  return limits;
}

class Memory : public SlotTest {};
INSTANTIATE_TEST_SUITE_P(Rung, Memory, testing::ValuesIn(reachable_rungs()), rung_name);

TEST_P(Memory, BombsAreStopped) {
  for (const char* way : {"malloc", "shared", "children", "tmpfs"}) {
    const auto result = attack({.program = "memory", .arguments = {way}, .limits = little_memory()});
    EXPECT_EQ(result.outcome.limit_hit, LimitHit::memory) << way << ": " << ending(result);
  }
}

TEST_P(Memory, AChildsBombEndsTheRunThoughItsParentWaits) {
  const auto result = attack({.program = "memory", .arguments = {"indifferent"}, .limits = little_memory()});
  EXPECT_EQ(result.outcome.limit_hit, LimitHit::memory) << ending(result);
  EXPECT_LT(result.outcome.wall_time, little_memory().wall_time) << "it was the clock that ended it";
}

// Known gap of "user-namespaces" and "landlock": what is mapped by nobody (memfds, pipes, page tables) is not
// seen by a meter that reads /proc. Limits on descriptors and pipes bound it, the cgroup stops it.
TEST_P(Memory, HiddenMemoryIsStoppedOnlyByTheCgroup) {
  wire::Limits limits = little_memory();
  limits.file_size = 512_MiB;
  for (const char* way : {"memfd", "tables"}) {
    const auto result = attack({.program = "memory", .arguments = {way}, .limits = limits});
    if (counts_exactly())
      EXPECT_EQ(result.outcome.limit_hit, LimitHit::memory) << way << ": " << ending(result);
    else
      EXPECT_EQ(ending(result), "exit 0") << way << " is noticed now: a gap less";
  }
}

TEST_P(Memory, PipesAreCountedOnlyByTheCgroup) {
  wire::Limits limits = ample();
  limits.memory = 24_MiB;
  const auto result = attack({.program = "memory", .arguments = {"pipes"}, .limits = limits});
  if (counts_exactly())
    EXPECT_EQ(result.outcome.limit_hit, LimitHit::memory) << ending(result);
  else
    EXPECT_EQ(result.outcome.limit_hit, LimitHit::none) << ending(result);
}

TEST_P(Memory, WhatIsReservedButNotTouchedIsFree) {
  EXPECT_EQ(ending(attack({.program = "memory", .arguments = {"reserve"}, .limits = little_memory()})),
            "exit 0");
  EXPECT_EQ(ending(attack({.program = "huge_bss", .limits = little_memory()})), "exit 0");
  const auto touched = attack({.program = "huge_bss", .arguments = {"touch"}, .limits = little_memory()});
  EXPECT_EQ(touched.outcome.limit_hit, LimitHit::memory) << ending(touched);
}

TEST_P(Memory, EndlessRecursionIsACrashOrMemory) {
  EXPECT_EQ(ending(attack({.program = "memory", .arguments = {"stack"}, .limits = little_memory()})),
            "signal 11");
  wire::Limits deep = little_memory();
  deep.stack = 1_GiB;
  const auto result = attack({.program = "memory", .arguments = {"stack"}, .limits = deep});
  EXPECT_EQ(result.outcome.limit_hit, LimitHit::memory) << ending(result);
}

// What the judge keeps of a program's output is the judge's memory, not the program's.
TEST_P(Memory, OutputIsNotTheProgramsMemory) {
  wire::Limits limits = ample();
  limits.memory = 7_MiB;
  limits.output = 32_MiB;
  const auto result = attack({.program = "flood", .arguments = {"line"}, .limits = limits});
  EXPECT_EQ(ending(result), "exit 0");
  EXPECT_GT(result.output.size(), limits.memory.count);
  EXPECT_LT(result.outcome.memory, limits.memory);
}

}  // namespace
}  // namespace spar::hostile
