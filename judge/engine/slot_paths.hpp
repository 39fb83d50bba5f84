// Where a slot's folders really are, when it has no root of its own: runner/wire/protocol.hpp, "ready".
#pragma once

#include <map>
#include <string>
#include <vector>

namespace spar::engine {

/// From the names that commands use (/work, /program...) to the real folders; empty where they are the same.
using SlotPaths = std::map<std::string, std::string>;

/// Replaces the slot's names in a word of a command or a variable of its environment, where they stand as a
/// whole path or as its beginning: alone ("/work/a"), after one of = : , ; or @ ("A=/work:/tmp"), or after a
/// one-letter option ("-I/work").
std::string to_real_paths(const std::string& word, const SlotPaths& paths);
std::vector<std::string> to_real_paths(const std::vector<std::string>& words, const SlotPaths& paths);

/// The other way round, anywhere in a text that is to be shown.
std::string to_slot_paths(std::string text, const SlotPaths& paths);

}  // namespace spar::engine
