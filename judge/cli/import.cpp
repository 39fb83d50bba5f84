// spar import: a package of any format becomes a problem of the user's own bank.
#include "judge/bank/foreign/import.hpp"

#include <iostream>

#include "judge/cli/commands.hpp"
#include "judge/cli/terminal.hpp"

namespace spar::cli {
namespace {

using nlohmann::json;

json to_json(const bank::Problem& problem) {
  json notices = json::array();
  for (const auto& notice : problem.notices)
    notices.push_back({{"kind", notice.kind}, {"text", notice.text}});
  return {{"slug", problem.slug},
          {"title", problem.title},
          {"format", problem.format},
          {"folder", problem.directory.string()},
          {"cases", problem.cases.size()},
          {"submissions", problem.submissions.size()},
          {"notices", notices}};
}

int import(Context& context, const std::string& source, const std::string& slug) {
  // Names are unique over all folders of the bank, so one that is taken elsewhere would never be seen.
  const auto& known = context.bank().problems();
  const auto problem = unwrap(bank::import_package(source, context.own_problems_folder(), slug));
  if (const auto taken = known.find(problem.slug); taken != known.end()) {
    std::error_code none;
    std::filesystem::remove_all(problem.directory, none);
    throw Failure{{ErrorCode::conflict, "the bank has a problem '" + problem.slug + "' in " +
                                            taken->second.directory.string() +
                                            "; choose another name with --as"}};
  }
  if (context.json()) {
    std::cout << to_json(problem).dump(-1, ' ', false, json::error_handler_t::replace) << '\n';
    return exit_done;
  }
  std::cout << paint(Colour::bold, problem.slug) << "  " << harmless(problem.title) << "  (" << problem.format
            << ", " << problem.cases.size() << " cases, " << problem.submissions.size() << " submissions)\n";
  for (const auto& notice : problem.notices)
    std::cout << "    " << json(notice.kind).get<std::string>() << ": " << harmless(notice.text) << '\n';
  std::cout << paint(Colour::dim, "it lies in " + problem.directory.string()) << '\n';
  return exit_done;
}

}  // namespace

void add_import(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("import", "Take a package of any known format into your own bank");
  auto source = std::make_shared<std::string>();
  auto slug = std::make_shared<std::string>();
  command->add_option("package", *source, "A zip or tar file, or a folder")->required();
  command->add_option("--as", *slug, "The problem's name in the bank (default: the package's)");
  command->callback([&action, source, slug] {
    action = [source, slug](Context& context) { return import(context, *source, *slug); };
  });
}

}  // namespace spar::cli
