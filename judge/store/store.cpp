#include "judge/store/store.hpp"

#include <array>
#include <cstdio>

#include "judge/store/migrations.hpp"
#include "judge/store/sqlite_store.hpp"

namespace spar::store {
namespace {

namespace fs = std::filesystem;

Expected<void> make_directory(const fs::path& directory) {
  if (directory.empty()) return {};
  std::error_code failure;
  const bool made = fs::create_directories(directory, failure);
  if (failure)
    return fail(ErrorCode::unavailable, "cannot create the directory " + directory.string() + " (" +
                                            failure.message() + "); choose another with `--data DIR`");
  // Past code and reports are the user's own affair. Where that cannot be set (some network drives) they
  // still work.
  if (made) fs::permissions(directory, fs::perms::owner_all, failure);
  return {};
}

Expected<void> prepare(Connections& connections) {
  const fs::path& file = connections.file();
  try {
    Connections::Loan loan = connections.borrow();
    if (read_only(loan.session()))
      return fail(ErrorCode::unavailable,
                  "the database " + file.string() +
                      " may only be read; make it writable, or choose another directory with `--data DIR`");
    auto migrated = migrate(loan.session(), file);
    if (!migrated) loan.discard();
    return migrated;
  } catch (const soci::soci_error& error) {
    return tl::unexpected<Error>(open_fault(file, error));
  }
}

}  // namespace

Expected<std::unique_ptr<Store>> Store::open(const fs::path& file) {
  if (auto made = make_directory(file.parent_path()); !made)
    return tl::unexpected<Error>(std::move(made.error()));
  auto connections = std::make_unique<Connections>(file);
  if (auto prepared = prepare(*connections); !prepared)
    return tl::unexpected<Error>(std::move(prepared.error()));
  return std::make_unique<SqliteStore>(std::move(connections));
}

std::string to_rfc3339(Timestamp time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  std::array<char, 64> text{};
  const int length = std::snprintf(
      text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
      static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
      static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
  return {text.data(), static_cast<std::size_t>(length)};
}

}  // namespace spar::store
