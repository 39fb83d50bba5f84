// Values on their way through the drivers: every type, at its edges, as argument and as answer, in every
// language.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/integration/tiny_package.hpp"

namespace spar::testing {
namespace {

using ::testing::HasSubstr;
using Sources = std::map<std::string, std::string>;  ///< by language

/// All cases are accepted in both languages.
void expect_accepted(const TinyPackage& package, const Sources& sources, std::size_t cases) {
  for (const auto& [language, source] : sources) {
    SCOPED_TRACE(language);
    const json report = package.judge(language, source);
    ASSERT_TRUE(report.is_object()) << package.said();
    EXPECT_EQ(report.at("verdict"), "AC") << report.dump(1);
    EXPECT_EQ(report.at("cases").size(), cases);
    EXPECT_EQ(report_complaint(report), "");
  }
}

// Each solution turns its argument around, so that an answer is no mere copy of the text that came in.
TEST(Values, IntegersAreExactTo64Bits) {
  const TinyPackage package(
      "function",
      "[function]\nname = \"turn\"\nparameters = [{ name = \"x\", type = \"int\" }]\nreturns = \"int\"\n",
      json::parse(R"([{"args": [0], "expected": -1},
                                            {"args": [9223372036854775807], "expected": -9223372036854775808},
                                            {"args": [-9223372036854775808], "expected": 9223372036854775807},
                                            {"args": [9007199254740993], "expected": -9007199254740994},
                                            {"args": [-9007199254740993], "expected": 9007199254740992}])"));
  expect_accepted(
      package,
      {{"cpp", "long long turn(long long x) { return ~x; }"}, {"python", "def turn(x):\n    return ~x\n"}},
      5);
  // One beside it is wrong, although a double could not tell.
  const json report = package.judge("python", "def turn(x):\n    return int(float(~x))\n");
  EXPECT_EQ(verdicts(report), (std::vector<std::string>{"AC", "AC", "WA", "AC", "AC"})) << package.said();
}

TEST(Values, FloatsHoldNanAndInfinities) {
  const TinyPackage package(
      "function",
      "[function]\nname = \"turn\"\nparameters = [{ name = \"x\", type = \"float\" }]\nreturns = \"float\"\n"
      "[comparator]\nfloat = { abs = 0.0, rel = 1e-15, nan = true }\n",
      json::parse(R"([{"args": [0.1], "expected": -0.1},
                                            {"args": [1.7976931348623157e308], "expected": -1.7976931348623157e308},
                                            {"args": [5e-324], "expected": -5e-324},
                                            {"args": [3], "expected": -3},
                                            {"args": ["NaN"], "expected": "NaN"},
                                            {"args": ["Infinity"], "expected": "-Infinity"},
                                            {"args": ["-Infinity"], "expected": "Infinity"}])"));
  expect_accepted(package,
                  {{"cpp", "double turn(double x) { return -x; }"},
                   {"python", "def turn(x):\n    assert type(x) is float\n    return -x\n"}},
                  7);
}

TEST(Values, BooleansAreNoNumbers) {
  const TinyPackage package(
      "function",
      "[function]\nname = \"turn\"\nparameters = [{ name = \"x\", type = \"bool\" }]\nreturns = \"bool\"\n",
      json::parse(R"([{"args": [true], "expected": false}, {"args": [false], "expected": true}])"));
  expect_accepted(
      package, {{"cpp", "bool turn(bool x) { return !x; }"}, {"python", "def turn(x):\n    return not x\n"}},
      2);
  EXPECT_EQ(package.judge("python", "def turn(x):\n    return int(not x)\n").at("verdict"), "WA");
}

TEST(Values, StringsHoldAnyText) {
  const std::string odd = std::string("\"'\\/\b\f\n\r\t\x01\x1f\x7f") + "\u00e9\u20ac\U0001F600<>&\u2028";
  const TinyPackage package("function",
                            "[function]\nname = \"twice\"\nparameters = [{ name = \"s\", type = \"string\" "
                            "}]\nreturns = \"string\"\n",
                            json::array({{{"args", {""}}, {"expected", ""}},
                                         {{"args", {odd}}, {"expected", odd + odd}},
                                         {{"args", {"null"}}, {"expected", "nullnull"}}}));
  expect_accepted(package,
                  {{"cpp", "std::string twice(const std::string& s) { return s + s; }"},
                   {"python", "def twice(s):\n    return s + s\n"}},
                  3);
}

TEST(Values, CompoundsKeepTheirShape) {
  const TinyPackage package(
      "function",
      "[function]\nname = \"turn\"\n"
      "parameters = [{ name = \"rows\", type = \"list<list<int>>\" }, { name = \"maybe\", type = "
      "\"optional<int>\" },\n"
      "              { name = \"three\", type = \"tuple<int, string, list<bool>>\" }, { name = \"m\", type = "
      "\"matrix\" }]\n"
      "returns = \"tuple<list<list<int>>, optional<int>, tuple<int, string, list<bool>>, matrix>\"\n",
      json::parse(R"([{"args": [[], null, [1, "", []], []], "expected": [[], null, [2, "!", []], []]},
                      {"args": [[[], [1, 2], []], 7, [-1, "é", [true, false]], [[1.5, "Infinity"], []]],
                       "expected": [[[], [1, 2], []], 7, [0, "é!", [true, false]], [[], [1.5, "Infinity"]]]},
                      {"args": [[[3], []], 0, [5, "x", [true]], [[0.0]]], "expected": [[[], [3]], 0, [6, "x!", [true]], [[0.0]]]}])"));
  expect_accepted(
      package,
      {{"cpp",
        "using Rows = std::vector<std::vector<long long>>; using Matrix = std::vector<std::vector<double>>;\n"
        "using Three = std::tuple<long long, std::string, std::vector<bool>>;\n"
        "std::tuple<Rows, std::optional<long long>, Three, Matrix>\n"
        "turn(Rows rows, const std::optional<long long>& maybe, const Three& three, Matrix m) {\n"
        "  std::reverse(rows.begin(), rows.end());\n  std::reverse(m.begin(), m.end());\n"
        "  auto [i, s, b] = three;\n  return {rows, maybe, {i + 1, s + \"!\", b}, m};\n}\n"},
       {"python",
        "def turn(rows, maybe, three, m):\n    i, s, b = three\n    return rows[::-1], maybe, (i + 1, s + "
        "'!', b), m[::-1]\n"}},
      3);
}

TEST(Values, AMutatedArgumentIsTheAnswer) {
  const TinyPackage package(
      "function",
      "[function]\nname = \"sort_it\"\nparameters = [{ name = \"values\", type = \"list<int>\" }]\nmutates = "
      "\"values\"\n",
      json::parse(R"([{"args": [[3, 1, 2]], "expected": [1, 2, 3]}, {"args": [[]], "expected": []}])"));
  expect_accepted(
      package,
      {{"cpp", "void sort_it(std::vector<long long>& values) { std::sort(values.begin(), values.end()); }"},
       {"python", "def sort_it(values):\n    values.sort()\n    return 'not the answer'\n"}},
      2);
  EXPECT_EQ(verdicts(package.judge("python", "def sort_it(values):\n    return sorted(values)\n")),
            (std::vector<std::string>{"WA", "AC"}));
}

constexpr auto counter =
    "[class]\nname = \"Counter\"\nconstructor = [{ name = \"start\", type = \"int\" }]\n"
    "[[class.methods]]\nname = \"add\"\nparameters = [{ name = \"amount\", type = \"int\" }]\nreturns = "
    "\"void\"\n"
    "[[class.methods]]\nname = \"value_now\"\nreturns = \"int\"\n";
constexpr auto counter_cases =
    R"([{"operations": [["Counter", [5]], ["add", [2]], ["value_now", []], ["add", [-7]], ["value_now", []]], "expected": [null, null, 7, null, 0]},
        {"operations": [["Counter", [9007199254740993]], ["value_now", []]], "expected": [null, 9007199254740993]}])";

