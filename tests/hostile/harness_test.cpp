// Classes 17 and 18 of attack: sources that attack the driver which runs them, or game the verdict.
#include "tests/hostile/judging.hpp"
#include "tests/hostile/slot_test.hpp"

namespace spar::hostile {
namespace {

using testing::AnyOf;

class Harness : public JudgingTest {};
INSTANTIATE_TEST_SUITE_P(Rung, Harness, testing::ValuesIn(reachable_rungs()), rung_name);

TEST_P(Harness, CppCannotTakeTheDriverIn) {
  for (const char* file :
       {"static_exit.cpp", "exit_zero.cpp", "define_main.cpp", "operator_new.cpp", "forged_frames.cpp",
        "closed_channel.cpp", "parents_nonce.cpp", "left_thread.cpp"}) {
    const auto report = judge(file);
    EXPECT_THAT(short_code(report.verdict), AnyOf("WA", "RTE", "CE", "TLE")) << file;
    for (const auto& judged : report.cases)
      EXPECT_NE(short_code(judged.verdict), "AC") << file << ": " << judged.name;
  }
  expect_judge_is_sound();
}

TEST_P(Harness, CCannotTakeTheDriverIn) {
  for (const char* file : {"forged_frames.c", "closed_channel.c", "replaced_calls.c"}) {
    const auto report = judge(file);
    EXPECT_THAT(short_code(report.verdict), AnyOf("WA", "RTE", "CE", "TLE")) << file;
    for (const auto& judged : report.cases)
      EXPECT_NE(short_code(judged.verdict), "AC") << file << ": " << judged.name;
  }
  expect_judge_is_sound();
}

TEST_P(Harness, PythonCannotTakeTheDriverIn) {
  for (const char* file : {"sys_exit.py", "load_exit.py", "equal_to_all.py", "patched_modules.py"}) {
    const auto report = judge(file);
    EXPECT_THAT(short_code(report.verdict), AnyOf("WA", "RTE", "TLE")) << file;
    for (const auto& judged : report.cases)
      EXPECT_NE(short_code(judged.verdict), "AC") << file << ": " << judged.name;
  }
  expect_judge_is_sound();
}

// Known gap: what is loaded runs in the driver's process, so it can serve the frames by itself and keep what
// it learns from case to case. It still has to answer rightly, since no answer is ever in the slot, and its
// time is measured from outside.
TEST_P(Harness, ADriverThatWasReplacedStillHasToBeRight) {
  const auto report = judge("replaced_driver.py");
  EXPECT_EQ(short_code(report.verdict), "WA");
  for (const auto& judged : report.cases) EXPECT_NE(short_code(judged.verdict), "AC") << judged.name;
  expect_judge_is_sound();
}

TEST_P(Harness, VerdictsAreNotGamed) {
  EXPECT_EQ(short_code(judge("sleeps_by_case.cpp").verdict), "WA");
  const auto report = judge("frame_on_stdout.cpp");
  EXPECT_EQ(short_code(report.verdict), "WA");
  EXPECT_THAT(report.cases.at(0).facts.output, testing::HasSubstr("\"verdict\":\"AC\""))
      << "it is shown as what it is: output";
  problem_ = &program_;
  EXPECT_EQ(short_code(judge("checkers_exit_code.cpp").verdict), "RTE");
  EXPECT_EQ(short_code(judge("prints_verdict.py").verdict), "WA");
  expect_judge_is_sound();
}

// Known gap of every rung with namespaces: where the read-only views come from is told, and nothing beside
// them. Without namespaces, the kernel's list of mounts cannot be opened.
TEST_P(Harness, OnlyThePathsOfViewsAreTold) {
  const auto report = judge("reads_mountinfo.cpp");
  EXPECT_EQ(short_code(report.verdict), "AC");
  const std::string& told = report.cases.at(0).facts.output;
  EXPECT_EQ(told.find("toolchains/drivers") == std::string::npos, GetParam() == "landlock") << told;
  EXPECT_THAT(told, testing::Not(testing::HasSubstr("spar-hostile-packages")));
  EXPECT_THAT(told, testing::Not(testing::HasSubstr("problems")));
}

// What is printed reaches terminals and pages through reports.
TEST_P(Harness, ReportsAreTextThatCanBeShown) {
  problem_ = &program_;
  const auto report = judge("prints_verdict.py");
  const std::string text = grading::to_json(report).dump();
  EXPECT_EQ(text.find('\x1b'), std::string::npos) << "JSON escapes control characters";
  EXPECT_TRUE(nlohmann::json::accept(text));
}

}  // namespace
}  // namespace spar::hostile
