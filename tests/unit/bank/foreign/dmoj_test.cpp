#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "judge/bank/load.hpp"
#include "tests/unit/bank/foreign/archives.hpp"
#include "tests/unit/bank/foreign/sum_package.hpp"
#include "tests/unit/bank/scratch_package.hpp"

namespace spar::bank {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Dmoj : public testing::SumPackage {
 protected:
  Dmoj() {
    folder.write("sum/1.in", "1 2\n");
    folder.write("sum/1.out", "3\n");
  }
  void describe(const std::string& yaml) const { folder.write("sum/init.yml", yaml); }
};

TEST_F(Dmoj, ReadsBatchesFromItsArchive) {
  testing::write_archive(folder.path() / "sum/sum.zip",
                         {{"a.in", "5 6\n"}, {"a.out", "11\n"}, {"b.in", "7 8\n"}, {"b.out", "15\n"}});
  describe(R"(
archive: sum.zip
test_cases:
- {in: 1.in, out: 1.out, points: 5}
- points: 20
  batched: [{in: a.in, out: a.out}]
- points: 75
  batched: [{in: a.in, out: a.out}, {in: b.in, out: b.out}]
  dependencies: [2]
)");
  const auto problem = load();
  EXPECT_EQ(problem.format, "dmoj");
  ASSERT_EQ(problem.cases.size(), 4U);
  EXPECT_EQ(problem.cases[0].score, 5);
  EXPECT_EQ(problem.cases[3].answer_text, "15\n");
  EXPECT_TRUE(problem.judging.tokens.case_sensitive);
  const auto& groups = problem.judging.groups;
  ASSERT_EQ(groups.size(), 3U);
  EXPECT_EQ(groups[0].members.size(), 3U);
  EXPECT_EQ(groups[2].score, ScoreAggregation::pass_fail);
  EXPECT_EQ(groups[2].max_score, 75);
  EXPECT_THAT(groups[2].require_pass, ElementsAre("batch 2"));
}

TEST_F(Dmoj, KnowsItsCheckers) {
  const auto with = [&](const std::string& checker) {
    describe("checker: " + checker + "\ntest_cases: [{in: 1.in, out: 1.out}]\n");
  };
  with("identical");
  EXPECT_TRUE(load().judging.tokens.space_change_sensitive);
  with("{name: floats, args: {precision: 4, error_mode: relative}}");
  EXPECT_DOUBLE_EQ(*load().judging.tokens.relative_tolerance, 1e-4);
  EXPECT_FALSE(load().judging.tokens.absolute_tolerance);
  with("sorted");
  EXPECT_EQ(load().judging.checkers.at(0).language, "python");
  with("own.py");
  EXPECT_THAT(refusal(), HasSubstr("runs inside DMOJ's judge"));
  with("{name: bridged, args: {files: check.cpp, type: testlib}}");
  folder.write("sum/check.cpp", "#include \"testlib.h\"\n");
  EXPECT_THAT(refusal(), HasSubstr("includes testlib.h"));
  folder.write("sum/testlib.h", "");
  EXPECT_EQ(load().judging.checkers.at(0).protocol, Protocol::testlib);
}

TEST_F(Dmoj, ReadsASignatureGrader) {
  folder.write("sum/grade.cpp", "int main() {}");
  folder.write("sum/sum.h", "int sum(int, int);");
  describe("signature_grader: {entry: grade.cpp, header: sum.h}\ntest_cases: [{in: 1.in, out: 1.out}]\n");
  const auto problem = load();
  EXPECT_EQ(problem.judging.included.at("cpp").size(), 2U);
  EXPECT_THAT(problem.judging.languages, ElementsAre("c", "cpp"));
}

TEST_F(Dmoj, RefusesWhatItCannotJudge) {
  describe("generator: gen.cpp\n");
  EXPECT_THAT(refusal(), HasSubstr("generators of cases are not supported"));
  describe("test_cases: [{in: ../1.in, out: 1.out}]\n");
  EXPECT_THAT(refusal(), HasSubstr("there is no file '../1.in'"));
  describe("test_cases: [{batched: [{in: 1.in, out: 1.out}], dependencies: [7]}]\n");
  EXPECT_THAT(refusal(), HasSubstr("'batch 7' is no earlier batch"));
  describe("archive: none.zip\n");
  EXPECT_THAT(refusal(), HasSubstr("no archive 'none.zip'"));
}

}  // namespace
}  // namespace spar::bank
