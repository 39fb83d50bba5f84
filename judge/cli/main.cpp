// spar: the command line. Every subcommand is in a file of its own; this one reads the arguments and turns
// what went wrong into one sentence and an exit code.
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <iostream>

#include "judge/cli/commands.hpp"
#include "judge/cli/completion.hpp"
#include "judge/cli/terminal.hpp"

namespace {

using namespace spar::cli;

std::string name_of(spar::ErrorCode code) {
  switch (code) {
    case spar::ErrorCode::bad_input:
      return "bad_input";
    case spar::ErrorCode::too_large:
      return "too_large";
    case spar::ErrorCode::not_found:
      return "not_found";
    case spar::ErrorCode::conflict:
      return "conflict";
    case spar::ErrorCode::unavailable:
      return "unavailable";
    case spar::ErrorCode::internal:
      break;
  }
  return "internal";
}

int report(const spar::Error& error, bool json) {
  if (json) {
    const nlohmann::json body{{"error", {{"code", name_of(error.code)}, {"message", error.context}}}};
    std::cout << body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  } else {
    std::cerr << "spar: " << harmless(error.context) << '\n';
  }
  return exit_code_of(error.code);
}

/// CLI11's help, with descriptions broken into lines that fit 80 columns.
class Help : public CLI::Formatter {
  [[nodiscard]] std::string make_option_desc(const CLI::Option* option) const override {
    std::string text;
    for (const auto& line : wrapped(option->get_description(), 80 - get_column_width()))
      text += (text.empty() ? "" : "\n") + line;
    return text;
  }
};

/// What is wrong with the command line, in one line.
std::string usage_failure(const CLI::App* app, const CLI::Error& error) {
  const auto chosen = app->get_subcommands();
  const std::string name = chosen.empty() ? "" : chosen.front()->get_name();
  std::string text = error.what();
  if (name == "run-sandboxed" && error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError))
    text += " (the command and its arguments come after --)";
  return "spar: " + harmless(text) + "; `spar " + (name.empty() ? "" : name + " ") + "--help` tells more\n";
}

int run(int argc, char** argv) {
  CLI::App app(
      "spar is a sparring partner for coding interviews: problems, a judge, and a record of every attempt.",
      "spar");
  app.formatter(std::make_shared<Help>());
  app.failure_message(usage_failure);
  app.set_version_flag("--version", SPAR_VERSION);
  app.require_subcommand(1);
  app.fallthrough();
  GlobalOptions options;
  app.add_flag("--json", options.json, "Print JSON");
  app.add_option("--data", options.data, "Folder of the database (default: $XDG_DATA_HOME/spar)");
  app.add_option("--problems", options.problems, "Folder of packages (default: those that come with spar)");
  app.add_option("--slots", options.slots, "Sandboxes that may run at once (default: one per core)");
  app.add_option("--isolation-level", options.isolation_level,
                 "Use this level of the isolation ladder (see doctor)");
  app.footer(
      "Exit codes: 0 accepted or done, 1 judged but not accepted, 2 bad usage or input, 3 a fault of spar's "
      "own.");
  Action action;
  for (auto* add : {add_list, add_show, add_start, add_run, add_submit, add_judge, add_check, add_import,
                    add_new, add_run_sandboxed, add_doctor, add_serve, add_completion, add_manual})
    add(app, action);
  try {
    app.parse(argc, argv);
  } catch (const CLI::RequiredError& error) {
    // CLI11 only says that a subcommand is required, even when there was a word that is none.
    const auto word =
        std::find_if(argv + 1, argv + argc, [](const char* argument) { return *argument != '-'; });
    const auto named = [&word](const CLI::App* command) { return command->get_name() == *word; };
    if (word != argv + argc && app.get_subcommands(named).empty())
      return report({spar::ErrorCode::bad_input,
                     "there is no command '" + std::string(*word) + "'; `spar --help` lists them"},
                    options.json);
    app.exit(error);
    return exit_bad_input;
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? exit_done : exit_bad_input;
  }
  try {
    Context context(options);
    return action(context);
  } catch (const Failure& failure) {
    return report(failure.error, options.json);
  } catch (const std::exception& error) {
    return report({spar::ErrorCode::internal, error.what()}, options.json);
  }
}

}  // namespace

int main(int argc, char** argv) {
  spdlog::set_default_logger(spdlog::stderr_color_mt("spar"));
  return run(argc, argv);
}
