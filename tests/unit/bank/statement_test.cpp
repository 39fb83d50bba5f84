// Example blocks: found in statements, and written from samples.
#include <gmock/gmock.h>

#include "judge/bank/load.hpp"
#include "judge/bank/problem_toml.hpp"
#include "judge/bank/render.hpp"
#include "tests/unit/bank/scratch_package.hpp"

namespace spar::bank {
namespace {

using nlohmann::json;

TEST(StatementExamples, FindsExampleBlocksOnly) {
  const auto examples = statement_examples(
      "# T\n```text\n```\n```example\na\n\n b\n```\n````text\n```example\nno\n```\n````\n    ```example\n"
      "~~~ example\nc\n~~~\n```example\n```\n");
  ASSERT_EQ(examples.size(), 3U);
  EXPECT_EQ(examples[0].text, "a\n\n b");
  EXPECT_EQ(examples[0].line, 4);
  EXPECT_EQ(examples[1].text, "c");
  EXPECT_EQ(examples[2].text, "");
  EXPECT_EQ(examples[2].line, 18);
}

TEST(RenderJson, PutsOneSpaceAfterCommasAndColons) {
  EXPECT_EQ(render_json(json::parse(R"([1,[ ],{"a":[null,true],"b":1.5},"x, y: z"])")),
            R"([1, [], {"a": [null, true], "b": 1.5}, "x, y: z"])");
  EXPECT_EQ(render_json(json::parse("9223372036854775807")), "9223372036854775807");
}

TEST(RenderExample, ShowsEachKind) {
  auto function = parse_problem_toml(testing::function_toml, "p").value();
  const auto sample = parse_cases(function, testing::sample_json, "s", true, true).value().front();
  EXPECT_EQ(render_example(function, sample), "values = [2, 7]\ntarget = 9\nreturns [0, 1]");
  function.function->mutates = "values";
  EXPECT_EQ(render_example(function, sample), "values = [2, 7]\ntarget = 9\nbecomes [0, 1]");

  const auto counter = parse_problem_toml(testing::class_toml, "p").value();
  const auto operations = parse_cases(counter, R"([{"name": "x", "family": "sample",
    "operations": [["Counter", [1]], ["add", [2]], ["value", []]], "expected": [null, null, 3]}])",
                                      "s", true, true)
                              .value()
                              .front();
  EXPECT_EQ(render_example(counter, operations), "Counter(1)\nadd(2)\nvalue() -> 3");

  Problem program;
  program.kind = Kind::program;
  Case test;
  test.input_text = "3\n1 2 3\n";
  test.answer_text = "6\n";
  EXPECT_EQ(render_example(program, test), "3\n1 2 3\n---\n6");
}

}  // namespace
}  // namespace spar::bank
