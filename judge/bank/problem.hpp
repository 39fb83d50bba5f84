// What a problem is, once read from its package. The format itself is described in judge/bank/FORMAT.md.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "judge/bank/judging.hpp"
#include "judge/bank/type.hpp"
#include "runner/wire/bytes.hpp"

namespace spar::bank {

enum class Kind { function, class_, program, discussion, whiteboard };
NLOHMANN_JSON_SERIALIZE_ENUM(Kind, {{Kind::function, "function"},
                                    {Kind::class_, "class"},
                                    {Kind::program, "program"},
                                    {Kind::discussion, "discussion"},
                                    {Kind::whiteboard, "whiteboard"}})

enum class Difficulty { easy, medium, hard };
NLOHMANN_JSON_SERIALIZE_ENUM(Difficulty, {{Difficulty::easy, "easy"},
                                          {Difficulty::medium, "medium"},
                                          {Difficulty::hard, "hard"}})

struct Parameter {
  std::string name;
  Type type;
};

/// `kind = "function"`: one typed function.
struct FunctionSignature {
  std::string name;
  std::vector<Parameter> parameters;
  Type returns;                        ///< void_ when `mutates` is set
  std::optional<std::string> mutates;  ///< the parameter whose value after the call is the answer

  /// The type of the answer: what is returned, or the type of the parameter that is mutated.
  [[nodiscard]] const Type& answer() const;
};

/// `kind = "class"`: a constructor and methods, exercised as a sequence of operations.
struct ClassSignature {
  struct Method {
    std::string name;
    std::vector<Parameter> parameters;
    Type returns;
  };
  std::string name;
  std::vector<Parameter> constructor;
  std::vector<Method> methods;

  /// The method of that name, or null.
  [[nodiscard]] const Method* find(const std::string& method) const;
  /// What an operation of that name gives: void for the constructor.
  [[nodiscard]] Type result_of(const std::string& operation) const;
};

/// Limits of one case, for the reference language; a toolchain scales them.
struct Limits {
  std::chrono::nanoseconds cpu_time = std::chrono::seconds(2);  ///< user+system of the whole process tree
  Bytes memory{256ULL << 20U};                                  ///< peak of everything the case holds
  Bytes output{8ULL << 20U};                                    ///< stdout, or the answer of a typed problem
};

/// One test. Exactly one of the two pairs is filled, by the problem's kind.
struct Case {
  std::string name;    ///< unique within the problem
  std::string family;  ///< the trap it belongs to
  bool sample = false;
  nlohmann::json input;     ///< function: {"args": [...]}; class: {"operations": [[method, [args]], ...]}
  nlohmann::json expected;  ///< function: the value; class: one value per operation
  std::string input_text;   ///< program: what is fed to stdin
  std::string answer_text;  ///< program: what stdout should hold, or what the checker is told
  std::vector<std::string> arguments;          ///< program: of its command line
  std::vector<PackageFile> files;              ///< program: laid into its working directory
  std::vector<std::string> checker_arguments;  ///< after those of the checker or interactor itself
  std::optional<TokenRules> tokens;            ///< of the default checker; absent: those of the problem
  /// By the input validator's name; "" is for those that are not named.
  std::map<std::string, std::vector<std::string>> input_validator_arguments;
  std::optional<double> score;  ///< what it is worth when accepted; absent: as its group says
  std::string hint;             ///< for whoever fails it; empty: none
  std::string description;      ///< what it tests, for authors
};

/// A label shared by cases that probe the same trap, and the sentence shown when one of them fails.
struct Family {
  std::string name;
  std::string advice;
};

/// The folder under data/secret that holds a family's cases of a program problem: spaces become hyphens.
std::string family_folder(std::string name);

struct FollowUp {
  std::string question;
  std::string answer;
};

/// A program shipped with the package to prove it.
struct ShippedSubmission {
  std::filesystem::path path;  ///< a file, or the folder that holds its files
  std::string expectation;     ///< the folder it lies in: accepted, wrong_answer, ...
  /// What it must satisfy, all of it. Native packages leave this empty: FORMAT.md says what their folders
  /// mean.
  std::vector<Expectation> expectations = {};
  std::vector<PackageFile> files = {};  ///< foreign packages: its sources, constants replaced
  std::string language = {};            ///< toolchain id; empty: by the extension of its files
  std::string entry_point = {};         ///< the file or class to start with; empty: as its language has it
};

/// What a problem's growth is measured by: generate.py makes cases of any size between the two.
struct SizeParameter {
  std::string meaning;  ///< "the number of entries"
  double smallest = 16;
  double largest = 1e6;
};

/// A problem as read from its package folder.
struct Problem {
  std::string slug;  ///< the folder's name
  std::filesystem::path directory;
  std::string digest;  ///< hex SHA-256 of everything that decides a verdict (problem.toml, data/,
                       ///< generate.py, accepted/)
  Kind kind = Kind::function;
  std::string title;
  Difficulty difficulty = Difficulty::medium;
  std::vector<std::string> topics;
  int minutes = 25;  ///< what an interviewer would allow
  std::vector<std::string>
      required_libraries;  ///< as people call them ("scikit-learn"); solutions may use them
  Limits limits;
  std::optional<FunctionSignature> function;             ///< set when kind is function
  std::optional<ClassSignature> class_;                  ///< set when kind is class_
  nlohmann::json comparator = nlohmann::json::object();  ///< the [comparator] table, read by grading
  std::string time_complexity;                           ///< to beat, as "O(n log n)"; empty when not stated
  std::string space_complexity;
  std::optional<SizeParameter> size;
  std::vector<std::string> hints;
  std::vector<FollowUp> follow_up;
  std::vector<Family> families;
  std::vector<Case> cases;  ///< samples first, then hidden ones, in file order; without those of generate.py
  std::string statement;    ///< Markdown
  std::string editorial;    ///< Markdown; empty when there is none
  std::optional<std::filesystem::path> generator;  ///< generate.py, when the package has one
  std::vector<ShippedSubmission> submissions;
  std::string format = "spar";  ///< of the package: spar | kattis-legacy | kattis-2025-09 | polygon | dmoj
  Judging judging;              ///< checkers, groups and scores
  std::vector<Notice> notices;  ///< what was tolerated, ignored or is not supported

  /// The family's advice, or an empty string.
  [[nodiscard]] std::string advice_for(const std::string& family) const;
};

}  // namespace spar::bank
