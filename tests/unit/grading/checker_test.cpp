#include "judge/grading/checker.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spar::grading {
namespace {

using bank::Protocol;
using testing::HasSubstr;

bank::JudgeProgram program(Protocol protocol) {
  bank::JudgeProgram program;
  program.name = "the checker";
  program.protocol = protocol;
  return program;
}

Facts exited(int code, std::string said = {}) {
  Facts facts;
  facts.exit_code = code;
  facts.errors = std::move(said);
  return facts;
}

Facts limited(LimitHit limit) {
  Facts facts;
  facts.signal = 9;
  facts.limit_hit = limit;
  return facts;
}

Opinion icpc(const Facts& run, const Feedback& feedback = {},
             std::optional<bank::Scoring> scoring = std::nullopt) {
  return read_opinion(program(Protocol::icpc), run, feedback, scoring);
}

Opinion testlib(int code, const std::string& said = {}, std::optional<bank::Scoring> scoring = std::nullopt) {
  return read_opinion(program(Protocol::testlib), exited(code, said), {}, scoring);
}

TEST(Checker, OnlyFortyTwoAndFortyThreeAreVerdicts) {
  EXPECT_EQ(icpc(exited(42)).verdict, Verdict::accepted);
  EXPECT_EQ(icpc(exited(43)).verdict, Verdict::wrong_answer);
  for (const int code : {0, 1, 41, 44, 127, 255}) {
    const auto opinion = icpc(exited(code, "assertion failed"));
    EXPECT_EQ(opinion.verdict, Verdict::internal_error) << code;
    EXPECT_THAT(opinion.error, HasSubstr("the checker ended with exit code " + std::to_string(code)));
    EXPECT_THAT(opinion.error, HasSubstr("assertion failed"));
  }
}

TEST(Checker, ASignalOrALimitIsNoVerdictWhateverTheExitCode) {
  Facts crashed;
  crashed.signal = 11;
  EXPECT_THAT(icpc(crashed).error, HasSubstr("signal 11"));
  EXPECT_THAT(icpc(limited(LimitHit::cpu_time)).error, HasSubstr("time limit"));
  EXPECT_THAT(icpc(limited(LimitHit::memory)).error, HasSubstr("memory limit"));
  EXPECT_THAT(icpc(limited(LimitHit::output)).error, HasSubstr("output limit"));
  Facts late = exited(42);
  late.limit_hit = LimitHit::cpu_time;
  EXPECT_EQ(icpc(late).verdict, Verdict::internal_error);
}

TEST(Checker, TheTeamsMessageComesBeforeTheJudges) {
  Feedback feedback;
  feedback.judge_message = "  expected 3\n";
  EXPECT_EQ(icpc(exited(43), feedback).message, "expected 3");
  feedback.team_message = "look at line 2\n\n";
  EXPECT_EQ(icpc(exited(43), feedback).message, "look at line 2");
  feedback.team_message = std::string(100'000, 'x') + "\xff";
  EXPECT_LE(icpc(exited(43), feedback).message.size(), 4100U);
}

TEST(Checker, ScoresAreWholeFiniteNumbers) {
  const bank::Scoring scoring{.checker_scores = true};
  Feedback feedback;
  feedback.score = " 12.5\n";
  EXPECT_EQ(icpc(exited(42), feedback, scoring).score, 12.5);
  EXPECT_EQ(icpc(exited(42), feedback).score, std::nullopt) << "the problem does not score";
  for (const char* text : {"", "twelve", "1 2", "inf", "nan", "1e999"}) {
    feedback.score = text;
    EXPECT_EQ(icpc(exited(42), feedback, scoring).verdict, Verdict::internal_error) << text;
  }
}

TEST(Checker, AMultiplierIsAShare) {
  const bank::Scoring bounded{.bounded = true};
  Feedback feedback;
  feedback.score_multiplier = "0.25";
  EXPECT_EQ(icpc(exited(42), feedback, bounded).multiplier, 0.25);
  EXPECT_EQ(icpc(exited(42), feedback, bank::Scoring{}).multiplier, std::nullopt) << "legacy knows none";
  feedback.score_multiplier = "1.5";
  EXPECT_EQ(icpc(exited(42), feedback, bounded).verdict, Verdict::internal_error);
  feedback.score_multiplier = "1";
  feedback.score = "3";
  EXPECT_EQ(icpc(exited(42), feedback, bounded).verdict, Verdict::internal_error);
}

TEST(Checker, OnlyAnAcceptedOutputGoesToTheNextPass) {
  Feedback feedback;
  feedback.next_pass = "again";
  EXPECT_EQ(icpc(exited(42), feedback).next_input, "again");
  EXPECT_EQ(icpc(exited(43), feedback).verdict, Verdict::internal_error);
}

TEST(Checker, TestlibHasATableOfExitCodes) {
  EXPECT_EQ(testlib(0, "ok 3 numbers").verdict, Verdict::accepted);
  for (const int code : {1, 2, 4, 8}) {
    const auto opinion = testlib(code, "wrong answer 1st numbers differ\n");
    EXPECT_EQ(opinion.verdict, Verdict::wrong_answer) << code;
    EXPECT_EQ(opinion.message, "wrong answer 1st numbers differ");
  }
  for (const int code : {3, 5, 42, 43})
    EXPECT_EQ(testlib(code, "FAIL no answer").verdict, Verdict::internal_error) << code;
}

TEST(Checker, TestlibsPointsAreAScore) {
  const bank::Scoring scoring;
  EXPECT_EQ(testlib(7, "points 37.5 good\n", scoring).score, 37.5);
  EXPECT_EQ(testlib(7, "points 37.5 good\n", scoring).verdict, Verdict::accepted);
  EXPECT_EQ(testlib(7, "points 0\n", scoring).verdict, Verdict::wrong_answer);
  EXPECT_EQ(testlib(7, "many", scoring).verdict, Verdict::internal_error);
}

TEST(Checker, AllMustAccept) {
  Opinion accepts;
  accepts.verdict = Verdict::accepted;
  Opinion scores = accepts;
  scores.score = 5;
  Opinion rejects;
  rejects.verdict = Verdict::wrong_answer;
  rejects.message = "no";
  EXPECT_EQ(join_opinions({scores, accepts}).verdict, Verdict::accepted);
  EXPECT_EQ(join_opinions({scores, accepts}).score, 5);
  EXPECT_EQ(join_opinions({accepts, rejects, accepts}).message, "no");
  EXPECT_EQ(join_opinions({}).verdict, Verdict::internal_error);
}

struct Ending {
  const char* what;
  Facts submission;
  bool submission_first;
  Facts interactor;
  bool interactor_decides;
};

TEST(Interaction, WhoEndsFirstByAFaultOfItsOwnDecides) {
  Facts crashed;
  crashed.signal = 11;
  Facts broken_pipe;
  broken_pipe.signal = 13;
  const Ending endings[] = {
      {"both end well", exited(0), true, exited(42), true},
      {"it left early, and well", exited(0), true, exited(43), true},
      {"it crashed, and the interactor rejects what it got", crashed, true, exited(43), false},
      {"it crashed, and the interactor with it", crashed, true, exited(1), false},
      {"it ended with an exit code that imitates an interactor's", exited(42), true, exited(43), false},
      {"the verdict was there before it crashed", crashed, false, exited(42), true},
      {"nobody read any more what it wrote", broken_pipe, false, exited(43), true},
      {"the verdict was there before its time ran out", limited(LimitHit::cpu_time), false, exited(43), true},
      {"its time ran out", limited(LimitHit::cpu_time), true, exited(43), false},
      {"it waited for ever, and the interactor would have gone on", limited(LimitHit::wall_time), true,
       exited(43), false},
      {"both hang", limited(LimitHit::wall_time), true, limited(LimitHit::wall_time), true},
      {"it burnt its time, and the interactor hangs too", limited(LimitHit::cpu_time), true,
       limited(LimitHit::wall_time), false}};
  for (const auto& ending : endings) {
    const auto decided = decide_interaction(ending.submission, ending.submission_first, ending.interactor,
                                            icpc(ending.interactor));
    EXPECT_EQ(decided.has_value(), ending.interactor_decides) << ending.what;
  }
}

}  // namespace
}  // namespace spar::grading
