// The strict JSON reader: exact integers, lines, and what it refuses.
#include "judge/bank/json_text.hpp"

#include <gmock/gmock.h>

namespace spar::bank {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(ParseJson, AgreesWithTheLibrary) {
  for (const std::string text :
       {R"({"a": [1, -2.5e3, true, null, "\u00e9"], "b": {"c": {}}})", "[]", "3", "\"x\"", "[[[]], 1e2]"}) {
    const auto document = parse_json(text);
    ASSERT_TRUE(document) << text << document.error().message;
    EXPECT_EQ(document->value, json::parse(text));
  }
}

TEST(ParseJson, KeepsIntegersExact) {
  const auto document = parse_json("[9223372036854775807, -9223372036854775808]").value();
  EXPECT_EQ(document.value[0].get<std::int64_t>(), INT64_MAX);
  EXPECT_EQ(document.value[1].get<std::int64_t>(), INT64_MIN);
}

TEST(ParseJson, TellsWhereElementsBegin) {
  EXPECT_THAT(parse_json("[\n  {\"a\":\n 1},\n\n  {}, 3\n,\n4\n]").value().lines, ElementsAre(2, 5, 5, 7));
}

struct Row {
  std::string text;
  std::string message;
  int line;
};

TEST(ParseJson, Refuses) {
  const std::vector<Row> table{
      {"[\n9223372036854775808\n]", "9223372036854775808 does not fit in 64 bits", 2},
      {"[1,\n-9223372036854775809]", "does not fit in 64 bits", 2},
      {"[1,\n\n123456789012345678901234567890]", "does not fit in 64 bits", 3},
      {"{\"a\": 1,\n\"a\": 2}", "\"a\" is given twice", 2},
      {"[1,\n2", "malformed JSON", 2},
      {"[1] x", "malformed JSON", 1},
      {"", "malformed JSON", 1},
      {"[\"\xFF\"]", "malformed JSON", 1},
      {"[1e999]", "malformed JSON", 1},
      {std::string(100000, '['), "nest deeper", 1}};
  for (const auto& row : table) {
    const auto document = parse_json(row.text);
    ASSERT_FALSE(document) << row.text.substr(0, 80);
    EXPECT_THAT(document.error().message, HasSubstr(row.message));
    EXPECT_EQ(document.error().line, row.line) << row.text.substr(0, 80);
  }
}

}  // namespace
}  // namespace spar::bank
