// Classes 7, 8, 9 and 11 of attack: descriptors, inodes, floods of output, closed streams, and traps left
// behind.
#include "tests/hostile/slot_test.hpp"

namespace spar::hostile {
namespace {

using namespace spar::literals;

class Files : public SlotTest {};
INSTANTIATE_TEST_SUITE_P(Rung, Files, testing::ValuesIn(reachable_rungs()), rung_name);

TEST_P(Files, DescriptorsAreCounted) {
  const auto result = attack({.program = "file_flood", .arguments = {"descriptors"}, .limits = ample()});
  EXPECT_EQ(ending(result), "exit 0");
  EXPECT_LE(std::stoul(result.output), ample().open_files);
}

TEST_P(Files, FloodsOfFilesMeetALimit) {
  wire::Limits limits = ample();
  limits.memory = 1_GiB;  // more than the file system holds
  for (const char* way : {"deep", "sparse", "allocate", "names"})
    EXPECT_EQ(ending(attack({.program = "file_flood", .arguments = {way}, .limits = limits})), "exit 0")
        << way;
  // Without a file system of its own, what a slot's folders hold is counted now and then, but for what has no
  // name: see InPlace.KnownGapFilesWithoutANameAreNotCounted.
  EXPECT_EQ(ending(attack({.program = "file_flood", .arguments = {"inodes"}, .limits = limits})),
            in_place() ? "signal 9 after memory" : "exit 0");
  if (!in_place()) {
    EXPECT_EQ(ending(attack({.program = "file_flood", .arguments = {"unnamed"}, .limits = limits})),
              "exit 0");
  }
}

TEST_P(Files, EndlessOutputIsStopped) {
  const auto result = attack({.program = "flood", .arguments = {"out"}, .limits = ample()});
  EXPECT_EQ(ending(result), "signal 9 after output");
  EXPECT_TRUE(result.outcome.truncated);
  EXPECT_EQ(result.output.size(), ample().output.count);
}

TEST_P(Files, OutputOverTheLimitByALittleIsStopped) {
  const auto result = attack({.program = "flood", .arguments = {"line"}, .limits = ample()});
  EXPECT_EQ(result.outcome.limit_hit, LimitHit::output) << ending(result);
}

TEST_P(Files, FloodedErrorsAreCutAndHarmless) {
  const auto result = attack({.program = "flood", .arguments = {"errors"}, .limits = ample()});
  EXPECT_EQ(ending(result), "exit 0");
  EXPECT_TRUE(result.outcome.truncated);
  EXPECT_EQ(result.errors.size(), ample().errors.count);
}

// The reader must not be kept so busy that it forgets the clocks.
TEST_P(Files, AWideFloodDoesNotKeepTheClocksFromBeingRead) {
  const auto result = attack({.program = "flood", .arguments = {"wide"}, .limits = short_cpu()});
  EXPECT_EQ(ending(result), "signal 9 after cpu_time");
}

TEST_P(Files, BytesArriveAsTheyWerePrinted) {
  const auto result = attack({.program = "flood", .arguments = {"bytes"}, .limits = ample()});
  EXPECT_EQ(ending(result), "exit 0");
  ASSERT_GT(result.output.size(), 256U);
  for (std::size_t i = 0; i < 256; ++i) EXPECT_EQ(static_cast<unsigned char>(result.output[i]), i);
  EXPECT_THAT(result.output, testing::HasSubstr("<script>"));
}

TEST_P(Files, InputNeedNotBeRead) {
  const std::string input(8U << 20U, 'i');
  EXPECT_EQ(ending(attack({.program = "streams", .limits = ample(), .input = input})), "exit 0");
}

TEST_P(Files, TrapsAreNotSteppedOn) {
  const std::vector<std::string> names{"link",        "memory", "fifo",    "directory",
                                       "linked/file", "sparse", "socket",  "../etc/passwd",
                                       "/etc/passwd", "",       "nothing", "good"};
  const auto result = attack({.program = "traps", .limits = ample(), .collect = names});
  EXPECT_EQ(ending(result), "exit 0");
  ASSERT_EQ(result.outcome.collected.size(), names.size());
  for (std::size_t i = 0; i + 1 < names.size(); ++i) EXPECT_FALSE(result.outcome.collected[i]) << names[i];
  EXPECT_EQ(result.collected.back(), "kept");
  for (int i = 0; i < 10; ++i) {
    const auto race =
        attack({.program = "traps", .limits = ample(), .collect = {"race", "swapped", "real/swapped"}});
    for (const auto& file : race.collected) EXPECT_EQ(file, "") << "a link was followed";
  }
}

}  // namespace
}  // namespace spar::hostile
