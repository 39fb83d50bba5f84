#include "tests/hostile/slot_test.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

#include "judge/engine/compiler.hpp"

namespace spar::hostile {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using namespace spar::literals;

namespace {

constexpr const char* runner = SPAR_BINARY_DIR "/bin/spar-runner";

std::string contents_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

pid_t parent_of(pid_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  std::string text(4096, '\0');
  file.read(text.data(), 4096);  // sets a flag, rather than throw, when the process has gone since
  text.resize(static_cast<std::size_t>(file.gcount()));
  const auto name_end = text.rfind(')');
  // ") S 123 ..."
  return name_end == std::string::npos ? 0 : std::stoi(text.substr(name_end + 4));
}

}  // namespace

wire::Limits ample() {
  return {.cpu_time = 10s,
          .wall_time = 60s,
          .memory = 256_MiB,
          .output = 1_MiB,
          .errors = 64_KiB,
          .file_size = 64_MiB,
          .stack = 16_MiB,
          .processes = 32,
          .open_files = 128};
}

wire::Limits short_cpu() {
  wire::Limits limits = ample();
  limits.cpu_time = 200ms;
  return limits;
}

wire::Limits short_wall() {
  wire::Limits limits = ample();
  limits.wall_time = 300ms;
  return limits;
}

std::string on_host(const std::string& path) { return "/." + path; }

std::vector<pid_t> descendants(pid_t ancestor) {
  std::map<pid_t, pid_t> parents;
  for (const auto& entry : fs::directory_iterator("/proc")) {
    const std::string name = entry.path().filename();
    if (std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isdigit(c) != 0; }))
      parents[std::stoi(name)] = parent_of(std::stoi(name));
  }
  std::vector<pid_t> found;
  for (const auto& [process, parent] : parents) {
    pid_t above = parent;
    while (above > 1 && above != ancestor) above = parents.contains(above) ? parents[above] : 0;
    if (above == ancestor) found.push_back(process);
  }
  return found;
}

std::vector<std::string> reachable_rungs() {
  // Once a process: every suite asks, and a process of its own is started for every test.
  static const std::vector<std::string> reachable = [] {
    std::vector<std::string> rungs;
    const auto probed = engine::probe_isolation(runner);
    if (!probed) throw std::runtime_error(probed.error().context);
    for (const auto& rung : *probed)
      if (rung.at("available").get<bool>()) rungs.push_back(rung.at("level"));
    return rungs;
  }();
  return reachable;
}

std::string rung_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

std::string ending(const engine::Execution& execution) {
  const auto& outcome = execution.outcome;
  std::string text = outcome.exit_code ? "exit " + std::to_string(*outcome.exit_code) : "";
  if (outcome.signal) text = "signal " + std::to_string(*outcome.signal);
  if (outcome.limit_hit != LimitHit::none)
    text += " after " + nlohmann::json(outcome.limit_hit).get<std::string>();
  return text;
}

void SlotTest::SetUp() {
  slot_ = start_slot();
  ASSERT_NE(slot_, nullptr);
}

void SlotTest::TearDown() {
  slot_.reset();
  EXPECT_THAT(descendants(getpid()), testing::IsEmpty());
}

std::unique_ptr<engine::Slot> SlotTest::start_slot(Bytes work_size) const {
  wire::SlotConfiguration configuration;
  configuration.isolation_level = GetParam();
  configuration.work_size = work_size;
  configuration.work_inodes = 4000;
  auto slot = engine::Slot::start(runner, configuration);
  EXPECT_TRUE(slot) << slot.error().context;
  if (!slot) return nullptr;
  EXPECT_EQ((*slot)->isolation_level(), GetParam());
  return std::move(*slot);
}

std::string SlotTest::program(const std::string& name) { return contents_of(HOSTILE_PROGRAMS "/" + name); }

/// Besides the usual, what programs/places.hpp reads.
std::vector<std::string> SlotTest::environment() const {
  auto variables = engine::sandbox_environment();
  variables.push_back("RUNG=" + GetParam());
  variables.emplace_back("PROGRAM=/program");
  return variables;
}

engine::Execution SlotTest::run(engine::Slot& slot, const Attack& attack) const {
  const auto installed =
      slot.install({{"hostile", program(attack.program), true}, {"benign", program("benign"), true}});
  EXPECT_TRUE(installed) << installed.error().context;
  wire::RunRequest request;
  request.command = {{"/program/hostile"}, environment(), attack.limits};
  request.command.argv.insert(request.command.argv.end(), attack.arguments.begin(), attack.arguments.end());
  request.collect = attack.collect;
  request.collect_limit = 1_MiB;
  auto execution = slot.run(request, {}, attack.input);
  EXPECT_TRUE(execution) << attack.program << ": " << execution.error().context;
  if (!execution) return {};
  EXPECT_LE(execution->output.size(), attack.limits.output.count);
  EXPECT_LE(execution->errors.size(), attack.limits.errors.count);
  EXPECT_EQ(execution->outcome.error, "");
  return std::move(*execution);
}

void SlotTest::expect_clean() {
  EXPECT_THAT(descendants(getpid()), testing::SizeIs(2)) << "the keeper and the slot's init, and nobody else";
  wire::RunRequest request;
  request.command = {{"/program/benign"}, environment(), ample()};
  const auto benign = slot_->run(request, {}, "");
  ASSERT_TRUE(benign) << benign.error().context;
  EXPECT_EQ(ending(*benign), "exit 0") << benign->output << benign->errors;
  EXPECT_EQ(benign->output, "");
}

engine::Execution SlotTest::attack(const Attack& attack) {
  SCOPED_TRACE(testing::Message() << attack.program << ' ' << testing::PrintToString(attack.arguments));
  auto execution = run(*slot_, attack);
  expect_clean();
  return execution;
}

}  // namespace spar::hostile

/// Tests are registered for the rungs that could be reached when they were built. One that is not there any
/// more must fail, not pass as "no test matched".
int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  const int result = RUN_ALL_TESTS();
  if (testing::GTEST_FLAG(list_tests) || testing::UnitTest::GetInstance()->test_to_run_count() > 0)
    return result;
  std::fputs("no such test here: was it built for another user or another machine?\n", stderr);
  return 1;
}
