// Failures of ours, one at a time: the verdict is the right one, or IE with a sentence, never a wrong one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <fstream>
#include <thread>

#include "tests/integration/live_server.hpp"
#include "tests/integration/tiny_package.hpp"

namespace spar::testing {
namespace {

using namespace std::chrono_literals;
using ::testing::AnyOf;
using ::testing::HasSubstr;

enum class Moment { compile, run, session };

/// What the processes are called that burn the time of a moment.
std::string burner(Moment moment) { return moment == Moment::compile ? "cc1plus" : "spar-burner"; }

/// Half a second of CPU time a case, then the right answer, twice the value. `mark` keeps it out of the
/// cache.
std::string slow_answer(Moment moment, const std::string& mark) {
  const std::string head = "// " + mark +
                           "\n#include <sys/prctl.h>\n#include <ctime>\n#include <iostream>\n" +
                           "static void burn() {\n  prctl(PR_SET_NAME, \"spar-burner\");\n"
                           "  while (std::clock() < CLOCKS_PER_SEC / 2) {}\n}\n";
  if (moment != Moment::run) return head + "long long twice(long long value) { burn(); return 2 * value; }\n";
  return head + "int main() { long long v; std::cin >> v; burn(); std::cout << 2 * v << '\\n'; }\n";
}

/// Twice the value, as a package of either kind.
fs::path write_package(const Sandbox& sandbox, Moment moment) {
  const ScratchFolder& folder = sandbox.folder();
  folder.write("twice/statement.md", "Twice the value.\n");
  if (moment == Moment::run) {
    for (const char* value : {"1", "2", "3"}) {
      folder.write(std::string("twice/data/sample/") + value + ".in", value);
      folder.write(std::string("twice/data/sample/") + value + ".ans", std::to_string(2 * std::stoi(value)));
    }
    folder.write("twice/problem.toml", "kind = \"program\"\ntitle = \"Twice\"\n");
  } else {
    folder.write("twice/data/sample/cases.json",
                 R"([{"name": "a", "family": "sample", "args": [1], "expected": 2},
                     {"name": "b", "family": "sample", "args": [2], "expected": 4},
                     {"name": "c", "family": "sample", "args": [3], "expected": 6}])");
    folder.write("twice/problem.toml",
                 "kind = \"function\"\ntitle = \"Twice\"\n[function]\nname = \"twice\"\n"
                 "parameters = [{ name = \"value\", type = \"int\" }]\nreturns = \"int\"\n");
  }
  return folder.path() / "twice";
}

/// `spar judge` of the slow answer.
std::vector<std::string> judge_words(const Sandbox& sandbox, Moment moment) {
  const fs::path source = sandbox.write("twice.cpp", slow_answer(moment, sandbox.folder().path().string()));
  return {"--json", "judge", "--package", write_package(sandbox, moment).string(), source.string()};
}

std::vector<Process> named(const std::string& name) {
  auto found = descendants(::getpid());
  std::erase_if(found, [&](const Process& process) {
    return slurp("/proc/" + std::to_string(process.id) + "/comm") != name + "\n";
  });
  return found;
}

/// The runner's two processes, by who is whose child.
enum class Part { keeper, init };

pid_t find_part(Part part) {
  for (const Process& keeper : named("spar-runner"))
    for (const Process& init : descendants(keeper.id))
      if (slurp("/proc/" + std::to_string(init.id) + "/comm") == "spar-runner\n")
        return part == Part::keeper ? keeper.id : init.id;
  return 0;
}

/// A command under way in a thread.
class Running {
 public:
  explicit Running(Command command)
      : thread_([this, command = std::move(command)] {
          ran_ = run(command);
          done_ = true;
        }) {}
  [[nodiscard]] bool done() const { return done_; }
  const Ran& wait() {
    thread_.join();
    return ran_;
  }

