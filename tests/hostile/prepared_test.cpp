// Classes 10, 12 and 17 of attack, at drivers that are started before there is a submission: what they see,
// who gets them, and that nobody gets one twice.
#include <signal.h>

#include <fstream>
#include <thread>

#include "tests/hostile/slot_test.hpp"

namespace spar::hostile {
namespace {

using namespace std::chrono_literals;

/// A driver in Python: notes at once what it sees, waits to be told to go on, and answers each frame by the
/// value of the expression in it.
constexpr const char* driver = R"(
import os, resource, struct, sys
seen = [name for folder in sys.argv[1:] for name in os.listdir(folder)]
def read(size):
    data = b''
    while len(data) < size:
        data += os.read(3, size - len(data)) or os._exit(0)
    return data
def answer(nonce, text):
    os.write(4, struct.pack('<QBQQI', nonce, 0, 0, 0, len(text)) + text.encode())
if 'waits' in os.environ:
    read(4)
answer(0, '')
while True:
    frame = read(struct.unpack('<I', read(4))[0])
    nonce, = struct.unpack('<Q', read(8))
    answer(nonce, str(eval(frame)))
)";

class Prepared : public SlotTest {
 protected:
  [[nodiscard]] wire::Command command(bool waits, const wire::Limits& limits) const {
    auto variables = environment();
    variables.emplace_back(waits ? "waits=1" : "begins=1");
    return {{"/usr/bin/python3", "-I", "-B", "-c", driver, "/program", "/work", "/tmp"}, variables, limits};
  }
  void prepare(std::chrono::nanoseconds waits = 1min) {
    const wire::Limits limits{
        .cpu_time = 1h, .wall_time = waits, .memory = Bytes{512U << 20U}, .stack = Bytes{1U << 30U}};
    const auto done = slot_->prepare(command(true, limits));
    ASSERT_TRUE(done) << done.error().context;
  }
  /// The answers of a session; "-" for a frame without one.
  std::vector<std::string> session(const std::vector<std::string>& frames, bool take_over = true) {
    wire::SessionRequest request;
    request.command = command(false, ample());
    request.start_limits = ample();
    request.take_over = take_over;
    std::vector<std::string> answers;
    const auto done = slot_->session(
        request, frames, [](const engine::Execution&) {},
        [&](std::uint32_t, const engine::Execution& execution) {
          answers.push_back(execution.outcome.result_status == 0U ? execution.result : "-");
        });
    EXPECT_TRUE(done) << done.error().context;
    return answers;
  }
  void expect_nothing_left() {
    run(*slot_, {.program = "benign", .limits = ample()});  // installs it, which preparing undid
    expect_clean();
  }
  /// Whether a session is served by a driver that waited.
  bool is_taken_over(bool take_over = true) {
    return session({"'waits' in os.environ"}, take_over) == std::vector<std::string>{"True"};
  }
  /// Processes of the slot that wait, as the host sees them.
  static std::vector<pid_t> waiting() {
    std::vector<pid_t> found;
    for (const pid_t process : descendants(::getpid())) {
      std::ifstream file("/proc/" + std::to_string(process) + "/cmdline");
      const std::string words{std::istreambuf_iterator<char>(file), {}};
      if (words.find("listdir") != std::string::npos) found.push_back(process);
    }
    return found;
  }
  static bool soon(const std::function<bool()>& so) {
    for (int i = 0; i < 1000; ++i, std::this_thread::sleep_for(10ms))
      if (so()) return true;
    return false;
  }
};
INSTANTIATE_TEST_SUITE_P(Rung, Prepared, testing::ValuesIn(reachable_rungs()), rung_name);

TEST_P(Prepared, ServesOneSessionOnly) {
  prepare();
  EXPECT_TRUE(is_taken_over());
  EXPECT_FALSE(is_taken_over()) << "whoever comes next has a driver of its own";
  expect_nothing_left();
}

TEST_P(Prepared, IsNobodysWhoDidNotAskForIt) {
  prepare();
  EXPECT_FALSE(is_taken_over(false));
  EXPECT_FALSE(is_taken_over()) << "it was ended by the session before";
  prepare();
  run(*slot_, {.program = "benign", .limits = ample()});
  EXPECT_FALSE(is_taken_over()) << "it was ended by the run";
  EXPECT_TRUE(waiting().empty());
  expect_nothing_left();
}

TEST_P(Prepared, StaysWhileAProgramIsInstalled) {
  prepare();
  ASSERT_TRUE(slot_->install({{"hidden", "7", false}}));
  EXPECT_EQ(session({"os.listdir(sys.argv[1])", "'waits' in os.environ"}),
            (std::vector<std::string>{"['hidden']", "True"}));
}

TEST_P(Prepared, FindsNothingOfTheSubmissionBefore) {
  ASSERT_TRUE(slot_->install({{"earlier", "secret", false}}));
  const std::string leave = "[open(folder + '/left', 'w').close() for folder in sys.argv[2:]]";
  ASSERT_EQ(session({leave}), std::vector<std::string>{"[None, None]"});
  prepare();
  ASSERT_TRUE(soon([] { return !waiting().empty(); }));
  EXPECT_EQ(session({"seen", "os.listdir('.')"}), (std::vector<std::string>{"[]", "[]"}));
}

TEST_P(Prepared, IsHeldToTheLimitsOfItsSession) {
  const std::string limits =
      "[resource.getrlimit(r) for r in (resource.RLIMIT_CPU, resource.RLIMIT_STACK, resource.RLIMIT_NOFILE)]";
  const auto of_new = session({limits}, false);
  prepare();
  EXPECT_EQ(session({limits, "'waits' in os.environ"}), (std::vector<std::string>{of_new.at(0), "True"}));
}

TEST_P(Prepared, ThatWasKilledIsReplaced) {
  for (int i = 0; i < 3; ++i) {
    prepare();
    ASSERT_TRUE(soon([] { return waiting().size() == 1; }));
    ::kill(waiting().front(), SIGKILL);
    ASSERT_TRUE(soon([] { return waiting().empty(); }));
    EXPECT_EQ(session({"'waits' in os.environ", "6 * 7"}), (std::vector<std::string>{"False", "42"}));
  }
  expect_nothing_left();
}

TEST_P(Prepared, DoesNotWaitForEver) {
  prepare(200ms);
  EXPECT_TRUE(soon([] { return !waiting().empty(); })) << "it has not begun yet";
  EXPECT_TRUE(soon([] { return waiting().empty(); }));
  EXPECT_FALSE(is_taken_over());
  expect_nothing_left();
}

}  // namespace
}  // namespace spar::hostile
