// A thousand attacks, shuffled, in two slots at once: neither may wear out, nor leave anything on the host.
// SPAR_MIX_SEED repeats the order of an earlier run, whose seed was printed.
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <random>
#include <sstream>
#include <thread>

#include "judge/engine/compiler.hpp"
#include "tests/hostile/slot_test.hpp"

namespace spar::hostile {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using namespace spar::literals;

constexpr int attacks_in_all = 1000;

/// An attack and what must come of it.
struct Told {
  Attack attack;
  std::string ending;
};

std::vector<Told> quick_attacks(bool exact, bool in_place) {
  wire::Limits few_processes = ample();
  few_processes.memory = 48_MiB;
  // Known gap of "landlock": both slots' processes count as the user's. A bomb in one must not meet the limit
  // of the other.
  wire::Limits usual = few_processes;
  usual.processes = 512;
  wire::Limits bomb = few_processes;
  bomb.cpu_time = 10ms;
  wire::Limits cpu = usual;
  cpu.cpu_time = 10ms;
  wire::Limits wall = usual;
  wall.wall_time = 20ms;
  const std::string over_time = "signal 9 after cpu_time";
  const std::string over_wall = "signal 9 after wall_time";
  const std::string over_memory = "signal 9 after memory";
  std::vector<Told> all{
      {{.program = "fork_bomb", .limits = bomb}, over_time},
      {{.program = "fork_bomb", .arguments = {"vfork"}, .limits = bomb}, over_time},
      {{.program = "thread_bomb", .limits = few_processes}, "exit 0"},
      {{.program = "survivors", .limits = usual}, "exit 0"},
      {{.program = "signals", .limits = usual}, "exit 0"},
      {{.program = "memory", .arguments = {"malloc"}, .limits = usual}, over_memory},
      {{.program = "memory", .arguments = {"stack"}, .limits = usual}, "signal 11"},
      {{.program = "memory", .arguments = {"reserve"}, .limits = usual}, "exit 0"},
      {{.program = "file_flood", .arguments = {"descriptors"}, .limits = usual}, "exit 0"},
      {{.program = "file_flood", .arguments = {"inodes"}, .limits = usual},
       in_place ? over_memory : "exit 0"},
      {{.program = "file_flood", .arguments = {"sparse"}, .limits = usual}, "exit 0"},
      {{.program = "file_flood", .arguments = {"names"}, .limits = usual}, "exit 0"},
      {{.program = "flood", .arguments = {"out"}, .limits = usual}, "signal 9 after output"},
      {{.program = "flood", .arguments = {"bytes"}, .limits = usual}, "exit 0"},
      {{.program = "streams", .limits = usual}, "exit 0"},
      {{.program = "traps", .limits = usual, .collect = {"link", "race", "good"}}, "exit 0"},
      {{.program = "marks", .arguments = {"leave"}, .limits = usual}, "exit 0"},
      {{.program = "refused_calls", .limits = usual}, "exit 0"},
      {{.program = "privileges", .limits = usual}, "exit 0"},
      {{.program = "network", .arguments = {"80", "nobody"}, .limits = usual}, "exit 0"},
      {{.program = "ends", .arguments = {"abort"}, .limits = usual}, "signal 6"},
      {{.program = "ends", .arguments = {"exit", "42"}, .limits = usual}, "exit 42"}};
  for (const char* way : {"stop", "sleep", "pause", "drip"})
    all.push_back({{.program = "stubborn", .arguments = {way}, .limits = wall}, over_wall});
  for (const char* way : {"ignore", "alarms", "system", "threads"})
    all.push_back({{.program = "stubborn", .arguments = {way}, .limits = cpu}, over_time});
  if (exact)  // elsewhere it may fill the file system before it is looked at
    all.push_back({{.program = "memory", .arguments = {"tmpfs"}, .limits = usual}, over_memory});
  return all;
}

/// The attacks in an order that the seed makes: all of them about equally often.
std::vector<Told> shuffled(const std::vector<Told>& attacks, unsigned seed) {
  std::vector<Told> order;
  for (std::size_t i = 0; i < attacks_in_all; ++i) order.push_back(attacks[i % attacks.size()]);
  std::shuffle(order.begin(), order.end(), std::mt19937(seed));
  return order;
}

std::string contents_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t lines_of(const fs::path& path) {
  const std::string text = contents_of(path);
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// The number after a key of /proc/PID/status.
long status_figure(const fs::path& process, const std::string& key) {
  const std::string text = contents_of(process / "status");
  const auto found = text.find(key);
  return found == std::string::npos ? 0 : std::atol(text.c_str() + found + key.size());
}

/// Kilobytes.
long resident(pid_t process) { return status_figure("/proc/" + std::to_string(process), "VmRSS:"); }

/// Directories of cgroups that carry one of these keepers' names.
std::vector<fs::path> cgroup_directories(const std::vector<pid_t>& processes) {
  std::vector<fs::path> found;
  std::ifstream mounts("/proc/self/mounts");
  for (std::string device, point, type, rest;
       mounts >> device >> point >> type && std::getline(mounts, rest);) {
    if (!type.starts_with("cgroup")) continue;
    std::error_code hidden;
    const auto options = fs::directory_options::skip_permission_denied;
    for (const auto& entry : fs::recursive_directory_iterator(point, options, hidden))
      for (const pid_t process : processes)
        if (entry.path().filename().string().starts_with("spar-slot-" + std::to_string(process) + "-"))
          found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// What the host can see of the slots, but for memory; descriptors, mounts and files of init by root alone.
std::map<std::string, std::string> traces(const std::vector<pid_t>& processes) {
  std::map<std::string, std::string> seen;
  for (const pid_t process : processes) {
    const fs::path directory = "/proc/" + std::to_string(process);
    std::error_code hidden;
    const fs::directory_iterator descriptors(directory / "fd", hidden);
    if (hidden) continue;
    seen[directory / "fd"] = std::to_string(std::distance(fs::begin(descriptors), fs::end(descriptors)));
    if (!descendants(process).empty()) continue;  // a keeper: its files are the host's
    std::error_code unreadable;
    if (fs::equivalent(directory / "root", "/", unreadable)) continue;  // so are those of init, in place
    seen[directory / "mountinfo"] = std::to_string(lines_of(directory / "mountinfo"));
    for (const char* place : {"work", "tmp", "dev/shm"}) {
      struct statvfs status {};
      const fs::path files = directory / "root" / place;
      if (statvfs(files.c_str(), &status) == 0)
        seen[files] = std::to_string(status.f_files - status.f_ffree) + " inodes, " +
                      std::to_string(status.f_blocks - status.f_bfree) + " blocks";
    }
  }
  for (const auto& cgroup : cgroup_directories(processes)) seen[cgroup] = "there";
  for (const char* kind : {"shm", "msg", "sem"})
    seen[std::string("System V ") + kind] = std::to_string(lines_of(fs::path("/proc/sysvipc") / kind));
  const std::string user = std::to_string(geteuid() == 0 ? 65534 : geteuid()) + ":";
  std::istringstream users(contents_of("/proc/key-users"));
  for (std::string line; std::getline(users, line);)
    if (line.find(user) != std::string::npos) seen["keys"] = line;
  return seen;
}

/// Init answers before it has tidied up: the traces once they do not change any more.
std::map<std::string, std::string> settled_traces(const std::vector<pid_t>& processes) {
  auto seen = traces(processes);
  for (int same = 0, tries = 0; same < 3 && tries < 100; ++tries) {
    std::this_thread::sleep_for(50ms);
    auto next = traces(processes);
    same = next == seen ? same + 1 : 0;
    seen = std::move(next);
  }
  return seen;
}

class Mix : public SlotTest {
 protected:
  void SetUp() override {
    SlotTest::SetUp();
    other_ = start_slot();
    ASSERT_NE(other_, nullptr);
    processes_ = descendants(getpid());
    ASSERT_THAT(processes_, testing::SizeIs(4)) << "two keepers, two inits";
    std::vector<engine::NamedFile> programs;
    for (const auto& entry : fs::directory_iterator(HOSTILE_PROGRAMS))
      if (!entry.path().has_extension())
        programs.push_back({entry.path().filename(), contents_of(entry.path()), true});
    for (auto* slot : {slot_.get(), other_.get()}) ASSERT_TRUE(slot->install(programs));
  }
  void TearDown() override {
    other_.reset();
    SlotTest::TearDown();
  }

  void carry_out(engine::Slot& slot, const Told& told) {
    wire::RunRequest request;
    request.command = {{"/program/" + told.attack.program}, environment(), told.attack.limits};
    const auto& arguments = told.attack.arguments;
    request.command.argv.insert(request.command.argv.end(), arguments.begin(), arguments.end());
    request.collect = told.attack.collect;
    const auto result = slot.run(request, {}, "");
    SCOPED_TRACE(told.attack.program + ' ' + testing::PrintToString(arguments));
    ASSERT_TRUE(result) << result.error().context;
    EXPECT_EQ(ending(*result), told.ending) << result->output;
    EXPECT_LE(result->output.size(), told.attack.limits.output.count);
  }

  /// All of them, by as many threads as there are slots.
  void carry_out_all(const std::vector<Told>& order) {
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> threads;
    for (auto* slot : {slot_.get(), other_.get()})
      threads.emplace_back([&, slot] {
        for (std::size_t i = 0; (i = next++) < order.size() && !HasFailure();) carry_out(*slot, order[i]);
      });
  }

  void expect_benign_runs() {
    for (auto* slot : {slot_.get(), other_.get()})
      carry_out(*slot, {{.program = "benign", .limits = ample()}, "exit 0"});
  }

  std::unique_ptr<engine::Slot> other_;
  std::vector<pid_t> processes_;
};
INSTANTIATE_TEST_SUITE_P(Rung, Mix, testing::ValuesIn(reachable_rungs()), rung_name);

TEST_P(Mix, AThousandAttacksLeaveNothing) {
  const char* again = std::getenv("SPAR_MIX_SEED");
  const unsigned seed = again != nullptr ? static_cast<unsigned>(std::atol(again)) : std::random_device()();
  std::cout << "the order's seed is " << seed << '\n';
  SCOPED_TRACE("seed " + std::to_string(seed));
  const auto attacks = quick_attacks(counts_exactly(), in_place());
  for (auto* slot : {slot_.get(), other_.get()})
    for (const auto& told : attacks) carry_out(*slot, told);  // once each: now all buffers have their size
  expect_benign_runs();
  const auto before = settled_traces(processes_);
  std::vector<long> memory;
  for (const pid_t process : processes_) memory.push_back(resident(process));

  carry_out_all(shuffled(attacks, seed));
  if (HasFailure()) return;
  expect_benign_runs();

  EXPECT_EQ(descendants(getpid()), processes_);
  EXPECT_EQ(settled_traces(processes_), before);
  for (std::size_t i = 0; i < processes_.size(); ++i)
    EXPECT_LT(resident(processes_[i]), memory[i] + 1024) << "kB of process " << processes_[i];
  std::ifstream mounts("/proc/self/mounts");
  for (std::string device, point, rest; mounts >> device >> point && std::getline(mounts, rest);)
    EXPECT_FALSE(point == "/work" || point == "/program") << "a slot's mount is the host's";

  slot_.reset();
  other_.reset();
  EXPECT_THAT(cgroup_directories(processes_), testing::IsEmpty());
}

/// Nanoseconds on a processor, and how often it went to sleep; of all its threads.
std::array<long long, 2> activity(pid_t process) {
  std::array<long long, 2> sum{};
  for (const auto& thread : fs::directory_iterator("/proc/" + std::to_string(process) + "/task")) {
    sum[0] += std::atoll(contents_of(thread.path() / "schedstat").c_str());
    sum[1] += status_figure(thread.path(), "\nvoluntary_ctxt_switches:");
  }
  return sum;
}

// Nobody polls: there is a second in which neither keeper nor init does anything.
TEST_P(Mix, AnIdleSlotSleeps) {
  expect_benign_runs();
  const auto all = [this] {
    std::vector<std::array<long long, 2>> seen;
    for (const pid_t process : processes_) seen.push_back(activity(process));
    return seen;
  };
  bool asleep = false;
  for (int tries = 0; tries < 5 && !asleep; ++tries) {  // what a run left may still be tidied up
    const auto before = all();
    std::this_thread::sleep_for(1s);
    asleep = all() == before;
  }
  EXPECT_TRUE(asleep);
}

TEST_P(Mix, ASleepingProgramWakesItsSlotSeldom) {
  const auto switches = [this] {
    long long sum = 0;
    for (const pid_t process : processes_) sum += activity(process)[1];
    return sum;
  };
  carry_out(*slot_, {{.program = "ends", .arguments = {"sleep", "0"}, .limits = ample()}, "exit 0"});
  const long long before = switches();
  carry_out(*slot_, {{.program = "ends", .arguments = {"sleep", "1000"}, .limits = ample()}, "exit 0"});
  const long long often = switches() - before;
  EXPECT_LE(often, counts_exactly() ? 40 : 40 + 1000 / 5) << "a sampling meter looks every 5 ms";
}

}  // namespace
}  // namespace spar::hostile
