// Classes 9 and 17 of attack, at the level of sessions: drivers that break the protocol.
#include "judge/engine/compiler.hpp"
#include "tests/hostile/slot_test.hpp"

namespace spar::hostile {
namespace {

using namespace std::chrono_literals;

struct Served {
  engine::Execution started;
  std::vector<engine::Execution> frames;
};

class Sessions : public SlotTest {
 protected:
  Served serve(const std::string& way) {
    run(*slot_, {.program = "driver", .arguments = {"gone"}, .limits = ample()});  // installs it
    wire::SessionRequest request;
    request.command = {{"/program/hostile", way}, environment(), short_wall()};
    request.start_limits = short_wall();
    Served served;
    const auto done = slot_->session(
        request, {"[1]", "[2]", "[3]"},
        [&](engine::Execution execution) { served.started = std::move(execution); },
        [&](std::uint32_t, engine::Execution execution) { served.frames.push_back(std::move(execution)); });
    EXPECT_TRUE(done) << way << ": " << done.error().context;
    expect_clean();
    return served;
  }
};
INSTANTIATE_TEST_SUITE_P(Rung, Sessions, testing::ValuesIn(reachable_rungs()), rung_name);

TEST_P(Sessions, AnHonestDriverAnswers) {
  const Served served = serve("honest");
  ASSERT_EQ(served.frames.size(), 3U);
  for (const auto& frame : served.frames) EXPECT_EQ(frame.outcome.result_status, 0U);
  EXPECT_EQ(served.frames[0].result, served.frames[2].result) << "one process serves all";
}

TEST_P(Sessions, OneThatIsNeverReadyMeetsTheWallClock) {
  const Served served = serve("silent");
  EXPECT_EQ(ending(served.started), "signal 9 after wall_time");
  EXPECT_TRUE(served.frames.empty());
}

TEST_P(Sessions, ForgedResultsAreNotAccepted) {
  for (const char* way : {"eager", "forger"}) {
    const Served served = serve(way);
    // Either it is found out at once, and no frame is served, or with its first frame.
    const auto misuse = static_cast<std::uint32_t>(wire::ResultStatus::misuse);
    EXPECT_TRUE(!served.frames.empty() || served.started.outcome.result_status == misuse) << way;
    for (const auto& frame : served.frames)
      EXPECT_NE(frame.outcome.result_status, 0U) << way << ": " << frame.result;
  }
}

TEST_P(Sessions, OneThatEndsEarlyIsStartedAfresh) {
  for (const char* way : {"crash", "quitter", "halfway"}) {
    const Served served = serve(way);
    ASSERT_EQ(served.frames.size(), 3U) << way;
    for (const auto& frame : served.frames) EXPECT_FALSE(frame.outcome.result_status) << way;
  }
}

// Its end is seen before the first frame or during it, as it happens; neither is an answer.
TEST_P(Sessions, OneThatSaysReadyAndEndsHasAnsweredNothing) {
  for (int i = 0; i < 20; ++i) {
    const Served served = serve("gone");
    EXPECT_TRUE(served.started.outcome.exit_code == 3 || served.frames.size() == 3U);
    for (const auto& frame : served.frames) EXPECT_FALSE(frame.outcome.result_status);
  }
}

TEST_P(Sessions, OneThatDoesNotAnswerMeetsTheWallClockEachTime) {
  for (const char* way : {"deaf", "partial", "closer"}) {
    const Served served = serve(way);
    ASSERT_EQ(served.frames.size(), 3U) << way;
    for (const auto& frame : served.frames) EXPECT_EQ(ending(frame), "signal 9 after wall_time") << way;
  }
}

TEST_P(Sessions, OneWhoseValueIsItsLastIsStartedAfresh) {
  const Served served = serve("last");
  ASSERT_EQ(served.frames.size(), 3U);
  for (const auto& frame : served.frames) {
    EXPECT_EQ(frame.outcome.result_status, 6U);
    EXPECT_EQ(frame.outcome.exit_code, 0) << "the frame was answered";
  }
  EXPECT_NE(served.frames[0].result, served.frames[1].result) << "the next frame has a new driver";
}

TEST_P(Sessions, AResultThatClaimsToBeHugeIsRefused) {
  const Served served = serve("boaster");
  ASSERT_FALSE(served.frames.empty());
  EXPECT_EQ(served.frames[0].outcome.limit_hit, LimitHit::output) << ending(served.frames[0]);
}

TEST_P(Sessions, WhatOutlivesItsFrameIsEnded) {
  const Served served = serve("nest");
  ASSERT_EQ(served.frames.size(), 3U);
  EXPECT_NE(served.frames[0].result, served.frames[1].result) << "the next frame has a new driver";
}

}  // namespace
}  // namespace spar::hostile
