// Libraries that problems require: what a language says of those it knows, and what is missing for a problem.
#pragma once

#include <string>
#include <vector>

#include "judge/engine/engine.hpp"

namespace spar::engine {

/// What asks a language, in a slot, which of the libraries it knows are there.
wire::RunRequest library_question(const Language& language);

/// From the answer, a line each for those that are there: the name, a space, the version.
std::vector<FoundLibrary> read_libraries(const toolchains::Toolchain& toolchain, const std::string& answer);

/// unavailable, with what to install, where a library that the problem requires is not among those found.
Expected<void> check_libraries(const bank::Problem& problem, const toolchains::Toolchain& toolchain,
                               const std::vector<FoundLibrary>& found);

/// One that a problem requires and that a language, itself installed, lacks here.
struct MissingLibrary {
  std::string language;
  std::string library;
  std::string install;  ///< command that installs it
};

/// All of a problem's, in the languages it can be solved in.
Expected<std::vector<MissingLibrary>> missing_libraries(Engine& engine, const bank::Problem& problem);

nlohmann::json to_json(const FoundLibrary& found);
nlohmann::json to_json(const MissingLibrary& missing);
/// The libraries of a language as clients are told; empty for one that is not there, or could not be asked.
nlohmann::json libraries_json(Engine& engine, const Language& language);
/// The members `requires` and `missing` of a problem as clients are told; `missing` is null where it could
/// not be asked.
nlohmann::json requirements_json(Engine& engine, const bank::Problem& problem);

}  // namespace spar::engine
