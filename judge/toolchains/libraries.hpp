// Which languages a problem is offered in: those it allows, and that know every library it requires.
#pragma once

#include <string>
#include <vector>

#include "judge/toolchains/toolchain.hpp"

namespace spar::toolchains {

/// What people call it; null where the language does not know it.
const Library* find_library(const Toolchain& toolchain, const std::string& name);

/// Names of the libraries that some language knows, each once, in the order of the recipes.
std::vector<std::string> known_libraries(const Toolchains& toolchains);

/// Whether the problem may be solved in that language, wherever everything is installed.
bool serves(const Toolchain& toolchain, const bank::Problem& problem);

/// The ids of all that serve it, in their order.
std::vector<std::string> serving(const Toolchains& toolchains, const bank::Problem& problem);

/// What to begin with where nobody chose: C++, which limits are written for, or else the first; none is
/// empty.
std::string first_choice(const std::vector<std::string>& serving);

/// Whether it serves, by id: not_found for a language that there is not, bad_input (with those that serve)
/// for one that does not.
Expected<const Toolchain*> find_serving(const Toolchains& toolchains, const bank::Problem& problem,
                                        const std::string& id);

/// The modules of known libraries that a solution will import, as far as its lines and the problem say it:
/// sorted, each once. What a driver may import beforehand without showing a solution what it did not ask for.
std::vector<std::string> imported_modules(const Toolchain& toolchain, const bank::Problem& problem,
                                          const std::string& source);

}  // namespace spar::toolchains
