// problem.toml: what it fills, and that each fault is refused with its line and a way to mend it.
#include "judge/bank/problem_toml.hpp"

#include <gmock/gmock.h>

#include "tests/unit/bank/scratch_package.hpp"

namespace spar::bank {
namespace {

using ::testing::HasSubstr;
using namespace std::chrono_literals;

TEST(ProblemToml, FillsEveryMember) {
  const auto problem = parse_problem_toml(std::string(R"toml(kind = "function"
title = "T"
difficulty = "hard"
topics = ["a", "b"]
minutes = 40
hints = ["h"]
requires = ["numpy", "scikit-learn"]
families = [{ name = "f", advice = "g" }]
follow_up = [{ question = "q", answer = "r" }]
[complexity]
time = "O(n)"
space = "O(1)"
size = "rows"
largest = 500
[function]
name = "f"
parameters = [{ name = "values", type = "matrix" }]
mutates = "values"
[limits]
time = 1.5
memory = 64
output = 1
[comparator]
unordered = true
float = { abs = 0, rel = 1e-3, nan = true }
)toml"),
                                          "problem.toml");
  ASSERT_TRUE(problem) << problem.error().context;
  EXPECT_EQ(problem->kind, Kind::function);
  EXPECT_EQ(problem->difficulty, Difficulty::hard);
  EXPECT_EQ(problem->topics, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(problem->minutes, 40);
  EXPECT_EQ(problem->required_libraries, (std::vector<std::string>{"numpy", "scikit-learn"}));
  EXPECT_EQ(problem->limits.cpu_time, 1500ms);
  EXPECT_EQ(problem->limits.memory, Bytes{64U << 20U});
  EXPECT_EQ(problem->limits.output, Bytes{1U << 20U});
  EXPECT_EQ(to_string(problem->function->answer()), "list<list<float>>");
  EXPECT_EQ(problem->function->returns, Type{});
  EXPECT_EQ(
      problem->comparator,
      nlohmann::json::parse(R"({"unordered": true, "float": {"abs": 0.0, "rel": 0.001, "nan": true}})"));
  EXPECT_EQ(problem->advice_for("f"), "g");
  EXPECT_EQ(problem->advice_for("none"), "");
  EXPECT_EQ(problem->follow_up.at(0).answer, "r");
  EXPECT_EQ(problem->time_complexity, "O(n)");
  ASSERT_TRUE(problem->size);
  EXPECT_EQ(problem->size->meaning, "rows");
  EXPECT_EQ(problem->size->smallest, 16);
  EXPECT_EQ(problem->size->largest, 500);
}

TEST(ProblemToml, NeedsLittle) {
  const auto problem = parse_problem_toml("kind = \"program\"\ntitle = \"T\"\n", "problem.toml");
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->limits.cpu_time, 2s);
  EXPECT_EQ(problem->difficulty, Difficulty::medium);
  EXPECT_TRUE(problem->required_libraries.empty());
}

TEST(ProblemToml, ReadsClasses) {
  const auto problem = parse_problem_toml(testing::class_toml, "problem.toml");
  ASSERT_TRUE(problem) << problem.error().context;
  EXPECT_EQ(problem->class_->constructor.at(0).name, "start");
  EXPECT_EQ(to_string(problem->class_->find("value")->returns), "int");
  EXPECT_EQ(problem->class_->find("Counter"), nullptr);
}

struct Row {
  const char* wrong;    ///< what takes the place of...
  const char* right;    ///< ... this in the sound text
  const char* message;  ///< with the line, but for the file's name
};

void expect_refused(const std::string& sound, const std::vector<Row>& table) {
  for (const auto& row : table) {
    auto text = sound;
    const auto place = text.find(row.right);
    ASSERT_NE(place, std::string::npos) << row.right;
    text.replace(place, std::string(row.right).size(), row.wrong);
    const auto problem = parse_problem_toml(text, "p/problem.toml");
    ASSERT_FALSE(problem) << row.wrong;
    EXPECT_THAT(problem.error().context, HasSubstr(std::string("p/problem.toml:") + row.message));
    EXPECT_EQ(problem.error().code, ErrorCode::bad_input);
  }
}

TEST(ProblemToml, RefusesFunctionFaults) {
  expect_refused(
      testing::function_toml,
      {{"title = ", "title = \"Pair sum\"", "2: malformed TOML"},
       {"titel = \"x\"", "title = \"Pair sum\"", "1: problem.toml lacks 'title'"},
       {"title = 3", "title = \"Pair sum\"", "2: 'title' in problem.toml should be a string, found integer"},
       {"title = \" \"", "title = \"Pair sum\"", "2: 'title' in problem.toml is empty"},
       {"topic = []", "topics = [\"arrays\"]",
        "3: unknown key 'topic' in problem.toml; did you mean 'topics'?"},
       {"topics = [1]", "topics = [\"arrays\"]", "3: 'topics' in problem.toml should be an array of strings"},
       {"kind = \"functoin\"", "kind = \"function\"", "1: unknown kind 'functoin'"},
       {"kind = \"discussion\"", "kind = \"function\"", "1: unknown kind 'discussion'"},
       {"kind = \"class\"", "kind = \"function\"", "1: a problem of kind 'class' needs a table [class]"},
       {"kind = \"program\"", "kind = \"function\"", "5: [function] does not go with kind = \"program\""},
       {"difficulty = \"brutal\"", "topics = [\"arrays\"]", "3: unknown difficulty 'brutal'"},
       {"requires = \"numpy\"", "topics = [\"arrays\"]",
        "3: 'requires' in problem.toml should be an array of strings"},
       {"requires = [\"numpy\", \"numpy\"]", "topics = [\"arrays\"]", "3: 'requires' names 'numpy' twice"},
       {"minutes = 0", "topics = [\"arrays\"]", "3: 'minutes' in problem.toml should lie between 1 and 600"},
       {"returns = \"list<number>\"", "returns = \"list<int>\"", "8: type 'list<number>', position 6"},
       {"returns = \"void\"", "returns = \"list<int>\"", "8: a function that returns nothing"},
       {"", "returns = \"list<int>\"", "5: [function] lacks 'returns'"},
       {"mutates = \"value\"", "returns = \"list<int>\"", "8: 'mutates' names 'value'"},
       {"returns = \"int\"\nmutates = \"values\"", "returns = \"list<int>\"", "8: a function has either"},
       {"name = \"pair-sum\"", "name = \"pair_sum\"", "6: 'pair-sum' is not a name"},
       {"name = \"values\", type = \"int\" }]", "name = \"target\", type = \"int\" }]",
        "7: two parameters are named"},
       {"type = \"void\" }]", "type = \"int\" }]", "7: a parameter cannot be void"},
       {"typ = \"int\" }]", "type = \"int\" }]", "7: the parameter lacks 'type'"},
       {"[limits]\ntime = 0\n[[families]]", "[[families]]", "10: 'time' in [limits] should be above 0"},
       {"[limits]\nmemory = 1.5\n[[families]]", "[[families]]",
        "10: 'memory' in [limits] should be an integer"},
       {"[limits]\ntimes = 1\n[[families]]", "[[families]]",
        "10: unknown key 'times' in [limits]; did you mean 'time'?"},
       {"[comparator]\nunorderd = true\n[[families]]", "[[families]]",
        "10: unknown key 'unorderd' in [comparator]"},
       {"[comparator]\nfloat = { rel = 1e-3 }\n[[families]]", "[[families]]", "10: 'float' needs an answer"},
       {"[complexity]\nlargest = 10\n[[families]]", "[[families]]", "10: 'largest' needs 'size'"},
       {"[complexity]\nsize = \"n\"\nlargest = 16\n[[families]]", "[[families]]",
        "11: 'largest' should be above"},
       {"[complexity]\nsize = \" \"\n[[families]]", "[[families]]", "10: 'size' in [complexity] is empty"},
       {"", "advice = \"Sums can shrink.\"", "9: family 'negative values' lacks 'advice'"},
       {"advice = \"\"\n[[families]]\nname = \"negative-values\"\nadvice = \"\"",
        "advice = \"Sums can shrink.\"", "13: family 'negative-values' is declared twice"}});
}

TEST(ProblemToml, RefusesClassFaults) {
  expect_refused(testing::class_toml,
                 {{"name = \"add\"", "name = \"value\"", "11: the name 'add' is taken"},
                  {"[comparator]\nunordered = true\n[class]", "[class]", "4: 'unordered' needs"},
                  {"returns = \"nothing\"", "returns = \"void\"", "9: type 'nothing'"},
                  {"return = \"int\"", "returns = \"int\"", "10: [[class.methods]] lacks 'returns'"}});
}

}  // namespace
}  // namespace spar::bank
