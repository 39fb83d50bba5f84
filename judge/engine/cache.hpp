// A content-addressed store of files on the user's disk: compiled programs, precompiled headers, generated
// cases. Safe for concurrent use by threads and processes: an entry is written aside and renamed into place,
// whole or not at all. What is not as it was written (a failing disk, a meddler) is thrown away, not used.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "judge/error.hpp"
#include "runner/wire/bytes.hpp"

namespace spar::engine {

/// Lower-case hex SHA-256.
std::string sha256(std::string_view bytes);

/// The same over the names and contents of all files below a folder of our own.
std::string digest_of_folder(const std::filesystem::path& folder);

class Cache {
 public:
  using Files = std::map<std::string, std::string>;  ///< path within the entry to contents

  /// `unavailable` when the folder cannot be made.
  static Expected<Cache> open(const std::filesystem::path& folder, Bytes size_limit);
  /// The entry's files; also marks it as used.
  [[nodiscard]] std::optional<Files> find(const std::string& key) const;
  /// Whether the entry is there and as it was written, told without reading files that nothing has touched
  /// since.
  [[nodiscard]] bool holds(const std::string& key) const;
  /// Where an entry's files lie; for mounting read-only.
  [[nodiscard]] std::filesystem::path directory(const std::string& key) const { return folder_ / key; }
  /// Writes an entry and removes the longest unused ones beyond the size limit. A full disk loses the entry,
  /// nothing else.
  void insert(const std::string& key, const Files& files) const;
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

 private:
  Cache(std::filesystem::path folder, Bytes size_limit)
      : folder_(std::move(folder)), size_limit_(size_limit) {}
  void discard(const std::string& key) const;
  void evict() const;

  std::filesystem::path folder_;
  Bytes size_limit_;
};

}  // namespace spar::engine
