// Taking a package of any format into a bank folder.
#pragma once

#include <filesystem>
#include <string>

#include "judge/bank/problem.hpp"

namespace spar::bank {

/// Unpacks an archive, or copies a folder, to `bank / slug`, and reads it there. An empty slug is made of the
/// name of the package. Nothing is left behind when the package cannot be read; conflict when there is one of
/// that slug.
Expected<Problem> import_package(const std::filesystem::path& source, const std::filesystem::path& bank,
                                 const std::string& slug);

}  // namespace spar::bank
