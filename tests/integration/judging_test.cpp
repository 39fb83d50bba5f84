// Packages whose own programs judge, through the command line: a typed checker, an interactor.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/integration/support.hpp"

namespace spar::testing {
namespace {

using ::testing::HasSubstr;

fs::path fixture(const std::string& name) {
  return fs::path(SPAR_SOURCE_DIR "/tests/integration/packages") / name;
}

json judged(const Sandbox& sandbox, const fs::path& package, const std::string& submission) {
  const Ran ran = sandbox.spar(
      {"--json", "judge", "--package", package.string(), (package / "submissions" / submission).string()});
  json report = ran.parsed();
  EXPECT_TRUE(report.is_object()) << ran.out << ran.err;
  EXPECT_EQ(report_complaint(report), "");
  return report;
}

std::string summary_of(const json& report, const std::string& name) {
  for (const auto& test : report.at("cases"))
    if (test.at("name") == name && test.at("explanation").is_object())
      return test.at("explanation").at("summary");
  return "";
}

TEST(Judging, PackagesWithAProgramThatJudgesAreSound) {
  const Sandbox sandbox;
  for (const char* name : {"any-index", "guess-number"}) {
    auto command = sandbox.command({"--json", "check", fixture(name).string()});
    command.deadline = std::chrono::seconds(140);  // a stub in every language is compiled
    const Ran ran = run(command);
    EXPECT_EQ(ran.exit_code, 0) << ran.out << ran.err;
    EXPECT_EQ(ran.parsed().at("sound"), true) << ran.out;
  }
}

TEST(Judging, OneSlotIsEnoughForASolutionAndACheckerOfAnotherLanguage) {
  const Sandbox sandbox;
  const fs::path package = fixture("any-index");
  const Ran ran = sandbox.spar({"--slots", "1", "judge", "--package", package.string(),
                                (package / "submissions/accepted/last.cpp").string()});
  EXPECT_FALSE(ran.timed_out);
  EXPECT_EQ(ran.exit_code, 0) << ran.out << ran.err;
}

TEST(Judging, ACheckerTakesAnyRightAnswerAndSaysWhatIsWrong) {
  const Sandbox sandbox;
  EXPECT_EQ(judged(sandbox, fixture("any-index"), "accepted/last.cpp").at("verdict"), "AC");
  const json report = judged(sandbox, fixture("any-index"), "wrong_answer/counts_from_one.py");
  EXPECT_EQ(report.at("verdict"), "WA");
  EXPECT_EQ(summary_of(report, "two of them"), "at index 1 stands 3, not 5");
}

TEST(Judging, WhatIsNotOfTheTypeNeverComesToTheChecker) {
  const Sandbox sandbox;
  const auto file = sandbox.write("text.py", "def any_index(values, wanted):\n    return '0'\n");
  const Ran ran =
      sandbox.spar({"--json", "judge", "--package", fixture("any-index").string(), file.string()});
  EXPECT_EQ(ran.parsed().at("verdict"), "WA") << ran.err;
  EXPECT_THAT(summary_of(ran.parsed(), "at the end"), HasSubstr("int")) << ran.out;
}

TEST(Judging, AnInteractorTalksToTheSolution) {
  const Sandbox sandbox;
  EXPECT_EQ(judged(sandbox, fixture("guess-number"), "accepted/halves.py").at("verdict"), "AC");
  const json report = judged(sandbox, fixture("guess-number"), "wrong_answer/one_by_one.py");
  EXPECT_EQ(report.at("verdict"), "WA");
  EXPECT_EQ(summary_of(report, "last"), "30 guesses were not enough");
  const json& explanation = report.at("cases").at(1).at("explanation");
  EXPECT_THAT(explanation.at("got").get<std::string>(),
              HasSubstr("program: 1\ninteractor: higher\nprogram: 2\n"));
  EXPECT_TRUE(explanation.at("expected").is_null());
}

TEST(Judging, ACheckerThatDoesNotCompileIsSaidToBeThePackages) {
  const Sandbox sandbox;
  const fs::path package = sandbox.folder().path() / "guess-number";
  fs::copy(fixture("guess-number"), package, fs::copy_options::recursive);
  overwrite(package / "interactor/guess.cpp", "int main() { return forty_two; }\n");
  const Ran ran = sandbox.spar(
      {"judge", "--package", package.string(), (package / "submissions/accepted/halves.py").string()});
  EXPECT_NE(ran.exit_code, 0);
  EXPECT_THAT(ran.err, HasSubstr("interactor/guess.cpp does not compile"));
  EXPECT_THAT(ran.err, HasSubstr("forty_two"));
}

TEST(Judging, ForeignPackagesAreWhatTheySayOfThemselves) {
  const Sandbox sandbox;
  for (const char* name : {"kattis-split", "kattis-points", "kattis-relay"}) {
    const Ran ran = sandbox.spar({"--json", "check", fixture(name).string()});
    const json found = ran.parsed();
    ASSERT_TRUE(found.is_object()) << ran.out << ran.err;
    EXPECT_EQ(found.at("sound"), true) << ran.out;
    EXPECT_GE(found.at("packages").at(0).at("submissions").size(), 2U) << name;
  }
}

TEST(Judging, AllOutputValidatorsMustAccept) {
  const Sandbox sandbox;
  const json order = judged(sandbox, fixture("kattis-split"), "wrong_answer/larger_first.py");
  EXPECT_EQ(order.at("verdict"), "WA");
  EXPECT_EQ(order.at("cases").at(0).at("explanation").at("summary"),
            "the smaller one comes first, and both are positive");
  const json sum = judged(sandbox, fixture("kattis-split"), "wrong_answer/one_too_many.py");
  EXPECT_EQ(sum.at("cases").at(1).at("explanation").at("summary"), "500 + 501 is not 1000");
}

TEST(Judging, GroupsGivePoints) {
  const Sandbox sandbox;
  const json all = judged(sandbox, fixture("kattis-points"), "accepted/twice.py").at("points");
  EXPECT_EQ(all.at("score"), 100);
  EXPECT_EQ(all.at("partial"), false);
  const json part = judged(sandbox, fixture("kattis-points"), "partially_accepted/small.py");
  EXPECT_EQ(part.at("points").at("score"), 30);
  EXPECT_EQ(part.at("points").at("most"), 100);
  EXPECT_EQ(part.at("points").at("partial"), true);
  EXPECT_EQ(part.at("score"), 0.3);
  EXPECT_EQ(part.at("cases").back().at("verdict"), "SK") << "the group ended with its first rejection";
}

TEST(Judging, PassesOfAConversationFollowEachOther) {
  const Sandbox sandbox;
  EXPECT_EQ(judged(sandbox, fixture("kattis-relay"), "accepted/next.py").at("verdict"), "AC");
  const json report = judged(sandbox, fixture("kattis-relay"), "wrong_answer/short_of_breath.py");
  EXPECT_EQ(report.at("verdict"), "WA");
  EXPECT_EQ(report.at("cases").at(0).at("explanation").at("summary"),
            "pass 3: after 15 comes 16, not 'too late'");
}

}  // namespace
}  // namespace spar::testing
