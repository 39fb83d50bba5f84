// The subcommands. Each adds itself to the command line and, when it was called, returns its exit code.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "judge/cli/context.hpp"

namespace spar::cli {

/// Runs the chosen subcommand. Set by the subcommand's callback.
using Action = std::function<int(Context&)>;

void add_list(CLI::App& app, Action& action);
void add_show(CLI::App& app, Action& action);
void add_start(CLI::App& app, Action& action);
void add_run(CLI::App& app, Action& action);
void add_submit(CLI::App& app, Action& action);
void add_judge(CLI::App& app, Action& action);
void add_check(CLI::App& app, Action& action);
void add_import(CLI::App& app, Action& action);
void add_new(CLI::App& app, Action& action);
void add_run_sandboxed(CLI::App& app, Action& action);
void add_doctor(CLI::App& app, Action& action);
void add_serve(CLI::App& app, Action& action);

}  // namespace spar::cli
