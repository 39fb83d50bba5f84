// One run in a warm slot beside one plain process, in the same loop; on every rung there is.
#include <unistd.h>

#include <iostream>

#include "tests/bench/measure.hpp"
#include "tests/bench/slots.hpp"

namespace spar::bench {
namespace {

constexpr double budget_ms = 0.5;
constexpr const char* trivial = "int main() {}\n";

/// A program as it lies outside and as it is called in the slot.
struct Program {
  std::string name;
  std::string outside;
  std::string inside;
};

std::vector<Program> make_programs(const Setting& setting, std::vector<engine::NamedFile>& installed) {
  std::vector<Program> programs{{"/bin/true", "/bin/true", "/bin/true"}};
  const std::vector<std::pair<std::string, std::vector<std::string>>> kinds{{"static", {"-static"}},
                                                                            {"dynamic", {}}};
  for (const auto& [kind, options] : kinds) {
    part("the " + kind + " C++ program", [&, &kind = kind, &options = options] {
      const auto path = compile_program(setting.folder, kind, trivial, options);
      installed.push_back({kind, read_file(path), true});
      programs.push_back({kind + " C++ program", path.string(), "/program/" + kind});
    });
  }
  return programs;
}

/// The contestants of one program stand together: plain first, which the others are compared to.
struct Group {
  std::size_t first = 0;
  std::size_t count = 0;
};

void print(const std::string& title, const std::vector<Contestant>& contestants,
           const std::vector<Samples>& samples, const std::vector<Group>& groups) {
  const Table table(title, {"median", "p95", "over plain", "budget", ""});
  for (const auto& group : groups) {
    const double plain = samples[group.first].median();
    table.line(
        {contestants[group.first].name, milliseconds(plain), milliseconds(samples[group.first].p95())});
    for (std::size_t i = group.first + 1; i < group.first + group.count; ++i) {
      const double over = samples[i].median() - plain;
      std::vector<std::string> cells{contestants[i].name, milliseconds(samples[i].median()),
                                     milliseconds(samples[i].p95()), difference(over)};
      // The budget is ours; a peer has none.
      if (contestants[i].name.find("slot") != std::string::npos) {
        cells.push_back("+" + milliseconds(budget_ms));
        cells.push_back(mark(over <= budget_ms));
      }
      table.line(cells);
    }
  }
}

void bench_runs(const Setting& setting, const std::string& level, const std::vector<Program>& programs,
                const std::vector<engine::NamedFile>& installed) {
  const auto pinned = start_slot(setting, level, 0);
  const auto roaming = start_slot(setting, level);
  for (auto* slot : {pinned.get(), roaming.get()}) unwrap(slot->install(installed));
  std::vector<Contestant> contestants;
  std::vector<Group> groups;
  for (const auto& program : programs) {
    const std::size_t first = contestants.size();
    contestants.push_back(
        {program.name + ", plain", [&program] { run_plain({.command = {program.outside}}); }});
    contestants.push_back(
        {program.name + ", slot on core 0",
         [&slot = *pinned, request = request_for({program.inside})] { run_in(slot, request); }});
    contestants.push_back(
        {program.name + ", slot on any core",
         [&slot = *roaming, request = request_for({program.inside})] { run_in(slot, request); }});
    if (program.outside == "/bin/true" && access("/usr/bin/bwrap", X_OK) == 0)
      contestants.push_back(
          {"/bin/true, bwrap", [] {
             run_plain({.command = {"/usr/bin/bwrap", "--unshare-all", "--ro-bind", "/", "/", "/bin/true"}});
           }});
    groups.push_back({first, contestants.size() - first});
  }
  print(level + ": one run, back to back", contestants,
        interleave(setting.rounds(300), Milliseconds(0), contestants), groups);
  print(level + ": one run, 60 ms after the last", contestants,
        interleave(setting.rounds(60), Milliseconds(60), contestants), groups);
}

}  // namespace

void bench_runner(const Setting& setting) {
  if (access("/usr/bin/bwrap", X_OK) != 0)
    std::cout << "\nbwrap is left out: it is not installed (sudo apt-get install bubblewrap)\n";
  const auto levels =
      setting.isolation_level.empty() ? available_rungs(setting) : std::vector{setting.isolation_level};
  std::vector<engine::NamedFile> installed;
  const auto programs = make_programs(setting, installed);
  for (const auto& level : levels) {
    part(level + ": one run", [&] { bench_runs(setting, level, programs, installed); });
    bench_slots(setting, level);
  }
  part("beside other sandboxes", [&] { bench_peers(setting); });
}

}  // namespace spar::bench
