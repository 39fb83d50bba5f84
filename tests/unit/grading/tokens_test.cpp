// Program output, token by token.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "judge/bank/token_flags.hpp"
#include "judge/grading/grade.hpp"

namespace spar::grading {
namespace {

struct Row {
  std::string answer;
  std::string output;
  std::string path;  ///< empty: equal
  std::string message;
};

TEST(CompareTokens, Table) {
  const std::vector<Row> table{
      {"1 2\n3\n", "1 2\n3\n", "", ""},
      {"1 2\n3\n", "  1\t2 3", "", ""},
      {"1 2\n3\n", "1 2\r\n3\r\n", "", ""},
      {"Yes", "yEs", "", ""},
      {"", "", "", ""},
      {"", " \n", "", ""},
      {"1 2\n3 4", "1 2\n3 5", "line 2, token 2", "expected '4', got '5'"},
      {"1", "\n\n 2", "line 3, token 1", "expected '1', got '2'"},
      {"1 2\n3 4", "1 2\n3", "line 2, token 2", "expected '4', but the output ends before it"},
      {"1", "", "line 1, token 1", "expected '1', but the output ends before it"},
      {"1", "1 2", "line 1, token 2", "expected the end of the output, got '2'"},
      {"1.0", "1", "line 1, token 1", "expected '1.0', got '1'"},
      {"a", "\xFF", "line 1, token 1", "expected 'a', got '\xEF\xBF\xBD'"},
      {"\xC3\x89", "\xC3\xA9", "line 1, token 1", "expected '\xC3\x89', got '\xC3\xA9'"}};
  for (const auto& row : table) {
    const auto comparison = compare_tokens(row.answer, row.output);
    EXPECT_EQ(comparison.equal, row.path.empty()) << row.output;
    if (comparison.equal) continue;
    EXPECT_EQ(comparison.difference->path, row.path);
    EXPECT_EQ(comparison.difference->message, row.message);
  }
}

TEST(CompareTokens, MeasuresNumbers) {
  EXPECT_EQ(compare_tokens("4", "3").difference->absolute_error, 1);
  EXPECT_EQ(compare_tokens("4", "3").difference->relative_error, 0.25);
  EXPECT_EQ(compare_tokens("4", "3x").difference->absolute_error, std::nullopt);
}

TEST(CompareTokens, ShortensLongTokens) {
  const auto comparison = compare_tokens("1", std::string(5000, '9'));
  EXPECT_LT(comparison.difference->message.size(), 200U);
}

struct RuleRow {
  std::vector<std::string> flags;
  std::string answer;
  std::string output;
  bool equal;
};

TEST(CompareTokens, FollowsItsRules) {
  using namespace std::string_literals;
  const std::vector<RuleRow> table{
      {{"case_sensitive"}, "Yes", "yes", false},
      {{"case_sensitive"}, "Yes", " Yes\n", true},
      {{"space_change_sensitive"}, "a b\n", "a b\n", true},
      {{"space_change_sensitive"}, "a b\n", "a  b\n", false},
      {{"space_change_sensitive"}, "a b\n", "a b", false},
      {{"space_change_sensitive"}, "a b\n", "\na b\n", false},
      {{"space_change_sensitive"}, "a b\n", "A b\n", true},
      {{}, "1.0", "1.00", false},
      {{"float_tolerance", "1e-6"}, "1.0", "1.00", true},
      {{"float_tolerance", "1e-6"}, "0.0314", "3.14000000e-2", true},
      // Either tolerance is enough.
      {{"float_tolerance", "1e-3"}, "1000", "1000.9", true},
      {{"float_absolute_tolerance", "1e-3"}, "1000", "1000.9", false},
      {{"float_relative_tolerance", "1e-3"}, "1000", "1000.9", true},
      {{"float_relative_tolerance", "1e-3"}, "0", "0.0005", false},
      {{"float_absolute_tolerance", "1e-3"}, "0", "0.0005", true},
      {{"float_absolute_tolerance", "0.5", "float_relative_tolerance", "0"}, "2", "2.5", true},
      // Relative to the answer, not to the output.
      {{"float_relative_tolerance", "1"}, "1", "2", true},
      {{"float_relative_tolerance", "1"}, "2", "-0.1", false},
      // Integers of the answer are numbers too; its words are not.
      {{"float_tolerance", "1"}, "7", "8", true},
      {{"float_tolerance", "1"}, "x7", "x8", false},
      {{"float_tolerance", "1"}, "7", "seven", false},
      {{"float_tolerance", "1"}, "inf", "INF", true},
      {{"float_tolerance", "1"}, "inf", "1e999", false},
      {{"float_tolerance", "1"}, "nan", "0", false},
      {{"float_tolerance", "1"}, "0x10", "16", false},
      {{"float_tolerance", "1"}, "5", "0x5", false},
      {{"float_tolerance", "1"}, "100e", "100", false},
      {{"float_tolerance", "1"}, "100e", "100E", true},
      {{"float_tolerance", "1"}, "1.", "+.5", true},
      {{"float_tolerance", "1"}, "1e400", "1e401", false},
      {{"float_tolerance", "1"}, "1e400", "1e400", true},
      // A NUL byte is a byte like others.
      {{}, "a\0b"s, "a\0c"s, false},
      {{}, "a"s, "a\0"s, false},
      {{"float_tolerance", "1"}, "1"s, "1\0"s, false},
      {{}, "a\vb\fc", "a b c", true}};
  for (const auto& row : table)
    EXPECT_EQ(compare_tokens(row.answer, row.output, bank::parse_token_flags(row.flags).value()).equal,
              row.equal)
        << row.answer << " / " << row.output;
}

TEST(CompareTokens, SaysWhichWhiteSpaceDiffers) {
  bank::TokenRules rules;
  rules.space_change_sensitive = true;
  const auto comparison = compare_tokens("1 2\n", "1\t2\n", rules);
  EXPECT_EQ(comparison.difference->path, "after line 1, token 1");
  EXPECT_EQ(comparison.difference->message, "expected the white space ' ', got '\\t'");
}

std::string some_text() {
  return *rc::gen::container<std::string>(rc::gen::elementOf(std::string("aB1.e- \n\t")));
}

RC_GTEST_PROP(CompareTokensProperty, EveryTextEqualsItself, ()) {
  const auto text = some_text();
  for (const auto& flags : std::vector<std::vector<std::string>>{
           {}, {"case_sensitive", "space_change_sensitive"}, {"float_tolerance", "0"}})
    RC_ASSERT(compare_tokens(text, text, bank::parse_token_flags(flags).value()).equal);
}

RC_GTEST_PROP(CompareTokensProperty, StricterRulesAcceptLess, ()) {
  const auto answer = some_text();
  const auto output = some_text();
  const bool loose = compare_tokens(answer, output).equal;
  for (const auto* flag : {"case_sensitive", "space_change_sensitive"})
    RC_ASSERT(loose || !compare_tokens(answer, output, bank::parse_token_flags({flag}).value()).equal);
}

}  // namespace
}  // namespace spar::grading
