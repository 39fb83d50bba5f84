// Lints: a sound package has none; each fault has its finding.
#include <gmock/gmock.h>

#include <functional>

#include "judge/bank/load.hpp"
#include "tests/unit/bank/scratch_package.hpp"

namespace spar::bank {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

struct Row {
  std::function<void(Problem&)> breaks;
  std::string finding;
};

TEST(Lint, FindsEachFault) {
  const testing::ScratchFolder folder;
  testing::write_function_package(folder, "pair-sum");
  const auto sound = load_package(folder.path() / "pair-sum").value();
  ASSERT_THAT(lint(sound), ElementsAre());
  const std::vector<Row> table{
      {[](Problem& p) { p.statement = "no example"; }, "has no example block for sample 'first'"},
      {[](Problem& p) { p.statement.replace(p.statement.find("[2, 7]"), 6, "[2,7]"); },
       "statement.md:3: the example block does not match sample 'first'; it should read:\nvalues = [2, 7]"},
      {[](Problem& p) { p.statement += "```example\nx\n```\n"; },
       "statement.md:8: the example block has no sample"},
      {[](Problem& p) {
         p.families.push_back({"unused", "a"});
       },
       "no case belongs to family 'unused'"},
      {[](Problem& p) { p.families[0].advice = " "; }, "family 'negative values' has empty advice"},
      {[](Problem& p) { p.hints.pop_back(); }, "has 2 hints"},
      {[](Problem& p) { p.topics.clear(); }, "no topics"},
      {[](Problem& p) { p.editorial.clear(); }, "editorial.md: is missing"},
      {[](Problem& p) { p.submissions.erase(p.submissions.begin()); }, "no C++ program"},
      {[](Problem& p) { p.submissions.erase(p.submissions.begin() + 1); }, "no Python program"},
      {[](Problem& p) { p.submissions.pop_back(); }, "submissions/wrong_answer: is empty"}};
  for (const auto& row : table) {
    auto problem = sound;
    row.breaks(problem);
    EXPECT_THAT(lint(problem), ElementsAre(HasSubstr(row.finding)));
  }
}

TEST(Lint, HoldsRequiredLibrariesAgainstThoseThatAreKnown) {
  const testing::ScratchFolder folder;
  testing::write_function_package(folder, "pair-sum");
  auto problem = load_package(folder.path() / "pair-sum").value();
  problem.submissions.erase(
      problem.submissions.begin());  // the one in C++, which has none of these libraries
  problem.required_libraries = {"numpy"};
  EXPECT_THAT(lint(problem, {"numpy", "pandas"}), ElementsAre());
  problem.required_libraries = {"numpy", "panda"};
  EXPECT_THAT(lint(problem, {"numpy", "pandas"}),
              ElementsAre(AllOf(HasSubstr("problem.toml: 'requires' names 'panda', which no language knows"),
                                HasSubstr("known are: numpy, pandas"), HasSubstr("did you mean 'pandas'?"))));
  EXPECT_THAT(lint(problem), ElementsAre(HasSubstr("known are: none"), HasSubstr("'panda'")));
}

TEST(Lint, AGeneratorMayUseAFamily) {
  const testing::ScratchFolder folder;
  testing::write_function_package(folder, "pair-sum");
  auto problem = load_package(folder.path() / "pair-sum").value();
  problem.families.push_back({"large", "a"});
  problem.generator = "generate.py";
  EXPECT_THAT(lint(problem), ElementsAre());
}

}  // namespace
}  // namespace spar::bank
