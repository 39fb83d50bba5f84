// spar doctor: what works here, what does not, and what to do about it.
#include <unistd.h>

#include <iostream>
#include <utility>

#include "judge/cli/commands.hpp"
#include "judge/cli/terminal.hpp"
#include "judge/engine/isolation.hpp"
#include "judge/engine/libraries.hpp"

namespace spar::cli {
namespace {

using nlohmann::json;

/// Every rung, best first, with what would get those that are better than the one in force.
json isolation(Context& context) {
  const json probed = unwrap(engine::probe_isolation(Context::runner()));
  const auto in_force = context.engine().isolation_level();
  const auto machine = engine::examine_machine(probed);
  json rungs = json::array();
  for (const json& found : probed) {
    const std::string level = found.at("level");
    const auto told = engine::describe_isolation(level);
    json rung = found;
    rung.update({{"in_force", in_force == level}, {"protection", told.protection}, {"gaps", told.gaps}});
    const bool wanted =
        !found.at("available").get<bool>() && !(in_force && engine::is_at_least(*in_force, level));
    const auto advice = wanted ? told.how_to_get(machine) : engine::Advice{};
    rung["how_to_get"] = {{"text", advice.text}, {"commands", advice.commands}};
    rungs.push_back(std::move(rung));
  }
  return {{"level", in_force ? json(*in_force) : json(nullptr)},
          {"why", in_force ? "" : in_force.error().context},
          {"rungs", std::move(rungs)}};
}

json languages(Context& context) {
  json list = json::array();
  for (const auto& [id, language] : context.engine().languages())
    list.push_back({{"id", id},
                    {"name", language.toolchain->name},
                    {"available", language.available},
                    {"version", language.version},
                    {"program", language.program},
                    {"why", language.why},
                    {"install", language.toolchain->install},
                    {"libraries", engine::libraries_json(context.engine(), language)}});
  return list;
}

json speed(Context& context, bool calibrate) {
  const auto found = context.engine().speed(calibrate);
  return {{"factor", found.factor}, {"calibrated", found.calibrated}, {"why", found.why}};
}

json examine(Context& context, bool calibrate) {
  json data{{"folder", context.data_folder().string()}, {"usable", true}, {"why", ""}};
  try {
    context.store();
  } catch (const Failure& failure) {
    data.update({{"usable", false}, {"why", failure.error.context}});
  }
  json broken = json::array();
  for (const auto& error : context.bank().broken()) broken.push_back(error.context);
  json broken_toolchains = json::array();
  for (const auto& error : context.engine().toolchains().broken()) broken_toolchains.push_back(error.context);
  return {{"version", SPAR_VERSION},
          {"isolation", isolation(context)},
          {"languages", languages(context)},
          {"speed", speed(context, calibrate)},
          {"toolchains", {{"folder", Context::user_toolchains().string()}, {"broken", broken_toolchains}}},
          {"data", data},
          {"problems", {{"count", context.bank().problems().size()}, {"broken", broken}}},
          {"page", std::filesystem::exists(Context::share_folder() / "web" / "index.html")}};
}

std::string mark(bool good) { return good ? paint(Colour::green, "✓ ") : paint(Colour::red, "✗ "); }

void print_rung(const json& rung) {
  constexpr std::size_t indent = 17;
  const auto print = [](const char* label, const json& text) {
    if (!text.get<std::string>().empty())
      std::cout << beside(paint(Colour::dim, std::string("    ") + label), text.get<std::string>(), indent);
  };
  const char* state = rung.at("in_force")    ? ": in force"
                      : rung.at("available") ? ": available"
                                             : ": not available";
  std::cout << "  " << paint(Colour::bold, rung.at("level").get<std::string>()) << state << '\n';
  print("why not", rung.at("why"));
  print("protects", rung.at("protection"));
  const char* label = "not stopped";
  for (const auto& gap : rung.at("gaps")) print(std::exchange(label, ""), gap);
  print("to get it", rung.at("how_to_get").at("text"));
  for (const auto& command : rung.at("how_to_get").at("commands"))
    std::cout << std::string(indent, ' ') << paint(Colour::cyan, command.get<std::string>()) << '\n';
}

void print_isolation(const json& isolation) {
  const json& level = isolation.at("level");
  std::cout << mark(level.is_string()) << "isolation: "
            << (level.is_string() ? level.get<std::string>() : "none; no submission can be run") << '\n';
  for (const auto& rung : isolation.at("rungs")) print_rung(rung);
}

/// Those that are there on one line, the others with what installs them.
void print_libraries(const json& libraries) {
  constexpr std::size_t indent = 15;
  std::string there;
  for (const json& library : libraries)
    if (library.at("available"))
      there += (there.empty() ? "" : ", ") + library.at("name").get<std::string>() + " " +
               library.at("version").get<std::string>();
  if (!there.empty()) std::cout << beside(paint(Colour::dim, "    libraries"), there, indent);
  for (const json& library : libraries)
    if (!library.at("available"))
      std::cout << beside(
          paint(Colour::dim, "    missing"),
          library.at("name").get<std::string>() + "; " + library.at("install").get<std::string>(), indent);
}

void print_languages(const json& found) {
  for (const json& language : found.at("languages")) {
    const bool available = language.at("available");
    std::cout << mark(available) << language.at("name").get<std::string>() << ": "
              << (available ? language.at("version").get<std::string>() + " (" +
                                  language.at("program").get<std::string>() + ")"
                            : "not found; " + language.at("install").get<std::string>())
              << '\n';
    if (const std::string why = language.at("why"); !why.empty())
      std::cout << beside(paint(Colour::dim, "    why not"), why, 13);
    print_libraries(language.at("libraries"));
  }
  for (const json& broken : found.at("toolchains").at("broken"))
    std::cout << mark(false) << "toolchain left out: " << broken.get<std::string>() << '\n';
}

void print(const json& found) {
  print_isolation(found.at("isolation"));
  print_languages(found);
  const json& speed = found.at("speed");
  std::cout << mark(speed.at("calibrated")) << "speed: "
            << (speed.at("calibrated") ? "time limits are multiplied by " + speed.at("factor").dump() +
                                             " (`doctor --calibrate` measures again)"
                                       : "not measured, so time limits are taken as they are: " +
                                             speed.at("why").get<std::string>())
            << '\n';
  const json& data = found.at("data");
  std::cout << mark(data.at("usable")) << "data: " << data.at("folder").get<std::string>()
            << (data.at("usable") ? "" : ": " + data.at("why").get<std::string>()) << '\n'
            << mark(found.at("problems").at("broken").empty())
            << "problems: " << found.at("problems").at("count") << '\n'
            << mark(found.at("page"))
            << "page: " << (found.at("page") ? "built" : "not built; build it with ./dev build") << '\n';
}

int doctor(Context& context, bool calibrate) {
  const json found = examine(context, calibrate);
  if (context.json())
    std::cout << found.dump() << '\n';
  else
    print(found);
  const bool well = found.at("isolation").at("level").is_string() &&
                    found.at("data").at("usable").get<bool>() && found.at("problems").at("broken").empty() &&
                    found.at("toolchains").at("broken").empty();
  return well ? exit_done : exit_not_accepted;
}

}  // namespace

void add_doctor(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("doctor", "Tell what works here and what does not");
  auto calibrate = std::make_shared<bool>(false);
  command->add_flag("--calibrate", *calibrate, "Measure again how fast this machine is");
  command->callback([&action, calibrate] {
    action = [calibrate](Context& context) { return doctor(context, *calibrate); };
  });
}

}  // namespace spar::cli
