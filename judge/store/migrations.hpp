// The versions of the schema, and how a database comes to the newest one. Inside judge/store only.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "judge/error.hpp"
#include "judge/store/connections.hpp"

namespace spar::store {

/// One step of the schema: the n-th (from 1) makes version n. `name` is the file's, for messages.
struct Migration {
  const char* name;
  const char* statements;
};

/// All of migrations/sqlite, in order. Defined in a file that CMake makes.
const std::vector<Migration>& migrations();

/// Refuses a database of another program or of a newer version (`conflict`), touching nothing; otherwise
/// switches it to WAL and applies what is missing, each step in a transaction of its own. Safe when several
/// processes do it at once.
Expected<void> migrate(soci::session& session, const std::filesystem::path& file);

}  // namespace spar::store
