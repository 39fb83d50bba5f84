// The languages of this machine: looked for when first needed, then asked in the sandbox for their versions
// and libraries, once each.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "judge/engine/engine.hpp"
#include "judge/engine/slot.hpp"
#include "judge/toolchains/toolchain.hpp"

namespace spar::engine {

/// What asks a language, in a slot, something about itself.
wire::RunRequest question(const Language& language, const toolchains::Words& arguments);

/// Safe to use from several threads. Each function that tells of languages answers as the engine's does.
class Languages {
 public:
  /// Has a slot run something; the first argument says what it is, for the log.
  using Run = std::function<Expected<Execution>(const std::string& what, const wire::RunRequest& request)>;
  /// `toolchains` must outlive it. Nobody may hold a slot while asking what makes `run` wait for one.
  Languages(const toolchains::Toolchains& toolchains, Run run)
      : toolchains_(toolchains), run_(std::move(run)) {}

  /// What slots must see for all of them, none within another. Runs nothing in a slot.
  const std::set<std::filesystem::path>& views();

  Expected<const Language*> find(const std::string& id);
  Expected<const Language*> find_for(const bank::Problem& problem, const std::string& id);
  Expected<std::vector<FoundLibrary>> libraries(const std::string& id);
  std::map<std::string, Language> all();

 private:
  /// Once: shims are programs, and take their time.
  void look_for_all();
  Expected<void> ask_version(const std::string& id, Language& language);

  const toolchains::Toolchains& toolchains_;
  Run run_;
  std::once_flag looked_;
  std::set<std::filesystem::path> views_;
  std::mutex languages_mutex_;  ///< until a language was asked for its version; then it stays as it is
  std::map<std::string, Language> languages_;
  std::set<std::string> versions_asked_;
  std::mutex libraries_mutex_;
  std::map<std::string, std::vector<FoundLibrary>> libraries_;  ///< by language
};

}  // namespace spar::engine
