// Growth measured on programs whose growth is known, through the real judge: the truth must be among the
// classes that are named, and none that lies far from it. No time is asserted.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/integration/live_server.hpp"

namespace spar::testing {
namespace {

using ::testing::HasSubstr;

const std::string signature = R"toml(kind = "function"
title = "Work"
[function]
name = "work"
parameters = [{ name = "n", type = "int" }]
returns = "int"
[complexity]
time = "O(n)"
size = "the argument"
smallest = 4
largest = 1_000_000_000
)toml";

/// Gives n back, after work that grows as it should. Every step waits for the one before, so that no compiler
/// and no processor can leave any out.
std::string cpp(const std::string& before, const std::string& body) {
  return "#include <algorithm>\n#include <queue>\n#include <unordered_set>\n#include <vector>\n"
         "static unsigned long long state = 88172645463325252ULL;\nstatic volatile unsigned long long kept;\n"
         "static unsigned long long step() {\n"
         "  state ^= state << 13; state ^= state >> 7; state ^= state << 17;\n  return state;\n}\n"
         "static void steps(long long count) { while (count-- > 0) step(); }\n" +
         before + "\nlong long work(long long n) {\n" + body + "\n  kept = state;\n  return n;\n}\n";
}

std::string python(const std::string& before, const std::string& body) {
  return "import heapq, random\ndef steps(count):\n    x = 1\n    for _ in range(count):\n"
         "        x = (x * 1103515245 + 12345) & 0x7fffffff\n    return x\n" +
         before + "\ndef work(n: int) -> int:\n" + body + "\n    return n\n";
}

struct Known {
  std::string name;
  std::string language;
  std::string truth;
  std::string source;
};

std::vector<Known> cpp_programs() {
  const std::string fill =
      "  std::vector<unsigned> v; for (long long i = 0; i < n; ++i) v.push_back(unsigned(step()));\n";
  return {
      {"ConstantTime", "cpp", "1", cpp("", "  steps(40000000);")},
      {"Halving", "cpp", "log n", cpp("", "  for (long long i = n; i > 0; i /= 2) steps(2000000);")},
      {"OneLoop", "cpp", "n", cpp("", "  steps(n);")},
      // No more than 1,024 of them differ: what outgrows a cache grows faster than its number of steps.
      {"HashSet", "cpp", "n",
       cpp("",
           "  std::unordered_set<unsigned> s; for (long long i = 0; i < n; ++i) s.insert(unsigned(step()) % "
           "1024);\n  state += s.size();")},
      {"Sorting", "cpp", "n log n", cpp("", fill + "  std::sort(v.begin(), v.end()); state += v[0];")},
      {"Heap", "cpp", "n log n",
       cpp("", fill + "  std::priority_queue<unsigned> q; for (auto x : v) q.push(x);\n"
                      "  while (!q.empty()) { state += q.top(); q.pop(); }")},
      {"HalvingInLoop", "cpp", "n log n",
       cpp("", "  for (long long i = 0; i < n; ++i) for (long long k = n; k > 0; k /= 2) step();")},
      {"TwoLoops", "cpp", "n^2", cpp("", "  for (long long i = 0; i < n; ++i) steps(n);")},
      {"Triangle", "cpp", "n^2", cpp("", "  for (long long i = 0; i < n; ++i) steps(i);")},
      {"ThreeLoops", "cpp", "n^3",
       cpp("", "  for (long long i = 0; i < n; ++i) for (long long k = 0; k < n; ++k) steps(n);")},
      {"Subsets", "cpp", "2^n",
       cpp("static void both(long long n) { step(); if (n > 0) { both(n - 1); both(n - 1); } }",
           "  both(n);")},
      {"Fibonacci", "cpp", "2^n",
       cpp("static void fib(long long n) { step(); if (n > 1) { fib(n - 1); fib(n - 2); } }", "  fib(n);")},
  };
}

std::vector<Known> python_programs() {
  const std::string fill = "    random.seed(n)\n    v = [random.getrandbits(30) for _ in range(n)]\n";
  return {
      {"ConstantTime", "python", "1", python("", "    steps(1000000)")},
      {"Halving", "python", "log n",
       python("", "    i = n\n    while i > 0:\n        steps(100000)\n        i //= 2")},
      {"OneLoop", "python", "n", python("", "    steps(n)")},
      {"HashSet", "python", "n", python("", fill + "    s = set(v)")},
      {"Sorting", "python", "n log n", python("", fill + "    for _ in range(8):\n        sorted(v)")},
      {"Heap", "python", "n log n",
       python("", fill + "    heapq.heapify(v)\n    while v:\n        heapq.heappop(v)")},
      {"HalvingInLoop", "python", "n log n",
       python("", "    for i in range(n):\n        k = n\n        while k > 0:\n            k //= 2")},
      {"TwoLoops", "python", "n^2", python("", "    for i in range(n):\n        steps(n)")},
      {"Triangle", "python", "n^2", python("", "    for i in range(n):\n        steps(i)")},
      {"ThreeLoops", "python", "n^3",
       python("", "    for i in range(n):\n        for k in range(n):\n            steps(n)")},
      {"Subsets", "python", "2^n",
       python("def both(n):\n    if n > 0:\n        both(n - 1)\n        both(n - 1)",
              "    if n < 900:\n        both(n)")},
      {"Fibonacci", "python", "2^n",
       python("def fib(n):\n    return 1 if n < 2 else fib(n - 1) + fib(n - 2)",
              "    if n < 900:\n        fib(n)")},
  };
}

const std::vector<std::string> ladder{"1", "log n", "n", "n log n", "n^2", "n^3", "2^n"};

/// Classes that are hard to tell apart stand side by side at two places of the ladder.
bool near(const std::string& a, const std::string& b) {
  const auto pair = std::set<std::string>{a, b};
  return pair.size() == 1 || pair == std::set<std::string>{"1", "log n"} ||
         pair == std::set<std::string>{"n", "n log n"};
}

class GrowthOf : public ::testing::TestWithParam<Known> {};

json measured(const Known& known) {
  const Sandbox sandbox;
  sandbox.folder().write("work/problem.toml", signature);
  sandbox.folder().write("work/statement.md", "Work.\n");
  sandbox.folder().write(
      "work/generate.py",
      "import json, sys\nprint(json.dumps({'args': [int(sys.argv[2])]}) if len(sys.argv) > 1 else '[]')\n");
  sandbox.folder().write("work/data/sample/cases.json",
                         R"([{"name": "three", "family": "sample", "args": [3], "expected": 3}])");
  sandbox.folder().write("work/submissions/accepted/reference.py", "def work(n):\n    return n\n");
  const auto file = sandbox.write("solution.text", known.source);
  auto command =
      sandbox.command({"--json", "judge", "--growth", "--claim", known.truth, "--package",
                       (sandbox.folder().path() / "work").string(), "--lang", known.language, file.string()});
  command.deadline = std::chrono::seconds(140);
  const Ran ran = run(command);
  const json report = ran.parsed();
  if (!report.is_object() || !report.contains("growth"))
    throw std::runtime_error("no report: " + ran.out.substr(0, 2000) + ran.err);
  EXPECT_EQ(report_complaint(report), "");
  return report.at("growth");
}

bool is_right(const json& growth, const std::string& truth) {
  const auto& classes = growth.at("classes");
  return std::find(classes.begin(), classes.end(), truth) != classes.end() &&
         std::all_of(classes.begin(), classes.end(), [&](const json& one) { return near(one, truth); });
}

TEST_P(GrowthOf, IsNamedAndNothingFar) {
  auto growth = measured(GetParam());
  if (!is_right(growth, GetParam().truth))
    growth = measured(GetParam());  // a busy machine gets one more chance
  EXPECT_TRUE(is_right(growth, GetParam().truth)) << GetParam().truth << " is told as " << growth.dump();
  EXPECT_GT(growth.at("confidence"), 0.5) << growth.dump();
  EXPECT_EQ(growth.at("against_claim"), "right") << growth.dump();
}

std::string name_of(const ::testing::TestParamInfo<Known>& info) { return info.param.name; }
INSTANTIATE_TEST_SUITE_P(Cpp, GrowthOf, ::testing::ValuesIn(cpp_programs()), name_of);
INSTANTIATE_TEST_SUITE_P(Python, GrowthOf, ::testing::ValuesIn(python_programs()), name_of);

TEST(GrowthOfSubmissions, IsComparedWithWhatIsAskedAndClaimed) {
  const Sandbox sandbox;
  sandbox.write("pair-sum.cpp",
                slurp(shipped("algorithms/pair-sum/submissions/time_limit_exceeded/every_pair.cpp")));
  auto command = sandbox.command({"submit", "pair-sum.cpp", "--claim", "O(n)"});
  command.deadline = std::chrono::seconds(140);
  const Ran ran = run(command);
  EXPECT_THAT(ran.out, HasSubstr("time grows as n^2")) << ran.out << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("asked:   O(n)  above"));
  EXPECT_THAT(ran.out, HasSubstr("claimed: O(n)  wrong"));
  EXPECT_EQ(sandbox.rows("SELECT claim, growth FROM submissions"),
            (std::vector<std::vector<std::string>>{{"O(n)", "1"}}));
  const Ran refused = sandbox.spar({"submit", "pair-sum.cpp", "--claim", "fast"});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.err, HasSubstr("the claim 'fast' is none of O(1)"));
  const Ran no_size =
      sandbox.spar({"judge", "--growth", "--package", shipped("machine-learning/entropy").string(),
                    shipped("machine-learning/entropy/problem.toml").string(), "--lang", "cpp"});
  EXPECT_EQ(no_size.exit_code, 2);
  EXPECT_THAT(no_size.err, HasSubstr("names no size"));
}

