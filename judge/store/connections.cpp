#include "judge/store/connections.hpp"

namespace spar::store {
namespace {

/// More than this many at once is rare; the rest are closed when given back.
constexpr std::size_t kept_connections = 8;

/// A static cast, because the library exports no run-time type for a dynamic one; all our sessions are of
/// this backend.
sqlite_api::sqlite3* handle(soci::session& session) {
  return static_cast<soci::sqlite3_session_backend&>(*session.get_backend()).conn_;
}

/// SOCI takes a text without '=' as the path itself; otherwise it wants name="value", and has no escape for a
/// quote.
std::string connect_string(const std::filesystem::path& file) {
  std::string path = file.string();
  if (path.find('=') == std::string::npos) return path;
  if (path.find('"') != std::string::npos)
    throw soci::soci_error("a path with both '=' and '\"' cannot be opened");
  return "dbname=\"" + path + "\"";
}

std::unique_ptr<soci::session> open_session(const std::filesystem::path& file) {
  auto session = std::make_unique<soci::session>(soci::sqlite3, connect_string(file));
  sqlite_api::sqlite3_busy_timeout(handle(*session),
                                   static_cast<int>(std::chrono::milliseconds(busy_timeout).count()));
  // FULL: a commit returns after its bytes reached the disk, so what was acknowledged survives a power cut.
  *session << "PRAGMA synchronous = FULL";
  *session << "PRAGMA foreign_keys = ON";
  return session;
}

}  // namespace

int primary_code(const soci::sqlite3_soci_error& error) { return error.result() & 0xff; }

Error open_fault(const std::filesystem::path& file, const soci::soci_error& error) {
  const auto* sqlite_error = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
  const std::string elsewhere = " choose another directory with `--data DIR`";
  switch (sqlite_error == nullptr ? SQLITE_ERROR : primary_code(*sqlite_error)) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return {ErrorCode::conflict,
              file.string() + " is not a database of spar, or it is damaged; move it away, or" + elsewhere};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorCode::unavailable,
              "the database " + file.string() + " is held by another program; end that one, or" + elsewhere};
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_IOERR:
    case SQLITE_FULL:
      return {ErrorCode::unavailable, "cannot write the database " + file.string() + " (" + error.what() +
                                          "); mend that, or" + elsewhere};
    default:
      return {ErrorCode::internal, "cannot open the database " + file.string() + ": " + error.what()};
  }
}

void execute_script(soci::session& session, const char* statements, const std::string& name) {
  char* message = nullptr;
  const int result = sqlite_api::sqlite3_exec(handle(session), statements, nullptr, nullptr, &message);
  if (result == SQLITE_OK) return;
  const std::string text = name + ": " + (message == nullptr ? "unknown error" : message);
  sqlite_api::sqlite3_free(message);
  throw soci::sqlite3_soci_error(text, result);
}

void checkpoint_on_close(soci::session& session, bool enabled) {
  sqlite_api::sqlite3_db_config(handle(session), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, enabled ? 0 : 1, nullptr);
}

bool read_only(soci::session& session) {
  return sqlite_api::sqlite3_db_readonly(handle(session), "main") == 1;
}

// IMMEDIATE, because a transaction that starts as a reader cannot become a writer once another wrote in
// between.
Transaction::Transaction(soci::session& session) : session_(session) { session_ << "BEGIN IMMEDIATE"; }

Transaction::~Transaction() {
  if (!open_) return;
  try {
    session_ << "ROLLBACK";
  } catch (const soci::soci_error&) {
    // SQLite has rolled back by itself, as it does after a full disk; the first fault is on its way to the
    // caller.
    open_ = false;
  }
}

void Transaction::commit() {
  session_ << "COMMIT";
  open_ = false;
}

Connections::Loan::~Loan() {
  if (session_) owner_.give_back(std::move(session_));
}

Connections::Loan Connections::borrow() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      std::unique_ptr<soci::session> session = std::move(idle_.back());
      idle_.pop_back();
      return {*this, std::move(session)};
    }
  }
  return {*this, open_session(file_)};
}

void Connections::give_back(std::unique_ptr<soci::session> session) {
  const std::lock_guard lock(mutex_);
  if (idle_.size() < kept_connections) idle_.push_back(std::move(session));
}

}  // namespace spar::store
