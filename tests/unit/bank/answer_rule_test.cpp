// The [comparator] table: what each key makes of the rule, and that every misuse is refused with its place.
#include "judge/bank/answer_rule.hpp"

#include <gmock/gmock.h>

#include "judge/bank/load.hpp"
#include "judge/bank/problem_toml.hpp"

namespace spar::bank {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

AnswerRule rule_of(const char* table, const char* type) {
  auto rule = read_answer_rule(json::parse(table), parse_type(type).value());
  EXPECT_TRUE(rule) << rule.error().message;
  return *rule;
}

TEST(AnswerRule, MirrorsTheType) {
  const auto rule = rule_of("{}", "list<tuple<int,optional<float>>>").value;
  ASSERT_EQ(rule.parts.size(), 1U);
  ASSERT_EQ(rule.parts[0].parts.size(), 2U);
  EXPECT_EQ(to_string(rule.parts[0].parts[1].parts[0].type), "float");
  EXPECT_EQ(rule_of("{}", "tree_node").value.parts[0].type.name, Type::Name::optional);
}

TEST(AnswerRule, NestedTablesChangeOnlyWhatTheyName) {
  const auto rule = rule_of(R"({"float": {"abs": 0.5, "nan": true}, "at": {"[1]": {"float": {"abs": 0.1}}}})",
                            "tuple<float,float>")
                        .value;
  EXPECT_EQ(rule.parts[0].floats.absolute, 0.5);
  EXPECT_EQ(rule.parts[1].floats.absolute, 0.1);
  EXPECT_EQ(rule.parts[1].floats.relative, 1e-6);
  EXPECT_TRUE(rule.parts[1].floats.nan);
}

TEST(AnswerRule, SetsOrdersByDepth) {
  const auto deep = rule_of(R"({"unordered": "deep"})", "list<optional<list<int>>>").value;
  EXPECT_TRUE(deep.unordered);
  EXPECT_TRUE(deep.parts[0].parts[0].unordered);
  const auto inner = rule_of(R"({"unordered": [1]})", "list<optional<list<int>>>").value;
  EXPECT_FALSE(inner.unordered);
  EXPECT_TRUE(inner.parts[0].parts[0].unordered);
  EXPECT_FALSE(rule_of(R"({"unordered": false})", "int").value.unordered);
}

TEST(AnswerRule, RefusesMisuse) {
  struct Row {
    const char* table;
    const char* type;
    std::vector<std::string> where;
    const char* message;
  };
  const std::vector<Row> table{
      {"[]", "int", {}, "[comparator] should be a table"},
      {R"({"unorderd": true})",
       "list<int>",
       {"unorderd"},
       "unknown key 'unorderd' in [comparator]; did you mean"},
      {R"({"unordered": 1})", "list<int>", {"unordered"}, "should be true, \"deep\""},
      {R"({"unordered": []})", "list<int>", {"unordered"}, "should be true, \"deep\""},
      {R"({"unordered": [-1]})", "list<int>", {"unordered"}, "whole numbers from 0"},
      {R"({"unordered": [0, 1]})", "list<int>", {"unordered"}, "names depth 1, but there is no list"},
      {R"({"unordered": true})",
       "tuple<int,int>",
       {"unordered"},
       "needs an answer that is a list, and this is tuple"},
      {R"({"unordered": true})", "tree_node", {"unordered"}, "needs an answer that is a list"},
      {R"({"unordered": "deep"})", "int", {"unordered"}, "needs an answer that holds a list"},
      {R"({"float": 1})", "float", {"float"}, "should be a table"},
      {R"({"float": {"eps": 1}})", "float", {"float", "eps"}, "unknown key 'eps' in 'float' of [comparator]"},
      {R"({"float": {"abs": "1"}})",
       "float",
       {"float", "abs"},
       "'float.abs' in [comparator] should be a number"},
      {R"({"float": {"abs": -1}})", "float", {"float", "abs"}, "should be at least 0"},
      {R"({"float": {"rel": 0.6}})", "float", {"float", "rel"}, "at most 0.5"},
      {R"({"float": {"nan": 0}})", "float", {"float", "nan"}, "should be true or false"},
      {R"({"float": {"abs": 1}})", "list<int>", {"float"}, "needs an answer that holds a float"},
      {R"({"labels": true})", "list<float>", {"labels"}, "needs a list<int> or list<string>"},
      {R"({"labels": "yes"})", "list<int>", {"labels"}, "should be true, or { fixed"},
      {R"({"labels": {"fixed": ["x"]}})", "list<int>", {"labels"}, "fixes \"x\", which is no int"},
      {R"({"sign_free": true})",
       "list<float>",
       {"sign_free"},
       "should be \"vector\", \"rows\" or \"columns\""},
      {R"({"sign_free": "vector"})", "matrix", {"sign_free"}, "needs a list of numbers"},
      {R"({"sign_free": "columns"})", "list<float>", {"sign_free"}, "needs a list of lists of numbers"},
      {R"({"sign_free": "vector", "unordered": true})", "list<float>", {}, "more than one of"},
      {R"({"sign_free": "columns", "unordered": [1]})", "matrix", {}, "frees both the columns and the rows"},
      {R"({"any_of": 1})", "int", {"any_of"}, "should be true or false"},
      {R"({"at": true})", "tuple<int>", {"at"}, "should be a table of places"},
      {R"({"at": {"": {}}})", "tuple<int>", {"at", ""}, "an empty path"},
      {R"({"at": {"0": {}}})", "tuple<int>", {"at", "0"}, "'0' is no place"},
      {R"({"at": {"[2]": {}}})",
       "tuple<int,int>",
       {"at", "[2]"},
       "no member of tuple<int,int>; they are [0] to [1]"},
      {R"({"at": {"[0]": {}}})", "list<int>", {"at", "[0]"}, "share one rule; write []"},
      {R"({"at": {"[][]": {}}})", "list<int>", {"at", "[][]"}, "int holds nothing"},
      {R"({"at": {"[0]": {"any_of": true}}})", "tuple<int>", {"at", "[0]", "any_of"}, "unknown key 'any_of'"},
      {R"({"at": {"[0]": {"float": {}}}})",
       "tuple<int>",
       {"at", "[0]", "float"},
       "in [comparator.at.\"[0]\"] needs"},
      {R"({"methods": {}})", "int", {"methods"}, "is for problems of kind \"class\""}};
  for (const auto& row : table) {
    const auto rule = read_answer_rule(json::parse(row.table), parse_type(row.type).value());
    ASSERT_FALSE(rule) << row.table;
    EXPECT_THAT(rule.error().message, HasSubstr(row.message)) << row.table;
    EXPECT_EQ(rule.error().where, row.where) << row.table;
  }
}

ClassSignature example_class() {
  return {"C",
          {},
          {{"names", {}, parse_type("list<string>").value()},
           {"mean", {}, parse_type("float").value()},
           {"add", {}, {}},
           {"size", {}, parse_type("int").value()}}};
}

TEST(AnswerRule, GivesEveryMethodItsRule) {
  const auto rules = read_method_rules(json::parse(R"({"unordered": true, "float": {"abs": 0.5},
                      "methods": {"mean": {"float": {"rel": 0}}, "size": {"any_of": true}}})"),
                                       example_class());
  ASSERT_TRUE(rules) << rules.error().message;
  EXPECT_EQ(rules->size(), 3U);
  EXPECT_TRUE(rules->at("names").value.unordered);
  EXPECT_FALSE(rules->at("size").value.unordered);
  EXPECT_TRUE(rules->at("size").any_of);
  EXPECT_EQ(rules->at("mean").value.floats.absolute, 0.5);
  EXPECT_EQ(rules->at("mean").value.floats.relative, 0);
}

