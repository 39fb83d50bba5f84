// Searching the bank: words, topics and the like narrow it down, lists order it, and progress is counted.
#include "judge/practice/catalogue.hpp"

#include <gmock/gmock.h>

#include "tests/unit/bank/scratch_package.hpp"

namespace spar::practice {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class CatalogueOf : public ::testing::Test {
 protected:
  CatalogueOf() {
    write("alpha", "easy", R"("heaps", "sorting")", "A queue of *Jobs*.");
    write("beta", "hard", R"("graphs")", "Roads between towns.");
    write("gamma", "easy", R"("heaps")", "Nothing of the kind.");
    folder_.write("bank/lists/path.toml",
                  "title = \"Path\"\ndescription = \"D\"\n[[parts]]\ntitle = \"A\"\nproblems = [\"gamma\", "
                  "\"alpha\"]\n");
    bank_ = bank::Bank::open({folder_.path() / "bank"}).value();
    for (const auto& error : bank_.broken()) ADD_FAILURE() << error.context;
    store_ = store::Store::open(folder_.path() / "spar.db").value();
  }

  void write(const std::string& slug, const std::string& difficulty, const std::string& topics,
             const std::string& statement) {
    folder_.write("bank/" + slug + "/problem.toml",
                  "kind = \"function\"\ntitle = \"The " + slug + "\"\ndifficulty = \"" + difficulty +
                      "\"\ntopics = [" + topics +
                      "]\n[function]\nname = \"f\"\nparameters = []\nreturns = \"int\"\n");
    folder_.write("bank/" + slug + "/cases.json", R"([{"args": [], "expected": 1}])");
    folder_.write("bank/" + slug + "/statement.md", statement);
  }

  void solve(const std::string& slug) {
    store_->add({.problem = slug, .language = "python", .source = "x"});
    const auto job = store_->claim("worker", std::chrono::seconds(30));
    ASSERT_TRUE(job);
    ASSERT_TRUE(store_->complete(*job, {{"verdict", "AC"}, {"score", 1.0}}));
  }

  std::vector<std::string> found(const Wanted& wanted) {
    std::vector<std::string> slugs;
    const auto problems = Catalogue(bank_, *store_, store::local_user).find(wanted);
    for (const auto* problem : problems.value()) slugs.push_back(problem->slug);
    return slugs;
  }

  std::string refusal(const Wanted& wanted) {
    const auto result = Catalogue(bank_, *store_, store::local_user).find(wanted);
    return result ? "found" : result.error().context;
  }

  bank::testing::ScratchFolder folder_;
  bank::Bank bank_;
  std::unique_ptr<store::Store> store_;
};

TEST_F(CatalogueOf, EveryWordMustOccurSomewhere) {
  EXPECT_THAT(found({}), ElementsAre("alpha", "beta", "gamma"));
  EXPECT_THAT(found({.words = "  jobs QUEUE "}), ElementsAre("alpha"));
  EXPECT_THAT(found({.words = "heaps nothing"}), ElementsAre("gamma"));
  EXPECT_THAT(found({.words = "queue towns"}), IsEmpty());
}

TEST_F(CatalogueOf, MembersNarrowDownTogether) {
  EXPECT_THAT(found({.topic = "heaps"}), ElementsAre("alpha", "gamma"));
  EXPECT_THAT(found({.topic = "heaps", .difficulty = "hard"}), IsEmpty());
  EXPECT_THAT(found({.kind = "function"}), ElementsAre("alpha", "beta", "gamma"));
  EXPECT_THAT(found({.list = "path"}), ElementsAre("gamma", "alpha"));
  EXPECT_THAT(found({.topic = "sorting", .list = "path"}), ElementsAre("alpha"));
  solve("alpha");
  EXPECT_THAT(found({.status = "solved"}), ElementsAre("alpha"));
  EXPECT_THAT(found({.status = "new", .list = "path"}), ElementsAre("gamma"));
}

TEST_F(CatalogueOf, WhatThereIsNotIsRefusedByName) {
  EXPECT_THAT(refusal({.topic = "heap"}),
              HasSubstr("no topic 'heap'; there are: graphs, heaps, sorting; did"));
  EXPECT_THAT(refusal({.difficulty = "medum"}), HasSubstr("did you mean 'medium'?"));
  EXPECT_THAT(refusal({.kind = "puzzle"}), HasSubstr("function, class, program"));
  EXPECT_THAT(refusal({.status = "done"}), HasSubstr("new, tried, solved"));
  EXPECT_THAT(refusal({.list = "paths"}), HasSubstr("did you mean 'path'?"));
}

TEST_F(CatalogueOf, ListsAndTopicsCountWhatIsSolved) {
  solve("alpha");
  const Catalogue catalogue(bank_, *store_, store::local_user);
  const auto lists = catalogue.lists();
  EXPECT_EQ(lists.at(0).at("problems"), 2);
  EXPECT_EQ(lists.at(0).at("solved"), 1);
  const auto expected = nlohmann::json::parse(R"([
    {"name": "graphs", "group": true, "problems": 1, "solved": 0},
    {"name": "heaps", "group": true, "problems": 2, "solved": 1},
    {"name": "sorting", "group": false, "problems": 1, "solved": 1}])");
  EXPECT_EQ(catalogue.topics(), expected);
}

}  // namespace
}  // namespace spar::practice
