// Files in and out of a slot. Called by init while nothing else lives there; no path leads out of `root`,
// whatever was left in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runner/wire/protocol.hpp"

namespace spar::runner {

/// Writes files below `root`, their contents taken from the front of `contents`, which is advanced. Throws
/// std::invalid_argument for a path that leaves `root` or contents that are too short.
void write_files(const std::string& root, const std::vector<wire::FileEntry>& files,
                 std::string_view& contents);

/// Appends a plain file's bytes to `into` and returns how many; nothing when it is missing, not a plain file
/// (a link, a FIFO, a directory), or larger than `limit`.
std::optional<std::uint64_t> collect_file(const std::string& root, const std::string& path, Bytes limit,
                                          std::string& into);

}  // namespace spar::runner
