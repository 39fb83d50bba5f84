// Time limits: a case near its limit is run again, alone; a report does not depend on how many slots there
// are or on what else they do; and long values can be had whole.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <future>
#include <thread>

#include "tests/integration/live_server.hpp"
#include "tests/integration/tiny_package.hpp"

namespace spar::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// Uses this share of the limit of CPU time. The limit is half a second, scaled by the machine's speed.
std::string spins(double share, double speed) {
  return "#include <ctime>\nlong long spin(long long n) {\n  const double until = " +
         std::to_string(0.5 * share * speed) +
         ";\n  while (double(std::clock()) / CLOCKS_PER_SEC < until) {}\n  return n;\n}\n";
}

double speed_of(const Sandbox& sandbox) {
  const json found = sandbox.spar({"--json", "doctor"}).parsed();
  EXPECT_TRUE(found.at("speed").at("calibrated").get<bool>()) << found.at("speed");
  return found.at("speed").at("factor");
}

TEST(TimeRules, ACaseNearItsLimitIsRunAgain) {
  const TinyPackage package("function",
                            "[function]\nname = \"spin\"\nparameters = [{ name = \"n\", type = \"int\" }]\n"
                            "returns = \"int\"\n[limits]\ntime = 0.5\n",
                            json::array({json{{"args", json::array({1})}, {"expected", 1}}}));
  const double speed = speed_of(package.sandbox());
  struct Row {
    double share;
    const char* verdict;
    bool rerun;
  };
  for (const auto& [share, verdict, rerun] :
       {Row{0.5, "AC", false}, Row{1.12, "TLE", true}, Row{3, "TLE", false}}) {
    const json report = package.judge("cpp", spins(share, speed));
    ASSERT_TRUE(report.is_object()) << package.said();
    EXPECT_EQ(report_complaint(report), "");
    EXPECT_EQ(report.at("verdict"), verdict) << share;
    // On a busy machine any of them may have been starved of CPU time, and was run again for that.
    EXPECT_TRUE(report.at("cases").at(0).at("rerun") == rerun || report.at("noisy").get<bool>())
        << share << report.at("cases").at(0);
    EXPECT_EQ(report.at("speed_factor"), speed);
  }
}

/// What a group skips hangs on the verdicts before it: all of it is judged again.
TEST(TimeRules, ACaseNearItsLimitHasItsGroupsJudgedAgain) {
  const Sandbox sandbox;
  const auto write = [&](const std::string& name, const std::string& text) {
    sandbox.folder().write("grouped/" + name, text);
  };
  write("problem.yaml", "name: Grouped\ntype: scoring\nvalidation: default\n");
  write("domjudge-problem.ini", "timelimit = 0.5\n");
  write("problem_statement/problem.en.tex", "Repeat the number.\n");
  write("data/secret/testdata.yaml", "on_reject: continue\n");
  for (const std::string group : {"1", "2"}) {
    write("data/secret/" + group + "/testdata.yaml", "on_reject: break\naccept_score: 50\n");
    for (const std::string name : {"a", "b"}) {
      write("data/secret/" + group + "/" + name + ".in", group + "\n");
      write("data/secret/" + group + "/" + name + ".ans", group + "\n");
    }
  }
  const double speed = speed_of(sandbox);
  // The second group takes a little too long.
  const auto file =
      sandbox.write("slow.cpp",
                    "#include <ctime>\n#include <iostream>\nint main() {\n  int n;\n  std::cin >> n;\n"
                    "  const double until = n < 2 ? 0 : " +
                        std::to_string(0.5 * 1.12 * speed) +
                        ";\n"
                        "  while (double(std::clock()) / CLOCKS_PER_SEC < until) {}\n  std::cout << n;\n}\n");
  const Ran ran =
      sandbox.spar({"--json", "judge", "--package", (sandbox.folder().path() / "grouped").string(), "--lang",
                    "cpp", file.string()});
  const json report = ran.parsed();
  ASSERT_TRUE(report.is_object()) << ran.out << ran.err;
  EXPECT_EQ(report_complaint(report), "");
  EXPECT_EQ(verdicts(report), (std::vector<std::string>{"AC", "AC", "TLE", "SK"}))
      << report.at("cases").dump(1);
  EXPECT_TRUE(report.at("cases").at(2).at("rerun").get<bool>()) << report.at("cases").at(2);
  EXPECT_FALSE(report.at("cases").at(0).at("rerun").get<bool>() && !report.at("noisy").get<bool>());
}

/// Keeps every processor busy, several times over, for as long as it lives.
class BusyMachine {
 public:
  BusyMachine() {
    for (unsigned i = 0; i < 4 * std::max(1U, std::thread::hardware_concurrency()); ++i)
      threads_.emplace_back([](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
        }
      });
  }

 private:
  std::vector<std::jthread> threads_;
};

