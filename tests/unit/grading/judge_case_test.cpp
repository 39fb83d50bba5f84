// One case from facts to explanation, for each kind of problem.
#include <gmock/gmock.h>

#include "judge/bank/load.hpp"
#include "judge/grading/grade.hpp"

namespace spar::grading {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using namespace std::chrono_literals;

bank::Type type_of(const char* text) { return bank::parse_type(text).value(); }

bank::Problem function_problem() {
  bank::Problem problem;
  problem.kind = bank::Kind::function;
  problem.function = bank::FunctionSignature{"pair_sum",
                                             {{"values", type_of("list<int>")}, {"target", type_of("int")}},
                                             type_of("list<int>"),
                                             std::nullopt};
  problem.families = {{"large", "Sum in 64 bits."}};
  return problem;
}

bank::Case function_case() {
  bank::Case test;
  test.name = "overflow";
  test.family = "large";
  test.input = json::parse(R"({"args": [[2000000000, 2000000000], 4000000000]})");
  test.expected = {0, 1};
  return test;
}

Facts answered(const std::string& answer) {
  Facts facts;
  facts.answer = answer;
  return facts;
}

CaseReport judge(const std::string& answer) {
  return judge_case(function_problem(), function_case(), answered(answer));
}

TEST(JudgeCase, AcceptsWithoutExplanation) {
  const auto report = judge("[0,1]");
  EXPECT_EQ(report.verdict, Verdict::accepted);
  EXPECT_TRUE(report.explanation.is_null());
  EXPECT_EQ(report.name, "overflow");
}

TEST(JudgeCase, ExplainsAWrongAnswer) {
  const auto report = judge("[0,0]");
  EXPECT_EQ(report.verdict, Verdict::wrong_answer);
  EXPECT_EQ(report.explanation, json::parse(R"({
    "summary": "At $[1]: expected 1, got 0.", "input": "values = [2000000000, 2000000000]\ntarget = 4000000000",
    "expected": "[0, 1]", "got": "[0, 0]", "path": "$[1]", "absolute_error": 1.0, "relative_error": 1.0,
    "family": "large", "advice": "Sum in 64 bits.", "truncated": false})"));
}

TEST(JudgeCase, ExplainsWrongTypesAndUnreadableAnswers) {
  const std::vector<std::pair<std::string, std::string>> table{
      {"\"01\"", "Expected list<int>, found string."},
      {"[0,1.0]", "At $[1]: expected int, found float (the answer should be list<int>)."},
      {"null", "Expected list<int>, found null; does every path return a value?"},
      {"[0,", "Expected list<int>, got what cannot be read: malformed JSON"},
      {"[0,99999999999999999999]",
       "Expected list<int>, got what cannot be read: the integer 99999999999999999999"},
      {std::string(100000, '['), "nest deeper"},
      {"\"\xFF\"", "cannot be read"}};
  for (const auto& [answer, summary] : table) {
    const auto report = judge(answer);
    EXPECT_EQ(report.verdict, Verdict::wrong_answer) << answer.substr(0, 80);
    EXPECT_THAT(report.explanation["summary"].get<std::string>(), HasSubstr(summary));
    EXPECT_NO_THROW(static_cast<void>(to_json(report).dump()));
  }
}

TEST(JudgeCase, NoAnswerIsWrong) {
  const auto report = judge_case(function_problem(), function_case(), Facts{});
  EXPECT_EQ(report.verdict, Verdict::wrong_answer);
  EXPECT_EQ(report.explanation["summary"], "Expected list<int>, but no answer came.");
  EXPECT_TRUE(report.explanation["got"].is_null());
}

TEST(JudgeCase, CausesComeBeforeTheAnswer) {
  auto facts = answered("[0,1]");
  facts.limit_hit = LimitHit::cpu_time;
  facts.cpu_time = 7s;
  auto report = judge_case(function_problem(), function_case(), facts);
  EXPECT_EQ(report.verdict, Verdict::time_limit);
  EXPECT_EQ(report.explanation["summary"], "Used 7 s of CPU time; the limit is 2 s.");
  EXPECT_TRUE(report.explanation["got"].is_null());
  EXPECT_EQ(report.explanation["advice"], "Sum in 64 bits.");
  bank::Limits scaled;
  scaled.cpu_time = 6s;
  report = judge_case(function_problem(), function_case(), facts, {true, scaled});
  EXPECT_EQ(report.explanation["summary"], "Used 7 s of CPU time; the limit is 6 s.");
}

TEST(JudgeCase, OwnCasesHaveNothingToCompareWith) {
  auto test = function_case();
  test.expected = nullptr;
  EXPECT_EQ(judge_case(function_problem(), test, answered("[5]"), {false, {}}).verdict, Verdict::accepted);
  const auto report = judge_case(function_problem(), test, answered("[\"5\"]"), {false, {}});
  EXPECT_EQ(report.verdict, Verdict::wrong_answer);
  EXPECT_EQ(report.explanation["summary"], "At $[0]: expected int, found string.");
  EXPECT_TRUE(report.explanation["expected"].is_null());
  auto problem = function_problem();
  problem.function->returns = type_of("float");
  EXPECT_EQ(judge_case(problem, test, answered("\"NaN\""), {false, {}}).verdict, Verdict::accepted);
}

TEST(JudgeCase, ABadPackageIsNotTheUsersFault) {
  auto problem = function_problem();
  problem.comparator = {{"unorderd", true}};
  auto report = judge_case(problem, function_case(), answered("[0,1]"));
  EXPECT_EQ(report.verdict, Verdict::internal_error);
  EXPECT_THAT(report.explanation["summary"].get<std::string>(), HasSubstr("unorderd"));
  auto test = function_case();
  test.expected = "x";
  report = judge_case(function_problem(), test, answered("[0,1]"));
  EXPECT_EQ(report.verdict, Verdict::internal_error);
  EXPECT_THAT(report.facts.error, HasSubstr("does not fit the signature"));
}

TEST(JudgeCase, ElidesLongValues) {
  auto test = function_case();
  test.input["args"][0] = std::vector<int>(5000, 7);
  const auto report = judge_case(function_problem(), test, answered("[0,0]"));
  EXPECT_EQ(report.explanation["truncated"], true);
  EXPECT_LE(report.explanation["input"].get<std::string>().size(), 1200U);
}

TEST(JudgeCase, MutatedParametersAreTheAnswer) {
  auto problem = function_problem();
  problem.function->returns = {};
  problem.function->mutates = "values";
  EXPECT_EQ(judge_case(problem, function_case(), answered("[0,1]")).verdict, Verdict::accepted);
  EXPECT_EQ(judge_case(problem, function_case(), answered("null")).verdict, Verdict::wrong_answer);
}

bank::Problem class_problem() {
  bank::Problem problem;
  problem.kind = bank::Kind::class_;
  problem.class_ = bank::ClassSignature{"Cache",
                                        {{"capacity", type_of("int")}},
                                        {{"put", {{"key", type_of("int")}, {"value", type_of("int")}}, {}},
                                         {"get", {{"key", type_of("int")}}, type_of("int")},
                                         {"all", {}, type_of("list<float>")}}};
  problem.comparator = {{"unordered", true}, {"float", {{"abs", 0.1}}}};
  return problem;
}

bank::Case class_case() {
  bank::Case test;
  test.name = "evict";
  test.family = "sample";
  test.input = json::parse(R"({"operations": [["Cache", [2]], ["put", [1, 5]], ["get", [1]], ["all", []]]})");
  test.expected = json::parse("[null, null, 5, [1, 2]]");
  return test;
}

TEST(JudgeCase, NamesTheOperation) {
  const auto judge_class = [](const std::string& answer) {
    return judge_case(class_problem(), class_case(), answered(answer));
  };
  EXPECT_EQ(judge_class("[null,null,5,[2.05,1]]").verdict, Verdict::accepted);
  EXPECT_EQ(judge_class("[null,true,5,[2,1]]").verdict, Verdict::accepted)
      << "what a void method gives is not asked for";
  const auto report = judge_class("[null,null,-1,[1,2]]");
  EXPECT_EQ(report.explanation["summary"], "At operation 3, get(1): expected 5, got -1.");
  EXPECT_EQ(report.explanation["path"], "$[2]");
  EXPECT_EQ(report.explanation["input"], "Cache(2)\nput(1, 5)\nget(1)\nall()");
  EXPECT_EQ(report.explanation["expected"], "[null, null, 5, [1, 2]]");
  EXPECT_TRUE(report.explanation["advice"].is_null());
  EXPECT_EQ(
      judge_class("[null,null,5,[1,3]]").explanation["summary"],
      "At operation 4, all(), at [1]: 3 has no partner left among the expected elements (in any order).");
  EXPECT_EQ(judge_class("[null,null]").explanation["summary"],
            "Expected one value for each of the 4 operations, got 2.");
}

TEST(JudgeCase, ComparesPrograms) {
  bank::Problem problem;
  problem.kind = bank::Kind::program;
  bank::Case test;
  test.input_text = "1 2\n";
  test.answer_text = "3\n";
  Facts facts;
  facts.exit_code = 0;
  facts.output = "3";
  EXPECT_EQ(judge_case(problem, test, facts).verdict, Verdict::accepted);
  facts.output = "4\xFF";
  const auto report = judge_case(problem, test, facts);
  EXPECT_EQ(report.verdict, Verdict::wrong_answer);
  EXPECT_EQ(report.explanation["path"], "line 1, token 1");
  EXPECT_EQ(report.explanation["got"], "4\xEF\xBF\xBD");
  EXPECT_EQ(judge_case(problem, test, facts, {false, {}}).verdict, Verdict::accepted);
}

}  // namespace
}  // namespace spar::grading
