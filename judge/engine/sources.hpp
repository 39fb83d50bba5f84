// The sources of a program as its compiler wants them: which file is the one to begin with, and what the
// command names.
#pragma once

#include <string>
#include <vector>

#include "judge/bank/judging.hpp"
#include "judge/engine/slot.hpp"
#include "judge/toolchains/toolchain.hpp"

namespace spar::engine {

/// The files of a program, under the names that they have in their package.
struct Sources {
  std::vector<NamedFile> files;
  std::string entry_point;  ///< the file to begin with; empty: as its language has it
};

std::vector<NamedFile> named_files(const std::vector<bank::PackageFile>& files);

/// A program as it is laid out for compiling.
struct Arranged {
  std::vector<NamedFile> files;
  toolchains::Words units;  ///< what stands in a command instead of the name of a solution
};

/// bad_input when there is nothing in this language.
Expected<Arranged> arrange(const toolchains::Toolchain& toolchain, Sources sources);

}  // namespace spar::engine
