#include "judge/cli/completion.hpp"

#include <algorithm>
#include <iostream>

namespace spar::cli {
namespace {

struct Flag {
  std::string name;  ///< "--json"
  std::string text;
  bool takes_value = false;
};

std::vector<Flag> flags_of(const CLI::App& app) {
  std::vector<Flag> flags;
  for (const CLI::Option* option : app.get_options())
    for (const auto& name : option->get_lnames())
      flags.push_back({"--" + name, option->get_description(), option->get_items_expected_max() > 0});
  return flags;
}

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

/// With a backslash before each of `special`.
std::string escaped(const std::string& text, const std::string& special) {
  std::string result;
  for (const char c : text) {
    if (special.find(c) != std::string::npos) result += '\\';
    result += c;
  }
  return result;
}

std::string bash_words(const CLI::App& app) {
  std::string words;
  for (const auto& flag : flags_of(app)) words += (words.empty() ? "" : " ") + flag.name;
  return words;
}

void write_bash(const CLI::App& app, std::ostream& out) {
  std::string names, values, cases;
  const auto collect_values = [&values](const CLI::App& from) {
    for (const auto& flag : flags_of(from))
      if (flag.takes_value) values += (values.empty() ? "" : "|") + flag.name;
  };
  collect_values(app);
  for (const auto* command : commands_of(app)) {
    names += (names.empty() ? "" : " ") + command->get_name();
    cases += "    " + command->get_name() + ") options+=' " + bash_words(*command) + "' ;;\n";
    collect_values(*command);
  }
  std::string alternatives = names;
  std::replace(alternatives.begin(), alternatives.end(), ' ', '|');
  out << "# bash completion for spar; where nothing is known, files are completed\n"
         "_spar() {\n"
         "  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' word\n"
         "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD - 1}\"; do\n"
         "    case $word in\n"
         "      --) return ;;\n"
         "      "
      << alternatives
      << ") command=${command:-$word} ;;\n"
         "    esac\n"
         "  done\n"
         "  case $before in "
      << values << ") return ;; esac\n  local options='" << bash_words(app)
      << "'\n  case $command in\n    '') options+=' " << names << "' ;;\n"
      << cases
      << "  esac\n"
         "  if [[ -z $command || $current == -* ]]; then\n"
         "    mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$current\")\n"
         "  fi\n"
         "}\n"
         "complete -o default -F _spar spar\n";
}

std::string zsh_quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

std::string zsh_flags(const CLI::App& app) {
  std::string words;
  for (const auto& flag : flags_of(app))
    words += " " + zsh_quoted("*" + flag.name + "[" + escaped(flag.text, "[]:\\") + "]" +
                              (flag.takes_value ? ":value:_files" : ""));
  return words;
}

void write_zsh(const CLI::App& app, std::ostream& out) {
  out << "#compdef spar\n_spar() {\n  local -a global commands\n  local state\n  global=(" << zsh_flags(app)
      << ")\n  commands=(";
  for (const auto* command : commands_of(app))
    out << "\n    " << zsh_quoted(command->get_name() + ":" + escaped(command->get_description(), ":\\"));
  out << ")\n  _arguments -C $global '1:command:->command' '*::argument:->argument'\n"
         "  case $state in\n    command) _describe command commands ;;\n    argument)\n      case $words[1] "
         "in\n";
  for (const auto* command : commands_of(app))
    out << "        " << command->get_name() << ") _arguments $global" << zsh_flags(*command)
        << " '*:file:_files' ;;\n";
  out << "      esac ;;\n  esac\n}\n_spar \"$@\"\n";
}

void write_fish(const CLI::App& app, std::ostream& out) {
  const auto quoted = [](const std::string& text) { return "'" + escaped(text, "'\\") + "'"; };
  const auto flags = [&](const CLI::App& from, const std::string& condition) {
    for (const auto& flag : flags_of(from))
      out << "complete -c spar" << condition << " -l " << flag.name.substr(2)
          << (flag.takes_value ? " -r" : "") << " -d " << quoted(flag.text) << '\n';
  };
  flags(app, "");
  for (const auto* command : commands_of(app)) {
    out << "complete -c spar -n __fish_use_subcommand -f -a " << command->get_name() << " -d "
        << quoted(command->get_description()) << '\n';
    flags(*command, " -n '__fish_seen_subcommand_from " + command->get_name() + "'");
  }
}

/// Text as roff takes it: no escapes, no requests, hyphens that can be copied.
std::string roff(const std::string& text) {
  std::string result;
  bool at_start = true;
  for (const char c : text) {
    if (at_start && (c == '.' || c == '\'')) result += "\\&";
    result += c == '\\' ? std::string("\\e") : c == '-' ? std::string("\\-") : std::string(1, c);
    at_start = c == '\n';
  }
  return result;
}

void write_options(const CLI::App& app, std::ostream& out) {
  for (const CLI::Option* option : app.get_options()) {
    std::string names;
    for (const auto& name : option->get_snames()) names += (names.empty() ? "-" : ", -") + name;
    for (const auto& name : option->get_lnames()) names += (names.empty() ? "--" : ", --") + name;
    if (names.empty()) names = option->get_name(true);
    out << ".TP\n\\fB" << roff(names) << "\\fR";
    if (option->get_items_expected_max() > 0) out << " \\fI" << roff(option->get_type_name()) << "\\fR";
    out << '\n' << roff(option->get_description());
    if (!option->get_default_str().empty()) out << " (default: " << roff(option->get_default_str()) << ')';
    out << '\n';
  }
}

void write_manual(const CLI::App& app, std::ostream& out) {
  out << ".TH SPAR 1 \"\" \"spar " << SPAR_VERSION << "\" \"User Commands\"\n.SH NAME\nspar \\- "
      << "a sparring partner for coding interviews\n.SH SYNOPSIS\n.B spar\n[\\fIOPTIONS\\fR] \\fICOMMAND\\fR "
         "[\\fIARGUMENTS\\fR]\n.SH DESCRIPTION\n"
      << roff(app.get_description()) << "\n.SH OPTIONS\n";
  write_options(app, out);
  out << ".SH COMMANDS\n";
  for (const auto* command : commands_of(app)) {
    out << ".SS \"spar " << roff(command->get_name()) << "\"\n" << roff(command->get_description()) << ".\n";
    write_options(*command, out);
    if (command->get_footer() != app.get_footer())
      out << ".PP\n.nf\n" << roff(command->get_footer()) << "\n.fi\n";
  }
  out << ".SH EXIT STATUS\n" << roff(app.get_footer()) << '\n';
}

}  // namespace

void add_completion(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("completion", "Print the completions for a shell");
  auto shell = std::make_shared<std::string>();
  command->add_option("shell", *shell, "bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  command->callback([&app, &action, shell] {
    action = [&app, shell](Context&) {
      (*shell == "bash" ? write_bash : *shell == "zsh" ? write_zsh : write_fish)(app, std::cout);
      return static_cast<int>(exit_done);
    };
  });
}

void add_manual(CLI::App& app, Action& action) {
  app.add_subcommand("manual", "Print the man page")->callback([&app, &action] {
    action = [&app](Context&) {
      write_manual(app, std::cout);
      return static_cast<int>(exit_done);
    };
  });
}

}  // namespace spar::cli
