// Problems that require libraries: who may solve them, and what is told where a library is missing. One that
// is certainly missing is known by a recipe of the test.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/integration/live_server.hpp"
#include "tests/integration/refused.hpp"

namespace spar::testing {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* absent = R"(
[[library]]
name = "absentia"
module = "absentia_of_spar"
install = "get absentia"
)";

/// Three problems of the user's own: one requires numpy, one a library that is not there, one what nobody
/// knows.
class Bench {
 public:
  Bench() {
    std::string recipe = slurp(fs::path(SPAR_SOURCE_DIR) / "judge/toolchains/python.toml");
    sandbox_.folder().write(".config/spar/toolchains/python.toml",
                            recipe.insert(recipe.find("[typed]"), absent));
    add("numeric", R"(["numpy"])");
    add("absent", R"(["numpy", "absentia"])");
    add("unknown", R"(["nump"])");
  }
  [[nodiscard]] const Sandbox& sandbox() const { return sandbox_; }
  [[nodiscard]] fs::path problems() const { return sandbox_.folder().path() / "data/spar/problems"; }
  [[nodiscard]] Ran spar(const std::vector<std::string>& of) const { return sandbox_.spar(of); }
  [[nodiscard]] json parsed(std::vector<std::string> of) const {
    of.insert(of.begin(), "--json");
    return spar(of).parsed();
  }

 private:
  void add(const std::string& slug, const std::string& libraries) const {
    const fs::path folder = fs::path("data/spar/problems") / slug;
    const auto write = [&](const char* name, const std::string& text) {
      sandbox_.folder().write(folder / name, text);
    };
    write("problem.toml",
          "kind = \"function\"\ntitle = \"Doubled sum\"\ntopics = [\"numpy\"]\nhints = [\"a\", \"b\", "
          "\"c\"]\nrequires = " +
              libraries + R"(
[function]
name = "doubled_sum"
parameters = [{ name = "values", type = "list<int>" }]
returns = "int"
[[families]]
name = "negative"
advice = "Signs count."
)");
    write("statement.md", "Twice the sum.\n\n```example\nvalues = [1, 2]\nreturns 6\n```\n");
    write("editorial.md", "Add, then double.\n");
    write("data/sample/a.json", R"([{"name": "one", "family": "sample", "args": [[1, 2]], "expected": 6}])");
    write("data/secret/b.json",
          R"([{"name": "two", "family": "negative", "args": [[-1, -4]], "expected": -10},
              {"name": "three", "family": "negative", "args": [[5]], "expected": 10}])");
    write("submissions/accepted/a.py",
          "import numpy\ndef doubled_sum(values):\n    return int(2 * numpy.sum(values))\n");
    write("submissions/accepted/b.py", "def doubled_sum(values):\n    return sum(values) * 2\n");
    write("submissions/wrong_answer/absolute.py",
          "def doubled_sum(values):\n    return 2 * sum(map(abs, values))\n");
  }
  Sandbox sandbox_;
};

json named(const json& list, const char* key, const std::string& name) {
  for (const json& one : list)
    if (one.at(key) == name) return one;
  return {};
}

TEST(Libraries, AreToldByDoctor) {
  const Bench bench;
  const json python = named(bench.parsed({"doctor"}).at("languages"), "id", "python");
  const json libraries = python.at("libraries");
  EXPECT_EQ(named(libraries, "name", "absentia"),
            (json{{"name", "absentia"}, {"available", false}, {"version", ""}, {"install", "get absentia"}}));
  EXPECT_EQ(named(libraries, "name", "numpy").at("available"), true) << libraries;
  EXPECT_NE(named(libraries, "name", "numpy").at("version"), "");
  EXPECT_THAT(bench.spar({"doctor"}).out, AllOf(HasSubstr("numpy "), HasSubstr("absentia; get absentia")));
}

TEST(Libraries, OfAProblemAreShown) {
  const Bench bench;
  EXPECT_THAT(bench.spar({"show", "numeric"}).out,
              AllOf(HasSubstr("requires numpy\n"), HasSubstr("--lang python")));
  EXPECT_THAT(
      bench.spar({"show", "absent"}).out,
      AllOf(HasSubstr("requires numpy, absentia\n"), HasSubstr("absentia is not installed: get absentia")));
  const json shown = bench.parsed({"show", "absent"});
  EXPECT_EQ(shown.at("requires"), (json{"numpy", "absentia"}));
  EXPECT_EQ(shown.at("languages"), json{"python"});
  EXPECT_EQ(shown.at("missing"),
            (json::array({{{"language", "python"}, {"library", "absentia"}, {"install", "get absentia"}}})));
  EXPECT_EQ(bench.parsed({"show", "numeric"}).at("missing"), json::array());
}

