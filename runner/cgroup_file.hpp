// Reading and writing the small files of cgroups, v1 and v2.
#pragma once

#include <cstdint>
#include <string>

#include "runner/wire/unique_fd.hpp"

namespace spar::runner {

/// A number of a counter file; with `key`, the number after it. 0 when there is none ("max" reads as 0 too).
std::uint64_t read_number(const UniqueFd& file, const char* key = nullptr);
void write_text(const UniqueFd& file, const std::string& text, const std::string& step);
/// Opens relative to a directory; throws std::system_error.
UniqueFd open_at(int directory, const std::string& path, int flags);
/// Removes the directories of slots below `parent` whose keeper is dead (its process id stands in the name).
void remove_leftover_slots(const std::string& parent);
/// rmdir, again for a moment while the kernel still counts the last process.
void remove_cgroup(const std::string& directory);

/// The name of a new slot's directory.
std::string new_slot_name();

}  // namespace spar::runner