TEST(TimeRules, ACaseThatABusyMachineStarvedIsRunAgainWithMorePatience) {
  const TinyPackage package("function",
                            "[function]\nname = \"wait\"\nparameters = [{ name = \"n\", type = \"int\" }]\n"
                            "returns = \"int\"\n[limits]\ntime = 0.5\n",
                            json::array({json{{"args", json::array({1})}, {"expected", 1}}}));
  // Longer than the real time that a case has, without using any of its CPU time; shorter than thrice that.
  const double wall = 2 * 0.5 * speed_of(package.sandbox()) + 1;
  const std::string source =
      "#include <thread>\n#include <chrono>\nlong long wait(long long n) {\n"
      "  std::this_thread::sleep_for(std::chrono::duration<double>(" +
      std::to_string(1.5 * wall) + "));\n  return n;\n}\n";
  const BusyMachine busy;
  const json report = package.judge("cpp", source);
  ASSERT_TRUE(report.is_object()) << package.said();
  if (!report.at("noisy").get<bool>())
    GTEST_SKIP() << "this kernel does not tell that processors are fought over";
  EXPECT_EQ(report.at("verdict"), "AC");
  EXPECT_EQ(report.at("cases").at(0).at("rerun"), true);
}

TEST(TimeRules, DoctorTellsTheSpeedAndMeasuresAgain) {
  const Sandbox sandbox;
  // In a cache of its own: another measurement would change the limits of tests that run beside this one.
  const auto doctor = [&sandbox](std::vector<std::string> arguments) {
    Command command = sandbox.command(std::move(arguments));
    command.environment["XDG_CACHE_HOME"] = (sandbox.folder().path() / "cache").string();
    return run(command);
  };
  EXPECT_THAT(doctor({"doctor"}).out, HasSubstr("speed: time limits are multiplied by "));
  const json again = doctor({"--json", "doctor", "--calibrate"}).parsed();
  EXPECT_TRUE(again.at("speed").at("calibrated").get<bool>());
  EXPECT_GT(again.at("speed").at("factor"), 0);
}

/// Without what differs from one run to the next.
json but_for_times(json report) {
  report.erase("totals");
  report.erase("noisy");
  report.erase("compile");
  for (auto& test : report.at("cases")) {
    for (const auto* member : {"cpu_ns", "wall_ns", "memory_bytes", "rerun"}) test.erase(member);
    // "Used 2.6 s of CPU time; ..."
    if (test.at("limit_hit") == "cpu_time") test.at("explanation").erase("summary");
  }
  return report;
}

struct HandedIn {
  std::string language;
  std::string source;
};

/// The reports of several submissions that were all handed in at once.
std::vector<json> judged_at_once(const std::vector<HandedIn>& submissions, const std::string& slots) {
  const Sandbox sandbox;
  auto options = std::vector<std::string>{"--slots", slots};
  const LiveServer server(sandbox, options);
  std::vector<std::future<json>> answers;
  for (const auto& one : submissions)
    answers.push_back(std::async(std::launch::async, [&server, one] {
      const json body{{"problem", "pair-sum"}, {"language", one.language}, {"source", one.source}};
      return request(server.port(), "POST", "/api/v1/submissions?wait=true", body.dump()).parsed();
    }));
  std::vector<json> reports;
  for (auto& answer : answers) reports.push_back(but_for_times(answer.get().at("report")));
  return reports;
}

TEST(TimeRules, ReportsDoNotDependOnTheNumberOfSlots) {
  const std::string bank = "algorithms/pair-sum/submissions/";
  std::vector<HandedIn> submissions;
  for (const std::string file :
       {"accepted/hash_map.py", "wrong_answer/first_position_only.py", "wrong_answer/narrow_partner.cpp",
        "run_time_error/expects_partner.cpp", "time_limit_exceeded/every_pair.cpp"})
    submissions.push_back({file.ends_with(".py") ? "python" : "cpp", slurp(shipped(bank + file))});
  // The machine's speed is measured before, once for all of them.
  EXPECT_GT(speed_of(Sandbox()), 0);
  const auto alone = judged_at_once(submissions, "1");
  const auto together = judged_at_once(submissions, "2");
  // With both slots taken by a program that does nothing but use the processor.
  auto loaded = submissions;
  for (int i = 0; i < 4; ++i)
    loaded.push_back(
        {"cpp",
         "#include <vector>\nstd::vector<long long> pair_sum(std::vector<long long> v, long long) {\n"
         "  for (volatile unsigned i = 0; i < " +
             std::to_string(300'000'000 + i) +
             "U;) i = i + 1;\n"
             "  return v;\n}\n"});
  const auto busy = judged_at_once(loaded, "2");
  for (std::size_t i = 0; i < submissions.size(); ++i) {
    EXPECT_EQ(alone[i].at("verdict"), std::vector<json>({"AC", "WA", "WA", "RTE", "TLE"})[i]);
    EXPECT_EQ(alone[i], together[i]) << i;
    EXPECT_EQ(alone[i], busy[i]) << i;
  }
}

