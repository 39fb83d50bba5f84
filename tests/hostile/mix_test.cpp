// Many attacks one after another in the same slot: it must not wear out.
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <thread>

#include "tests/hostile/slot_test.hpp"

namespace spar::hostile {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using namespace spar::literals;

class Mix : public SlotTest {};
INSTANTIATE_TEST_SUITE_P(Rung, Mix, testing::ValuesIn(reachable_rungs()), rung_name);

/// Open descriptors of the slot's processes, as far as they may be looked at (init only by root).
std::vector<std::size_t> open_descriptors() {
  std::vector<std::size_t> counts;
  for (const pid_t process : descendants(getpid())) {
    std::error_code hidden;
    const fs::directory_iterator entries("/proc/" + std::to_string(process) + "/fd", hidden);
    if (!hidden)
      counts.push_back(static_cast<std::size_t>(std::distance(fs::begin(entries), fs::end(entries))));
  }
  return counts;
}

/// Init answers before it has tidied up: waits until `expected` holds, for a while.
void expect_open_descriptors(const std::vector<std::size_t>& expected) {
  for (int tries = 0; tries < 500 && open_descriptors() != expected; ++tries)
    std::this_thread::sleep_for(10ms);
  EXPECT_EQ(open_descriptors(), expected);
}

/// Directories of cgroups that carry this keeper's name.
std::vector<fs::path> cgroup_directories(pid_t keeper) {
  std::vector<fs::path> found;
  const std::string name = "spar-slot-" + std::to_string(keeper) + "-";
  std::ifstream mounts("/proc/self/mounts");
  for (std::string device, point, type, rest;
       mounts >> device >> point >> type && std::getline(mounts, rest);) {
    if (type != "cgroup") continue;
    std::error_code hidden;
    const auto options = fs::directory_options::skip_permission_denied;
    for (const auto& entry : fs::recursive_directory_iterator(point, options, hidden))
      if (entry.path().filename().string().starts_with(name)) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<Attack> quick_attacks() {
  wire::Limits cpu = ample();
  cpu.cpu_time = 20ms;
  cpu.memory = 48_MiB;
  wire::Limits wall = cpu;
  wall.cpu_time = 10s;
  wall.wall_time = 40ms;
  wire::Limits usual = ample();
  usual.memory = 48_MiB;
  return {{.program = "fork_bomb", .limits = cpu},
          {.program = "thread_bomb", .limits = usual},
          {.program = "survivors", .limits = usual},
          {.program = "signals", .limits = usual},
          {.program = "stubborn", .arguments = {"stop"}, .limits = wall},
          {.program = "stubborn", .arguments = {"ignore"}, .limits = cpu},
          {.program = "memory", .arguments = {"malloc"}, .limits = usual},
          {.program = "memory", .arguments = {"stack"}, .limits = usual},
          {.program = "file_flood", .arguments = {"descriptors"}, .limits = usual},
          {.program = "file_flood", .arguments = {"inodes"}, .limits = usual},
          {.program = "flood", .arguments = {"out"}, .limits = usual},
          {.program = "streams", .limits = usual},
          {.program = "traps", .limits = usual, .collect = {"link", "race", "good"}},
          {.program = "marks", .arguments = {"leave"}, .limits = usual},
          {.program = "refused_calls", .limits = usual},
          {.program = "privileges", .limits = usual}};
}

TEST_P(Mix, TwoHundredAttacksLeaveTheSlotAsItWas) {
  const auto attacks = quick_attacks();
  run(*slot_, attacks[3]);
  std::this_thread::sleep_for(200ms);
  const auto before = open_descriptors();
  const pid_t keeper = descendants(getpid()).front();
  const auto cgroups = cgroup_directories(keeper);
  EXPECT_EQ(cgroups.size(), counts_exactly() ? 3U : 0U);

  std::mt19937 shuffle(20240229);
  for (int i = 0; i < 200; ++i) {
    const Attack& next = attacks[shuffle() % attacks.size()];
    SCOPED_TRACE(testing::Message() << "run " << i << ": " << next.program << ' '
                                    << testing::PrintToString(next.arguments));
    run(*slot_, next);
    if (HasFailure()) return;
  }
  expect_clean();
  expect_open_descriptors(before);
  EXPECT_EQ(cgroup_directories(keeper), cgroups);

  slot_.reset();
  EXPECT_THAT(cgroup_directories(keeper), testing::IsEmpty());
}

}  // namespace
}  // namespace spar::hostile
