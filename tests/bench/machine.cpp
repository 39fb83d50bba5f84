// What the measurements were made on: without it a table of times means nothing.
#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <thread>

#include "judge/engine/slot.hpp"
#include "tests/bench/workshop.hpp"

namespace spar::bench {
namespace {

/// The value of the first line "key : value".
std::string value_of(const char* file, const std::string& key) {
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(key)) return line.substr(std::min(line.size(), line.find(':') + 2));
  return "unknown";
}

}  // namespace

std::vector<std::string> available_rungs(const Setting& setting) {
  const auto rungs = engine::probe_isolation(setting.runner);
  if (!rungs) throw std::runtime_error(rungs.error().context);
  std::vector<std::string> levels;
  for (const auto& rung : *rungs)
    if (rung.at("available").get<bool>()) levels.push_back(rung.at("level").get<std::string>());
  return levels;
}

double load_average() {
  double load = 0;
  getloadavg(&load, 1);
  return load;
}

void print_machine(const Setting& setting) {
  utsname name{};
  uname(&name);
  std::cout << "machine    " << std::thread::hardware_concurrency() << " cores, "
            << value_of("/proc/cpuinfo", "model name") << "\nkernel     " << name.sysname << ' '
            << name.release << "\nuser       " << (geteuid() == 0 ? "root" : "ordinary") << "\nload       "
            << load_average() << " before the start: what else runs is measured too\nisolation  ";
  const auto levels = available_rungs(setting);
  for (const auto& level : levels) std::cout << (level == levels.front() ? "" : ", ") << level;
  std::cout << (levels.empty() ? "none available" : "") << std::endl;
}

}  // namespace spar::bench
