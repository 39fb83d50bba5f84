#include "judge/engine/languages.hpp"

#include <algorithm>
#include <chrono>
#include <future>

#include "judge/engine/compiler.hpp"
#include "judge/engine/installation.hpp"
#include "judge/engine/libraries.hpp"
#include "judge/toolchains/libraries.hpp"

namespace spar::engine {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using namespace spar::literals;

Language found_here(const toolchains::Toolchain& toolchain) {
  auto found = find_installation(toolchain);
  return {.toolchain = &toolchain,
          .available = !found.program.empty(),
          .program = found.program.string(),
          .library = found.library.string(),
          .views = std::move(found.views),
          .why = std::move(found.why),
          .version = {},
          .linker = toolchains::linker_option(toolchain)};
}

}  // namespace

wire::RunRequest question(const Language& language, const toolchains::Words& arguments) {
  const auto& toolchain = *language.toolchain;
  wire::RunRequest request;
  auto& argv = request.command.argv;
  argv = {language.program};
  argv.insert(argv.end(), arguments.begin(), arguments.end());
  request.command.environment = sandbox_environment(toolchain.environment);
  request.command.limits = {.cpu_time = 10s, .memory = 2_GiB, .processes = toolchain.processes};
  return request;
}

void Languages::look_for_all() {
  std::call_once(looked_, [this] {
    // Side by side: most of the time is a shim's, asked where it is installed.
    std::map<std::string, std::future<Language>> searches;
    for (const auto& [id, toolchain] : toolchains_.all())
      searches[id] = std::async(std::launch::async, found_here, std::cref(toolchain));
    for (auto& [id, search] : searches) languages_[id] = search.get();
    for (const auto& [id, language] : languages_) views_.insert(language.views.begin(), language.views.end());
    std::erase_if(views_, [this](const fs::path& view) {
      return std::any_of(views_.begin(), views_.end(),
                         [&](const fs::path& other) { return view != other && is_within(view, other); });
    });
  });
}

const std::set<fs::path>& Languages::views() {
  look_for_all();
  return views_;
}

Expected<const Language*> Languages::find(const std::string& id) {
  if (const auto known = toolchains_.find(id); !known) return tl::unexpected(known.error());
  look_for_all();
  Language& language = languages_.at(id);
  const std::lock_guard guard(languages_mutex_);
  if (auto asked = ask_version(id, language); !asked) return tl::unexpected(asked.error());
  if (!language.available)
    return fail(ErrorCode::unavailable,
                language.toolchain->name + " is not installed" +
                    (language.why.empty() ? "" : " so that it can be used: " + language.why) +
                    "; install it with: " + language.toolchain->install);
  return &language;
}

Expected<const Language*> Languages::find_for(const bank::Problem& problem, const std::string& id) {
  if (const auto serves = toolchains::find_serving(toolchains_, problem, id); !serves)
    return tl::unexpected(serves.error());
  auto language = find(id);
  if (!language || problem.required_libraries.empty()) return language;
  const auto found = libraries(id);
  if (!found) return tl::unexpected(found.error());
  if (auto there = check_libraries(problem, *(*language)->toolchain, *found); !there)
    return tl::unexpected(there.error());
  return language;
}

Expected<std::vector<FoundLibrary>> Languages::libraries(const std::string& id) {
  const auto language = find(id);
  if (!language) return tl::unexpected(language.error());
  const auto& toolchain = *(*language)->toolchain;
  if (toolchain.known_libraries.empty()) return std::vector<FoundLibrary>();
  const std::lock_guard guard(libraries_mutex_);
  if (const auto known = libraries_.find(id); known != libraries_.end()) return known->second;
  const auto told = run_("asking " + toolchain.name + " for its libraries", library_question(**language));
  if (!told) return tl::unexpected(told.error());
  if (told->outcome.exit_code != 0)
    return fail(ErrorCode::internal,
                toolchain.name + " does not tell which libraries it has: " + told->errors);
  return libraries_[id] = read_libraries(toolchain, told->output);
}

std::map<std::string, Language> Languages::all() {
  look_for_all();
  const std::lock_guard guard(languages_mutex_);
  // One that could not be asked is told without its version: whoever asks next may be luckier.
  for (auto& [id, language] : languages_) static_cast<void>(ask_version(id, language));
  return languages_;
}

/// Of each that was found; the version is part of every key of the cache.
Expected<void> Languages::ask_version(const std::string& id, Language& language) {
  if (!language.available || versions_asked_.contains(id)) return {};
  const auto told = run_("asking " + language.toolchain->name + " for its version",
                         question(language, language.toolchain->version_arguments));
  if (!told) return tl::unexpected(told.error());
  language.available = told->outcome.exit_code == 0;
  // Java says it on stderr.
  const std::string& text = told->output.empty() ? told->errors : told->output;
  const std::string line = text.substr(0, text.find('\n'));
  if (language.available)
    language.version = line;
  else
    language.why = language.program + " does not tell its version in the sandbox: " + line;
  versions_asked_.insert(id);
  return {};
}

}  // namespace spar::engine
