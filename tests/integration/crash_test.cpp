// A server that is killed in the middle of its work: nothing acknowledged is lost, nothing is judged twice,
// and no process of a sandbox outlives it.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <thread>

#include "tests/integration/live_server.hpp"

namespace spar::testing {
namespace {

using namespace std::chrono_literals;

/// So much CPU time for each of some 40 cases, and the right answer. The name of its folder keeps it out of
/// the cache.
std::string slow_solution(const Sandbox& sandbox, std::chrono::milliseconds time) {
  return "// " + sandbox.folder().path().string() + "\n#include <ctime>\n#include <set>\n" +
         "long long longest_run(const std::vector<long long>& values) {\n"
         "  while (std::clock() < CLOCKS_PER_SEC * " +
         std::to_string(time.count()) +
         " / 1000) {}\n"
         "  const std::set<long long> all(values.begin(), values.end());\n"
         "  long long best = 0;\n"
         "  for (long long x : all) {\n"
         "    if (x != std::numeric_limits<long long>::min() && all.count(x - 1)) continue;\n"
         "    long long n = 1;\n"
         "    for (long long y = x; y != std::numeric_limits<long long>::max() && all.count(y + 1); ++y) "
         "++n;\n"
         "    best = std::max(best, n);\n  }\n  return best;\n}\n";
}

enum class Moment { after_acknowledgement, during_compile, during_cases };

void wait_for(Moment moment, EventStream& events) {
  const std::string wanted = moment == Moment::during_compile ? "state" : "case";
  if (moment == Moment::after_acknowledgement) return;
  while (const auto event = events.next()) {
    if (event->name != wanted) continue;
    if (moment == Moment::during_compile && event->data.at("state") != "running") continue;
    return;
  }
}

class Crash : public ::testing::TestWithParam<Moment> {};

TEST_P(Crash, LosesNothingAndJudgesOnce) {
  const Sandbox sandbox;
  const json body{{"problem", "longest-run"}, {"language", "cpp"}, {"source", slow_solution(sandbox, 50ms)}};
  std::string path;
  std::vector<Process> left;
  {
    LiveServer server(sandbox);
    const Answer answer = request(server.port(), "POST", "/api/v1/submissions", body.dump());
    ASSERT_EQ(answer.status, 202) << answer.body;
    path = "/api/v1/submissions/" + std::to_string(answer.parsed().at("id").get<int>());
    EventStream events(server.port(), path + "/events");
    wait_for(GetParam(), events);
    left = descendants(server.process());
    server.kill();
  }
  EXPECT_TRUE(soon(
      [&] {
        return std::none_of(left.begin(), left.end(), [](const Process& process) { return process.alive(); });
      },
      10s))
      << "a process of a sandbox outlived its server";
  ASSERT_EQ(sandbox.rows("SELECT state FROM submissions").size(), 1U);
  EXPECT_NE(sandbox.rows("SELECT state FROM submissions").at(0).at(0), "done")
      << "the server was killed too late";

  LiveServer again(sandbox);
  const auto seen = EventStream(again.port(), path + "/events").rest();
  ASSERT_FALSE(seen.empty());
  EXPECT_EQ(seen.back().name, "done");
  EXPECT_EQ(seen.back().data.at("verdict"), "AC") << seen.back().data.at("report");
  const auto job = [&] {
    return sandbox.rows(
        "SELECT s.state, s.verdict, j.state, j.epoch, j.tries FROM submissions s JOIN jobs j ON "
        "j.judgement_id = s.id");
  };
  const auto once = job();
  ASSERT_EQ(once.size(), 1U);
  EXPECT_EQ(once[0][0], "done");
  EXPECT_EQ(once[0][2], "done");
  EXPECT_LE(std::stoi(once[0][4]), 2) << "claimed by the killed server and by the next, no more";
  std::this_thread::sleep_for(1500ms);  // longer than the workers' look at the queue
  EXPECT_EQ(job(), once);
}

INSTANTIATE_TEST_SUITE_P(Serve, Crash,
                         ::testing::Values(Moment::after_acknowledgement, Moment::during_compile,
                                           Moment::during_cases),
                         [](const auto& row) {
                           return std::string(row.param == Moment::after_acknowledgement
                                                  ? "AfterAcknowledgement"
                                              : row.param == Moment::during_compile ? "DuringCompile"
                                                                                    : "DuringCases");
                         });

TEST(SharedDatabase, IsJudgedOnceWhoeverTakesIt) {
  const Sandbox sandbox;
  const LiveServer server(sandbox);
  sandbox.write("longest-run.cpp", slow_solution(sandbox, 20ms));
  std::vector<Ran> ran(2);
  std::vector<std::thread> both;
  for (Ran& one : ran)
    both.emplace_back([&] { one = sandbox.spar({"--json", "submit", "longest-run.cpp"}); });
  const json body{{"problem", "pair-sum"},
                  {"language", "python"},
                  {"source", "def pair_sum(values, target):\n    return []\n"}};
  const Answer third = request(server.port(), "POST", "/api/v1/submissions?wait=true", body.dump());
  for (auto& thread : both) thread.join();
  EXPECT_EQ(third.parsed().at("verdict"), "WA");
  for (const Ran& one : ran) {
    EXPECT_EQ(one.exit_code, 0) << one.out << one.err;
    EXPECT_EQ(one.parsed().at("verdict"), "AC");
  }
  const auto jobs = sandbox.rows("SELECT state, tries FROM jobs");
  ASSERT_EQ(jobs.size(), 3U);
  for (const auto& job : jobs) EXPECT_EQ(job, (std::vector<std::string>{"done", "1"}));
  EXPECT_EQ(sandbox.rows("SELECT count(*) FROM submissions WHERE state = 'done'").at(0).at(0), "3");
}

TEST(SharedDatabase, AKilledSubmitIsTakenOver) {
  const Sandbox sandbox;
  sandbox.write("longest-run.cpp", slow_solution(sandbox, 100ms));
  Command command = sandbox.command({"submit", "longest-run.cpp"});
  const auto handed_in = [&] {
    return fs::exists(sandbox.database()) && !sandbox.rows("SELECT id FROM submissions").empty();
  };
  // Killed in the middle: the cases alone take twice as long. A very busy machine may need longer to get
  // there.
  for (command.deadline = 2s; !handed_in() && command.deadline < 60s; command.deadline *= 2)
    EXPECT_TRUE(run(command).timed_out);
  ASSERT_EQ(sandbox.rows("SELECT count(*) FROM submissions WHERE state <> 'done'").at(0).at(0), "1");
  const LiveServer server(sandbox);
  const auto seen = EventStream(server.port(), "/api/v1/submissions/1/events").rest();
  ASSERT_FALSE(seen.empty());
  EXPECT_EQ(seen.back().data.at("verdict"), "AC");
}

}  // namespace
}  // namespace spar::testing
