// Lists: read whole or refused with the line, and held against the problems that are there.
#include "judge/bank/problem_list.hpp"

#include <gmock/gmock.h>

#include "judge/bank/load.hpp"
#include "tests/unit/bank/scratch_package.hpp"

namespace spar::bank {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

constexpr auto list_toml = R"(title = "First"
description = "Where to begin."
[[parts]]
title = "Warm up"
note = "Short ones."
problems = ["pair-sum"]
[[parts]]
title = "Then"
problems = ["counter", "tree"]
)";

TEST(ProblemList, KeepsPartsAndOrder) {
  const auto list = parse_problem_list(list_toml, "first.toml");
  ASSERT_TRUE(list) << list.error().context;
  EXPECT_EQ(list->title, "First");
  ASSERT_THAT(list->parts, SizeIs(2));
  EXPECT_EQ(list->parts[0].note, "Short ones.");
  EXPECT_THAT(list->problems(), ElementsAre("pair-sum", "counter", "tree"));
}

TEST(ProblemList, RefusesWithTheLine) {
  const auto refused = [](const std::string& text) {
    const auto list = parse_problem_list(text, "first.toml");
    return list ? std::string("read") : list.error().context;
  };
  const std::string head = "title = \"T\"\ndescription = \"D\"\n";
  EXPECT_THAT(refused(head), HasSubstr("no [[parts]]"));
  EXPECT_THAT(refused(head + "[[parts]]\ntitle = \"A\"\n"), HasSubstr("at least one problem"));
  EXPECT_THAT(refused(head + "[[parts]]\ntitle = \"A\"\nproblems = [\"x\", \"x\"]\n"),
              HasSubstr("first.toml:5: 'x' stands in the list twice"));
  EXPECT_THAT(refused("colour = 1\n" + std::string(list_toml)), HasSubstr("'colour'"));
  EXPECT_THAT(refused("title = \n"), HasSubstr("first.toml:1: malformed TOML"));
}

TEST(ProblemList, NamesOnlyProblemsOfTheBank) {
  const testing::ScratchFolder folder;
  testing::write_function_package(folder, "pair-sum");
  folder.write("lists/first.toml",
               "title = \"T\"\ndescription = \"D\"\n[[parts]]\ntitle = \"A\"\n"
               "problems = [\"pair-sums\", \"pair-sum\"]\n");
  folder.write("lists/broken.toml", "title = 3\n");
  folder.write("lists/notes.txt", "");
  const auto bank = Bank::open({folder.path()});
  ASSERT_TRUE(bank) << bank.error().context;
  ASSERT_THAT(bank->lists(), SizeIs(1));
  EXPECT_EQ(bank->lists()[0].name, "first");
  EXPECT_THAT(bank->lists()[0].problems(), ElementsAre("pair-sum"));
  std::string all;
  for (const auto& error : bank->broken()) all += error.context + '\n';
  EXPECT_THAT(all, HasSubstr("first.toml: no problem 'pair-sums'; did you mean 'pair-sum'?"));
  EXPECT_THAT(all, HasSubstr("broken.toml:1:"));
  EXPECT_THAT(all, HasSubstr("notes.txt: is no list"));
}

}  // namespace
}  // namespace spar::bank
