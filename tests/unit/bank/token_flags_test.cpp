#include "judge/bank/token_flags.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdlib>
#include <limits>

#include "judge/bank/decimal.hpp"

namespace spar::bank {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(TokenFlags, AreRead) {
  const auto plain = parse_token_flags({}).value();
  EXPECT_FALSE(plain.case_sensitive || plain.space_change_sensitive || plain.absolute_tolerance ||
               plain.relative_tolerance);
  const auto all = parse_token_flags({"case_sensitive", "float_absolute_tolerance", "1e-6",
                                      "space_change_sensitive", "float_relative_tolerance", "0.5"})
                       .value();
  EXPECT_TRUE(all.case_sensitive && all.space_change_sensitive);
  EXPECT_EQ(all.absolute_tolerance, 1e-6);
  EXPECT_EQ(all.relative_tolerance, 0.5);
  const auto both = parse_token_flags({"float_tolerance", "1e-4"}).value();
  EXPECT_EQ(both.absolute_tolerance, 1e-4);
  EXPECT_EQ(both.relative_tolerance, 1e-4);
}

TEST(TokenFlags, RefuseWhatTheFormatCallsAnError) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> table{
      {{"float_tolerance"}, "followed by a number"},
      {{"float_tolerance", "-1"}, "at least 0"},
      {{"float_tolerance", "inf"}, "at least 0"},
      {{"float_tolerance", "1", "float_tolerance", "2"}, "given twice"},
      {{"float_tolerance", "1", "float_relative_tolerance", "2"}, "given twice"},
      {{"floats"}, "knows no flag 'floats'"}};
  for (const auto& [flags, message] : table)
    EXPECT_THAT(parse_token_flags(flags).error().context, HasSubstr(message));
}

TEST(SplitWords, AsAShellDoes) {
  EXPECT_THAT(split_words("  a\tb\n"), ElementsAre("a", "b"));
  EXPECT_THAT(split_words("'a b' \"c 'd'\" e\\ f ''"), ElementsAre("a b", "c 'd'", "e f", ""));
  EXPECT_THAT(split_words("a\"b c"), ElementsAre("ab c"));
}

TEST(Decimal, IsTheGrammarOfTheFormat) {
  for (const auto* number :
       {"0", "-0", "+1", "1.", ".5", "1.5e3", "1E-2", "007", "1e+5", "123456789012345678901234567890.5"})
    EXPECT_TRUE(parse_decimal(number)) << number;
  for (const auto* word : {"", "+", ".", "e5", "100e", "1e+", "inf", "nan", "NaN", "-inf", "0x10", "1_000",
                           "1,5", "+-1", "1e5.0", "1 ", " 1", "1f", "--1"})
    EXPECT_FALSE(parse_decimal(word)) << word;
  EXPECT_FALSE(parse_decimal(std::string_view("1\0", 2)));
}

TEST(Decimal, OverflowsToInfinityAndUnderflowsToZero) {
  const auto infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(parse_decimal("1e400"), infinity);
  EXPECT_EQ(parse_decimal("-1e99999999999999999999"), -infinity);
  EXPECT_EQ(parse_decimal("1e-99999999999999999999"), 0.0);
  EXPECT_EQ(parse_decimal("0." + std::string(500, '0') + "1"), 0.0);
  EXPECT_EQ(parse_decimal(std::string(400, '9')), infinity);
}

RC_GTEST_PROP(DecimalProperty, IsWhatTheLibraryReads, (double value)) {
  char text[64];
  std::snprintf(text, sizeof text, "%.17g", value);
  RC_ASSERT(parse_decimal(text) == value);
}

}  // namespace
}  // namespace spar::bank
