#include "judge/toolchains/libraries.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>

#include "judge/bank/words.hpp"

namespace spar::toolchains {
namespace {

template <class Range>
bool holds(const Range& range, const std::string& word) {
  return std::find(range.begin(), range.end(), word) != range.end();
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
      return "this problem requires '" + library +
             "', which no language knows; known are: " + bank::joined(known);
  const auto able = serving(toolchains, problem);
  const std::string where = able.empty() ? "no language" : "one of: " + bank::joined(able);
  if (!allows(problem, chosen)) return "this problem is to be solved in " + where;
  return "this problem requires " + bank::joined(unknown_to(chosen, problem)) + ", which there is not for " +
         chosen.name + "; it is to be solved in " + where;
}

/// Words and commas of one line: "from scipy import stats, linalg".
std::vector<std::string> tokens_of(const std::string& line) {
  std::vector<std::string> tokens;
  bool within = false;
  for (const char c : line) {
    const bool of_name = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.';
    if (of_name && within)
      tokens.back() += c;
    else if (of_name || c == ',')
      tokens.emplace_back(1, c);
    else if (c != ' ' && c != '\t')
      break;  // a comment, a bracket: no plain list of names any more
    within = of_name;
  }
  return tokens;
}

/// "numpy.linalg" is of numpy.
bool is_of_known_library(const Toolchain& toolchain, const std::string& module) {
  const std::string top = module.substr(0, module.find('.'));
  const auto& all = toolchain.known_libraries;
  return std::any_of(all.begin(), all.end(), [&](const Library& library) { return library.module == top; });
}

/// Those that a line names: `import a.b as c, d`, or `from a import b`, where b may be a module of a or not.
std::vector<std::string> modules_of_line(const Words& import_words, const std::string& line) {
  const auto tokens = tokens_of(line);
  std::vector<std::string> modules;
  if (tokens.empty() || !holds(import_words, tokens.front())) return modules;
  std::string package;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const bool begins_name = tokens[i - 1] == "," || holds(import_words, tokens[i - 1]);
    if (holds(import_words, tokens[i]) && modules.size() == 1)
      package = modules.front() + ".";
    else if (begins_name && tokens[i] != ",")
      modules.push_back(package + tokens[i]);
  }
  return modules;
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

std::vector<std::string> imported_modules(const Toolchain& toolchain, const bank::Problem& problem,
                                          const std::string& source) {
  constexpr std::size_t most = 32;
  constexpr std::size_t longest = 100;
  const Words& import_words = toolchain.typed.import_words;
  std::set<std::string> modules;
  for (const auto& name : problem.required_libraries)
    if (const Library* library = find_library(toolchain, name)) modules.insert(library->module);
  std::istringstream lines(source);
  for (std::string line; !import_words.empty() && modules.size() < most && std::getline(lines, line);)
    for (const auto& module : modules_of_line(import_words, line))
      if (module.size() <= longest && is_of_known_library(toolchain, module)) modules.insert(module);
  return {modules.begin(), modules.end()};
}

}  // namespace spar::toolchains
