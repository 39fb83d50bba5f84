// What is particular to slots without namespaces: what they leave open (each a known gap that `spar doctor`
// names), what becomes of them when their supervisors are killed, and machines that allow nothing else.
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <thread>

#include "judge/engine/compiler.hpp"
#include "judge/engine/isolation.hpp"
#include "tests/hostile/judging.hpp"
#include "tests/hostile/slot_test.hpp"

namespace spar::hostile {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using namespace spar::literals;
using testing::HasSubstr;

std::vector<std::string> if_reachable(const std::string& rung) {
  const auto rungs = reachable_rungs();
  return std::find(rungs.begin(), rungs.end(), rung) == rungs.end() ? std::vector<std::string>{}
                                                                    : std::vector{rung};
}

class InPlace : public SlotTest {
 protected:
  std::string try_out(const std::vector<std::string>& words) {
    return ending(attack({.program = "outsider", .arguments = words, .limits = ample()}));
  }
  static void expect_told(const std::string& part) {
    EXPECT_THAT(engine::describe_isolation("landlock").gaps, testing::Contains(HasSubstr(part)));
  }
};
INSTANTIATE_TEST_SUITE_P(Rung, InPlace, testing::ValuesIn(if_reachable("landlock")), rung_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(InPlace);

TEST_P(InPlace, KnownGapThatAPathExistsIsSeenButNotWhatIsThere) {
  for (const std::string& path :
       {std::string("/etc/passwd"), std::string("/proc/1/cmdline"), on_host(SPAR_SOURCE_DIR "/README.md")}) {
    EXPECT_EQ(try_out({"exists", path}), "exit 0") << path << ": a gap less";
    EXPECT_EQ(try_out({"reads", path}), "exit 1") << path;
  }
  for (const std::string& path :
       {std::string("/"), std::string("/proc"), on_host("/tmp"), on_host(SPAR_SOURCE_DIR)})
    EXPECT_EQ(try_out({"lists", path}), "exit 1") << path;
  expect_told("that a path exists");
}

TEST_P(InPlace, KnownGapTheHostsNameIsSeen) {
  std::array<char, 256> name{};
  gethostname(name.data(), name.size());
  EXPECT_EQ(try_out({"host-name", name.data()}), "exit 0");
  expect_told("host's name");
}

TEST_P(InPlace, KnownGapFilesWithoutANameAreNotCounted) {
  EXPECT_EQ(try_out({"nameless"}), "exit 0") << "a gap less";
  expect_told("deleted while open");
}

TEST_P(InPlace, KnownGapTheProcessLimitCountsTheUsersOtherProcesses) {
  const auto told = attack({.program = "outsider", .arguments = {"process-limit"}, .limits = ample()});
  EXPECT_GT(std::stoul(told.output), ample().processes);
  expect_told("process limit");
}

TEST_P(InPlace, HiddenFoldersAreLeftOutOfWhatIsShown) {
  std::string folder = testing::TempDir() + "/spar-shown-XXXXXX";
  ASSERT_NE(mkdtemp(folder.data()), nullptr);
  fs::permissions(folder, fs::perms(0755));
  fs::create_directories(folder + "/bank/answers");
  fs::create_directories(folder + "/bank/statements");
  for (const char* file : {"/open", "/bank/answers/secret", "/bank/statements/public"})
    std::ofstream(folder + file) << "text";
  wire::SlotConfiguration configuration;
  configuration.isolation_level = GetParam();
  configuration.mounts = {{folder, "/shown"}};
  configuration.hidden = {folder + "/bank/answers"};
  auto slot = engine::Slot::start(SPAR_BINARY_DIR "/bin/spar-runner", configuration);
  ASSERT_TRUE(slot) << slot.error().context;
  const auto reads = [&](const std::string& path) {
    return ending(run(**slot, {.program = "outsider", .arguments = {"reads", path}, .limits = ample()}));
  };
  EXPECT_EQ(reads("/shown/open"), "exit 0");
  EXPECT_EQ(reads("/shown/bank/statements/public"), "exit 0");
  EXPECT_EQ(reads("/shown/bank/answers/secret"), "exit 1");
  EXPECT_EQ(reads(on_host(folder + "/bank/answers/secret")), "exit 1");
  fs::remove_all(folder);
}

// A folder of root's own, which the slot's user cannot get to by any path.
TEST_P(InPlace, ViewsOfClosedFoldersAreShownAllTheSame) {
  std::string folder = testing::TempDir() + "/spar-closed-XXXXXX";
  ASSERT_NE(mkdtemp(folder.data()), nullptr);
  fs::create_directory(folder + "/inner");
  std::ofstream(folder + "/inner/file") << "text";
  std::ofstream(folder + "/beside") << "text";
  wire::SlotConfiguration configuration;
  configuration.isolation_level = GetParam();
  configuration.mounts = {{folder + "/inner", "/shown"}};
  auto slot = engine::Slot::start(SPAR_BINARY_DIR "/bin/spar-runner", configuration);
  ASSERT_TRUE(slot) << slot.error().context;
  const auto reads = [&](const std::string& path) {
    return ending(run(**slot, {.program = "outsider", .arguments = {"reads", path}, .limits = ample()}));
  };
  EXPECT_EQ(reads("/shown/file"), "exit 0");
  EXPECT_EQ(reads("/shown/../beside"), "exit 1");
  fs::remove_all(folder);
}

uid_t user_of(pid_t process) {
  std::ifstream status("/proc/" + std::to_string(process) + "/status");
  for (std::string word; status >> word;) {
    uid_t user = 0;
    if (word == "Uid:" && status >> user) return user;
  }
  return 0;
}

/// Becomes an ordinary user and tries to keep every slot's user id for itself. Exits with 0 where it cannot.
[[noreturn]] void try_to_take_users() {
  constexpr uid_t somebody = 65534;
  if (setresgid(somebody, somebody, somebody) != 0 || setresuid(somebody, somebody, somebody) != 0) _exit(2);
  for (const char* path : {"/run/spar-slot-users", "/tmp/spar-slot-users"}) {
    for (const int mode : {O_RDWR, O_RDONLY}) {
      const int file = open(path, mode | O_CLOEXEC);
      struct flock lock {};  // from the first byte to the last
      lock.l_type = mode == O_RDWR ? F_WRLCK : F_RDLCK;
      if (file >= 0 && fcntl(file, F_OFD_SETLK, &lock) == 0) _exit(1);
    }
  }
  _exit(0);
}

TEST_P(InPlace, SlotsOfRootHaveUsersThatNobodyElseCanTake) {
  if (geteuid() != 0) GTEST_SKIP() << "an ordinary user's slots have that user's id";
  const auto first = descendants(getpid());
  ASSERT_EQ(first.size(), 2U);
  const pid_t thief = fork();
  if (thief == 0) try_to_take_users();
  int status = 0;
  ASSERT_EQ(waitpid(thief, &status, 0), thief);
  EXPECT_EQ(status, 0) << "it holds a lock";
  const auto second = start_slot();
  ASSERT_NE(second, nullptr);
  EXPECT_NE(user_of(descendants(getpid()).back()), user_of(first.back())) << "two slots share a user";
}

/// On every rung: nothing may run on when one of those that watch it is killed.
class Supervisors : public SlotTest {};
INSTANTIATE_TEST_SUITE_P(Rung, Supervisors, testing::ValuesIn(reachable_rungs()), rung_name);

TEST_P(Supervisors, WhatRunsEndsWithEachOfThem) {
  prctl(PR_SET_CHILD_SUBREAPER, 1);  // orphans come here, and no zombie is taken for a living one
  for (const bool keeper : {true, false}) {
    slot_ = start_slot();
    const auto supervisors = descendants(getpid());
    ASSERT_EQ(supervisors.size(), 2U);
    std::vector<pid_t> all;
    std::thread killer([&] {
      for (int tries = 0; tries < 1000 && all.size() < 5; ++tries) {
        std::this_thread::sleep_for(10ms);
        all = descendants(getpid());
      }
      kill(keeper ? supervisors.front() : supervisors.back(), SIGKILL);
    });
    const auto installed = slot_->install({{"hostile", program("survivors_in_sessions"), true}});
    ASSERT_TRUE(installed);
    wire::RunRequest request;
    request.command = {{"/program/hostile"}, engine::sandbox_environment(), ample()};
    EXPECT_FALSE(slot_->run(request, {}, "")) << "the slot is lost";
    killer.join();
    EXPECT_GE(all.size(), 5U) << "two supervisors, and the program with its children";
    const auto living = [&] {
      while (waitpid(-1, nullptr, WNOHANG) > 0) continue;
      return std::count_if(all.begin(), all.end(), [](pid_t process) { return kill(process, 0) == 0; });
    };
    slot_.reset();
    for (int tries = 0; tries < 1000 && living() > 0; ++tries) std::this_thread::sleep_for(10ms);
    EXPECT_EQ(living(), 0) << (keeper ? "keeper" : "init") << " was killed";
  }
  prctl(PR_SET_CHILD_SUBREAPER, 0);
}

std::string output_of(const std::string& command) {
  std::string text;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return text;
  std::array<char, 4096> buffer{};
  for (std::size_t got = 0; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    text.append(buffer.data(), got);
  pclose(pipe);
  return text;
}

/// As in a default container: see without_namespaces.cpp.
class WithoutNamespaces : public JudgingTest {
 protected:
  static constexpr const char* wrapper = SPAR_BINARY_DIR "/bin/without_namespaces ";
  std::string runner() override {
    const std::string path = testing::TempDir() + "/spar-runner-in-container-" + std::to_string(getpid());
    std::ofstream(path) << "#!/bin/sh\nexec " << wrapper << SPAR_BINARY_DIR "/bin/spar-runner \"$@\"\n";
    fs::permissions(path, fs::perms(0755));
    return path;
  }
  std::string level() override { return ""; }
  void TearDown() override {
    JudgingTest::TearDown();
    fs::remove(runner());
  }
};
INSTANTIATE_TEST_SUITE_P(Rung, WithoutNamespaces, testing::ValuesIn(if_reachable("landlock")), rung_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(WithoutNamespaces);

TEST_P(WithoutNamespaces, LandlockIsWhatIsLeft) {
  const auto rungs = engine::probe_isolation(runner());
  ASSERT_TRUE(rungs) << rungs.error().context;
  ASSERT_EQ(rungs->size(), 4U);
  EXPECT_EQ(rungs->back().at("level"), "landlock") << "the last choice";
  for (const auto& rung : *rungs) {
    const bool landlock = rung.at("level") == "landlock";
    EXPECT_EQ(rung.at("available"), landlock) << rung;
    EXPECT_EQ(rung.at("why").get<std::string>().empty(), landlock) << rung;
  }
}

TEST_P(WithoutNamespaces, SubmissionsAreJudged) {
  expect_judge_is_sound();
  const auto report = judge("exit_zero.cpp");
  EXPECT_EQ(report.isolation_level, "landlock");
  EXPECT_NE(short_code(report.verdict), "AC");
}

TEST_P(WithoutNamespaces, DiagnosticsAndTracesNameNoFolderOfTheHost) {
  const auto wrong = judge_text("cpp", "int twice(int value) { return value + nothing; }\n");
  EXPECT_THAT(wrong.compile.diagnostics, HasSubstr("nothing"));
  EXPECT_THAT(wrong.compile.diagnostics, testing::Not(HasSubstr("spar-slot-")));
  EXPECT_THAT(wrong.compile.diagnostics, testing::Not(HasSubstr(SPAR_SOURCE_DIR)));
  problem_ = &program_;
  const auto raised = judge_text("python", "raise ValueError('quince')\n");
  ASSERT_FALSE(raised.cases.empty());
  EXPECT_THAT(raised.cases.front().facts.errors, HasSubstr("quince"));
  EXPECT_THAT(raised.cases.front().facts.errors, testing::Not(HasSubstr("spar-slot-")));
}

TEST_P(WithoutNamespaces, ACommandRunsSandboxed) {
  const std::string told = output_of(std::string(wrapper) + SPAR_BINARY_DIR
                                     "/bin/spar --json run-sandboxed -- /bin/sh -c 'echo $HOME'");
  const auto outcome = nlohmann::json::parse(told, nullptr, false);
  ASSERT_TRUE(outcome.is_object()) << told;
  EXPECT_EQ(outcome.at("isolation_level"), "landlock");
  EXPECT_EQ(outcome.at("exit_code"), 0);
}

/// As in a container whose /proc is masked in part: namespaces can be made there, but no /proc in them.
class MaskedProc : public testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Rung, MaskedProc, testing::ValuesIn(if_reachable("user-namespaces")), rung_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(MaskedProc);

TEST_P(MaskedProc, NamespacesThatAreOfNoUseAreNotPromised) {
  const std::string told = output_of(
      "unshare --user --map-root-user --mount sh -c 'mount --bind /dev/null /proc/timer_list && "
      "exec " SPAR_BINARY_DIR "/bin/spar-runner --probe'");
  const auto rungs = nlohmann::json::parse(told, nullptr, false);
  ASSERT_TRUE(rungs.is_array()) << told;
  for (const auto& rung : rungs) {
    if (rung.at("level") == "landlock") continue;
    EXPECT_FALSE(rung.at("available").get<bool>()) << rung;
  }
  EXPECT_THAT(told, HasSubstr("nothing can be mounted in them"));
}

}  // namespace
}  // namespace spar::hostile
