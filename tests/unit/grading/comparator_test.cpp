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

TEST(Comparator, HoldsIntegersExactly) {
  expect_table(
      {{"{}", "int", "9223372036854775807", "9223372036854775807", "", ""},
       {"{}", "int", "-9223372036854775808", "-9223372036854775808", "", ""},
       {"{}", "int", "9223372036854775807", "9223372036854775806", "$", "expected 9223372036854775807, got"},
       {"{}", "int", "-9223372036854775808", "-9223372036854775807", "$", "got -9223372036854775807"},
       {"{}", "int", "9223372036854775807", "9223372036854775808", "$", "an integer beyond 64 bits"},
       {"{}", "int", "0", "-0", "", ""},
       {"{}", "float", "9007199254740993", "9007199254740993", "", ""},
       {R"({"unordered": true})", "list<int>", "[9007199254740993,9007199254740992]",
        "[9007199254740992,9007199254740993]", "", ""},
       {R"({"unordered": true})", "list<int>", "[9007199254740993,9007199254740992]",
        "[9007199254740992,9007199254740992]", "$[1]", "has no partner"},
       {R"({"sign_free": "vector"})", "list<int>", "[-9223372036854775808,1]", "[-9223372036854775808,1]", "",
        ""},
       {R"({"sign_free": "vector"})", "list<int>", "[-9223372036854775807,1]", "[9223372036854775807,-1]", "",
        ""},
       {R"({"sign_free": "vector"})", "list<int>", "[-9223372036854775808,1]", "[-9223372036854775808,-1]",
        "$[1]", "expected 1, got -1"}});
  EXPECT_EQ(compare("{}", "int", "9223372036854775807", "9223372036854775806").difference->absolute_error, 1);
  EXPECT_EQ(compare("{}", "int", "-9223372036854775808", "9223372036854775807").difference->absolute_error,
            18446744073709551615.0);
}

TEST(Comparator, RefusesWhatImitatesNumbers) {
  expect_table({{"{}", "int", "1", "\"1\"", "$", "expected int, found string"},
                {"{}", "int", "1", "{\"__eq__\": true}", "$", "expected int, found object"},
                {"{}", "int", "1", "[1]", "$", "expected int, found list"},
                {"{}", "int", "1", "1.0", "$", "expected int, found float"},
                {"{}", "int", "1", "1e0", "$", "expected int, found float"},
                {"{}", "float", "1.0", "\"1\"", "$", "expected float, found string"},
                {"{}", "float", "\"NaN\"", "\"nan\"", "$", "expected float, found string"},
                {"{}", "float", "\"Infinity\"", "\"inf\"", "$", "expected float, found string"},
                {"{}", "float", "1.0", "null", "$", "expected float, found null"}});
}

TEST(Comparator, KnowsSpecialFloats) {
  const auto none = R"({"float": {"inf": false}})";
  expect_table({{"{}", "float", "0.0", "-0.0", "", ""},
                {R"({"float": {"abs": 0, "rel": 0}})", "float", "-0.0", "0", "", ""},
                {none, "float", "\"Infinity\"", "\"Infinity\"", "$", "expected \"Infinity\""},
                {none, "float", "1.0", "1.0", "", ""},
                {R"({"unordered": true, "float": {"inf": false}})", "list<float>", "[\"Infinity\"]",
                 "[\"Infinity\"]", "$[0]", "has no partner"},
                // A tenth is no binary fraction; that it is written in few digits does not make it rounded.
                {R"({"float": {"abs": 0, "rel": 0}})", "float", "0.1", "0.1", "", ""},
                {R"({"float": {"abs": 0, "rel": 0}})", "float", "0.3", "0.30000000000000004", "$", "off by"},
                {"{}", "float", "0.3", "0.30000000000000004", "", ""},
                {"{}", "float", "2.5", "2", "$", "off by 0.5"}});
}

