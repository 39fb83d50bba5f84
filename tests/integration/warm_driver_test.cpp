// A server's drivers that wait for the next submission: it is judged as by a new one, whatever the one before
// did.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <algorithm>

#include "tests/integration/live_server.hpp"

namespace spar::testing {
namespace {

/// There is one slot: every submission comes after the one before in the same place.
class WarmDrivers : public ::testing::Test {
 protected:
  WarmDrivers() : server_(with_problem(sandbox_), {"--slots", "1"}) {}

  /// The answers to the two cases, as values of an expression; "CE" and the like where there are none.
  std::vector<std::string> answers(const std::string& head, const std::string& expression) {
    const json body{{"problem", "tell"},
                    {"language", "python"},
                    {"source", head + "\ndef tell(number):\n    return str(" + expression + ")\n"}};
    const Answer answer = request(server_.port(), "POST", "/api/v1/submissions?wait=true", body.dump());
    const json report = answer.parsed().at("report");
    std::vector<std::string> told;
    for (const json& test : report.at("cases"))
      told.push_back(test.at("explanation").is_object() && test.at("explanation").at("got").is_string()
                         ? test.at("explanation").at("got").get<std::string>()
                         : test.at("verdict").get<std::string>());
    return told.empty() ? std::vector<std::string>{report.at("verdict")} : told;
  }
  std::vector<std::string> both(const std::string& text) { return {'"' + text + '"', '"' + text + '"'}; }

  /// Drivers that were started for whoever comes next, and what they were to import.
  std::vector<std::pair<Process, std::string>> waiting() {
    std::vector<std::pair<Process, std::string>> found;
    for (const auto& process : descendants(server_.process())) {
      std::string words = slurp("/proc/" + std::to_string(process.id) + "/cmdline");
      const auto at = words.find("--prepare");
      if (at == std::string::npos) continue;
      std::replace(words.begin(), words.end(), '\0', ' ');
      found.emplace_back(process, words.substr(at));
    }
    return found;
  }

  /// How the driver was started that waits after such a submission. What a server prepares when it starts may
  /// end one, so more than one submission may be needed.
  std::string prepared_after(const std::string& head) {
    for (int tries = 0; tries < 20; ++tries) {
      answers(head, "1");
      std::string words;
      const auto one_waits = [&] {
        const auto found = waiting();
        if (!found.empty()) words = found.front().second;
        return !found.empty();
      };
      if (soon(one_waits, std::chrono::seconds(2))) return words;
    }
    return "none";
  }

  static const Sandbox& with_problem(const Sandbox& sandbox) {
    sandbox.folder().write("data/spar/problems/tell/problem.toml", R"(kind = "function"
title = "Tell"
[function]
name = "tell"
parameters = [{ name = "number", type = "int" }]
returns = "string"
)");
    sandbox.folder().write("data/spar/problems/tell/cases.json",
                           R"([{"args": [1], "expected": "never"}, {"args": [2], "expected": "never"}])");
    return sandbox;
  }
  Sandbox sandbox_;
  LiveServer server_;
};

TEST_F(WarmDrivers, ImportOnlyWhatTheNextSubmissionDoesToo) {
  const std::string loaded = "[name in sys.modules for name in ('numpy', 'numpy.linalg', 'pandas')]";
  EXPECT_EQ(answers("import sys, numpy", loaded), both("[True, True, False]"));
  EXPECT_EQ(prepared_after("import sys, numpy"), "--prepare numpy ");
  EXPECT_EQ(answers("import sys", loaded), both("[False, False, False]")) << "it did not ask for numpy";
  EXPECT_EQ(prepared_after("import sys"), "--prepare ");
  EXPECT_EQ(answers("import sys\nimport numpy as np", loaded), both("[True, True, False]"));
  EXPECT_EQ(answers("import numpy as np", "int(np.sum(np.arange(5)))"), both("10"));
}

TEST_F(WarmDrivers, KnowNothingOfTheSubmissionBefore) {
  const std::string spoil =
      "import builtins, os, random, sys, numpy\n"
      "numpy.sum = lambda *_: 666\nbuiltins.divmod = lambda *_: 666\nos.environ['MARK'] = '1'\nsys.mark = 1\n"
      "open('/work/mark', 'w').close()\nopen('/tmp/mark', 'w').close()\n";
  const std::string look =
      "[int(numpy.sum(numpy.ones(3))), divmod(7, 3), 'MARK' in os.environ, hasattr(sys, 'mark'), "
      "os.path.exists('/work/mark') or os.path.exists('/tmp/mark'), sys.argv[1:] == [sys.argv[1]]]";
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(answers(spoil, "int(numpy.sum(1))"), both("666"));
    EXPECT_EQ(answers("import os, sys, numpy", look), both("[3, (2, 1), False, False, False, True]"));
  }
  // What stays alive, or tries to be there before the next one.
  const std::string stay =
      "import os, time, numpy\n"
      "def stay():\n    if os.fork() == 0:\n        os.setsid()\n        time.sleep(60)\n    return 1\n";
  answers(stay, "stay()");
  EXPECT_EQ(answers("import os, sys, numpy", look), both("[3, (2, 1), False, False, False, True]"));
}

TEST_F(WarmDrivers, ThatAreKilledAreMissedByNobody) {
  for (int i = 0; i < 2; ++i) {
    ASSERT_EQ(prepared_after("import numpy"), "--prepare numpy ");
    for (const auto& [process, words] : waiting()) ::kill(process.id, SIGKILL);
  }
  EXPECT_EQ(answers("import numpy", "int(numpy.sum(numpy.ones(3)))"), both("3"));
}

TEST_F(WarmDrivers, TakeWhatDoesNotCompileAsANewOneWould) {
  EXPECT_EQ(answers("import numpy", "1"), both("1"));
  EXPECT_EQ(answers("import numpy\ndef (", "1"), std::vector<std::string>{"CE"});
  EXPECT_EQ(answers("import numpy\nimport no_such_module", "1").front(), "RTE");
  EXPECT_EQ(answers("import numpy", "1"), both("1"));
}

TEST_F(WarmDrivers, GiveWayToOtherLanguages) {
  EXPECT_EQ(answers("import numpy", "1"), both("1"));
  const json body{
      {"problem", "tell"}, {"language", "c"}, {"source", "char *tell(long number) { return \"c\"; }\n"}};
  const Answer answer = request(server_.port(), "POST", "/api/v1/submissions?wait=true", body.dump());
  EXPECT_EQ(answer.parsed().at("report").at("compile").at("ok"), true) << answer.body.substr(0, 500);
  EXPECT_TRUE(soon([this] { return waiting().empty(); }));
}

}  // namespace
}  // namespace spar::testing
