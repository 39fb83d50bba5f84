// Reading packages from disk. Pure: no process, no network, no database.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "judge/bank/problem.hpp"
#include "judge/bank/problem_list.hpp"

namespace spar::bank {

/// Reads one package folder, whatever its format (FORMAT.md, "Packages of other formats"). Every error names
/// the file, the line where there is one, and how to mend it.
Expected<Problem> load_package(const std::filesystem::path& directory);

/// The format that a folder's files speak of: spar, kattis, polygon or dmoj; empty when it is no package.
std::string detect_format(const std::filesystem::path& directory);

/// Reads a JSON array of typed cases (as in data/secret/*.json), or, for `program`,
/// [{"name","family","input"}] (and "answer" when `with_expected`). `origin` names the source in errors. With
/// `with_expected` false the cases carry no expected value yet (generators, a user's own cases) and must not.
/// Names must differ from each other and from those of problem.cases; families must be declared, but for
/// `sample` where `sample` is set. A case without a name gets one from its place; a problem without families
/// takes any, and cases without one.
Expected<std::vector<Case>> parse_cases(const Problem& problem, const std::string& text,
                                        const std::string& origin, bool sample, bool with_expected);

/// All problems under some roots, keyed by slug.
class Bank {
 public:
  /// Loads every package below the roots, which must be there, and the lists in their folders `lists`. One
  /// that cannot be read does not hide the others: its error is kept in `broken()`; so is that of one whose
  /// slug an earlier one has, and that of a list that names a problem which is not there.
  static Expected<Bank> open(const std::vector<std::filesystem::path>& roots);

  [[nodiscard]] const std::map<std::string, Problem>& problems() const { return problems_; }
  /// Sorted by name.
  [[nodiscard]] const std::vector<ProblemList>& lists() const { return lists_; }
  [[nodiscard]] const std::vector<Error>& broken() const { return broken_; }
  /// not_found with the nearest slug as a suggestion.
  [[nodiscard]] Expected<const Problem*> find(const std::string& slug) const;

 private:
  void read_lists(const std::filesystem::path& root);
  void add_list(ProblemList list, const std::string& origin);

  std::map<std::string, Problem> problems_;
  std::vector<ProblemList> lists_;
  std::vector<Error> broken_;
};

/// An ```example block of a statement: what a sample shows.
struct StatementExample {
  std::string text;  ///< the block's body
  int line = 0;      ///< 1-based line of the opening fence in statement.md
};
std::vector<StatementExample> statement_examples(const std::string& markdown);

/// The body an example block must have to show this sample (FORMAT.md, "Statement").
std::string render_example(const Problem& problem, const Case& sample);

/// Lints that need no execution: samples match the statement, families are declared and used, hints exist,
/// and so on. One sentence per finding; empty when sound. `known_libraries` are those that some language
/// knows.
std::vector<std::string> lint(const Problem& problem, const std::vector<std::string>& known_libraries = {});

}  // namespace spar::bank
