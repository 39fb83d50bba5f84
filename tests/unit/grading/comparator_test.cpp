// Comparison of typed values: rules, paths, messages and the size of errors.
#include <gmock/gmock.h>

#include "judge/grading/grade.hpp"

namespace spar::grading {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

Comparison compare(const std::string& rules, const std::string& type, const std::string& expected,
                   const std::string& got) {
  const auto comparator = Comparator::make(json::parse(rules), bank::parse_type(type).value());
  EXPECT_TRUE(comparator) << comparator.error().context;
  return comparator->compare(json::parse(expected), json::parse(got));
}

struct Row {
  const char* rules;
  const char* type;
  const char* expected;
  const char* got;
  const char* path;  ///< empty: equal
  const char* message;
};

void expect_table(const std::vector<Row>& table) {
  for (const auto& row : table) {
    const auto comparison = compare(row.rules, row.type, row.expected, row.got);
    const auto what = std::string(row.type) + " " + row.expected + " against " + row.got;
    EXPECT_EQ(comparison.equal, std::string(row.path).empty()) << what;
    ASSERT_EQ(comparison.equal, !comparison.difference) << what;
    if (comparison.equal) continue;
    EXPECT_EQ(comparison.difference->path, row.path) << what;
    EXPECT_THAT(comparison.difference->message, HasSubstr(row.message)) << what;
  }
}

TEST(Comparator, ComparesExactly) {
  expect_table({{"{}", "int", "9007199254740993", "9007199254740993", "", ""},
                {"{}", "int", "9007199254740993", "9007199254740992", "$",
                 "expected 9007199254740993, got 9007199254740992"},
                {"{}", "int", "3", "3.0", "$", "expected int, found float"},
                {"{}", "int", "1", "true", "$", "expected int, found bool"},
                {"{}", "int", "1", "null", "$", "expected int, found null; does every path return a value?"},
                {"{}", "bool", "true", "1", "$", "expected bool, found int"},
                {"{}", "bool", "true", "false", "$", "expected true, got false"},
                {"{}", "string", "\"a\"", "\"A\"", "$", "expected \"a\", got \"A\""},
                {"{}", "list<int>", "[1,2]", "[1,2]", "", ""},
                {"{}", "list<int>", "[1,2]", "[1,3]", "$[1]", "expected 2, got 3"},
                {"{}", "list<int>", "[1,2]", "[1,2,3]", "$", "expected 2 elements, got 3"},
                {"{}", "list<int>", "[1]", "[]", "$", "expected 1 element, got 0"},
                {"{}", "list<list<int>>", "[[1],[2,3]]", "[[1],[2,\"3\"]]", "$[1][1]",
                 "expected int, found string (the answer should be"},
                {"{}", "optional<int>", "null", "null", "", ""},
                {"{}", "optional<int>", "null", "0", "$", "expected null, got 0"},
                {"{}", "optional<int>", "0", "null", "$", "expected 0, got null"},
                {"{}", "tuple<int,string>", "[1,\"a\"]", "[1,\"b\"]", "$[1]", "expected \"a\""},
                {"{}", "tree_node", "[1,null,2]", "[1,2,null]", "$[1]", "expected null, got 2"}});
}

TEST(Comparator, ComparesFloats) {
  expect_table(
      {{"{}", "float", "1.0", "1.000001", "", ""},
       {"{}", "float", "1.0", "1.0000011", "$", "off by"},
       {"{}", "float", "0.0", "1e-8", "", ""},
       {"{}", "float", "0.0", "1.1e-8", "$", "allowed 1e-08"},
       {"{}", "float", "1", "1.0", "", ""},
       {"{}", "float", "1.0", "1", "", ""},
       {"{}", "float", "1.0", "\"1.0\"", "$", "expected float, found string"},
       {"{}", "float", "1.0", "{\"value\": 1.0}", "$", "expected float, found object"},
       {"{}", "float", "1.0", "true", "$", "expected float, found bool"},
       {"{}", "float", "\"Infinity\"", "\"Infinity\"", "", ""},
       {"{}", "float", "\"Infinity\"", "\"-Infinity\"", "$", "expected \"Infinity\", got \"-Infinity\""},
       {"{}", "float", "\"Infinity\"", "1e308", "$", "expected \"Infinity\""},
       {"{}", "float", "1e308", "\"Infinity\"", "$", "got \"Infinity\""},
       {"{}", "float", "-1e308", "1e308", "$", "expected -1e+308"},
       {"{}", "float", "\"NaN\"", "\"NaN\"", "$", "expected \"NaN\""},
       {R"({"float": {"nan": true}})", "float", "\"NaN\"", "\"NaN\"", "", ""},
       {R"({"float": {"nan": true}})", "float", "\"NaN\"", "1.0", "$", "got 1.0"},
       {R"({"float": {"nan": true}})", "float", "1.0", "\"NaN\"", "$", "got \"NaN\""},
       {R"({"float": {"abs": 0.5, "rel": 0}})", "float", "1.0", "1.5", "", ""},
       {R"({"float": {"abs": 0.5, "rel": 0}})", "float", "1.0", "1.6", "$", ""},
       {R"({"float": {"abs": 0, "rel": 0}})", "float", "1.0", "1.0", "", ""},
       {"{}", "matrix", "[[1,2],[3,4]]", "[[1,2],[3,4.1]]", "$[1][1]", "expected 4, got 4.1"},
       {"{}", "matrix", "[[1,2],[3,4]]", "[[1,2],[3]]", "$[1]", "expected 2 elements, got 1"}});
}

TEST(Comparator, MeasuresErrors) {
  const auto integer = compare("{}", "int", "4", "1").difference.value();
  EXPECT_EQ(integer.absolute_error, 3);
  EXPECT_EQ(integer.relative_error, 0.75);
  EXPECT_EQ(compare("{}", "float", "0.0", "2.0").difference->absolute_error, 2);
  EXPECT_EQ(compare("{}", "float", "0.0", "2.0").difference->relative_error, std::nullopt);
  EXPECT_EQ(compare("{}", "float", "0.0", "\"NaN\"").difference->absolute_error, std::nullopt);
  EXPECT_EQ(compare("{}", "string", "\"a\"", "\"b\"").difference->absolute_error, std::nullopt);
}

constexpr auto unordered = R"({"unordered": true})";

TEST(Comparator, IgnoresTheOuterOrderOnly) {
  expect_table(
      {{unordered, "list<int>", "[1,2,2]", "[2,1,2]", "", ""},
       {unordered, "list<int>", "[1,2,2]", "[1,1,2]", "$[1]", "1 has no partner left"},
       {unordered, "list<int>", "[1,2]", "[1]", "$", "expected 2 elements, got 1"},
       {unordered, "list<list<int>>", "[[1,2],[3]]", "[[3],[1,2]]", "", ""},
       {unordered, "list<list<int>>", "[[1,2],[3]]", "[[3],[2,1]]", "$[1]", "[2, 1] has no partner"},
       {unordered, "list<string>", "[\"a\",\"b\"]", "[\"b\",\"a\"]", "", ""},
       {unordered, "list<optional<int>>", "[null,0]", "[0,null]", "", ""},
       {unordered, "list<int>", "[1]", "[1.0]", "$[0]", "expected int, found float"},
       {unordered, "list<int>", "[9007199254740993]", "[9007199254740992]", "$[0]", "has no partner"},
       {unordered, "list<tuple<string,int>>", "[[\"a,\",1],[\"b\",2]]", "[[\"b\",2],[\"a,\",1]]", "", ""}});
}

TEST(Comparator, MatchesFloatsInAnyOrder) {
  const auto loose = R"({"unordered": true, "float": {"abs": 0.6, "rel": 0}})";
  expect_table(
      {{unordered, "list<float>", "[1.0,2.0]", "[2.0000001,1.0]", "", ""},
       {unordered, "list<float>", "[1.0,2.0,3.0]", "[2.0,3.0,4.0]", "$[2]", "4.0 has no partner"},
       {unordered, "list<float>", "[\"Infinity\",1,\"-Infinity\"]", "[1,\"-Infinity\",\"Infinity\"]", "", ""},
       {unordered, "list<float>", "[\"NaN\"]", "[\"NaN\"]", "$[0]", "has no partner"},
       {R"({"unordered": true, "float": {"nan": true}})", "list<float>", "[\"NaN\",1]", "[1,\"NaN\"]", "",
        ""},
       // Sorted order pairs (0, 5) with (0.1, 1): only the other matching holds.
       {loose, "list<tuple<float,float>>", "[[0,5],[0.5,1]]", "[[0.1,1],[0.4,5]]", "", ""},
       {loose, "list<tuple<float,float>>", "[[0,5],[0.5,1]]", "[[0.1,1],[0.4,3]]", "$[1]",
        "[0.4, 3] has no partner"},
       // The first comer has to give way: 0.5 is near both 0 and 1, but 0 is near 0 alone.
       {loose, "list<float>", "[0,1]", "[0.5,0]", "", ""},
       {loose, "list<tuple<int,float>>", "[[1,0],[2,0]]", "[[2,0.5],[1,0.5]]", "", ""},
       {loose, "list<tuple<int,float>>", "[[1,0],[2,0]]", "[[2,0.5],[2,0.5]]", "$[1]", "has no partner"}});
}

TEST(Comparator, RefusesRules) {
  const std::vector<std::array<const char*, 3>> table{
      {"[]", "int", "should be a table"},
      {R"({"unorderd": true})", "list<int>",
       "unknown member 'unorderd' in [comparator]; did you mean 'unordered'?"},
      {R"({"unordered": 1})", "list<int>", "'unordered' in [comparator] should be true or false"},
      {R"({"unordered": true})", "tuple<int,int>", "needs an answer that is a list"},
      {R"({"float": 1})", "float", "'float' in [comparator] should be a table"},
      {R"({"float": {"eps": 1}})", "float", "unknown member 'eps' in 'float' of [comparator]"},
      {R"({"float": {"abs": "1"}})", "float", "'float.abs' in [comparator] should be a number"},
      {R"({"float": {"abs": -1}})", "float", "'float.abs' in [comparator] is out of range"},
      {R"({"float": {"rel": 1}})", "float", "'float.rel' in [comparator] is out of range"},
      {R"({"float": {"nan": 0}})", "float", "'float.nan' in [comparator] should be true or false"},
      {R"({"float": {"abs": 1}})", "list<int>",
       "'float' in [comparator] needs an answer that holds a float"}};
  for (const auto& [rules, type, message] : table) {
    const auto comparator = Comparator::make(json::parse(rules), bank::parse_type(type).value());
    ASSERT_FALSE(comparator) << rules;
    EXPECT_EQ(comparator.error().code, ErrorCode::bad_input);
    EXPECT_THAT(comparator.error().context, HasSubstr(message));
  }
}

}  // namespace
}  // namespace spar::grading
