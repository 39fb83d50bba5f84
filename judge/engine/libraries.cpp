#include "judge/engine/libraries.hpp"

#include <algorithm>
#include <map>
#include <sstream>

#include "judge/engine/languages.hpp"
#include "judge/toolchains/libraries.hpp"

namespace spar::engine {
namespace {

bool requires_it(const bank::Problem& problem, const FoundLibrary& found) {
  const auto& all = problem.required_libraries;
  return std::find(all.begin(), all.end(), found.library->name) != all.end();
}

}  // namespace

wire::RunRequest library_question(const Language& language) {
  toolchains::Words arguments = language.toolchain->library_versions;
  for (const auto& library : language.toolchain->known_libraries)
    arguments.insert(arguments.end(), {library.name, library.module});
  return question(language, arguments);
}

std::vector<FoundLibrary> read_libraries(const toolchains::Toolchain& toolchain, const std::string& answer) {
  std::map<std::string, std::string> versions;
  std::istringstream lines(answer);
  for (std::string line; std::getline(lines, line);) {
    const auto space = line.find(' ');
    versions[line.substr(0, space)] = space == std::string::npos ? "" : line.substr(space + 1);
  }
  std::vector<FoundLibrary> all;
  for (const auto& library : toolchain.known_libraries) {
    const auto found = versions.find(library.name);
    const bool there = found != versions.end();
    all.push_back({&library, there, there ? found->second : ""});
  }
  return all;
}

Expected<void> check_libraries(const bank::Problem& problem, const toolchains::Toolchain& toolchain,
                               const std::vector<FoundLibrary>& found) {
  std::string names;
  std::string commands;
  for (const auto& one : found) {
    if (one.available || !requires_it(problem, one)) continue;
    names += (names.empty() ? "" : ", ") + one.library->name;
    commands += (commands.empty() ? "" : " && ") + one.library->install;
  }
  if (names.empty()) return {};
  return fail(ErrorCode::unavailable, "'" + problem.slug + "' requires " + names + ", not installed for " +
                                          toolchain.name + "; install with: " + commands);
}

Expected<std::vector<MissingLibrary>> missing_libraries(Engine& engine, const bank::Problem& problem) {
  std::vector<MissingLibrary> missing;
  if (problem.required_libraries.empty()) return missing;
  for (const auto& [id, toolchain] : engine.toolchains().all()) {
    if (!toolchains::serves(toolchain, problem)) continue;
    const auto found = engine.libraries(id);
    if (!found && found.error().code == ErrorCode::unavailable) continue;  // the language itself is missing
    if (!found) return tl::unexpected(found.error());
    for (const auto& one : *found)
      if (!one.available && requires_it(problem, one))
        missing.push_back({id, one.library->name, one.library->install});
  }
  return missing;
}

nlohmann::json to_json(const FoundLibrary& found) {
  return {{"name", found.library->name},
          {"available", found.available},
          {"version", found.version},
          {"install", found.library->install}};
}

nlohmann::json to_json(const MissingLibrary& missing) {
  return {{"language", missing.language}, {"library", missing.library}, {"install", missing.install}};
}

nlohmann::json libraries_json(Engine& engine, const Language& language) {
  nlohmann::json list = nlohmann::json::array();
  if (!language.available) return list;
  if (const auto found = engine.libraries(language.toolchain->id))
    for (const auto& one : *found) list.push_back(to_json(one));
  return list;
}

nlohmann::json requirements_json(Engine& engine, const bank::Problem& problem) {
  nlohmann::json body{{"requires", problem.required_libraries}, {"missing", nullptr}};
  const auto missing = missing_libraries(engine, problem);
  if (!missing) return body;
  body["missing"] = nlohmann::json::array();
  for (const auto& one : *missing) body["missing"].push_back(to_json(one));
  return body;
}

}  // namespace spar::engine
