// spar run-sandboxed: one command in a fresh slot, as often as wanted. A tool in its own right, and what the
// bench and the tests of the sandbox use.
#include <unistd.h>

#include <charconv>
#include <iostream>
#include <thread>

#include "judge/bank/utf8.hpp"
#include "judge/cli/commands.hpp"
#include "judge/cli/terminal.hpp"
#include "judge/engine/compiler.hpp"
#include "judge/engine/slot.hpp"

namespace spar::cli {
namespace {

using nlohmann::json;
using std::chrono::nanoseconds;

struct Wanted {
  std::string cpu = "10s";
  std::string wall = "30s";
  std::string memory = "512M";
  std::string gap = "0ms";
  int repeat = 1;
  std::vector<std::string> command;
};

/// A number with a unit: 250ms, 1.5s, 64M.
double quantity(const std::string& text, const std::vector<std::pair<std::string, double>>& units,
                const char* option) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string unit(end, text.data() + text.size());
  for (const auto& [name, factor] : units)
    if (error == std::errc() && number >= 0 && unit == name) return number * factor;
  std::string known;
  for (const auto& [name, factor] : units) known += (known.empty() ? "" : ", ") + name;
  throw Failure{{ErrorCode::bad_input,
                 std::string(option) + " '" + text + "' is no number with a unit (" + known + ")"}};
}

nanoseconds duration(const std::string& text, const char* option) {
  return nanoseconds(
      static_cast<std::int64_t>(quantity(text, {{"s", 1e9}, {"ms", 1e6}, {"us", 1e3}}, option)));
}

Bytes size(const std::string& text, const char* option) {
  return Bytes{static_cast<std::uint64_t>(
      quantity(text, {{"G", 1U << 30U}, {"M", 1U << 20U}, {"K", 1U << 10U}}, option))};
}

/// The path inside the sandbox: its PATH is the system's.
std::string resolve(const std::string& program) {
  if (program.find('/') != std::string::npos) return program;
  for (const std::string folder : {"/usr/local/bin/", "/usr/bin/", "/bin/"})
    if (access((folder + program).c_str(), X_OK) == 0) return folder + program;
  return program;
}

json outcome_line(const engine::Execution& execution, const std::string& level) {
  json line = execution.outcome;
  for (const char* internal : {"output_size", "errors_size", "result_size", "result_status", "collected"})
    line.erase(internal);
  line["stdout"] = bank::sanitise_utf8(execution.output);
  line["stderr"] = bank::sanitise_utf8(execution.errors);
  line["isolation_level"] = level;
  return line;
}

void print(const engine::Execution& execution, const std::string& level) {
  const auto& outcome = execution.outcome;
  std::cout << execution.output << std::flush;
  std::cerr << execution.errors;
  std::cerr << "spar: ";
  if (outcome.limit_hit != LimitHit::none)
    std::cerr << "stopped at its limit of " << json(outcome.limit_hit).get<std::string>() << ", ";
  if (outcome.exit_code) std::cerr << "exit code " << *outcome.exit_code;
  if (outcome.signal) std::cerr << "signal " << *outcome.signal;
  std::cerr << ", " << humane(outcome.cpu_time) << " CPU, " << humane(outcome.wall_time) << " wall, "
            << humane(outcome.memory) << ", " << level << '\n';
}

int run_sandboxed(Context& context, const Wanted& wanted) {
  wire::RunRequest request;
  request.command.argv = wanted.command;
  request.command.argv.front() = resolve(wanted.command.front());
  request.command.environment = engine::sandbox_environment();
  request.command.limits.cpu_time = duration(wanted.cpu, "--cpu");
  request.command.limits.wall_time = duration(wanted.wall, "--wall");
  request.command.limits.memory = size(wanted.memory, "--memory");
  request.command.limits.stack = request.command.limits.memory;
  const auto gap = duration(wanted.gap, "--gap");
  wire::SlotConfiguration configuration;
  configuration.isolation_level = context.options().isolation_level;
  const auto slot = unwrap(engine::Slot::start(Context::runner(), configuration));
  bool well = true;
  for (int i = 0; i < wanted.repeat; ++i) {
    if (i > 0) std::this_thread::sleep_for(gap);
    const auto execution = unwrap(slot->run(request, {}, {}));
    well = well && execution.outcome.exit_code == 0 && execution.outcome.limit_hit == LimitHit::none;
    if (context.json())
      std::cout << outcome_line(execution, slot->isolation_level()).dump() << std::endl;
    else
      print(execution, slot->isolation_level());
  }
  return well ? exit_done : exit_not_accepted;
}

}  // namespace

void add_run_sandboxed(CLI::App& app, Action& action) {
  auto* command =
      app.add_subcommand("run-sandboxed", "Run a command in a sandbox of its own and tell what it used");
  auto wanted = std::make_shared<Wanted>();
  command->add_option("--cpu", wanted->cpu, "CPU time limit (s, ms)")->capture_default_str();
  command->add_option("--wall", wanted->wall, "Wall time limit (s, ms)")->capture_default_str();
  command->add_option("--memory", wanted->memory, "Memory limit (K, M, G)")->capture_default_str();
  command->add_option("--repeat", wanted->repeat, "So many runs, one after another in the same slot")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  command->add_option("--gap", wanted->gap, "Pause between runs")->capture_default_str();
  command->add_option("command", wanted->command, "The command, after --")->required();
  command->callback(
      [&action, wanted] { action = [wanted](Context& context) { return run_sandboxed(context, *wanted); }; });
}

}  // namespace spar::cli