TEST(GrowthOfSubmissions, IsMeasuredThroughTheApiWhereAsked) {
  const Sandbox sandbox;
  const LiveServer server(sandbox);
  const auto post = [&](json body) {
    body.update({{"problem", "pair-sum"},
                 {"language", "cpp"},
                 {"source", slurp(shipped("algorithms/pair-sum/submissions/accepted/hash_map.cpp"))}});
    return request(server.port(), "POST", "/api/v1/submissions?wait=true", body.dump());
  };
  EXPECT_TRUE(post(json::object()).parsed().at("report").at("growth").is_null());
  const json claimed = post({{"claim", "O(n)"}}).parsed();
  EXPECT_EQ(claimed.at("claim"), "O(n)");
  EXPECT_EQ(claimed.at("report").at("growth").at("claimed"), "O(n)");
  EXPECT_TRUE(is_right(claimed.at("report").at("growth"), "n")) << claimed.at("report").at("growth");
  EXPECT_EQ(post({{"claim", "fast"}}).status, 422);
  EXPECT_EQ(post({{"growth", 1}}).status, 422);
}

TEST(GrowthOfSubmissions, AFaultyGeneratorIsSaidToBeTheReason) {
  const Sandbox sandbox;
  sandbox.folder().write("work/problem.toml", signature);
  sandbox.folder().write("work/statement.md", "Work.\n");
  sandbox.folder().write("work/generate.py", "print('[]')\n");
  sandbox.folder().write("work/data/sample/cases.json",
                         R"([{"name": "three", "family": "sample", "args": [3], "expected": 3}])");
  sandbox.folder().write("work/submissions/accepted/reference.py", "def work(n):\n    return n\n");
  const auto file = sandbox.write("solution.py", "def work(n):\n    return n\n");
  const json report = sandbox
                          .spar({"--json", "judge", "--growth", "--package",
                                 (sandbox.folder().path() / "work").string(), file.string()})
                          .parsed();
  ASSERT_TRUE(report.is_object());
  EXPECT_EQ(report.at("verdict"), "AC");
  EXPECT_THAT(report.at("growth").at("reason").get<std::string>(), HasSubstr("should be one JSON object"));
}

}  // namespace
}  // namespace spar::testing
