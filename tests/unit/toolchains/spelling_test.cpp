// Names as a solution spells them: found in code, not in comments or literals.
#include "judge/toolchains/spelling.hpp"

#include <gtest/gtest.h>

namespace spar::toolchains {
namespace {

std::string spelled(const std::string& source, NameStyle own = NameStyle::snake) {
  return SourceWords(source).spelling_of("pair_sum", own);
}

TEST(Spelling, IsFoundInAnyOfTheCustomaryStyles) {
  EXPECT_EQ(spelled("int pair_sum(int x);"), "pair_sum");
  EXPECT_EQ(spelled("int pairSum(int x);"), "pairSum");
  EXPECT_EQ(spelled("func PairSum(x int) int {"), "PairSum");
  EXPECT_EQ(spelled("int pair_summary(); int my_pair_sum();"), "pair_sum") << "no part of another word";
}

TEST(Spelling, TheOwnStyleWinsAndIsTheDefault) {
  EXPECT_EQ(spelled("pair_sum pairSum", NameStyle::camel), "pairSum");
  EXPECT_EQ(spelled("pair_sum pairSum", NameStyle::snake), "pair_sum");
  EXPECT_EQ(spelled("", NameStyle::camel), "pairSum");
}

TEST(Spelling, CommentsAndLiteralsAreNoCode) {
  EXPECT_EQ(spelled("// pair_sum\nint pairSum();"), "pairSum");
  EXPECT_EQ(spelled("/* pair_sum\n */ int pairSum();"), "pairSum");
  EXPECT_EQ(spelled("auto s = \"pair_sum \\\" pair_sum\"; int pairSum();"), "pairSum");
  EXPECT_EQ(spelled("char c = '\"'; int pairSum(); char d = '\\''; // pair_sum"), "pairSum");
  EXPECT_EQ(spelled("let x: &'a str; fn pair_sum<'a>()", NameStyle::camel), "pair_sum")
      << "lifetimes open no literal";
  EXPECT_EQ(spelled("int n = 1'000'000; int pair_sum();", NameStyle::camel), "pair_sum");
}

TEST(Spelling, TextThatEndsAnywhereIsRead) {
  for (const char* source : {"\"", "'", "/", "/*", "//", "\"\\", "'\\", "_", "a'"})
    EXPECT_EQ(spelled(source), "pair_sum");
}

TEST(Spelling, SeesAClassCalledSolution) {
  EXPECT_TRUE(SourceWords("class Solution {};").has_solution_class());
  EXPECT_TRUE(SourceWords("struct Solution;").has_solution_class());
  EXPECT_TRUE(SourceWords("impl Solution {").has_solution_class());
  EXPECT_TRUE(SourceWords("type Solution struct{}").has_solution_class());
  EXPECT_FALSE(SourceWords("// class Solution\nSolution x;").has_solution_class());
  EXPECT_FALSE(SourceWords("class Solutions {};").has_solution_class());
}

TEST(Spelling, SequencesAreWordsAndSignsOfTheCode) {
  const SourceWords words("template <>\nstruct std::hash<X> {}; // namespace std {\nusing namespace std;");
  EXPECT_TRUE(words.holds_sequence("struct std :"));
  EXPECT_TRUE(words.holds_sequence("using namespace std ;"));
  EXPECT_FALSE(words.holds_sequence("namespace std {"));
  EXPECT_FALSE(words.holds_sequence("truct std"));
  EXPECT_TRUE(words.holds("hash"));
  EXPECT_FALSE(words.holds("has"));
}

TEST(Spelling, WhatIsIncludedIsFound) {
  EXPECT_EQ(quoted_behind("#include <vector>  // all\n  #include \"a b.h\"\n", "#include"),
            (std::vector<std::string>{"<vector>", "\"a b.h\""}));
  for (const char* source : {"", "#include", "#include <", "#include \"a", "#include NAME", "x #include <a>"})
    EXPECT_EQ(quoted_behind(source, "#include"), std::vector<std::string>{}) << source;
}

TEST(Spelling, NamesOfAClassAndItsMethods) {
  const auto names = class_names({"LRUCache", {}, {}}, "put_in");
  EXPECT_EQ(names.at("class_snake"), "lru_cache");
  EXPECT_EQ(names.at("class_camel"), "lRUCache");
  EXPECT_EQ(names.at("method_camel"), "putIn");
  EXPECT_EQ(names.at("method_pascal"), "PutIn");
  for (const auto& [name, wanted] :
       std::vector<std::pair<std::string, std::string>>{{"Bag", "bag"},
                                                        {"MinStack", "min_stack"},
                                                        {"HTTPServer2", "http_server2"},
                                                        {"KDTree", "kd_tree"},
                                                        {"already_snake", "already_snake"},
                                                        {"", ""}})
    EXPECT_EQ(snake(name), wanted);
}

TEST(Spelling, OfStyles) {
  EXPECT_EQ(styled(NameStyle::camel, "log_abs_det"), "logAbsDet");
  EXPECT_EQ(styled(NameStyle::snake, "log_abs_det"), "log_abs_det");
  EXPECT_EQ(styled(NameStyle::camel, "put"), "put");
  EXPECT_EQ(styled(NameStyle::camel, "_x_"), "_x_");
}

}  // namespace
}  // namespace spar::toolchains