TEST(Values, ClassesKeepTheirState) {
  const TinyPackage package("class", counter, json::parse(counter_cases));
  expect_accepted(
      package,
      {{"cpp",
        "class Counter {\n  long long value_;\n public:\n  Counter(long long start) : value_(start) {}\n"
        "  void add(long long amount) { value_ += amount; }\n  long long value_now() const { return value_; "
        "}\n};\n"},
       {"python",
        "class Counter:\n    def __init__(self, start):\n        self.value = start\n"
        "    def add(self, amount):\n        self.value += amount\n"
        "    def valueNow(self):\n        return self.value\n"}},
      2);
  const json missing = package.judge(
      "python", "class Counter:\n    def __init__(self, start): pass\n    def add(self, amount): pass\n");
  EXPECT_EQ(missing.at("verdict"), "RTE");
  EXPECT_THAT(summary(missing, 0), HasSubstr("no method 'value_now'"));
  EXPECT_THAT(summary(package.judge("python", "def Counter(start): pass\n"), 0),
              HasSubstr("no class 'Counter'"));
  const json raising =
      package.judge("python",
                    "class Counter:\n    def __init__(self, start):\n        self.start = start\n"
                    "    def add(self, amount):\n        raise KeyError('gone')\n    def value_now(self):\n  "
                    "      return self.start\n");
  EXPECT_EQ(verdicts(raising), (std::vector<std::string>{"RTE", "AC"}));
  EXPECT_THAT(summary(raising, 0), HasSubstr("KeyError"));
}

TEST(Values, ConstructorsWithoutOrWithManyParameters) {
  const std::string methods = "[[class.methods]]\nname = \"text\"\nreturns = \"string\"\n";
  const TinyPackage none(
      "class", "[class]\nname = \"Box\"\n" + methods,
      json::parse(R"([{"operations": [["Box", []], ["text", []]], "expected": [null, "box"]}])"));
  expect_accepted(none,
                  {{"cpp", "struct Box { std::string text() { return \"box\"; } };"},
                   {"python", "class Box:\n    def text(self):\n        return 'box'\n"}},
                  1);
  const TinyPackage many(
      "class",
      "[class]\nname = \"Box\"\nconstructor = [{ name = \"a\", type = \"string\" }, { name = \"b\", type = "
      "\"list<int>\" }, "
      "{ name = \"c\", type = \"float\" }]\n" +
          methods,
      json::parse(
          R"([{"operations": [["Box", ["x", [1, 2], 0.5]], ["text", []]], "expected": [null, "x22"]}])"));
  expect_accepted(
      many,
      {{"cpp",
        "struct Box {\n  std::string s;\n  Box(const std::string& a, const std::vector<long long>& b, double "
        "c)\n"
        "    : s(a + std::to_string(b.size()) + std::to_string(static_cast<int>(c * 4))) {}\n"
        "  std::string text() { return s; }\n};\n"},
       {"python",
        "class Box:\n    def __init__(self, a, b, c):\n        self.s = a + str(len(b)) + str(int(c * 4))\n"
        "    def text(self):\n        return self.s\n"}},
      1);
}

}  // namespace
}  // namespace spar::testing
