// spar new: a package to begin with, sound as it is.
#include <fstream>
#include <iostream>

#include "judge/bank/foreign/import.hpp"
#include "judge/cli/commands.hpp"
#include "judge/cli/terminal.hpp"

namespace spar::cli {
namespace {

namespace fs = std::filesystem;

struct NewOptions {
  std::string slug;
  std::string kind = "function";
  std::string title;
  std::string folder = ".";
};

/// "tree-depth" is "Tree depth".
std::string title_of(std::string slug) {
  std::replace(slug.begin(), slug.end(), '-', ' ');
  slug.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(slug.front())));
  return slug;
}

/// Puts the title in place of the template's.
void write_title(const fs::path& description, const std::string& title) {
  std::string text = read_source(description);
  const std::string line = "title = \"A title\"";
  std::string quoted;
  for (const char c : title) quoted += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  text.replace(text.find(line), line.size(), "title = \"" + quoted + "\"");
  std::ofstream(description) << text;
}

int make(const Context& context, const NewOptions& given) {
  const auto problem = unwrap(
      bank::import_package(Context::share_folder() / "templates" / given.kind, given.folder, given.slug));
  write_title(problem.directory / "problem.toml", given.title.empty() ? title_of(given.slug) : given.title);
  const std::string place = (fs::path(given.folder) / given.slug).lexically_normal().string();
  if (context.json()) {
    std::cout
        << nlohmann::json{{"slug", given.slug}, {"kind", given.kind}, {"folder", problem.directory}}.dump()
        << '\n';
    return exit_done;
  }
  std::cout << paint(Colour::bold, place) << " holds a small problem that works as it is. Make it yours:\n\n"
            << "  problem.toml, statement.md, data/   what is asked, and of what\n"
            << "  generate.py                         the large cases\n"
            << "  submissions/                        right, wrong and slow answers that prove the cases\n\n"
            << "  spar check " << place << "     after every change\n"
            << "  spar import " << place << "    takes it into your bank\n";
  return exit_done;
}

}  // namespace

void add_new(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("new", "Make a package to begin a problem with");
  auto given = std::make_shared<NewOptions>();
  command->add_option("slug", given->slug, "The problem's name: a-z, 0-9 and hyphens")->required();
  command->add_option("--kind", given->kind, "function, class or program")
      ->check(CLI::IsMember({"function", "class", "program"}))
      ->capture_default_str();
  command->add_option("--title", given->title, "Its title (default: made of the slug)");
  command->add_option("--in", given->folder, "The folder to make it in (default: this one)");
  command->callback(
      [&action, given] { action = [given](Context& context) { return make(context, *given); }; });
}

}  // namespace spar::cli
