// spar_bench: the budgets of the design, measured. Each table sets the product beside what the same work
// costs without it, in turns in one loop. It prints and never asserts: what a number means depends on the
// machine it came from.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>

#include "tests/bench/workshop.hpp"

int main(int argc, char** argv) {
  using namespace spar::bench;
  CLI::App app("Measure the runner and the judge beside what the same work costs without them", "spar_bench");
  std::string what = "all";
  Setting setting;
  app.add_option("what", what, "runner, judge or all")
      ->check(CLI::IsMember({"runner", "judge", "all"}))
      ->capture_default_str();
  app.add_option("--rounds-scale", setting.rounds_scale,
                 "Multiply the number of rounds: 0.1 for a first look")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--isolation", setting.isolation_level, "Only this rung of the isolation ladder");
  CLI11_PARSE(app, argc, argv);
  try {
    const auto bin = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    const TemporaryFolder folder;
    setting.runner = bin / "spar-runner";
    setting.toolchains = bin.parent_path() / "share" / "spar" / "toolchains";
    setting.folder = folder.path();
    print_machine(setting);
    if (what != "judge") bench_runner(setting);
    if (what != "runner") bench_judge(setting);
    std::cout << "\nload " << load_average() << " at the end; the benchmark alone makes it 1 to 2\n";
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "spar_bench: " << error.what() << '\n';
    return 1;
  }
}
