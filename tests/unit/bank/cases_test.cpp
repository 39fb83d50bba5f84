// Cases: what they must hold, said with the line on which the case begins.
#include <gmock/gmock.h>

#include "judge/bank/load.hpp"
#include "judge/bank/problem_toml.hpp"
#include "tests/unit/bank/scratch_package.hpp"

namespace spar::bank {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

Problem problem_of(const std::string& toml) { return parse_problem_toml(toml, "problem.toml").value(); }

struct Row {
  const char* text;
  const char* message;
};

void expect_refused(const Problem& problem, const std::vector<Row>& table) {
  for (const auto& [text, message] : table) {
    const auto cases = parse_cases(problem, text, "data/secret/a.json", true, true);
    ASSERT_FALSE(cases) << text;
    EXPECT_THAT(cases.error().context, HasSubstr(std::string("data/secret/a.json:") + message));
  }
}

TEST(ParseCases, ReadsFunctionCases) {
  const auto cases =
      parse_cases(problem_of(testing::function_toml), testing::secret_json, "a.json", false, true);
  ASSERT_TRUE(cases) << cases.error().context;
  EXPECT_EQ(cases->at(0).name, "minus");
  EXPECT_EQ(cases->at(0).input, json::parse(R"({"args": [[-1, 1], 0]})"));
  EXPECT_EQ(cases->at(0).expected, json::parse("[0, 1]"));
  EXPECT_FALSE(cases->at(0).sample);
}

TEST(ParseCases, RefusesFunctionFaults) {
  expect_refused(
      problem_of(testing::function_toml),
      {{"{", "1: malformed JSON"},
       {"{}", "1: should hold a JSON array"},
       {"[\n3]", "2: case 1: should be an object"},
       {"[{}]", "1: case 1: lacks \"family\""},
       {R"([{"name": 3}])", "1: case 1: \"name\" should be a string, found number"},
       {R"([{"name": "x"}])", "1: case 'x': lacks \"family\""},
       {R"([{"name": "x", "family": "none", "args": [], "expected": 0}])",
        "1: case 'x': the family 'none' is not declared"},
       {R"([{"name": "x", "family": "negative value", "args": [], "expected": 0}])",
        "1: case 'x': the family 'negative "
        "value' is not declared in [[families]] of problem.toml; did you mean 'negative values'?"},
       {R"([{"name": "x", "family": "sample", "arg": []}])",
        "1: case 'x': unknown member \"arg\"; did you mean 'args'?"},
       {R"([{"name": "x", "family": "sample", "args": [[1], 2]}])", "1: case 'x': lacks \"expected\""},
       {R"([{"name": "x", "family": "sample", "args": [[1]], "expected": []}])",
        "1: case 'x': args: 2 arguments wanted, found 1"},
       {"[\n\n{\"name\": \"overflow\", \"family\": \"sample\", \"args\": [[1], \"x\"], \"expected\": []}]",
        "3: case 'overflow': args[1]: expected int, found string"},
       {R"([{"name": "x", "family": "sample", "args": [[1, 2.0], 3], "expected": []}])",
        "1: case 'x': args[0][1]: expected int, found float"},
       {R"([{"name": "x", "family": "sample", "args": [[1], 2], "expected": null}])",
        "1: case 'x': expected: expected list<int>, found null"},
       {R"([{"name": "x", "family": "sample", "args": [[1], 9223372036854775808], "expected": []}])",
        "1: the integer 9223372036854775808"},
       {"[{\"name\": \"x\", \"family\": \"sample\", \"args\": [[], 2], \"expected\": []},\n"
        "{\"name\": \"x\", \"family\": \"sample\", \"args\": [[], 2], \"expected\": []}]",
        "2: case 'x': the name is taken"}});
}

TEST(ParseCases, RefusesClassFaults) {
  expect_refused(
      problem_of(testing::class_toml),
      {{R"([{"name": "x", "family": "sample", "operations": [], "expected": []}])",
        "1: case 'x': operations: should be a list"},
       {R"([{"name": "x", "family": "sample", "operations": [["value", []]], "expected": [0]}])",
        "1: case 'x': operations[0]: the first operation should be the constructor 'Counter', found 'value'"},
       {R"([{"name": "x", "family": "sample", "operations": [["Counter", [1]], ["Counter", [1]]], "expected": [null, null]}])",
        "1: case 'x': operations[1]: the constructor can only be the first"},
       {R"([{"name": "x", "family": "sample", "operations": [["Counter", [1]], ["valu", []]], "expected": [null, 1]}])",
        "1: case 'x': operations[1]: the class has no method 'valu'; did you mean 'value'?"},
       {R"([{"name": "x", "family": "sample", "operations": [["Counter", ["a"]]], "expected": [null]}])",
        "1: case 'x': operations[0][1][0]: expected int, found string"},
       {R"([{"name": "x", "family": "sample", "operations": [["Counter"]], "expected": [null]}])",
        "1: case 'x': operations[0]: should be"},
       {R"([{"name": "x", "family": "sample", "operations": [["Counter", [1]], ["value", []]], "expected": [null]}])",
        "1: case 'x': expected: one value for each of the 2 operations wanted, found 1"},
       {R"([{"name": "x", "family": "sample", "operations": [["Counter", [1]], ["add", [1]]], "expected": [null, 2]}])",
        "1: case 'x': expected[1]: expected void, found int"}});
}

TEST(ParseCases, GeneratedCasesCarryNoAnswers) {
  const auto problem = problem_of(testing::function_toml);
  const auto cases = parse_cases(problem, R"([{"name": "g", "family": "negative values", "args": [[], 0]}])",
                                 "g", false, false);
  ASSERT_TRUE(cases) << cases.error().context;
  EXPECT_TRUE(cases->at(0).expected.is_null());
  const auto answered = parse_cases(problem, testing::secret_json, "g", false, false);
  ASSERT_FALSE(answered);
  EXPECT_THAT(answered.error().context, HasSubstr("answers come from the reference"));
}

TEST(ParseCases, SampleFamilyIsForSamples) {
  const auto cases = parse_cases(problem_of(testing::function_toml), testing::sample_json, "g", false, true);
  ASSERT_FALSE(cases);
  EXPECT_THAT(cases.error().context, HasSubstr("'sample' is not declared"));
}

TEST(ParseCases, ReadsProgramCases) {
  const auto problem = problem_of("kind = \"program\"\ntitle = \"T\"\n");
  const auto cases =
      parse_cases(problem, R"([{"name": "g", "family": "sample", "input": "1\n"}])", "g", true, false);
  ASSERT_TRUE(cases) << cases.error().context;
  EXPECT_EQ(cases->at(0).input_text, "1\n");
}

}  // namespace
}  // namespace spar::bank
