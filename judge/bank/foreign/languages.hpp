// From the language names and file extensions of other formats to the ids of spar's toolchains.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "judge/bank/judging.hpp"

namespace spar::bank::foreign {

/// "python3" is python, "cpp.g++17" is cpp; a language that spar has no toolchain for keeps its name.
std::string toolchain_for(std::string language);

/// By the extension; empty for headers, data and what is unknown.
std::string language_of_file(const std::filesystem::path& file);

/// The one language of a program's sources (C beside C++ is C++); empty when there is none or more than one.
std::string language_of(const std::vector<PackageFile>& files);

/// Compiled things, archives and editors' left-overs, which are no source of anything.
bool is_stray(const std::filesystem::path& file);

}  // namespace spar::bank::foreign