/// Gives back its argument, a long one wrong in the middle.
const std::string nearly_copies =
    "def copy(values):\n    if len(values) > 1500:\n        values[1500] = -1\n    return values\n";

json many_numbers() {
  json numbers = json::array();
  for (int i = 0; i < 3000; ++i) numbers.push_back(i);
  return numbers;
}

TEST(WholeCase, CanBeHadFromTheCommandLine) {
  const json numbers = many_numbers();
  const TinyPackage package(
      "function",
      "[function]\nname = \"copy\"\nparameters = [{ name = \"values\", type = \"list<int>\" }]\n"
      "returns = \"list<int>\"\n",
      json::array({json{{"args", json::array({json::array({1, 2})})}, {"expected", json::array({1, 2})}},
                   json{{"args", json::array({numbers})}, {"expected", numbers}}}));
  const auto file = package.sandbox().write("copy.py", nearly_copies);
  const auto judge = [&](std::vector<std::string> options) {
    options.insert(options.begin(), {"judge", "--package", package.folder().string(), file.string()});
    return package.sandbox().spar(options);
  };
  const auto cut = judge({}).out;
  EXPECT_THAT(cut, HasSubstr("characters left out"));
  EXPECT_THAT(cut, Not(HasSubstr("1499, -1, 1501")));
  EXPECT_THAT(cut, HasSubstr("$[1500]"));
  const auto full = judge({"--full"}).out;
  EXPECT_THAT(full, Not(HasSubstr("characters left out")));
  EXPECT_THAT(full, HasSubstr("1499, 1500, 1501"));
  EXPECT_THAT(full, HasSubstr("1499, -1, 1501"));
  const auto other = judge({"--case", "1"}).out;
  EXPECT_THAT(other, HasSubstr("values = [1, 2]"));
  EXPECT_THAT(judge({"--case", "3"}).err, HasSubstr("there is no case '3'"));
}

TEST(WholeCase, IsKeptWithASubmission) {
  const Sandbox sandbox;
  const json numbers = many_numbers();
  const auto bank = sandbox.folder().path() / "bank";
  sandbox.folder().write(
      "bank/algorithms/copy/problem.toml",
      "kind = \"function\"\ntitle = \"Copy\"\n[[families]]\nname = \"f\"\nadvice = \"a\"\n[function]\n"
      "name = \"copy\"\nparameters = [{ name = \"values\", type = \"list<int>\" }]\n"
      "returns = \"list<int>\"\n");
  sandbox.folder().write("bank/algorithms/copy/statement.md", "Copy.\n");
  sandbox.folder().write(
      "bank/algorithms/copy/data/secret/cases.json",
      json::array(
          {{{"name", "long"}, {"family", "f"}, {"args", json::array({numbers})}, {"expected", numbers}},
           {{"name", "short"},
            {"family", "f"},
            {"args", json::array({json::array({1})})},
            {"expected", json::array({1})}}})
          .dump());
  const auto file = sandbox.write("copy.py", nearly_copies);
  const Ran full = sandbox.spar({"--problems", bank.string(), "submit", file.string(), "--full"});
  EXPECT_THAT(full.out, HasSubstr("1499, -1, 1501")) << full.err;
  const Ran hidden = sandbox.spar({"--problems", bank.string(), "submit", file.string(), "--case", "short"});
  EXPECT_THAT(hidden.err, HasSubstr("is hidden, and shown only once it has failed"));
  const LiveServer server(sandbox, {"--problems", bank.string()});
  const auto whole = request(server.port(), "GET", "/api/v1/submissions/1/cases/0").parsed();
  EXPECT_THAT(whole.at("input").get<std::string>(), HasSubstr("1499, 1500, 1501"));
  EXPECT_THAT(whole.at("expected").get<std::string>(), HasSubstr("1499, 1500, 1501"));
  EXPECT_THAT(whole.at("got").get<std::string>(), HasSubstr("1499, -1, 1501"));
  EXPECT_EQ(request(server.port(), "GET", "/api/v1/submissions/1/cases/1").status, 409);
  EXPECT_EQ(request(server.port(), "GET", "/api/v1/submissions/1/cases/2").status, 404);
  EXPECT_EQ(request(server.port(), "GET", "/api/v1/submissions/1/cases/x").status, 422);
}

}  // namespace
}  // namespace spar::testing
