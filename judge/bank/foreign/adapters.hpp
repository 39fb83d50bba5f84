// One function per foreign format: a package folder in, a problem out. All give up by Refusal.
#pragma once

#include <filesystem>
#include <string>

#include "judge/bank/problem.hpp"

namespace spar::bank::foreign {

/// Kattis/ICPC, legacy and 2025-09, with DOMjudge's extensions.
Problem read_kattis(const std::filesystem::path& directory);
Problem read_polygon(const std::filesystem::path& directory);
Problem read_dmoj(const std::filesystem::path& directory);

}  // namespace spar::bank::foreign
