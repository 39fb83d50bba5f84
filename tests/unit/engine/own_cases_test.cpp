// The user's own cases, as clients send them.
#include <gtest/gtest.h>

#include "judge/engine/engine.hpp"

namespace spar::engine {
namespace {

using nlohmann::json;

bank::Problem function_problem() {
  bank::Problem problem;
  problem.kind = bank::Kind::function;
  problem.function = bank::FunctionSignature{
      "twice", {{"x", bank::parse_type("int").value()}}, bank::parse_type("int").value(), std::nullopt};
  bank::Case sample;
  sample.name = "one";
  problem.cases.push_back(sample);
  return problem;
}

bank::Problem program_problem() {
  bank::Problem problem;
  problem.kind = bank::Kind::program;
  return problem;
}

TEST(OwnCases, AreReadWithAndWithoutAnswers) {
  const auto cases = read_own_cases(
      function_problem(), json::parse(R"([{"args": [1], "expected": 2}, {"args": [9007199254740993]}])"));
  ASSERT_TRUE(cases.has_value()) << cases.error().context;
  ASSERT_EQ(cases->size(), 2U);
  EXPECT_EQ(cases->at(0).expected, 2);
  EXPECT_TRUE(cases->at(1).expected.is_null());
  EXPECT_EQ(cases->at(1).input.at("args").at(0), 9007199254740993);
  EXPECT_NE(cases->at(0).name, cases->at(1).name);
  for (const auto& test : *cases) {
    EXPECT_EQ(test.family, "own");
    EXPECT_FALSE(test.sample);
  }
  const auto programs =
      read_own_cases(program_problem(), json::parse(R"([{"input": "1\n", "answer": "2\n"}, {"input": ""}])"));
  ASSERT_TRUE(programs.has_value()) << programs.error().context;
  EXPECT_EQ(programs->at(0).answer_text, "2\n");
  EXPECT_EQ(programs->at(1).answer_text, "");
  EXPECT_TRUE(read_own_cases(function_problem(), json::array()).value().empty());
}

TEST(OwnCases, NamesOfTheCallerAreNotTaken) {
  const auto cases = read_own_cases(function_problem(),
                                    json::parse(R"([{"name": "one", "family": "nosuch", "args": [1]}])"));
  ASSERT_TRUE(cases.has_value()) << cases.error().context;
  EXPECT_EQ(cases->at(0).name, "own 1");
}

TEST(OwnCases, WhatDoesNotFitIsRefusedInASentence) {
  const std::vector<std::pair<const char*, const char*>> table{
      {R"({})", "array"},
      {R"("text")", "array"},
      {R"([1])", "own case 1"},
      {R"([{"args": [1]}, null])", "own case 2"},
      {R"([{}])", "args"},
      {R"([{"args": []}])", "args"},
      {R"([{"args": [1, 2]}])", "args"},
      {R"([{"args": ["1"]}])", "your case"},
      {R"([{"args": [1.5]}])", "your case"},
      {R"([{"args": [18446744073709551615]}])", "your case"},
      {R"([{"args": [1], "expected": "2"}])", "your case"},
      {R"([{"args": [1], "unknown": 1}])", "unknown"},
      {R"([{"input": "1"}])", "your case"}};
  for (const auto& [text, told] : table) {
    const auto refused = read_own_cases(function_problem(), json::parse(text));
    ASSERT_FALSE(refused.has_value()) << text;
    EXPECT_EQ(refused.error().code, ErrorCode::bad_input) << text;
    EXPECT_NE(refused.error().context.find(told), std::string::npos)
        << text << ": " << refused.error().context;
  }
  json many = json::array();
  for (int i = 0; i < 21; ++i) many.push_back({{"args", {i}}});
  EXPECT_FALSE(read_own_cases(function_problem(), many).has_value());
  many.erase(0);
  EXPECT_TRUE(read_own_cases(function_problem(), many).has_value());
  EXPECT_FALSE(read_own_cases(program_problem(), json::parse(R"([{"args": [1]}])")).has_value());
}

}  // namespace
}  // namespace spar::engine
