// spar run-sandboxed: one command in a fresh slot, as often as wanted. A tool in its own right, and what the
// bench and the tests of the sandbox use.
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <thread>

#include "judge/bank/utf8.hpp"
#include "judge/cli/commands.hpp"
#include "judge/cli/quantity.hpp"
#include "judge/cli/sandbox_job.hpp"
#include "judge/cli/terminal.hpp"

namespace spar::cli {
namespace {

using nlohmann::json;

struct Wish {
  SandboxOptions options;
  std::string gap = "0ms";
  int repeat = 1;
  bool mirror = false;  ///< --exit-code
};

constexpr const char* footer = R"(Examples:
  spar run-sandboxed -- python3 -c 'print(sum(range(10)))'
  spar run-sandboxed --cpu 2s --memory 64M --stdin big.txt -- ./a.out
  spar --json run-sandboxed --file t.c --collect t:./t -- gcc -o t t.c

The command runs in /work, an empty folder, without network. It sees the
system's folders (/usr and the like) read-only, what --share shows it, and
nothing else. A program from elsewhere (./a.out, /home/me/tool) is copied to
/program and run from there; what else it needs is given by --file or --share.
/work, /tmp and /dev/shm take 512 MiB each and are emptied after every run.
What the command prints is shown when it has ended.

With --json, one line a run:
  exit_code, signal   one of them is null; 127: it could not be executed
  limit_hit           null, cpu_time, wall_time, memory or output
  oom_killed          the kernel killed something of it for want of memory
  truncated           some of what it printed was dropped
  cpu_ns, wall_ns     nanoseconds; CPU time is that of all its processes
  ended_ns            when its end was seen, on the monotonic clock
  memory_bytes        the most that was held at once
  stdout, stderr      as UTF-8
  collected           for every --collect the bytes written, or null where
                      there was no such file
  isolation_level     see `spar doctor`
  error               what went wrong in spar itself; empty otherwise

Exit codes: 0 every run ended with 0, within its limits, and left what was to
be collected; 1 not so; 2 bad usage or input; 3 a fault of spar's own. With
--exit-code: that of the command, or 128 plus the number of the signal that
ended it; of several runs, that of the first that failed.)";

/// Hands over the files that the run left; what became of each.
json collect(const std::vector<Wanted>& all, const engine::Execution& execution) {
  json told = json::object();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& [name, host] = all[i];
    told[name] = nullptr;
    if (i >= execution.outcome.collected.size() || !execution.outcome.collected[i]) continue;
    const std::string& contents = execution.collected[i];
    std::ofstream file(host, std::ios::binary);
    file << contents << std::flush;
    if (!file)
      throw Failure{
          {ErrorCode::bad_input, "--collect " + name + ": '" + host.string() + "' cannot be written"}};
    told[name] = contents.size();
  }
  return told;
}

json outcome_line(const engine::Execution& execution, const json& collected, const std::string& level) {
  json line = execution.outcome;
  for (const char* internal : {"output_size", "errors_size", "result_size", "result_status"})
    line.erase(internal);
  line["stdout"] = bank::sanitise_utf8(execution.output);
  line["stderr"] = bank::sanitise_utf8(execution.errors);
  line["collected"] = collected;
  line["isolation_level"] = level;
  return line;
}

/// Bytes as they are; on a terminal, which they must not control, as lines of text.
void hand_on(std::ostream& stream, int descriptor, const std::string& bytes) {
  if (isatty(descriptor) != 1) {
    stream << bytes << std::flush;
    return;
  }
  stream << harmless(bytes) << (bytes.empty() || bytes.back() == '\n' ? "" : "\n") << std::flush;
}

void print(const engine::Execution& execution, const json& collected, const std::string& level) {
  const auto& outcome = execution.outcome;
  hand_on(std::cout, STDOUT_FILENO, execution.output);
  hand_on(std::cerr, STDERR_FILENO, execution.errors);
  for (const auto& [name, size] : collected.items())
    if (size.is_null())
      std::cerr << "spar: the command left no file '" << harmless(name) << "' in /work, of at most "
                << humane(wire::RunRequest{}.collect_limit) << '\n';
  std::cerr << "spar: ";
  if (outcome.limit_hit != LimitHit::none) {
    std::string limit = json(outcome.limit_hit);
    std::replace(limit.begin(), limit.end(), '_', ' ');
    std::cerr << "stopped at its limit of " << limit << ", ";
  }
  if (outcome.exit_code) std::cerr << "exit code " << *outcome.exit_code;
  if (outcome.signal) std::cerr << "signal " << *outcome.signal;
  if (!outcome.error.empty()) std::cerr << "a fault of spar's own: " << harmless(outcome.error);
  std::cerr << ", " << humane(outcome.cpu_time) << " CPU, " << humane(outcome.wall_time) << " wall, "
            << humane(outcome.memory) << ", " << level << '\n';
}