TEST(AnswerRule, RefusesMisuseInClasses) {
  const std::vector<std::pair<const char*, const char*>> table{
      {R"({"labels": true})", "belongs to one method; write it in [comparator.methods.NAME]"},
      {R"({"unordered": [3]})", "no method gives one that fits"},
      {R"({"methods": {"adds": {}}})", "the class has no method 'adds'"},
      {R"({"methods": {"add": {}}})", "the method 'add' gives nothing to compare"},
      {R"({"methods": {"mean": {"unordered": true}}})",
       "in [comparator.methods.mean] needs an answer that is a list"},
      {R"({"methods": 1})", "'methods' in [comparator] should be a table"}};
  for (const auto& [rules, message] : table) {
    const auto read = read_method_rules(json::parse(rules), example_class());
    ASSERT_FALSE(read) << rules;
    EXPECT_THAT(read.error().message, HasSubstr(message));
  }
}

TEST(AnswerRule, IsRefusedAtItsLine) {
  const auto problem = parse_problem_toml(
      "kind = \"function\"\ntitle = \"T\"\n[function]\nname = \"f\"\nparameters = []\nreturns = "
      "\"tuple<int,int>\"\n"
      "[comparator]\n[comparator.at.\"[0]\"]\nunordered = true\n",
      "problem.toml");
  ASSERT_FALSE(problem);
  EXPECT_THAT(problem.error().context, HasSubstr("problem.toml:9: 'unordered' in [comparator.at.\"[0]\"]"));
  const auto program =
      parse_problem_toml("kind = \"program\"\ntitle = \"T\"\n[comparator]\n", "problem.toml");
  ASSERT_FALSE(program);
  EXPECT_THAT(program.error().context, HasSubstr("problem.toml:3: [comparator] is for"));
}

TEST(AnswerRule, ListsWhatAReferenceAnswers) {
  Problem function;
  function.function = FunctionSignature{"f", {}, parse_type("int").value(), std::nullopt};
  EXPECT_EQ(as_expected(function, {}, 3), json(3));
  function.comparator = {{"any_of", true}};
  EXPECT_EQ(as_expected(function, {}, 3), json::parse("[3]"));
  Problem of_class;
  of_class.class_ = example_class();
  of_class.comparator = json::parse(R"({"methods": {"size": {"any_of": true}}})");
  const auto input = json::parse(R"({"operations": [["C", []], ["size", []], ["mean", []]]})");
  EXPECT_EQ(as_expected(of_class, input, json::parse("[null, 1, 2.0]")), json::parse("[null, [1], 2.0]"));
}

TEST(AnswerRule, CasesListAcceptedAnswers) {
  Problem problem;
  problem.function = FunctionSignature{"f", {}, parse_type("int").value(), std::nullopt};
  problem.comparator = {{"any_of", true}};
  const auto cases = [&](const std::string& expected) {
    return parse_cases(problem,
                       R"([{"name": "n", "family": "sample", "args": [], "expected": )" + expected + "}]",
                       "f.json", true, true);
  };
  ASSERT_TRUE(cases("[1, 2]"));
  EXPECT_EQ(render_example(problem, cases("[1, 2]")->front()), "returns 1 or 2");
  for (const auto& [expected, complaint] : {std::pair{"1", "should be a list of the accepted answers"},
                                            {"[]", "with at least one"},
                                            {"[1, \"2\"]", "expected[1]: expected int, found string"}}) {
    ASSERT_FALSE(cases(expected)) << expected;
    EXPECT_THAT(cases(expected).error().context, HasSubstr(complaint));
  }
}

}  // namespace
}  // namespace spar::bank
