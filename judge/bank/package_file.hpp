// The files of a package, read safely: nothing outside the package, nothing huge, nothing but regular files.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace spar::bank {

/// A package folder on disk. Every failure is a Refusal.
class PackageFolder {
 public:
  explicit PackageFolder(const std::filesystem::path& directory);

  [[nodiscard]] bool holds(const std::filesystem::path& relative) const;
  /// The bytes of a file. Refuses links that leave the package, what is no regular file, and more than 16
  /// MiB.
  [[nodiscard]] std::string read(const std::filesystem::path& relative) const;
  /// The same, held to UTF-8.
  [[nodiscard]] std::string read_text(const std::filesystem::path& relative) const;
  /// The entries directly in a folder, sorted by name, without hidden ones; none when there is no such
  /// folder. Paths are relative to the package.
  [[nodiscard]] std::vector<std::filesystem::path> files(const std::filesystem::path& folder) const;
  [[nodiscard]] std::vector<std::filesystem::path> folders(const std::filesystem::path& folder) const;
  /// How a file is called in messages: the package's path as it was given, then the file's.
  [[nodiscard]] std::string name(const std::filesystem::path& relative) const;
  /// Hex SHA-256 over the names and bytes of everything that decides a verdict: problem.toml, generate.py,
  /// data/ and submissions/accepted/.
  [[nodiscard]] std::string digest() const;

 private:
  /// The path to open, once it is known to stay inside.
  [[nodiscard]] std::filesystem::path inside(const std::filesystem::path& relative) const;
  [[nodiscard]] std::vector<std::filesystem::path> entries(const std::filesystem::path& folder,
                                                           bool folders) const;
  void collect(const std::filesystem::path& relative, std::vector<std::filesystem::path>& found) const;

  std::filesystem::path given_;
  std::filesystem::path root_;  ///< without symbolic links
};

}  // namespace spar::bank