int exit_code_of(const wire::Outcome& outcome, const json& collected, bool mirror) {
  if (!outcome.error.empty()) return exit_internal;
  if (mirror) return outcome.exit_code.value_or(128 + outcome.signal.value_or(0));
  const bool complete =
      std::none_of(collected.begin(), collected.end(), [](const json& size) { return size.is_null(); });
  return outcome.exit_code == 0 && outcome.limit_hit == LimitHit::none && complete ? exit_done
                                                                                   : exit_not_accepted;
}

int run_sandboxed(Context& context, const Wish& wish) {
  SandboxJob job = prepare(wish.options);
  const auto gap = duration(wish.gap, "--gap");
  job.configuration.isolation_level = context.isolation_level();
  const auto slot = unwrap(engine::Slot::start(Context::runner(), job.configuration));
  if (!job.program.empty()) unwrap(slot->install(job.program));
  int exit_code = exit_done;
  for (int i = 0; i < wish.repeat; ++i) {
    if (i > 0) std::this_thread::sleep_for(gap);
    const auto execution = unwrap(slot->run(job.request, job.files, job.input));
    const json collected = collect(job.collect, execution);
    if (exit_code == exit_done) exit_code = exit_code_of(execution.outcome, collected, wish.mirror);
    if (context.json())
      std::cout << outcome_line(execution, collected, slot->isolation_level()).dump() << std::endl;
    else
      print(execution, collected, slot->isolation_level());
  }
  return exit_code;
}

void add_input_options(CLI::App& command, SandboxOptions& options) {
  const char* group = "What it gets";
  command.add_option("--stdin", options.input, "Its stdin: a file, or - for spar's own (default: empty)")
      ->type_name("FILE")
      ->group(group);
  command
      .add_option(
          "--file", options.files,
          "Copies a file into /work, under its own name or NAME; executable files stay so (repeatable)")
      ->type_name("PATH[:NAME]")
      ->group(group);
  command
      .add_option("--env", options.environment,
                  "Sets an environment variable; NAME alone passes yours on (repeatable)")
      ->type_name("NAME[=VALUE]")
      ->group(group);
  command
      .add_option(
          "--share", options.shares,
          "Shows a folder, read-only, at the same path or at TARGET (repeatable); when spar runs as root, "
          "what only root may read cannot be read")
      ->type_name("DIR[:TARGET]")
      ->group(group);
  command
      .add_option("--collect", options.collect,
                  "Copies a file of /work to HOSTPATH, or to this folder, after the run (repeatable)")
      ->type_name("NAME[:HOSTPATH]")
      ->group(group);
  for (const char* name : {"--file", "--env", "--share", "--collect"})
    command.get_option(name)->allow_extra_args(false);  // one value each time
}

void add_limit_options(CLI::App& command, SandboxOptions& options) {
  const auto add = [&command](const char* name, auto& value, const char* text, const char* unit) {
    return command.add_option(name, value, text)->capture_default_str()->type_name(unit)->group("Limits");
  };
  add("--cpu", options.cpu, "CPU time of all its processes (s, ms)", "TIME");
  add("--wall", options.wall, "Time by the clock (s, ms)", "TIME");
  add("--memory", options.memory, "Memory held at once (K, M, G)", "SIZE");
  add("--output", options.output, "What it may print to stdout; of stderr, 1 MiB is kept", "SIZE");
  add("--stack", options.stack, "Stack (default: as --memory)", "SIZE");
  add("--processes", options.processes, "Processes and threads together", "N")
      ->check(CLI::Range(1, 100'000).description(""));
  add("--open-files", options.open_files, "Open files of each process", "N")
      ->check(CLI::Range(8, 1'000'000).description(""));
}

}  // namespace

void add_run_sandboxed(CLI::App& app, Action& action) {
  auto* command =
      app.add_subcommand("run-sandboxed", "Run a command in a sandbox of its own and tell what it used");
  auto wish = std::make_shared<Wish>();
  add_input_options(*command, wish->options);
  add_limit_options(*command, wish->options);
  command->add_option("--repeat", wish->repeat, "So many runs, one after another in the same slot")
      ->capture_default_str()
      ->type_name("N")
      ->check(CLI::Range(1, 1'000'000'000).description(""));
  command->add_option("--gap", wish->gap, "Pause between runs")->capture_default_str()->type_name("TIME");
  command->add_flag("--exit-code", wish->mirror, "Exit as the command did");
  command->add_option("command", wish->options.command, "The command and its arguments, after --")
      ->required();
  command->footer(footer);
  command->callback(
      [&action, wish] { action = [wish](Context& context) { return run_sandboxed(context, *wish); }; });
}

}  // namespace spar::cli
