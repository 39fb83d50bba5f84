// What every adapter works with while it reads a package: its folder, the problem in the making, what there
// is to say about it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "judge/bank/foreign/yaml.hpp"
#include "judge/bank/package_file.hpp"
#include "judge/bank/problem.hpp"

namespace spar::bank::foreign {

/// What a foreign package may hold.
FolderRules foreign_rules();

class Reading {
 public:
  explicit Reading(const std::filesystem::path& directory);

  PackageFolder folder;
  Problem problem;
  std::map<std::string, std::string> constants;  ///< {{name}} in programs and texts

  void tolerate(const std::filesystem::path& file, const std::string& message) {
    note(Notice::Kind::tolerated, file, message);
  }
  void ignore(const std::filesystem::path& file, const std::string& message) {
    note(Notice::Kind::ignored, file, message);
  }
  void unsupported(const std::filesystem::path& file, const std::string& message) {
    note(Notice::Kind::unsupported, file, message);
  }
  [[noreturn]] void refuse(const std::filesystem::path& file, const std::string& message) const;

  /// Constants replaced by their values; names that are not defined stay.
  [[nodiscard]] std::string expand(std::string text) const;
  /// The file's YAML, or an absent node when there is no such file; constants replaced where asked.
  [[nodiscard]] Yaml yaml(const std::filesystem::path& file, bool with_constants = false) const;
  /// A text, whatever its encoding: what is not UTF-8 is read as Latin-1, a mark at its start is dropped, and
  /// both are told.
  std::string text(const std::filesystem::path& file);
  /// All files of a program (a file or a folder) under names relative to it; strays are left out and told.
  std::vector<PackageFile> program_files(const std::filesystem::path& program);
  /// A program that takes part in judging, with files from elsewhere laid beside it. Refuses one that cannot
  /// be built, with the reason.
  JudgeProgram program(const std::filesystem::path& program, Protocol protocol,
                       std::vector<PackageFile> beside = {});
  /// A new case, to be filled; its name must not be taken.
  Case& add_case(const std::string& name, const std::string& family, bool sample);

 private:
  void note(Notice::Kind kind, const std::filesystem::path& file, const std::string& message);

  std::map<std::string, std::size_t> names_;
};

/// Replaces what is not UTF-8 in everything that is shown: names of files and texts of descriptions may be
/// anything.
Problem with_valid_texts(Problem problem);

/// `[a-z0-9-]+` made of any name: letters in lower case, everything else a hyphen.
std::string slug_of(const std::string& name);

/// A fence that the text does not close, the text, and the fence again; `word` follows the opening one.
std::string fenced(const std::string& text, const std::string& word);

/// The sample cases of the problem as example blocks, below a heading each; they end the statement.
std::string rendered_samples(const Problem& problem);

}  // namespace spar::bank::foreign
