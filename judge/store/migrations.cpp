#include "judge/store/migrations.hpp"

#include <chrono>
#include <thread>

namespace spar::store {
namespace {

using namespace std::chrono_literals;

/// "spar" in ASCII, in the file's header: tells our databases from those of other programs.
constexpr long long application_id = 0x73706172;

long long number(soci::session& session, const std::string& query) {
  long long value = 0;
  session << query, soci::into(value);
  return value;
}

long long version_of(soci::session& session) { return number(session, "PRAGMA user_version"); }

Expected<void> check_ours(soci::session& session, const std::filesystem::path& file) {
  // One snapshot: another process may be migrating a fresh file between two readings of it.
  const soci::transaction snapshot(session);
  const long long version = version_of(session);
  const auto known = static_cast<long long>(migrations().size());
  if (version > known)
    return fail(ErrorCode::conflict, "the database " + file.string() + " is of version " +
                                         std::to_string(version) + ", and this spar knows versions up to " +
                                         std::to_string(known) +
                                         "; use a newer spar, or another directory with `--data DIR`");
  const bool empty = number(session, "SELECT count(*) FROM sqlite_schema") == 0;
  const bool ours = version > 0 && number(session, "PRAGMA application_id") == application_id;
  if (!empty && !ours)
    return fail(ErrorCode::conflict, "the database " + file.string() +
                                         " belongs to another program; move it away, or choose another "
                                         "directory with `--data DIR`");
  return {};
}

/// SQLite does not always wait for others here (it returns "busy" at once where waiting could deadlock), so
/// we do.
void switch_to_wal(soci::session& session) {
  const auto deadline = std::chrono::steady_clock::now() + busy_timeout;
  while (true) {
    try {
      std::string mode;
      session << "PRAGMA journal_mode = WAL", soci::into(mode);
      return;
    } catch (const soci::sqlite3_soci_error& error) {
      if (primary_code(error) != SQLITE_BUSY || std::chrono::steady_clock::now() > deadline) throw;
      std::this_thread::sleep_for(10ms);
    }
  }
}

void apply_missing(soci::session& session) {
  const std::vector<Migration>& all = migrations();
  for (std::size_t version = 1; version <= all.size(); ++version) {
    Transaction transaction(session);
    // Read again under the write lock: another process may have been faster.
    if (version_of(session) >= static_cast<long long>(version)) continue;
    execute_script(session, all[version - 1].statements, all[version - 1].name);
    session << "PRAGMA user_version = " << version;
    session << "PRAGMA application_id = " << application_id;
    transaction.commit();
  }
}

}  // namespace

Expected<void> migrate(soci::session& session, const std::filesystem::path& file) {
  // A refused database must stay as it is, even one that a crash left with a write-ahead log to be merged at
  // closing.
  checkpoint_on_close(session, false);
  if (auto checked = check_ours(session, file); !checked) return checked;
  checkpoint_on_close(session, true);
  switch_to_wal(session);
  if (version_of(session) < static_cast<long long>(migrations().size())) apply_missing(session);
  return {};
}

}  // namespace spar::store
