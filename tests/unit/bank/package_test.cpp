// Whole packages on disk: sound ones, broken ones, links that leave, and the bank that holds them.
#include <gmock/gmock.h>

#include "judge/bank/load.hpp"
#include "tests/unit/bank/scratch_package.hpp"

namespace spar::bank {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using testing::ScratchFolder;

class Package : public ::testing::Test {
 protected:
  Package() { testing::write_function_package(folder, "pair-sum"); }

  [[nodiscard]] fs::path directory() const { return folder.path() / "pair-sum"; }

  void expect_refused(const std::string& message, ErrorCode code = ErrorCode::bad_input) const {
    const auto problem = load_package(directory());
    ASSERT_FALSE(problem);
    EXPECT_THAT(problem.error().context, HasSubstr(message));
    EXPECT_EQ(problem.error().code, code);
  }

  ScratchFolder folder;
};

TEST_F(Package, Loads) {
  const auto problem = load_package(directory());
  ASSERT_TRUE(problem) << problem.error().context;
  EXPECT_EQ(problem->slug, "pair-sum");
  EXPECT_EQ(problem->cases.size(), 2U);
  EXPECT_TRUE(problem->cases[0].sample);
  EXPECT_EQ(problem->editorial, "Use a map.");
  EXPECT_EQ(problem->submissions.size(), 3U);
  EXPECT_EQ(problem->submissions[0].expectation, "accepted");
  EXPECT_FALSE(problem->generator);
  EXPECT_EQ(lint(*problem), std::vector<std::string>{});
}

TEST_F(Package, NeedsItsFiles) {
  fs::remove(directory() / "problem.toml");
  expect_refused("pair-sum/problem.toml: is missing");
  fs::remove_all(directory());
  expect_refused("is not a folder", ErrorCode::not_found);
}

TEST_F(Package, CanBeProblemTomlAndCasesAlone) {
  for (const auto& entry : fs::directory_iterator(directory())) fs::remove_all(entry.path());
  folder.write("pair-sum/problem.toml", R"(kind = "function"
title = "Pair sum"
[function]
name = "pair_sum"
parameters = [{ name = "values", type = "list<int>" }, { name = "target", type = "int" }]
returns = "list<int>"
)");
  folder.write(
      "pair-sum/cases.json",
      R"([{"args": [[2, 7], 9], "expected": [0, 1]}, {"name": "own", "family": "minus", "args": [[], 1], "expected": []}])");
  const auto problem = load_package(directory());
  ASSERT_TRUE(problem) << problem.error().context;
  ASSERT_EQ(problem->cases.size(), 2U);
  EXPECT_EQ(problem->cases[0].name, "cases 1");
  EXPECT_EQ(problem->cases[0].family, "hidden");
  EXPECT_EQ(problem->cases[1].name, "own");
  EXPECT_EQ(problem->cases[1].family, "minus");
  EXPECT_THAT(lint(*problem), Contains(HasSubstr("statement.md: is missing")));
}

TEST_F(Package, ReadsItsChecker) {
  folder.write("pair-sum/problem.toml",
               std::string(testing::function_toml) + "[checker]\nprogram = \"check\"\narguments = [\"x\"]\n");
  expect_refused("check: is missing");
  folder.write("pair-sum/check/main.py", "");
  folder.write("pair-sum/check/help.py", "");
  const auto problem = load_package(directory());
  ASSERT_TRUE(problem) << problem.error().context;
  const auto& checker = problem->judging.checkers.at(0);
  EXPECT_EQ(checker.protocol, Protocol::typed);
  EXPECT_EQ(checker.language, "python");
  EXPECT_EQ(checker.entry_point, "main.py");
  EXPECT_EQ(checker.files.size(), 2U);
  const auto before = problem->digest;
  folder.write("pair-sum/check/help.py", "# other");
  EXPECT_NE(load_package(directory()).value().digest, before);
  folder.write("pair-sum/problem.toml",
               std::string(testing::function_toml) + "[checker]\nprogram = \"../check\"\n");
  expect_refused("should be a file or folder of the package");
}

TEST_F(Package, ReadsItsInteractor) {
  const std::string toml = "kind = \"program\"\ntitle = \"T\"\n";
  folder.write("guess/problem.toml", toml + "[interactor]\nprogram = \"talk.cpp\"\npasses = 2\n");
  folder.write("guess/talk.cpp", "");
  folder.write("guess/data/sample/1.in", "");
  folder.write("guess/data/sample/1.ans", "");
  const auto problem = load_package(folder.path() / "guess");
  ASSERT_TRUE(problem) << problem.error().context;
  EXPECT_EQ(problem->judging.interactor->protocol, Protocol::icpc);
  EXPECT_EQ(problem->judging.passes, 2);
  folder.write("guess/generate.py", "print('[]')");
  EXPECT_THAT(load_package(folder.path() / "guess").error().context,
              AllOf(HasSubstr("generate.py: "), HasSubstr("put its cases into data/secret")));
  fs::remove(folder.path() / "guess/generate.py");
  folder.write("guess/problem.toml",
               toml + "[interactor]\nprogram = \"talk.cpp\"\n[checker]\nprogram = \"talk.cpp\"\n");
  EXPECT_THAT(load_package(folder.path() / "guess").error().context, HasSubstr("judges by itself"));
}

TEST_F(Package, NamesFileAndLineOfACase) {
  folder.write("pair-sum/data/secret/a.json",
               "[\n{\"name\": \"overflow\", \"family\": \"negative values\", \"args\": [[], \"x\"], "
               "\"expected\": []}]");
  expect_refused("data/secret/a.json:2: case 'overflow': args[1]: expected int, found string");
}

TEST_F(Package, RefusesNamesTakenInAnotherFile) {
  folder.write("pair-sum/data/secret/c.json", testing::secret_json);
  expect_refused("data/secret/c.json:1: case 'minus': the name is taken");
}

TEST_F(Package, RefusesStrayFiles) {
  folder.write("pair-sum/data/secret/c.jsn", "[]");
  expect_refused("data/secret/c.jsn: does not belong here");
  fs::remove(directory() / "data/secret/c.jsn");
  folder.write("pair-sum/submissions/runtime_error/x.cpp", "");
  expect_refused("submissions/runtime_error: is no folder of submissions; did you mean 'run_time_error'?");
}

TEST_F(Package, RefusesNoCases) {
  fs::remove_all(directory() / "data");
  expect_refused("has no cases at all");
  folder.write("pair-sum/generate.py", "print('[]')");
  const auto problem = load_package(directory());
  ASSERT_TRUE(problem) << problem.error().context;
  EXPECT_EQ(problem->generator->filename(), "generate.py");
}

TEST_F(Package, RefusesLinksThatLeave) {
  folder.write("outside.json", "[]");
  fs::create_symlink(folder.path() / "outside.json", directory() / "data/secret/z.json");
  expect_refused("data/secret/z.json: is a link that leaves the package");
  fs::remove(directory() / "data/secret/z.json");
  fs::create_directory_symlink(folder.path(), directory() / "submissions/wrong_answer/more");
  expect_refused("is a link that leaves the package");
  fs::remove(directory() / "submissions/wrong_answer/more");
  fs::create_symlink("b.json", directory() / "data/secret/dangling.json");
  fs::remove(directory() / "data/secret/b.json");
  expect_refused("dangling.json: cannot be read");
}

TEST_F(Package, AllowsLinksThatStay) {
  fs::rename(directory() / "editorial.md", directory() / "text.md");
  fs::create_symlink("text.md", directory() / "editorial.md");
  EXPECT_EQ(load_package(directory()).value().editorial, "Use a map.");
}

TEST_F(Package, RefusesHugeFiles) {
  fs::resize_file(directory() / "data/secret/b.json", (16U << 20U) + 1);
  expect_refused("b.json: is larger than 16 MiB", ErrorCode::too_large);
}

TEST_F(Package, RefusesTextThatIsNotUtf8) {
  folder.write("pair-sum/statement.md", "one\ntwo \xFF\n");
  expect_refused("statement.md:2: is not UTF-8");
}

TEST_F(Package, DigestCoversWhatDecidesAVerdict) {
  const auto digest = [this] { return load_package(directory()).value().digest; };
  const auto before = digest();
  EXPECT_EQ(before.size(), 64U);
  folder.write("pair-sum/editorial.md", "Other words.");
  EXPECT_EQ(digest(), before);
  folder.write("pair-sum/submissions/wrong_answer/greedy.py", "# more");
  EXPECT_EQ(digest(), before);
  folder.write("pair-sum/submissions/accepted/map.py", "# more");
  const auto after = digest();
  EXPECT_NE(after, before);
  fs::rename(directory() / "data/secret/b.json", directory() / "data/secret/c.json");
  EXPECT_NE(digest(), after);
}

TEST(ProgramPackage, ReadsPairs) {
  const ScratchFolder folder;
  folder.write("sum/problem.toml",
               "kind = \"program\"\ntitle = \"T\"\n[[families]]\nname = \"all negative\"\nadvice = \"a\"\n");
  folder.write("sum/statement.md", "x");
  folder.write("sum/data/sample/1.in", "1 2\n");
  folder.write("sum/data/sample/1.ans", "3\n");
  folder.write("sum/data/secret/all-negative/2.in", "-1 -2\n");
  EXPECT_THAT(load_package(folder.path() / "sum").error().context,
              HasSubstr("all-negative/2.in: has no 2.ans"));
  folder.write("sum/data/secret/all-negative/2.ans", "-3\n");
  const auto problem = load_package(folder.path() / "sum");
  ASSERT_TRUE(problem) << problem.error().context;
  EXPECT_EQ(problem->cases.at(1).family, "all negative");
  EXPECT_EQ(problem->cases.at(1).answer_text, "-3\n");
  folder.write("sum/data/secret/all-negative/1.in", "");
  folder.write("sum/data/secret/all-negative/1.ans", "");
  EXPECT_THAT(load_package(folder.path() / "sum").error().context, HasSubstr("case '1': the name is taken"));
  folder.write("sum/data/secret/al-negative/3.in", "");
  EXPECT_THAT(load_package(folder.path() / "sum").error().context, HasSubstr("did you mean 'all-negative'?"));
}

TEST(Bank, OneBrokenPackageDoesNotHideOthers) {
  const ScratchFolder folder;
  testing::write_function_package(folder, "easy/pair-sum");
  testing::write_function_package(folder, "hard/deep/triple-sum");
  testing::write_function_package(folder, "hard/pair-sum");
  folder.write("hard/Bad_Name/problem.toml", testing::function_toml);
  folder.write(".git/hidden/problem.toml", "");
  const auto bank = Bank::open({folder.path()});
  ASSERT_TRUE(bank) << bank.error().context;
  EXPECT_EQ(bank->problems().size(), 2U);
  ASSERT_EQ(bank->broken().size(), 2U);
  EXPECT_THAT(bank->broken()[0].context, HasSubstr("Bad_Name"));
  EXPECT_THAT(bank->broken()[1].context, HasSubstr("the slug 'pair-sum' is taken"));
  EXPECT_EQ(bank->find("triple-sum").value()->slug, "triple-sum");
  EXPECT_THAT(bank->find("pair-sun").error().context, HasSubstr("did you mean 'pair-sum'?"));
  EXPECT_THAT(bank->find("zzz").error().context, HasSubstr("`spar list`"));
  EXPECT_EQ(bank->find("zzz").error().code, ErrorCode::not_found);
  EXPECT_EQ(Bank::open({folder.path() / "none"}).error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace spar::bank