TEST(Comparator, LeavesNestedOrdersFree) {
  const auto deep = R"({"unordered": "deep"})";
  const auto inner = R"({"unordered": [1]})";
  expect_table(
      {{deep, "list<list<string>>", R"([["a","b"],["c"]])", R"([["c"],["b","a"]])", "", ""},
       {deep, "list<list<string>>", R"([["a","b"],["c"]])", R"([["c"],["b","b"]])", "$[1]", "has no partner"},
       {R"({"unordered": [0, 1]})", "list<list<int>>", "[[1,2],[3]]", "[[3],[2,1]]", "", ""},
       {inner, "list<list<int>>", "[[1,2],[3]]", "[[2,1],[3]]", "", ""},
       {inner, "list<list<int>>", "[[1,2],[3]]", "[[3],[2,1]]", "$[0]", "expected 2 elements, got 1"},
       {inner, "list<list<int>>", "[[1,2],[3]]", "[[2,2],[3]]", "$[0][1]", "2 has no partner"},
       {deep, "list<list<float>>", "[[0.0,1.0],[2.0]]", "[[2.0000001],[1.0,0.0]]", "", ""},
       {deep, "list<list<float>>", "[[0.0,1.0],[2.0]]", "[[2.1],[1.0,0.0]]", "$[0]", "[2.1] has no partner"},
       {R"({"unordered": [2]})", "list<tuple<int,list<int>>>", "[[1,[2,3]]]", "[[1,[3,2]]]", "", ""},
       {R"({"unordered": [1]})", "graph_node", "[[2,3],[1],[1]]", "[[3,2],[1],[1]]", "", ""}});
}

TEST(Comparator, LeavesSignsFree) {
  const auto vector = R"({"sign_free": "vector"})";
  const auto rows = R"({"sign_free": "rows"})";
  const auto columns = R"({"sign_free": "columns"})";
  expect_table(
      {{vector, "list<float>", "[0.6,-0.8]", "[-0.6,0.8]", "", ""},
       {vector, "list<float>", "[0.6,-0.8]", "[0.6,0.8]", "$[1]",
        "expected -0.8, got 0.8 (its sign does not fit the rest of the vector)"},
       {vector, "list<float>", "[0.6,-0.8]", "[-0.6,0.7]", "$[1]", "(whatever the sign of the vector)"},
       {vector, "list<float>", "[0.0,1.0]", "[0.0,-1.0]", "", ""},
       {vector, "list<float>", "[1.0,\"Infinity\"]", "[-1.0,\"-Infinity\"]", "", ""},
       {vector, "list<float>", "[1.0]", "[-1.0,0.0]", "$", "expected 1 element, got 2"},
       {rows, "matrix", "[[1,2],[3,4]]", "[[-1,-2],[3,4]]", "", ""},
       {rows, "matrix", "[[1,2],[3,4]]", "[[-1,2],[3,4]]", "$[0][1]", "its sign does not fit"},
       {columns, "matrix", "[[1,2],[3,4]]", "[[-1,2],[-3,4]]", "", ""},
       {columns, "matrix", "[[1,2],[3,4]]", "[[-1,2],[3,4]]", "$[1][0]",
        "its sign does not fit the rest of the column"},
       {columns, "matrix", "[[1,2],[3,4]]", "[[1,2],[3]]", "$[1]", "expected 2 elements, got 1"},
       {R"({"sign_free": "rows", "unordered": true})", "matrix", "[[1,2],[3,4]]", "[[-3,-4],[1,2]]", "", ""},
       {R"({"sign_free": "rows", "unordered": true})", "matrix", "[[1,2],[3,4]]", "[[-3,4],[1,2]]", "$[0]",
        "has no partner"},
       {R"({"sign_free": "rows", "unordered": true})", "matrix", R"([["Infinity","-Infinity"]])",
        R"([["Infinity","Infinity"]])", "$[0]", "has no partner"}});
}

TEST(Comparator, RenamesLabels) {
  const auto labels = R"({"labels": true})";
  const auto noise = R"({"labels": {"fixed": [-1]}})";
  expect_table(
      {{labels, "list<int>", "[0,0,1,2]", "[5,5,0,1]", "", ""},
       {labels, "list<string>", R"(["a","b","a"])", R"(["x","y","x"])", "", ""},
       {labels, "list<int>", "[0,0,1]", "[0,1,1]", "$[1]",
        "elements 0 and 1 belong together, but are labelled 0 and 1"},
       {labels, "list<int>", "[0,1,2]", "[0,1,0]", "$[2]",
        "elements 0 and 2 do not belong together, but are both labelled 0"},
       {labels, "list<int>", "[0]", "[0,1]", "$", "expected 1 element, got 2"},
       {noise, "list<int>", "[-1,0,0]", "[-1,7,7]", "", ""},
       {noise, "list<int>", "[-1,0,0]", "[3,7,7]", "$[0]",
        "expected -1, got 3 (this label stands for itself)"},
       {noise, "list<int>", "[0,0]", "[-1,-1]", "$[0]", "expected 0, got -1"},
       {R"({"at": {"[1]": {"labels": true}}})", "tuple<int,list<int>>", "[2,[0,1]]", "[2,[1,0]]", "", ""}});
}