 private:
  Ran ran_;
  std::atomic<bool> done_ = false;
  std::jthread thread_;
};

/// Right, or a fault of ours that is told in a sentence.
void expect_right_or_ours(const Ran& ran) {
  const json report = ran.parsed();
  ASSERT_FALSE(report.is_discarded()) << ran.exit_code << ran.out << ran.err;
  if (ran.exit_code == 0) {
    EXPECT_EQ(report.at("verdict"), "AC");
    return;
  }
  EXPECT_GE(ran.exit_code, 2) << "a wrong verdict: " << report;
  if (report.at("error").is_object()) {
    EXPECT_GT(report.at("error").at("message").get<std::string>().size(), 20U);
  } else {
    EXPECT_EQ(report.at("verdict"), "IE");
    EXPECT_GT(report.at("error").get<std::string>().size(), 20U);
  }
}

struct Kill {
  Moment moment;
  Part part;
};

class Killed : public ::testing::TestWithParam<Kill> {
 protected:
  void TearDown() override {
    EXPECT_TRUE(soon([] { return descendants(::getpid()).empty(); })) << "something outlived the judge";
  }
};

TEST_P(Killed, TheSlotIsReplacedAndTheVerdictIsRight) {
  const Sandbox sandbox;
  const auto [moment, part] = GetParam();
  Running judging(sandbox.command(judge_words(sandbox, moment)));
  ASSERT_TRUE(soon([&, at = moment] { return judging.done() || !named(burner(at)).empty(); }, 120s));
  ASSERT_EQ(::kill(find_part(part), SIGKILL), 0);
  const Ran& ran = judging.wait();
  EXPECT_EQ(ran.exit_code, 0) << ran.out << ran.err;
  EXPECT_EQ(ran.parsed().at("verdict"), "AC");
  EXPECT_THAT(ran.err, HasSubstr("judging twice in cpp failed: the slot was lost: "));
  EXPECT_THAT(ran.err, HasSubstr("was ended by signal 9"));
  EXPECT_THAT(ran.err, HasSubstr("once more, in a fresh slot"));
}

std::string name_of(const ::testing::TestParamInfo<Kill>& row) {
  const char* part = row.param.part == Part::keeper ? "Keeper" : "Init";
  const char* moment = row.param.moment == Moment::compile ? "Compile"
                       : row.param.moment == Moment::run   ? "Run"
                                                           : "Session";
  return std::string(part) + "In" + moment;
}

constexpr std::array kills{Kill{Moment::compile, Part::keeper}, Kill{Moment::compile, Part::init},
                           Kill{Moment::run, Part::keeper},     Kill{Moment::run, Part::init},
                           Kill{Moment::session, Part::keeper}, Kill{Moment::session, Part::init}};
INSTANTIATE_TEST_SUITE_P(Runner, Killed, ::testing::ValuesIn(kills), name_of);

TEST(KilledAgainAndAgain, IsAnInternalErrorWithASentence) {
  const Sandbox sandbox;
  Running judging(sandbox.command(judge_words(sandbox, Moment::session)));
  while (!judging.done()) {
    if (!named(burner(Moment::session)).empty()) ::kill(find_part(Part::keeper), SIGKILL);
    std::this_thread::sleep_for(5ms);
  }
  const Ran& ran = judging.wait();
  EXPECT_EQ(ran.exit_code, 3) << ran.out << ran.err;
  EXPECT_EQ(ran.parsed().at("verdict"), "IE");
  EXPECT_THAT(ran.parsed().at("error").get<std::string>(), HasSubstr("was ended by signal 9"));
  EXPECT_THAT(ran.err, HasSubstr("that was the last try"));
}

TEST(KilledUnderAServer, TheSubmissionIsNamedAndJudgedOnce) {
  const Sandbox sandbox;
  const LiveServer server(sandbox);
  const auto submit = [&](const std::string& mark) {
    const std::string source = "// " + sandbox.folder().path().string() + mark +
                               "\n#include <sys/prctl.h>\n#include <ctime>\n"
                               "std::vector<long long> pair_sum(const std::vector<long long>&, long long) {\n"
                               "  prctl(PR_SET_NAME, \"spar-burner\");\n"
                               "  while (std::clock() < CLOCKS_PER_SEC / 20) {}\n  return {};\n}\n";
    const json body{{"problem", "pair-sum"}, {"language", "cpp"}, {"source", source}};
    const Answer answer = request(server.port(), "POST", "/api/v1/submissions", body.dump());
    EXPECT_EQ(answer.status, 202) << answer.body;
    return "/api/v1/submissions/" + std::to_string(answer.parsed().at("id").get<int>()) + "/events";
  };
  const auto verdict = [&](const std::string& events) {
    const auto seen = EventStream(server.port(), events).rest();
    return seen.empty() ? json() : seen.back().data.at("verdict");
  };
  const std::string first = submit("1");
  ASSERT_TRUE(soon([] { return !named("spar-burner").empty(); }, 120s));
  ASSERT_EQ(::kill(find_part(Part::init), SIGKILL), 0);
  const json once = verdict(first);
  EXPECT_EQ(once, "WA");
  const fs::path log = sandbox.folder().path() / "server.log";
  EXPECT_THAT(slurp(log), HasSubstr("submission 1: judging pair-sum in cpp failed: the slot was lost"));
  EXPECT_EQ(sandbox.rows("SELECT tries FROM jobs").at(0).at(0), "1");

  // Killed while nothing runs in them: replaced before they are used, without a word.
  for (pid_t keeper = 0; (keeper = find_part(Part::keeper)) != 0;) {
    ::kill(keeper, SIGKILL);
    ASSERT_TRUE(soon([keeper] { return find_part(Part::keeper) != keeper; }));
  }
  const std::string before = slurp(log);
  EXPECT_EQ(verdict(submit("2")), once);
  EXPECT_EQ(slurp(log), before);
}

/// The words before a command that is to see a small tmpfs on a folder, in a mount namespace of its own.
std::vector<std::string> with_small_disk(const std::string& size, const fs::path& folder) {
  fs::create_directories(folder);
  std::vector<std::string> words{"/usr/bin/unshare"};
  if (::geteuid() == 0)
    words.push_back("--mount");
  else
    words.insert(words.end(), {"--map-current-user", "--mount", "--keep-caps"});
  words.insert(words.end(), {"/bin/sh", "-c",
                             "mount -t tmpfs -o mode=0777,size=" + size + " none " + folder.string() +
                                 " || exit 99\nexec \"$@\"",
                             "sh"});
  return words;
}

TEST(FullDisk, ACacheThatHoldsNothingOnlyCostsTime) {
  const Sandbox sandbox;
  for (const char* size : {"8k", "24k"}) {
    Command command = sandbox.command(judge_words(sandbox, Moment::run));
    command.environment["XDG_CACHE_HOME"] = (sandbox.folder().path() / "cache").string();
    auto words = with_small_disk(size, sandbox.folder().path() / "cache");
    words.insert(words.end(), {"/bin/sh", "-c", "\"$@\" >/dev/null && exec \"$@\"", "sh"});
    command.arguments.insert(command.arguments.begin(), words.begin(), words.end());
    const Ran ran = run(command);
    EXPECT_EQ(ran.exit_code, 0) << size << ran.out << ran.err;
    EXPECT_EQ(ran.parsed().at("verdict"), "AC");
    const bool kept = ran.err.find("was not kept: ") == std::string::npos;
    EXPECT_FALSE(kept && std::string(size) == "8k") << ran.err;
  }
}

TEST(FullDisk, ASubmissionThatCannotBeKeptIsNotAcknowledged) {
  const Sandbox sandbox;
  const std::string solution = "def pair_sum(values, target):\n    return []\n";
  const fs::path source = sandbox.write("pair-sum.py", solution);
  const fs::path data = sandbox.folder().path() / "data" / "spar";
  Command command = sandbox.command({"--json", "submit", source.string()});
  auto words = with_small_disk("2m", data);
  words.insert(words.end(), {"/bin/sh", "-c",
                             "\"$0\" list >/dev/null\n"
                             "\"$@\" >&2; test $? -eq 1 || exit 11\n"  // there is a database now
                             "dd if=/dev/zero of=" +
                                 data.string() +
                                 "/filler bs=4k >/dev/null 2>&1\n"
                                 "\"$@\"; code=$?\n"
                                 "rm " +
                                 data.string() +
                                 "/filler\n"
                                 "\"$@\" >&2; test $? -eq 1 || exit 12\n"  // and it is as good as before
                                 "exit $code",
                             spar_program().string()});
  command.arguments.insert(command.arguments.begin(), words.begin(), words.end());
  const Ran ran = run(command);
  EXPECT_THAT(ran.exit_code, AnyOf(2, 3)) << ran.out << ran.err;
  EXPECT_THAT(ran.parsed().at("error").at("message").get<std::string>(),
              HasSubstr("cannot write the database"))
      << ran.out;
}

TEST(FewDescriptors, AreNeverAWrongVerdict) {
  const Sandbox sandbox;
  const auto words = judge_words(sandbox, Moment::session);
  ASSERT_EQ(sandbox.spar(words).exit_code, 0);  // from here on the cache answers: it goes faster
  int right = 0;
  for (int most = 6; most <= 90; most += most < 30 ? 2 : 20) {
    SCOPED_TRACE(most);
    Command command = sandbox.command(words);
    const std::vector<std::string> limited{"/bin/sh", "-c",
                                           "ulimit -S -n " + std::to_string(most) + "; exec \"$@\"", "sh"};
    command.arguments.insert(command.arguments.begin(), limited.begin(), limited.end());
    const Ran ran = run(command);
    EXPECT_FALSE(ran.timed_out);
    if (ran.exit_code == 127) continue;  // too few even to load the program's libraries
    expect_right_or_ours(ran);
    right += ran.exit_code == 0 ? 1 : 0;
  }
  EXPECT_GT(right, 0) << "90 descriptors are enough";
}

TEST(RefusedMemfd, IsAnInternalErrorWithItsName) {
  const Sandbox sandbox;
  Command command = sandbox.command(judge_words(sandbox, Moment::session));
  command.arguments.insert(command.arguments.begin(), {SPAR_TEST_PROGRAMS "/refusing", "memfd_create"});
  const Ran ran = run(command);
  EXPECT_EQ(ran.exit_code, 3) << ran.out << ran.err;
  expect_right_or_ours(ran);
  EXPECT_THAT(ran.out + ran.err, HasSubstr("memfd_create"));
}

TEST(JumpingClock, ChangesNoVerdictAndNoFigure) {
  const Sandbox sandbox;
  sandbox.write("pair-sum.py", "def pair_sum(values, target):\n    return []\n");
  Command submit = sandbox.command({"--json", "submit", "pair-sum.py"});
  Command judge = sandbox.command(judge_words(sandbox, Moment::session));
  for (Command* command : {&submit, &judge})
    command->environment["LD_PRELOAD"] = SPAR_TEST_PROGRAMS "/jumping_clock.so";
  const Ran submitted = run(submit);
  EXPECT_EQ(submitted.parsed().at("verdict"), "WA") << submitted.out << submitted.err;
  const Ran judged = run(judge);
  ASSERT_EQ(judged.parsed().at("verdict"), "AC") << judged.out << judged.err;
  for (const json& test : judged.parsed().at("cases")) {
    for (const char* clock : {"cpu_ns", "wall_ns"}) {
      EXPECT_GE(test.at(clock).get<long long>(), 400'000'000) << test;
      EXPECT_LT(test.at(clock).get<long long>(), 60'000'000'000) << test;
    }
  }
}

/// The cgroup of a controller (v1) that a process stands in, as a directory; empty when there is none.
fs::path cgroup_of(pid_t process, const std::string& controller) {
  std::ifstream lines("/proc/" + std::to_string(process) + "/cgroup");
  for (std::string line; std::getline(lines, line);)
    if (const auto found = line.find(":" + controller + ":"); found != std::string::npos)
      return "/sys/fs/cgroup/" + controller + line.substr(found + controller.size() + 2);
  return {};
}

TEST(VanishedCgroup, TheSlotIsReplacedAndTheVerdictIsRight) {
  const Sandbox sandbox;
  Running judging(sandbox.command(judge_words(sandbox, Moment::session)));
  ASSERT_TRUE(soon([&] { return judging.done() || !named(burner(Moment::session)).empty(); }, 120s));
  int vanished = 0;
  for (const char* controller : {"memory", "cpuacct"}) {
    const fs::path cgroup = cgroup_of(find_part(Part::init), controller);
    if (cgroup.filename().string().find("spar-slot-") != 0) continue;
    const auto gone = [&cgroup] {
      std::ifstream members(cgroup / "cgroup.procs");
      for (std::string process; members >> process;)
        std::ofstream(cgroup.parent_path() / "cgroup.procs") << process << std::flush;
      return ::rmdir(cgroup.c_str()) == 0;
    };
    if (soon(gone)) ++vanished;
  }
  const Ran& ran = judging.wait();
  if (vanished == 0) GTEST_SKIP() << "no slot here stands in a cgroup (v1) that this user may remove";
  EXPECT_EQ(ran.exit_code, 0) << ran.out << ran.err;
  EXPECT_EQ(ran.parsed().at("verdict"), "AC");
  EXPECT_THAT(ran.err, HasSubstr("once more, in a fresh slot"));
}

}  // namespace
}  // namespace spar::testing
