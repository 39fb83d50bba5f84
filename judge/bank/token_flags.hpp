// The flags of the default checker, as packages and command lines write them.
#pragma once

#include <string>
#include <vector>

#include "judge/bank/judging.hpp"

namespace spar::bank {

/// `case_sensitive`, `space_change_sensitive`, `float_tolerance E`, `float_absolute_tolerance E`,
/// `float_relative_tolerance E`, in any order. bad_input for anything else, a missing or negative E, a
/// tolerance given twice, and float_tolerance beside one of the other two.
Expected<TokenRules> parse_token_flags(const std::vector<std::string>& flags);

/// The words of one string as a shell splits them: by white space, with quotes and backslashes.
std::vector<std::string> split_words(const std::string& text);

}  // namespace spar::bank
