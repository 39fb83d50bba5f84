// A language as data: how it is found, compiled and run. README.md beside this file describes the TOML files.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "judge/bank/problem.hpp"
#include "judge/error.hpp"

namespace spar::toolchains {

using Words = std::vector<std::string>;

/// How a solution becomes something that runs. Commands hold @program@, @linker@, @precompiled@ and @memory@
/// still.
struct Recipe {
  Words compile;    ///< empty: nothing to compile
  Words artifacts;  ///< files of /work that go to /program
  Words run;
  Words prepare;       ///< starts a driver beforehand, given modules to import; empty: there is no such thing
  Words import_words;  ///< begin a line of a source that names modules
  std::string entry_file;  ///< typed problems: written beside the solution before compiling; may be empty
  std::string function_entry;
  std::string
      solution_entry;  ///< the same for a method of `class Solution`; empty: the driver finds it itself
  std::string class_entry;
  std::string method_entry;
  Words method_spellings;  ///< of methods, "create" and "free" where these are functions; empty: as declared
  std::map<std::string, std::string> words;  ///< more @words@ for entries
  Words otherwise_when;  ///< a source that holds one of these sequences has `otherwise` instead
  std::map<std::string, std::string> otherwise;
  std::string hoist;    ///< what the source has in quotes behind it ("#include") becomes @hoisted@
  std::string hoisted;  ///< each of these; @quoted@ is the one
};

/// What is compiled once, the driver above all, and serves every compile of typed solutions.
struct Precompiled {
  Words command;
  std::map<std::string, std::string> outputs;  ///< file of /work to its path below @precompiled@
};

/// What a candidate starts from; @words@ are replaced (stub.hpp).
struct Stub {
  std::string function, class_, method, parameter, self_separator, returns, field, return_, method_return,
      program, parameter_note;
  /// For languages whose lists are a pointer and a count: "list" (how the address of @type@ is spelled),
  /// "count" (the type of a length) and "count_name" (for the list @name@). Empty: a value is one parameter.
  std::map<std::string, std::string> parts;
  /// By type: what is said above a stub that has it.
  std::map<std::string, std::string> notes;
};

/// A library that solutions may use where it is installed.
struct Library {
  std::string name;     ///< as people call it, and packages require it: "scikit-learn"
  std::string module;   ///< as the language calls it: "sklearn"
  std::string install;  ///< command that installs it
};

/// How a language writes the names of functions and methods. Packages declare them in snake_case.
enum class NameStyle { snake, camel };

struct Toolchain {
  std::string id;
  std::string extends;  ///< id of the toolchain that it completes itself from; empty: none
  std::string name;
  std::string extension;
  std::string source;   ///< file name of a solution
  std::string install;  ///< command that installs it
  Words environment;    ///< NAME=value, for compiling and running
  /// Cases are served by the driver's own process (a managed runtime with threads of its own) instead of a
  /// fork each.
  bool resident = false;
  bool process_per_case = false;  ///< the driver is started anew for every case
  std::uint32_t processes =
      64;  ///< processes and threads that a solution may have, the runtime's own included
  NameStyle names = NameStyle::snake;
  double time_factor = 1;
  Bytes memory_allowance;
  Words programs;  ///< tried in order
  Words version_arguments;
  Words locate;      ///< makes it print the folder that it is installed in; empty: it needs not be asked
  std::string root;  ///< that folder, seen from the one its program lies in; empty: only the program itself
  Words libraries;   ///< of these files the first that is there is needed besides
  Words settings;    ///< folders in /etc that it reads, shown to slots where they are there
  Words library_versions;  ///< asks it which of `known_libraries` are there, given each one's name and module
  Words linkers;           ///< of these (ld.NAME) the first that is installed takes part in compiles
  std::vector<Library> known_libraries;
  std::optional<Precompiled> precompiled;
  Recipe typed;
  Recipe program;
  Stub stub;
  std::map<std::string, std::string> types;
  std::map<std::string, std::string> pass;

  [[nodiscard]] const Recipe& recipe_for(bank::Kind kind) const {
    return kind == bank::Kind::program ? program : typed;
  }
};

/// Reads one file; errors name it, the line and the key.
Expected<Toolchain> load_toolchain(const std::filesystem::path& file);

/// All languages of some folders, by id.
class Toolchains {
 public:
  /// The first folder is the judge's own: all of it must be sound. In the others, which need not be there, a
  /// file stands instead of an earlier one with its id, and one that is broken is left out.
  static Expected<Toolchains> open(const std::vector<std::filesystem::path>& folders);
  [[nodiscard]] const std::map<std::string, Toolchain>& all() const { return all_; }
  /// What is wrong with the files that were left out.
  [[nodiscard]] const std::vector<Error>& broken() const { return broken_; }
  /// The folders of drivers, by name ("cpp"); a later folder's stands instead of an earlier one's.
  [[nodiscard]] const std::map<std::string, std::filesystem::path>& drivers() const { return drivers_; }
  /// not_found names the languages there are.
  [[nodiscard]] Expected<const Toolchain*> find(const std::string& id) const;
  /// The language whose solutions have this file's extension; never one that extends another.
  [[nodiscard]] Expected<const Toolchain*> for_file(const std::filesystem::path& file) const;

 private:
  Expected<void> read_folder(const std::filesystem::path& folder);

  std::map<std::string, Toolchain> all_;
  std::vector<Error> broken_;
  std::map<std::string, std::filesystem::path> drivers_;
};

/// Programs of this machine that may be it, in the order in which they are to be tried. Links are not
/// resolved: a shim goes by the name it is called by.
std::vector<std::filesystem::path> candidates(const Toolchain& toolchain);

/// What tells the compiler to use the first of the toolchain's linkers that is on this machine; empty: its
/// own.
std::string linker_option(const Toolchain& toolchain);

/// Replaces every @word@ of `text` that `values` knows.
std::string replace_words(const std::string& text, const std::map<std::string, std::string>& values);

}  // namespace spar::toolchains