TEST(Comparator, AcceptsAnyOfSeveral) {
  const auto any = R"({"any_of": true})";
  expect_table(
      {{any, "list<int>", "[[0,1],[1,2]]", "[1,2]", "", ""},
       {any, "list<int>", "[[0,1],[1,2]]", "[1,3]", "$[0]", "compared with the first of 2 accepted answers"},
       {any, "list<int>", "[[0,1]]", "[0,3]", "$[1]", "expected 1, got 3"},
       {any, "list<int>", "[]", "[1]", "$", "should be a list of accepted answers"},
       {any, "list<int>", "[[1],2]", "[1]", "$", "expected list<int>, found int"},
       {R"({"any_of": true, "unordered": true})", "list<int>", "[[0,1],[2,3]]", "[3,2]", "", ""}});
}

TEST(Comparator, RulesPlacesOfTheirOwn) {
  const auto rules =
      R"({"float": {"abs": 0.5, "rel": 0}, "at": {"[0]": {"float": {"abs": 0.01}}, "[1]": {"unordered": true}}})";
  const auto type = "tuple<float,list<int>,float>";
  expect_table({{rules, type, "[1.0,[1,2],1.0]", "[1.005,[2,1],1.4]", "", ""},
                {rules, type, "[1.0,[1,2],1.0]", "[1.1,[2,1],1.4]", "$[0]", "allowed 0.01"},
                {rules, type, "[1.0,[1,2],1.0]", "[1.0,[2,1],1.6]", "$[2]", "allowed 0.5"},
                {R"({"at": {"[][1]": {"float": {"abs": 1}}}})", "list<tuple<float,float>>", "[[1,1]]",
                 "[[1,1.9]]", "", ""},
                {R"({"at": {"[][1]": {"float": {"abs": 1}}}})", "list<tuple<float,float>>", "[[1,1]]",
                 "[[1.9,1]]", "$[0][0]", "off by"},
                {R"({"unordered": true, "at": {"[][1]": {"float": {"abs": 1}}}})", "list<tuple<float,float>>",
                 "[[1,1],[2,2]]", "[[2,2.9],[1,1.9]]", "", ""}});
}

TEST(Comparator, KnowsNodes) {
  expect_table(
      {{"{}", "tree_node", "[1,null,2]", "[1,null,2,null,null]", "", ""},
       {"{}", "tree_node", "[1,null,2,null]", "[1,null,2]", "", ""},
       {"{}", "tree_node", "[]", "[null]", "", ""},
       {"{}", "tree_node", "[1,2,3]", "[1,2]", "$[2]", "expected 3, got null (node [2] in level order)"},
       {"{}", "tree_node", "[1,2]", "[1,2,3]", "$[2]", "expected null, got 3"},
       {"{}", "list_node", "[1,2]", "[1,3]", "$[1]", "expected 2, got 3 (node [1] of the list)"},
       {"{}", "list_node", "[1,2]", "[1]", "$", "expected 2 nodes, got 1"},
       {"{}", "graph_node", "[[2],[1]]", "[[2],[2]]", "$[1][0]", "expected 1, got 2 (neighbours of node 2)"},
       {"{}", "list<tree_node>", "[[1,null],[]]", "[[1],[null]]", "", ""},
       {R"({"unordered": true})", "list<tree_node>", "[[1],[2,3]]", "[[2,3,null],[1,null,null]]", "", ""},
       {R"({"unordered": true})", "list<tree_node>", "[[1],[2,3]]", "[[2,3],[1,1]]", "$[1]", "no partner"}});
}

}  // namespace
}  // namespace spar::grading
