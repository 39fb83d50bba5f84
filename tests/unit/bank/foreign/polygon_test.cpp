#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "judge/bank/load.hpp"
#include "tests/unit/bank/foreign/sum_package.hpp"
#include "tests/unit/bank/scratch_package.hpp"

namespace spar::bank {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using namespace std::chrono_literals;
using V = Verdict;

class Polygon : public testing::SumPackage {
 protected:
  Polygon() {
    describe(
        R"(<test method="manual" sample="true"/><test method="generated" cmd="gen 5"/><test method="generated" cmd="gen 6"/>)",
        "", "");
    write("files/check.cpp", "#include \"testlib.h\"\n");
    write("files/testlib.h", "// testlib");
    write("tests/01", "1 2\n");
    write("tests/01.a", "3\n");
    write("tests/02", "5 6\n");
    write("tests/02.a", "11\n");
    write("solutions/sum.cpp", "int main() {}");
    write("solutions/slow.py", "");
    write("statement-sections/english/legend.tex", "Add \\textbf{two} numbers.");
    write("statement-sections/english/input.tex", "Two of them.");
  }
  void write(const std::string& file, const std::string& text) const { folder.write("sum/" + file, text); }
  void describe(const std::string& tests, const std::string& groups, const std::string& judging) const {
    write("problem.xml",
          R"(<?xml version="1.0" encoding="utf-8"?><problem short-name="sum">
<names><name language="russian" value="x"/><name language="english" value="A &amp; B"/></names>
<judging )" + judging +
              R"(><testset name="tests"><time-limit>1500</time-limit><memory-limit>67108864</memory-limit>
<input-path-pattern>tests/%02d</input-path-pattern><answer-path-pattern>tests/%02d.a</answer-path-pattern>
<tests>)" + tests +
              "</tests>" + groups + R"(</testset></judging>
<files><resources><file path="files/testlib.h"/></resources></files>
<assets><checker type="testlib"><source path="files/check.cpp" type="cpp.g++17"/></checker>
<solutions><solution tag="main"><source path="solutions/sum.cpp" type="cpp.g++17"/></solution>
<solution tag="time-limit-exceeded-or-accepted"><source path="solutions/slow.py" type="python.3"/></solution></solutions></assets>
<tags><tag value="maths"/></tags></problem>)");
  }
};

TEST_F(Polygon, Loads) {
  const auto problem = load();
  EXPECT_EQ(problem.format, "polygon");
  EXPECT_EQ(problem.title, "A & B");
  EXPECT_EQ(problem.limits.cpu_time, 1500ms);
  EXPECT_EQ(problem.limits.memory, Bytes{64ULL << 20U});
  EXPECT_FALSE(problem.judging.computed_limit);
  ASSERT_EQ(problem.cases.size(), 2U);
  EXPECT_TRUE(problem.cases[0].sample);
  EXPECT_EQ(problem.cases[1].answer_text, "11\n");
  EXPECT_THAT(problem.topics, ElementsAre("maths"));
  EXPECT_THAT(problem.statement, HasSubstr("Add **two** numbers.\n\n## Input\n\nTwo of them."));
  ASSERT_EQ(problem.notices.size(), 1U);
  EXPECT_EQ(problem.notices[0].kind, Notice::Kind::unsupported);
  EXPECT_THAT(problem.notices[0].text, HasSubstr("tests/03: is not in the package (method: generated)"));
  const auto& checker = problem.judging.checkers.at(0);
  EXPECT_EQ(checker.protocol, Protocol::testlib);
  EXPECT_EQ(checker.files.size(), 2U);
  ASSERT_EQ(problem.submissions.size(), 2U);
  EXPECT_EQ(problem.submissions[0].expectations.at(0).permitted, std::set{V::accepted});
  EXPECT_EQ(problem.submissions[1].language, "python");
  EXPECT_EQ(problem.submissions[1].expectations.at(0).permitted, (std::set{V::accepted, V::time_limit}));
}

TEST_F(Polygon, MakesGroupsOfPoints) {
  describe(
      R"(<test sample="true" group="0" points="0"/><test group="1" points="40"/>)",
      R"(<groups><group name="0" points-policy="each-test"/><group name="1" points-policy="complete-group"><dependencies><dependency group="0"/></dependencies></group></groups>)",
      "");
  const auto problem = load();
  const auto& groups = problem.judging.groups;
  ASSERT_EQ(groups.size(), 3U);
  EXPECT_TRUE(problem.judging.scoring);
  EXPECT_EQ(groups[1].score, ScoreAggregation::sum);
  EXPECT_EQ(groups[2].score, ScoreAggregation::pass_fail);
  EXPECT_EQ(groups[2].max_score, 40);
  EXPECT_THAT(groups[2].require_pass, ElementsAre("0"));
  EXPECT_EQ(problem.cases[1].score, 40);
}

TEST_F(Polygon, RefusesWhatItCannotJudge) {
  describe("<test/>", "", "input-file=\"in.txt\"");
  EXPECT_THAT(refusal(), HasSubstr("'in.txt'"));
  describe("", "", "");
  EXPECT_THAT(refusal(), HasSubstr("full package"));
  write("problem.xml", "<problem");
  EXPECT_THAT(refusal(), HasSubstr("malformed XML"));
}

}  // namespace
}  // namespace spar::bank