TEST(Libraries, ThatAreMissingRefuseBeforeAnythingIsStored) {
  const Bench bench;
  const auto solution = bench.sandbox().write("absent.py", "def doubled_sum(values): return 0\n").string();
  const std::vector<std::string> told{"'absent' requires absentia, not installed for Python 3",
                                      "get absentia"};
  expect_refused(bench.sandbox(), {"start", "absent", "--lang", "python", "--force"}, told);
  expect_refused(bench.sandbox(), {"run", "absent.py"}, told);
  expect_refused(bench.sandbox(), {"submit", "absent.py"}, told);
  expect_refused(bench.sandbox(), {"judge", "--package", (bench.problems() / "absent").string(), solution},
                 told);
  EXPECT_EQ(slurp(solution), "def doubled_sum(values): return 0\n") << "start --force wrote nothing";
  if (fs::exists(bench.sandbox().database())) {
    EXPECT_THAT(
        bench.sandbox().rows("SELECT (SELECT count(*) FROM submissions) + (SELECT count(*) FROM attempts)"),
        ElementsAre(ElementsAre("0")));
  }
}

TEST(Libraries, AreKnownByTheLanguagesThatServe) {
  const Bench bench;
  bench.sandbox().write("numeric.cpp", "int doubled_sum(std::vector<long> v) { return 0; }\n");
  bench.sandbox().write("unknown.py", "def doubled_sum(values): return 0\n");
  const std::vector<std::string> told{"requires numpy, which there is not for C++", "one of: python"};
  expect_refused(bench.sandbox(), {"start", "numeric", "--lang", "cpp"}, told);
  expect_refused(bench.sandbox(), {"submit", "numeric.cpp"}, told);
  expect_refused(bench.sandbox(), {"submit", "unknown.py"},
                 {"requires 'nump', which no language knows", "numpy, pandas"});
  EXPECT_EQ(bench.parsed({"start", "numeric"}).at("file"), "numeric.py") << "the language need not be said";
  bench.sandbox().write("numeric.py", slurp(bench.problems() / "numeric/submissions/accepted/a.py"));
  EXPECT_EQ(bench.parsed({"submit", "numeric.py"}).at("verdict"), "AC");
}

TEST(Libraries, DecideWhatCanBeProven) {
  const Bench bench;
  const auto faults = [&](const std::string& slug) {
    const json told = bench.parsed({"check", slug});
    return told.is_object() ? told.at("packages").at(0).at("faults").get<std::vector<std::string>>()
                            : std::vector<std::string>{"nothing was told"};
  };
  EXPECT_THAT(faults("numeric"), IsEmpty()) << "without C++, and with stubs of Python only";
  EXPECT_THAT(faults("absent"),
              ElementsAre(AllOf(HasSubstr("it cannot be proven here: 'absent' requires absentia"),
                                HasSubstr("get absentia"))));
  EXPECT_THAT(faults("unknown"), Contains(AllOf(HasSubstr("'nump', which no language knows"),
                                                HasSubstr("did you mean 'numpy'?"))));
  EXPECT_EQ(bench.spar({"check", "absent"}).exit_code, 1);
}

TEST(Libraries, AreToldByTheApi) {
  const Bench bench;
  const LiveServer server(bench.sandbox());
  const auto get = [&](const std::string& path) {
    return request(server.port(), "GET", "/api/v1" + path).parsed();
  };
  const json python = named(get("/languages").at("languages"), "id", "python");
  EXPECT_EQ(named(python.at("libraries"), "name", "absentia").at("available"), false);
  EXPECT_EQ(named(get("/languages").at("languages"), "id", "cpp").at("libraries"), json::array());
  const json problem = get("/problems/absent");
  EXPECT_EQ(problem.at("requires"), (json{"numpy", "absentia"}));
  EXPECT_EQ(problem.at("missing").at(0).at("install"), "get absentia");
  ASSERT_EQ(problem.at("stubs").size(), 1U) << problem.at("stubs");
  EXPECT_TRUE(problem.at("stubs").contains("python"));
  const auto refused = [&](const std::string& path, const std::string& language, const std::string& part) {
    const json body{
        {"problem", "absent"}, {"language", language}, {"source", "def doubled_sum(values): return 0\n"}};
    const Answer answer = request(server.port(), "POST", "/api/v1" + path, body.dump());
    EXPECT_EQ(answer.status, 422) << answer.body;
    EXPECT_EQ(answer.headers.at("content-type"), "application/problem+json");
    EXPECT_THAT(answer.body, HasSubstr(part));
  };
  for (const char* path : {"/submissions", "/runs", "/attempts"}) {
    refused(path, "python", "get absentia");
    refused(path, "cpp", "one of: python");
  }
  EXPECT_EQ(get("/submissions").at("submissions"), json::array());
  EXPECT_EQ(get("/attempts").at("attempts"), json::array());
}

}  // namespace
}  // namespace spar::testing
