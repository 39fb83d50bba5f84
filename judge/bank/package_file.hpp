// The files of a package, read safely: nothing outside the package, nothing huge, nothing but regular files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace spar::bank {

/// What a package may hold; the default is for packages of spar's own format.
struct FolderRules {
  std::uintmax_t largest_file = 16U << 20U;  ///< bytes
  std::string too_large = "is larger than 16 MiB; make large cases in generate.py";
  std::uintmax_t largest_total = 1U << 30U;  ///< bytes, of all that is read
  bool linked_folders = false;               ///< a link may lead to a folder of the package
};

/// A package folder on disk. Every failure is a Refusal.
class PackageFolder {
 public:
  explicit PackageFolder(const std::filesystem::path& directory, FolderRules rules = {});

  [[nodiscard]] bool holds(const std::filesystem::path& relative) const;
  [[nodiscard]] bool is_folder(const std::filesystem::path& relative) const;
  [[nodiscard]] bool is_executable(const std::filesystem::path& relative) const;
  /// The bytes of a file. Refuses links that leave the package, what is no regular file, and more than the
  /// rules allow.
  [[nodiscard]] std::string read(const std::filesystem::path& relative) const;
  /// The same, held to UTF-8.
  [[nodiscard]] std::string read_text(const std::filesystem::path& relative) const;
  /// The entries directly in a folder, sorted by name, without hidden ones; none when there is no such
  /// folder. Paths are relative to the package.
  [[nodiscard]] std::vector<std::filesystem::path> files(const std::filesystem::path& folder) const;
  [[nodiscard]] std::vector<std::filesystem::path> folders(const std::filesystem::path& folder) const;
  /// Every file below a folder, or the file itself, in order; hidden ones are left out.
  [[nodiscard]] std::vector<std::filesystem::path> all_files(const std::filesystem::path& below) const;
  /// How a file is called in messages: the package's path as it was given, then the file's.
  [[nodiscard]] std::string name(const std::filesystem::path& relative) const;
  /// Hex SHA-256 over the names and bytes of these files and of all that lies in these folders, as far as
  /// there are any: everything that decides a verdict.
  [[nodiscard]] std::string digest(const std::vector<std::filesystem::path>& parts) const;

 private:
  /// The path to open, once it is known to stay inside.
  [[nodiscard]] std::filesystem::path inside(const std::filesystem::path& relative) const;
  [[nodiscard]] std::vector<std::filesystem::path> entries(const std::filesystem::path& folder,
                                                           bool folders) const;
  void collect(const std::filesystem::path& relative, int depth,
               std::vector<std::filesystem::path>& found) const;

  std::filesystem::path given_;
  std::filesystem::path root_;  ///< without symbolic links
  FolderRules rules_;
  mutable std::uintmax_t read_ = 0;  ///< bytes so far
};

}  // namespace spar::bank
