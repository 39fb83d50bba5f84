// Classes 10 and 12 to 15 of attack: what can be seen, channels between runs and slots, refused system calls,
// privileges, and the network.
#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <thread>

#include "judge/engine/compiler.hpp"
#include "runner/wire/unique_fd.hpp"
#include "tests/hostile/slot_test.hpp"

namespace spar::hostile {
namespace {

namespace fs = std::filesystem;

class Secrets : public SlotTest {
 protected:
  void SetUp() override {
    // Before the slot starts: spar-runner inherits it, and must keep it to itself.
    setenv("SPAR_HOSTILE_SECRET", secret_word, 1);
    SlotTest::SetUp();
  }
  static constexpr const char* secret_word = "quince-marmalade";
};
INSTANTIATE_TEST_SUITE_P(Rung, Secrets, testing::ValuesIn(reachable_rungs()), rung_name);

TEST_P(Secrets, NothingOfTheHostIsSeen) {
  const fs::path answers = fs::path(testing::TempDir()) / ("spar-answers-" + std::to_string(getpid()));
  std::ofstream(answers) << "42\n";
  const auto result =
      attack({.program = "spy",
              .arguments = {secret_word, on_host(answers), on_host(SPAR_SOURCE_DIR "/problems"),
                            on_host(SPAR_SOURCE_DIR), on_host(SPAR_BINARY_DIR)},
              .limits = ample()});
  fs::remove(answers);
  EXPECT_EQ(ending(result), "exit 0") << result.output;
}

TEST_P(Secrets, ALaterRunSeesNothingOfAnEarlierOne) {
  EXPECT_EQ(ending(attack({.program = "marks", .arguments = {"leave"}, .limits = ample()})), "exit 0");
  const auto found = attack({.program = "marks", .arguments = {"find"}, .limits = ample()});
  // Known gap of "landlock": the host's own name is seen, which nobody but root can change.
  EXPECT_EQ(found.output, in_place() ? "host name\n" : "");
}

// Known gap of every rung: an advisory lock on a file that all slots share can be seen from another slot
// while both run, one bit at a time. It carries nothing that either of them may not know.
TEST_P(Secrets, AnotherSlotSeesNothingButALock) {
  wire::Limits limits = short_wall();
  limits.wall_time = std::chrono::seconds(2);
  const auto other = start_slot();
  ASSERT_NE(other, nullptr);
  std::thread listening(
      [&] { run(*other, {.program = "marks", .arguments = {"listen"}, .limits = limits}); });
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  const auto found = run(*slot_, {.program = "marks", .arguments = {"find"}, .limits = ample()});
  listening.join();
  EXPECT_EQ(found.output, in_place() ? "lock\nhost name\n" : "lock\n");
}

TEST_P(Secrets, DangerousSystemCallsAreRefused) {
  const auto result = attack({.program = "refused_calls", .limits = ample()});
  EXPECT_EQ(ending(result), "exit 0") << result.output;
}

TEST_P(Secrets, NoPrivilegeIsGained) {
  const auto result = attack({.program = "privileges", .limits = ample()});
  EXPECT_EQ(ending(result), "exit 0") << result.output;
}

TEST_P(Secrets, NothingIsReachedOverTheNetwork) {
  const UniqueFd listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ASSERT_EQ(bind(listener.get(), reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  ASSERT_EQ(listen(listener.get(), 4), 0);
  socklen_t size = sizeof address;
  ASSERT_EQ(getsockname(listener.get(), reinterpret_cast<sockaddr*>(&address), &size), 0);

  const std::string name = "spar-hostile-" + std::to_string(getpid());
  const UniqueFd abstract(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_un unnamed{};
  unnamed.sun_family = AF_UNIX;
  std::memcpy(unnamed.sun_path + 1, name.data(), name.size());
  const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
  ASSERT_EQ(bind(abstract.get(), reinterpret_cast<sockaddr*>(&unnamed), length), 0);
  ASSERT_EQ(listen(abstract.get(), 4), 0);

  const auto result = attack({.program = "network",
                              .arguments = {std::to_string(ntohs(address.sin_port)), name},
                              .limits = ample()});
  EXPECT_EQ(ending(result), "exit 0") << result.output;
}

}  // namespace
}  // namespace spar::hostile
