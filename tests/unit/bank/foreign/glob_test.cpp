#include "judge/bank/foreign/glob.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <regex>

namespace spar::bank::foreign {
namespace {

using ::testing::HasSubstr;

bool matches(const std::string& pattern, const std::string& path) {
  return Glob::parse(pattern).value().matches(path);
}

TEST(Glob, StarStaysWithinAName) {
  EXPECT_TRUE(matches("accepted/*", "accepted/a.py"));
  EXPECT_FALSE(matches("*.py", "accepted/a.py"));
  EXPECT_TRUE(matches("*/a.py", "accepted/a.py"));
  EXPECT_TRUE(matches("secret/*-easy", "secret/01-easy"));
  EXPECT_FALSE(matches("secret/*-easy", "secret/01-hard"));
}

TEST(Glob, MatchesWhatLiesBelow) {
  EXPECT_TRUE(matches("accepted", "accepted/a.py"));
  EXPECT_TRUE(matches("secret/group1", "secret/group1/03"));
  EXPECT_FALSE(matches("secret/group1", "secret/group10/03"));
  EXPECT_FALSE(matches("accepted/a.py/x", "accepted/a.py"));
}

TEST(Glob, ExpandsBraces) {
  EXPECT_TRUE(matches("{simple,complex}.py", "complex.py"));
  EXPECT_TRUE(matches("a.{py,c{pp,}}", "a.c"));
  EXPECT_TRUE(matches("a.{py,c{pp,}}", "a.cpp"));
  EXPECT_FALSE(matches("a.{py,cpp}", "a.java"));
  EXPECT_TRUE(matches("a}b", "a}b"));
}

TEST(Glob, RefusesWhatTheFormatDoesNotKnow) {
  EXPECT_THAT(Glob::parse("a/**/b").error().context, HasSubstr("**"));
  EXPECT_THAT(Glob::parse("{a,b").error().context, HasSubstr("does not close"));
  EXPECT_THAT(Glob::parse("{1,2}{1,2}{1,2}{1,2}{1,2}{1,2}{1,2}{1,2}{1,2}{1,2}{1,2}").error().context,
              HasSubstr("thousand"));
}

std::string word(const std::string& letters) {
  // Short: regular expressions with many stars take for ever.
  constexpr int longest = 8;
  return *rc::gen::resize(longest, rc::gen::container<std::string>(rc::gen::elementOf(letters)));
}

RC_GTEST_PROP(GlobProperty, WildcardsAreARegularExpression, ()) {
  const auto pattern = word("ab/*?");
  const auto text = word("ab/");
  std::string expression;
  for (const char c : pattern) expression += c == '*' ? "[^/]*" : c == '?' ? "[^/]" : std::string(1, c);
  RC_ASSERT(matches_wildcards(pattern, text) == std::regex_match(text, std::regex(expression)));
}

RC_GTEST_PROP(GlobProperty, BracesAreAChoice, ()) {
  const auto before = word("ab*");
  const auto after = word("ab*");
  constexpr int few = 6;
  const auto choices =
      *rc::gen::resize(few, rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
                                rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab"))))));
  const auto path = word("ab");
  std::string list;
  bool any = false;
  for (const auto& choice : choices) {
    list += (list.empty() && &choice == &choices.front() ? "" : ",") + choice;
    any = any || matches_wildcards(before + choice + after, path);
  }
  if ((before + after).find("**") != std::string::npos ||
      (before + "{" + list + "}" + after).find("**") != std::string::npos)
    RC_DISCARD();
  RC_ASSERT(matches(before + "{" + list + "}" + after, path) == any);
}

}  // namespace
}  // namespace spar::bank::foreign
