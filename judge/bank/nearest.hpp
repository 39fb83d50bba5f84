// "Did you mean ...?": the nearest of some known words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace spar::bank {

/// Levenshtein distance: the least number of single-byte insertions, deletions and replacements.
std::size_t edit_distance(std::string_view left, std::string_view right);

/// The known word nearest to `word`, or an empty string when none is near enough to be a slip of the pen (two
/// edits, or a third of the word's length if that is more).
std::string nearest(std::string_view word, const std::vector<std::string>& known);

/// "; did you mean 'x'?", or an empty string.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known);

}  // namespace spar::bank
