#include "judge/toolchains/libraries.hpp"

#include <algorithm>

namespace spar::toolchains {
namespace {

template <class Range>
bool holds(const Range& range, const std::string& word) {
  return std::find(range.begin(), range.end(), word) != range.end();
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

bool allows(const bank::Problem& problem, const Toolchain& toolchain) {
  const auto& languages = problem.judging.languages;
  return languages.empty() || holds(languages, toolchain.id);
}

std::vector<std::string> unknown_to(const Toolchain& toolchain, const bank::Problem& problem) {
  std::vector<std::string> unknown;
  for (const auto& library : problem.required_libraries)
    if (find_library(toolchain, library) == nullptr) unknown.push_back(library);
  return unknown;
}

/// What the person who chose the language has to be told.
std::string why_not(const Toolchains& toolchains, const bank::Problem& problem, const Toolchain& chosen) {
  const auto known = known_libraries(toolchains);
  for (const auto& library : problem.required_libraries)
    if (!holds(known, library))
      return "this problem requires '" + library + "', which no language knows; known are: " + joined(known);
  const auto able = serving(toolchains, problem);
  const std::string where = able.empty() ? "no language" : "one of: " + joined(able);
  if (!allows(problem, chosen)) return "this problem is to be solved in " + where;
  return "this problem requires " + joined(unknown_to(chosen, problem)) + ", which there is not for " +
         chosen.name + "; it is to be solved in " + where;
}

}  // namespace

const Library* find_library(const Toolchain& toolchain, const std::string& name) {
  const auto& all = toolchain.known_libraries;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Library& library) { return library.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> known_libraries(const Toolchains& toolchains) {
  std::vector<std::string> names;
  for (const auto& [id, toolchain] : toolchains.all())
    for (const auto& library : toolchain.known_libraries)
      if (!holds(names, library.name)) names.push_back(library.name);
  return names;
}

bool serves(const Toolchain& toolchain, const bank::Problem& problem) {
  return allows(problem, toolchain) && unknown_to(toolchain, problem).empty();
}

std::vector<std::string> serving(const Toolchains& toolchains, const bank::Problem& problem) {
  std::vector<std::string> all;
  for (const auto& [id, toolchain] : toolchains.all())
    if (serves(toolchain, problem)) all.push_back(id);
  return all;
}

std::string first_choice(const std::vector<std::string>& serving) {
  if (serving.empty() || holds(serving, "cpp")) return serving.empty() ? "" : "cpp";
  return serving.front();
}

Expected<const Toolchain*> find_serving(const Toolchains& toolchains, const bank::Problem& problem,
                                        const std::string& id) {
  auto found = toolchains.find(id);
  if (!found || serves(**found, problem)) return found;
  return fail(ErrorCode::bad_input, why_not(toolchains, problem, **found));
}

}  // namespace spar::toolchains
