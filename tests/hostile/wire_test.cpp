// The wire itself under attack: a live runner that is sent garbage, and a judge whose runner answers garbage.
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <random>
#include <system_error>

#include "runner/wire/message.hpp"
#include "tests/hostile/slot_test.hpp"

namespace spar::hostile {
namespace {

using namespace std::chrono_literals;
using Random = std::mt19937_64;

std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

/// A spar-runner and the bare socket to it.
class BareRunner {
 public:
  BareRunner() {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
      throw std::system_error(errno, std::generic_category());
    socket_.reset(ends[0]);
    const UniqueFd theirs(ends[1]);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, theirs.get(), 0);
    std::string path = SPAR_BINARY_DIR "/bin/spar-runner";
    std::array<char*, 2> argv{path.data(), nullptr};
    const int error = posix_spawn(&process_, path.c_str(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) throw std::system_error(error, std::generic_category());
  }
  BareRunner(const BareRunner&) = delete;
  BareRunner& operator=(const BareRunner&) = delete;
  ~BareRunner() {
    socket_.reset();
    waitpid(process_, nullptr, 0);
  }

  void send(const std::string& packet) const {
    // EPIPE: the runner has ended, which the next answer() tells.
    (void)!::send(socket_.get(), packet.data(), packet.size(), MSG_NOSIGNAL);
  }
  /// The kind of the next answer; "" when the runner has ended, "none" when nothing came in a minute.
  [[nodiscard]] std::string answer() const {
    pollfd watched{socket_.get(), POLLIN, 0};
    if (poll(&watched, 1, 60'000) <= 0) return "none";
    try {
      const auto message = wire::receive(socket_.get());
      return message ? message->header.at("answer").get<std::string>() : "";
    } catch (const std::system_error&) {  // it ended with our packet unread
      return "";
    }
  }

 private:
  UniqueFd socket_;
  pid_t process_ = -1;
};

std::string packet_of(const nlohmann::json& header, const std::string& payload = {}) {
  const std::string text = header.dump();
  const auto length = static_cast<std::uint32_t>(text.size());
  return std::string(reinterpret_cast<const char*>(&length), sizeof length) + text + payload;
}

/// Every place in the JSON, for one to be spoilt.
void collect_places(nlohmann::json& json, std::vector<nlohmann::json*>& places) {
  places.push_back(&json);
  if (json.is_structured())
    for (auto& element : json) collect_places(element, places);
}

nlohmann::json spoil_a_value(nlohmann::json header, Random& random) {
  static const std::vector<nlohmann::json> values{nullptr,
                                                  true,
                                                  -1,
                                                  0,
                                                  1,
                                                  4294967296,
                                                  INT64_MIN,
                                                  UINT64_MAX,
                                                  1e300,
                                                  "",
                                                  "../../etc",
                                                  std::string(5000, 'x'),
                                                  std::string("a\0b", 3),
                                                  nlohmann::json::array(),
                                                  nlohmann::json::object(),
                                                  {{"limits", nullptr}},
                                                  {1, 2}};
  std::vector<nlohmann::json*> places;
  collect_places(header, places);
  *places[below(random, places.size())] = values[below(random, values.size())];
  return header;
}

std::string spoil_bytes(std::string packet, Random& random) {
  for (std::size_t flips = 1 + below(random, 4); flips > 0; --flips)
    packet[below(random, packet.size())] = static_cast<char>(random());
  return packet;
}

std::string spoilt(const nlohmann::json& header, const std::string& payload, Random& random) {
  const std::string packet = packet_of(header, payload);
  switch (below(random, 5)) {
    case 0:
      return spoil_bytes(packet, random);
    case 1:
      return packet.substr(0, 1 + below(random, packet.size() - 1));
    case 2:
      return packet + std::string(1 + below(random, 100), '\0');
    default:
      return packet_of(spoil_a_value(header, random), payload);
  }
}

class Wire : public testing::TestWithParam<std::string> {
 protected:
  void TearDown() override { EXPECT_THAT(descendants(getpid()), testing::IsEmpty()); }

  [[nodiscard]] static nlohmann::json configuration() {
    wire::SlotConfiguration configuration;
    configuration.isolation_level = GetParam();
    nlohmann::json header = configuration;
    header["request"] = "configure";
    return header;
  }

  static nlohmann::json run_request() {
    wire::RunRequest run;
    run.command = {{"/bin/true"}, {"A=b"}, short_wall()};
    run.files = {{"file", 3, false}};
    run.collect = {"file"};
    nlohmann::json header = run;
    header["request"] = "run";
    return header;
  }

  static nlohmann::json session_request() {
    wire::SessionRequest session;
    session.command = {{"/bin/true"}, {}, short_wall()};
    session.start_limits = short_wall();
    session.frames = 1;
    nlohmann::json header = session;
    header["request"] = "session";
    return header;
  }

  static std::string spoilt_request(Random& random) {
    const std::string one_frame("\1\0\0\0x", 5);
    switch (below(random, 3)) {
      case 0:
        return spoilt({{"request", "install"}, {"files", {{{"path", "p"}, {"size", 3}}}}}, "abc", random);
      case 1:
        return spoilt(run_request(), "abc", random);
      default:
        return spoilt(session_request(), one_frame, random);
    }
  }

  /// Sends the packet, and takes all that is answered; the last answer's kind.
  static std::string last_answer(const BareRunner& runner, const std::string& packet) {
    runner.send(packet);
    std::string kind;
    do kind = runner.answer();
    while (kind == "started" || kind == "frame");
    return kind;
  }
};
INSTANTIATE_TEST_SUITE_P(Rung, Wire, testing::ValuesIn(reachable_rungs()), rung_name);

TEST_P(Wire, SpoiltRequestsAreRefusedOrEndTheRunner) {
  Random random(20260101);
  std::map<std::string, int> answers;
  std::unique_ptr<BareRunner> runner;
  for (int i = 0; i < 300; ++i) {
    if (!runner) {
      runner = std::make_unique<BareRunner>();
      runner->send(packet_of(configuration()));
      ASSERT_EQ(runner->answer(), "ready");
    }
    const std::string packet = spoilt_request(random);
    const std::string kind = last_answer(*runner, packet);
    ++answers[kind];
    ASSERT_NE(kind, "none") << "no answer to packet " << i << ": " << testing::PrintToString(packet);
    if (kind.empty()) runner.reset();
    if (!runner || i % 10 != 0) continue;
    // Whoever goes on, goes on soundly.
    ASSERT_EQ(last_answer(*runner, packet_of(run_request(), "abc")), "outcome") << "after packet " << i;
    ASSERT_THAT(descendants(getpid()), testing::SizeIs(2)) << "after packet " << i;
  }
  EXPECT_GT(answers["failed"], 50) << "the packets are spoilt";
  EXPECT_GT(answers["outcome"] + answers["installed"] + answers["finished"], 5)
      << "and not beyond recognition";
}

TEST_P(Wire, SpoiltConfigurationsAreRefusedOrMakeASlot) {
  Random random(20260102);
  int failed = 0;
  for (int i = 0; i < 60; ++i) {
    const std::string packet = spoilt(configuration(), "", random);
    const BareRunner runner;
    const std::string kind = last_answer(runner, packet);
    ASSERT_NE(kind, "none") << testing::PrintToString(packet);
    failed += kind == "failed" ? 1 : 0;
  }
  EXPECT_GT(failed, 10);
}

/// A runner that sends the packets of a file, one for each that it gets.
class LyingRunner {
 public:
  explicit LyingRunner(const std::vector<std::string>& answers)
      : path_(testing::TempDir() + "/spar-answers-" + std::to_string(getpid())) {
    std::ofstream file(path_, std::ios::binary);
    for (const auto& packet : answers) {
      const auto length = static_cast<std::uint32_t>(packet.size());
      file.write(reinterpret_cast<const char*>(&length), sizeof length) << packet;
    }
    setenv("LYING_RUNNER_ANSWERS", path_.c_str(), 1);
  }
  LyingRunner(const LyingRunner&) = delete;
  LyingRunner& operator=(const LyingRunner&) = delete;
  ~LyingRunner() {
    unlink(path_.c_str());
    unsetenv("LYING_RUNNER_ANSWERS");
  }

  [[nodiscard]] static std::unique_ptr<engine::Slot> start(
      std::chrono::nanoseconds patience = std::chrono::minutes(2)) {
    auto slot = engine::Slot::start(HOSTILE_PROGRAMS "/lying_runner", {}, patience);
    EXPECT_TRUE(slot) << slot.error().context;
    return slot ? std::move(*slot) : nullptr;
  }

 private:
  std::string path_;
};

const nlohmann::json ready{{"answer", "ready"}, {"isolation_level", "none"}};

TEST(LyingRunner, WhatItAnswersToARunIsTakenWholeOrNotAtAll) {
  wire::Outcome outcome;
  outcome.exit_code = 0;
  outcome.output_size = 3;
  outcome.collected = {2U};
  const nlohmann::json honest{{"answer", "outcome"}, {"outcome", outcome}};
  wire::RunRequest request;
  request.command = {{"/bin/true"}, {}, {}};
  request.collect = {"file"};
  Random random(20260103);
  int refused = 0;
  for (int i = 0; i < 200; ++i) {
    const LyingRunner liar(
        {packet_of(ready), i == 0 ? packet_of(honest, "outff") : spoilt(honest, "outff", random)});
    const auto slot = LyingRunner::start();
    ASSERT_TRUE(slot);
    const auto execution = slot->run(request, {}, "input");
    if (i == 0) {
      ASSERT_TRUE(execution) << execution.error().context;
    }
    if (!execution) {
      EXPECT_EQ(execution.error().code, ErrorCode::internal);
      ++refused;
    } else {
      EXPECT_EQ(execution->output.size() + execution->errors.size() + execution->result.size() +
                    execution->collected.at(0).size(),
                5U);
    }
  }
  EXPECT_GT(refused, 50);
  EXPECT_THAT(descendants(getpid()), testing::IsEmpty());
}

TEST(LyingRunner, OneThatNeitherAnswersNorEndsIsKilled) {
  const LyingRunner liar({packet_of(ready), "hangs"});
  auto slot = LyingRunner::start(std::chrono::milliseconds(300));
  ASSERT_TRUE(slot);
  wire::RunRequest request;
  request.command = {{"/bin/true"}, {}, {}};
  request.command.limits.wall_time = std::chrono::milliseconds(10);
  // More than a pipe holds: nobody reads that either.
  const auto execution = slot->run(request, {}, std::string(4U << 20U, 'x'));
  ASSERT_FALSE(execution);
  EXPECT_EQ(execution.error().code, ErrorCode::internal);
  EXPECT_THAT(execution.error().context, testing::HasSubstr("neither answered nor ended"));
  EXPECT_FALSE(slot->alive());
  slot.reset();
  EXPECT_THAT(descendants(getpid()), testing::IsEmpty());
}

TEST(LyingRunner, FramesThatWereNotAskedForEndTheSession) {
  const auto served = [](const std::vector<nlohmann::json>& answers) {
    std::vector<std::string> packets{packet_of(ready)};
    std::string all;
    for (const auto& answer : answers) packets.push_back(packet_of(answer));
    const LyingRunner liar(packets);
    const auto slot = LyingRunner::start();
    wire::SessionRequest request;
    request.command = {{"/bin/true"}, {}, {}};
    std::vector<std::uint32_t> indexes;
    const auto done = slot->session(
        request, {"[1]", "[2]"}, [](const auto&) {},
        [&indexes](std::uint32_t index, const auto&) { indexes.push_back(index); });
    return std::pair(done.has_value(), indexes);
  };
  const nlohmann::json outcome = wire::Outcome{};
  const auto frame = [&outcome](const nlohmann::json& index) -> nlohmann::json {
    return {{"answer", "frame"}, {"index", index}, {"outcome", outcome}};
  };
  const nlohmann::json started{{"answer", "started"}, {"outcome", outcome}};
  const nlohmann::json finished{{"answer", "finished"}};
  using Indexes = std::vector<std::uint32_t>;
  EXPECT_EQ(served({started, frame(0), frame(1), finished}), std::pair(true, Indexes{0, 1}));
  EXPECT_EQ(served({started, frame(0), frame(0), finished}), std::pair(false, Indexes{0}));
  EXPECT_EQ(served({started, frame(1), frame(0), finished}), std::pair(false, Indexes{1}));
  EXPECT_EQ(served({started, frame(2), finished}), std::pair(false, Indexes{}));
  EXPECT_EQ(served({started, frame(4294967296), finished}), std::pair(false, Indexes{}));
  EXPECT_EQ(served({started, frame(0), started, finished}), std::pair(false, Indexes{0}));
  EXPECT_EQ(served({frame(0), finished}), std::pair(false, Indexes{}));
  EXPECT_EQ(served({finished}), std::pair(false, Indexes{}));
}

}  // namespace
}  // namespace spar::hostile
