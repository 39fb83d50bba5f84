// spar doctor: what works here, what does not, and what to do about it.
#include <unistd.h>

#include <iostream>

#include "judge/cli/commands.hpp"
#include "judge/cli/terminal.hpp"
#include "judge/engine/isolation.hpp"

namespace spar::cli {
namespace {

using nlohmann::json;

json isolation(Context& context) {
  const json rungs = unwrap(engine::probe_isolation(Context::runner()));
  json result{{"rungs", rungs}};
  const auto level = context.engine().isolation_level();
  if (!level) {
    result.update({{"level", nullptr},
                   {"protection", "No submission can be run: " + level.error().context},
                   {"gaps", json::array()},
                   {"better", engine::how_to_get_isolation()}});
    return result;
  }
  const auto told = engine::describe_isolation(*level);
  result.update(
      {{"level", told.level}, {"protection", told.protection}, {"gaps", told.gaps}, {"better", told.better}});
  return result;
}

json languages(Context& context) {
  json list = json::array();
  for (const auto& [id, language] : context.engine().languages())
    list.push_back({{"id", id},
                    {"name", language.toolchain->name},
                    {"available", language.available},
                    {"version", language.version},
                    {"program", language.program},
                    {"install", language.toolchain->install}});
  return list;
}

json examine(Context& context) {
  json data{{"folder", context.data_folder().string()}, {"usable", true}, {"why", ""}};
  try {
    context.store();
  } catch (const Failure& failure) {
    data.update({{"usable", false}, {"why", failure.error.context}});
  }
  json broken = json::array();
  for (const auto& error : context.bank().broken()) broken.push_back(error.context);
  return {{"version", SPAR_VERSION},
          {"isolation", isolation(context)},
          {"languages", languages(context)},
          {"data", data},
          {"problems", {{"count", context.bank().problems().size()}, {"broken", broken}}},
          {"page", std::filesystem::exists(Context::share_folder() / "web" / "index.html")}};
}

void print(const json& found) {
  const auto mark = [](bool good) { return good ? paint(Colour::green, "✓ ") : paint(Colour::red, "✗ "); };
  const json& isolation = found.at("isolation");
  const bool isolated = isolation.at("level").is_string();
  std::cout << mark(isolated)
            << "isolation: " << (isolated ? isolation.at("level").get<std::string>() : "none") << "\n    "
            << isolation.at("protection").get<std::string>() << '\n';
  for (const auto& gap : isolation.at("gaps"))
    std::cout << "    not stopped: " << gap.get<std::string>() << '\n';
  for (const auto& rung : isolation.at("rungs"))
    if (!rung.at("available").get<bool>())
      std::cout << "    " << rung.at("level").get<std::string>()
                << " is not available: " << rung.at("why").get<std::string>() << '\n';
  if (const std::string better = isolation.at("better"); !better.empty())
    std::cout << "    for better: " << better << '\n';
  for (const auto& language : found.at("languages"))
    std::cout << mark(language.at("available")) << language.at("name").get<std::string>() << ": "
              << (language.at("available") ? language.at("version").get<std::string>() + " (" +
                                                 language.at("program").get<std::string>() + ")"
                                           : "not found; " + language.at("install").get<std::string>())
              << '\n';
  const json& data = found.at("data");
  std::cout << mark(data.at("usable")) << "data: " << data.at("folder").get<std::string>() << ' '
            << data.at("why").get<std::string>() << '\n'
            << mark(found.at("problems").at("broken").empty())
            << "problems: " << found.at("problems").at("count") << '\n'
            << mark(found.at("page"))
            << "page: " << (found.at("page") ? "built" : "not built; build it with ./dev build") << '\n';
}

int doctor(Context& context) {
  const json found = examine(context);
  if (context.json())
    std::cout << found.dump() << '\n';
  else
    print(found);
  const bool well = found.at("isolation").at("level").is_string() &&
                    found.at("data").at("usable").get<bool>() && found.at("problems").at("broken").empty();
  return well ? exit_done : exit_not_accepted;
}

}  // namespace

void add_doctor(CLI::App& app, Action& action) {
  app.add_subcommand("doctor", "Tell what works here and what does not")->callback([&action] {
    action = doctor;
  });
}

}  // namespace spar::cli
