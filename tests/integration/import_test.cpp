// Packages from elsewhere, end to end: imported, listed, judged; and the default checker by itself.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/integration/support.hpp"

namespace spar::testing {
namespace {

using ::testing::HasSubstr;

constexpr auto sum_in_python = "print(sum(map(int, input().split())))\n";

/// A Kattis package with the dirt that real ones have.
void write_kattis(const Sandbox& sandbox) {
  const auto write = [&](const std::string& file, const std::string& text) {
    sandbox.folder().write("Two_Sum/" + file, text);
  };
  write("problem.yaml", "name: Two numbers\nvalidator_flags: float_tolerance 1e-3\n");
  write("problem_statement/problem.tex", "\\problemname{Two}\nAdd \\emph{both}.\n");
  write("data/sample/1.in", "1 2\n");
  write("data/sample/1.ans", "3\n");
  write("data/secret/1.in", "5 6\n");
  write("data/secret/1.ans", "11.0\n");
  write("data/secret/2.in", "5 6\n");
  write("submissions/accepted/sum.py", sum_in_python);
}

TEST(ImportCommand, TakesAPackageIntoTheBank) {
  const Sandbox sandbox;
  write_kattis(sandbox);
  const auto package = (sandbox.folder().path() / "Two_Sum").string();
  const auto imported = sandbox.spar({"--json", "import", package});
  ASSERT_EQ(imported.exit_code, 0) << imported.err;
  EXPECT_EQ(imported.parsed().at("slug"), "two-sum");
  EXPECT_EQ(imported.parsed().at("cases"), 2);
  EXPECT_THAT(imported.out, HasSubstr("has no answer beside it"));
  const auto shown = sandbox.spar({"show", "two-sum"});
  EXPECT_EQ(shown.exit_code, 0);
  EXPECT_THAT(shown.out, HasSubstr("Add *both*."));
  EXPECT_THAT(sandbox.spar({"list"}).out, HasSubstr("two-sum"));
  const auto again = sandbox.spar({"import", package});
  EXPECT_EQ(again.exit_code, 2);
  EXPECT_THAT(again.err, HasSubstr("is there already"));
  EXPECT_EQ(sandbox.spar({"import", package, "--as", "pair-sum"}).exit_code,
            2);  // a name of the shipped bank
  EXPECT_EQ(sandbox.spar({"import", package, "--as", "another"}).exit_code, 0);
}

TEST(ImportCommand, ForeignPackagesAreJudged) {
  const Sandbox sandbox;
  write_kattis(sandbox);
  const auto package = (sandbox.folder().path() / "Two_Sum").string();
  const auto right = sandbox.write("right.py", sum_in_python);
  EXPECT_EQ(sandbox.spar({"judge", "--package", package, right.string()}).exit_code, 0);
  const auto wrong = sandbox.write("wrong.py", "print(3)\n");
  const auto judged = sandbox.spar({"--json", "judge", "--package", package, wrong.string()});
  EXPECT_EQ(judged.exit_code, 1);
  EXPECT_EQ(judged.parsed().at("cases").at(1).at("verdict"), "WA");
}

TEST(ImportCommand, ArchivesAreJudgedAsTheyAre) {
  const Sandbox sandbox;
  write_kattis(sandbox);
  const auto archive = sandbox.folder().path() / "sum.tar";
  ASSERT_EQ(run({.arguments = {"/bin/tar", "-cf", archive.string(), "-C", sandbox.folder().path().string(),
                               "Two_Sum"}})
                .exit_code,
            0);
  const auto right = sandbox.write("right.py", sum_in_python);
  const auto judged = sandbox.spar({"judge", "--package", archive.string(), right.string()});
  EXPECT_EQ(judged.exit_code, 0) << judged.err;
  // Nothing of it stays behind.
  for (const auto& entry : fs::recursive_directory_iterator(sandbox.database().parent_path()))
    EXPECT_EQ(entry.path().string().find("two-sum"), std::string::npos) << entry.path();
}

TEST(CheckerOnly, GradesAGivenOutput) {
  const Sandbox sandbox;
  write_kattis(sandbox);
  const auto package = (sandbox.folder().path() / "Two_Sum").string();
  const auto input = sandbox.write("x.in", "").string();
  const auto answer = sandbox.write("x.ans", "1.0 Yes\n").string();
  const auto output = sandbox.write("x.out", "1.0005 yes").string();
  const auto grade = [&](std::vector<std::string> flags) {
    std::vector<std::string> words{"judge", "--package", package, "--checker-only", input, answer, output};
    words.insert(words.end(), flags.begin(), flags.end());
    return sandbox.spar(words);
  };
  EXPECT_EQ(grade({}).exit_code, 0);
  EXPECT_EQ(grade({"float_tolerance", "1e-6"}).exit_code, 1);
  EXPECT_EQ(grade({"float_tolerance", "1e-3", "case_sensitive"}).exit_code, 1);
  EXPECT_EQ(grade({"nonsense"}).exit_code, 2);
}

TEST(CasesFromElsewhere, AreJudgedWithoutAnythingElse) {
  const Sandbox sandbox;
  sandbox.folder().write("two-sum/problem.toml", R"(kind = "function"
title = "Two sum"
[function]
name = "two_sum"
parameters = [{ name = "values", type = "list<int>" }, { name = "target", type = "int" }]
returns = "list<int>"
)");
  sandbox.folder().write(
      "two-sum/cases.json",
      R"([{"args": [[2, 7], 9], "expected": [0, 1]}, {"args": [[3, 3], 6], "expected": [0, 1]}])");
  const auto solution = sandbox.write("s.py", "def two_sum(values, target):\n    return [0, 1]\n");
  const auto judged = sandbox.spar(
      {"--json", "judge", "--package", (sandbox.folder().path() / "two-sum").string(), solution.string()});
  EXPECT_EQ(judged.exit_code, 0) << judged.err;
  EXPECT_EQ(judged.parsed().at("cases").at(1).at("name"), "cases 2");
}

}  // namespace
}  // namespace spar::testing
