// Types: spelling, errors with position, and which values belong to them.
#include "judge/bank/type.hpp"

#include <gmock/gmock.h>

namespace spar::bank {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

TEST(ParseType, ReadsSpellings) {
  const std::vector<std::pair<std::string, std::string>> table{
      {"int", "int"},
      {" list < int > ", "list<int>"},
      {"matrix", "list<list<float>>"},
      {"list<tuple<int, float>>", "list<tuple<int,float>>"},
      {"optional<matrix>", "optional<list<list<float>>>"},
      {"void", "void"},
      {"tree_node", "tree_node"}};
  for (const auto& [text, canonical] : table) {
    const auto type = parse_type(text);
    ASSERT_TRUE(type) << text << ": " << type.error().context;
    EXPECT_EQ(to_string(*type), canonical);
  }
}

TEST(ParseType, NamesThePosition) {
  const std::vector<std::pair<std::string, std::string>> table{
      {"", "position 1"},
      {"number", "position 1"},
      {"list", "position 5: '<' should follow 'list'"},
      {"list<>", "position 6"},
      {"list<int", "position 9"},
      {"list<int>>", "position 10: nothing more"},
      {"list<int,int>", "position 9"},
      {"tuple<int,>", "position 11"},
      {"list<void>", "position 6: void"},
      {"int<int>", "position 4"}};
  for (const auto& [text, message] : table) {
    const auto type = parse_type(text);
    ASSERT_FALSE(type) << text;
    EXPECT_EQ(type.error().code, ErrorCode::bad_input);
    EXPECT_THAT(type.error().context, HasSubstr(message)) << text;
  }
}

TEST(ParseType, RefusesEndlessNesting) {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "list<";
  EXPECT_THAT(parse_type(text).error().context, HasSubstr("nests deeper"));
}

struct Row {
  const char* type;
  const char* value;
  const char* mismatch;
};

TEST(DescribeMismatch, HoldsValuesAgainstTypes) {
  const std::vector<Row> table{
      {"int", "3", ""},
      {"int", "-9223372036854775808", ""},
      {"int", "3.0", "expected int, found float"},
      {"int", "true", "expected int, found bool"},
      {"int", "9223372036854775808", "expected int, found an integer beyond 64 bits"},
      {"float", "3", ""},
      {"float", "\"NaN\"", ""},
      {"float", "\"-Infinity\"", ""},
      {"float", "\"nan\"", "expected float, found string"},
      {"float", "18446744073709551615", "expected float, found an integer beyond 64 bits"},
      {"bool", "1", "expected bool, found int"},
      {"string", "null", "expected string, found null"},
      {"void", "null", ""},
      {"void", "0", "expected void, found int"},
      {"optional<int>", "null", ""},
      {"optional<int>", "\"x\"", "expected int, found string"},
      {"list<list<int>>", "[[1],[2,\"x\"]]", "[1][1]: expected int, found string"},
      {"list<int>", "{}", "expected list<int>, found object"},
      {"tuple<int,string>", "[1]", "expected tuple<int,string>, found a list of 1"},
      {"tuple<int,string>", "[1,2]", "[1]: expected string, found int"},
      {"tree_node", "[1,null,2]", ""},
      {"tree_node", "[null]", ""},
      {"tree_node", "[]", ""},
      {"tree_node", "[null,1]", "[1]: no node is left that this could be the child of"},
      {"tree_node", "[1,null,null,2]", "[3]: no node is left that this could be the child of"},
      {"tree_node", "[1,2147483648]", "[1]: the value of a node has at most 32 bits"},
      {"list_node", "[-2147483648,2147483647]", ""},
      {"list_node", "[0,-2147483649]", "[1]: the value of a node has at most 32 bits"},
      {"list_node", "{\"values\":[1,2],\"cycle\":0}", "expected list<int>, found object"},
      {"list_node", "[1,null]", "[1]: expected int, found null"},
      {"graph_node", "[[2],[1]]", ""},
      {"graph_node", "[]", ""},
      {"graph_node", "[[1],[0]]", "[1][0]: nodes are numbered from 1 to 2"},
      {"graph_node", "[[2]]", "[0][0]: nodes are numbered from 1 to 1"}};
  for (const auto& row : table)
    EXPECT_EQ(describe_mismatch(parse_type(row.type).value(), json::parse(row.value)), row.mismatch)
        << row.type << " " << row.value;
}

TEST(DescribeMismatch, OnlyAnInputMayHoldACycle) {
  const auto mismatch = [](const char* type, const char* value) {
    const auto found = find_mismatch(parse_type(type).value(), json::parse(value), Role::input);
    return found ? found->path + ": " + found->reason : "";
  };
  EXPECT_EQ(mismatch("list_node", R"({"values":[1,2],"cycle":1})"), "");
  EXPECT_EQ(mismatch("list<list_node>", R"([[],{"values":[1],"cycle":0}])"), "");
  EXPECT_EQ(mismatch("list_node", R"({"values":[1,2],"cycle":2})"),
            ".cycle: should be the index of a node of the list");
  EXPECT_EQ(mismatch("list_node", R"({"values":[1,2],"cycle":-1})"),
            ".cycle: should be the index of a node of the list");
  EXPECT_EQ(mismatch("list_node", R"({"values":[],"cycle":0})"),
            ".cycle: should be the index of a node of the list");
  EXPECT_EQ(mismatch("list_node", R"({"values":[1,"x"],"cycle":0})"),
            ".values[1]: expected int, found string");
  EXPECT_EQ(mismatch("list_node", R"({"values":[1]})"),
            ": expected a list, or {\"values\": [...], \"cycle\": index}");
}

}  // namespace
}  // namespace spar::bank
