// UTF-8 made valid, and suggestions.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "judge/bank/nearest.hpp"
#include "judge/bank/utf8.hpp"

namespace spar::bank {
namespace {

const std::string mark = "\xEF\xBF\xBD";

TEST(Utf8, ReplacesIllFormedSequences) {
  const std::vector<std::pair<std::string, std::string>> table{
      {"", ""},
      {"plain", "plain"},
      {"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80", "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"},
      {"a\xFFz", "a" + mark + "z"},
      {"\x80", mark},
      {"\xC0\xAF", mark + mark},  // overlong '/'
      {"\xC3", mark},             // cut short at the end
      {"\xE2\x82", mark},         // one mark for the maximal subpart
      {"\xE2\x82z", mark + "z"},
      {"\xED\xA0\x80", mark + mark + mark},             // a surrogate
      {"\xF4\x90\x80\x80", mark + mark + mark + mark},  // beyond U+10FFFF
      {"\xF0\x9F\x98\xF0\x9F\x98\x80", mark + "\xF0\x9F\x98\x80"},
      {std::string("a\0b", 3), std::string("a\0b", 3)}};
  for (const auto& [bytes, text] : table) EXPECT_EQ(sanitise_utf8(bytes), text);
}

TEST(Utf8, TruncatesBetweenCharacters) {
  EXPECT_EQ(truncate_utf8("a\xE2\x82\xAC", 3), "a");
  EXPECT_EQ(truncate_utf8("a\xE2\x82\xAC", 4), "a\xE2\x82\xAC");
  EXPECT_EQ(truncate_utf8("\xE2\x82\xAC", 1), "");
  EXPECT_EQ(count_characters("a\xE2\x82\xAC"), 2U);
}

RC_GTEST_PROP(Utf8Property, ResultIsValidAndStable, ()) {
  const auto bytes = *rc::gen::container<std::string>(rc::gen::oneOf(
      rc::gen::arbitrary<char>(), rc::gen::element('\xE2', '\x82', '\xF0', '\x9F', '\xC3', '\xED', '\xA0')));
  const auto clean = sanitise_utf8(bytes);
  RC_ASSERT(valid_utf8_prefix(clean) == clean.size());
  RC_ASSERT(sanitise_utf8(clean) == clean);
}

TEST(Nearest, FindsSlipsOfThePen) {
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(nearest("titel", {"topics", "title", "kind"}), "title");
  EXPECT_EQ(nearest("zebra", {"topics", "title", "kind"}), "");
  EXPECT_EQ(nearest(std::string(100000, 'x'), {"title"}), "");
}

}  // namespace
}  // namespace spar::bank
