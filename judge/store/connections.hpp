// Connections to one SQLite file: how one is opened, kept for reuse, and how a write transaction is held.
// Inside judge/store only: this header shows SOCI and SQLite.
#pragma once

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "judge/error.hpp"

namespace spar::store {

/// How long a writer waits for the writers of other processes.
inline constexpr std::chrono::seconds busy_timeout{10};

/// SQLite's result code without its extended part (SQLITE_BUSY, SQLITE_FULL ...). SOCI's own category is
/// always "unknown".
int primary_code(const soci::sqlite3_soci_error& error);

/// What opening a database failed with, in a sentence that says how to go on.
Error open_fault(const std::filesystem::path& file, const soci::soci_error& error);

/// Runs many statements; SOCI would run the first alone. Throws soci::sqlite3_soci_error that names `name`.
void execute_script(soci::session& session, const char* statements, const std::string& name);

/// Whether closing the last connection merges the write-ahead log into the database file.
void checkpoint_on_close(soci::session& session, bool enabled);

/// True when SQLite fell back to reading only, which it does silently where it may not write.
bool read_only(soci::session& session);

/// Holds the write lock from construction; rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(soci::session& session);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  soci::session& session_;
  bool open_ = true;
};

/// Keeps connections for reuse. A connection serves one thread at a time, from borrow() to the end of the
/// Loan.
class Connections {
 public:
  explicit Connections(std::filesystem::path file) : file_(std::move(file)) {}

  class Loan {
   public:
    Loan(Connections& owner, std::unique_ptr<soci::session> session)
        : owner_(owner), session_(std::move(session)) {}
    ~Loan();
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    [[nodiscard]] soci::session& session() { return *session_; }
    /// After a fault the connection is closed instead of kept.
    void discard() { session_.reset(); }

   private:
    Connections& owner_;
    std::unique_ptr<soci::session> session_;
  };

  /// Throws soci::soci_error when the file cannot be opened.
  Loan borrow();
  /// Writers of this process queue here: fairer and faster than SQLite's polling, which stays for other
  /// processes.
  std::mutex& writer() { return writer_; }
  [[nodiscard]] const std::filesystem::path& file() const { return file_; }

 private:
  void give_back(std::unique_ptr<soci::session> session);

  std::filesystem::path file_;
  std::mutex writer_;
  std::mutex mutex_;  ///< guards idle_
  std::vector<std::unique_ptr<soci::session>> idle_;
};

}  // namespace spar::store
