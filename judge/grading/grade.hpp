// From raw facts to a judged case. Pure: no process, no disk.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "judge/bank/problem.hpp"
#include "judge/grading/report.hpp"
#include "judge/grading/tolerance.hpp"

namespace spar::grading {

/// What comparing an answer with the expected value came to.
struct Comparison {
  bool equal = false;
  std::optional<Difference> difference;  ///< set when not equal
};

/// The rules by which two JSON values are compared: exact, but for floats (a tolerance) and, where the
/// package says so, the order of the outermost list.
class Comparator {
 public:
  /// From the [comparator] table of a package ({"unordered", "float": {"abs", "rel", "nan"}}, each with its
  /// default) and the type of the answer. bad_input names the member that is wrong, or that has no effect on
  /// this type.
  static Expected<Comparator> make(const nlohmann::json& table, const bank::Type& type);
  /// Type-strict: a JSON integer where a float is declared is fine, a string or an object that imitates one
  /// is not.
  [[nodiscard]] Comparison compare(const nlohmann::json& expected, const nlohmann::json& got) const;

 private:
  bank::Type type_;
  bool unordered_ = false;
  Tolerance tolerance_;
};

/// Program output against the answer: tokens split on white space, ASCII case-insensitive as in the Kattis
/// default.
Comparison compare_tokens(const std::string& answer, const std::string& output);

/// Cause before symptom: IE, memory, time, output, signal or exit code, then the comparison (absent = nothing
/// to compare, which is wrong unless an earlier cause holds).
Verdict decide_verdict(const Facts& facts, const std::optional<Comparison>& comparison);

/// What a case alone does not tell.
struct CaseContext {
  /// False for a user's own case, which has no expected value: any answer of the right type is accepted.
  bool has_expected = true;
  /// The limits that were in force, for the summaries of TLE, MLE and OLE; those of the problem when absent.
  std::optional<bank::Limits> limits;
};

/// Judges one case of `problem`: compares, decides, and explains a failure (input, expected, got, path, error
/// sizes, family and advice; long values elided in the middle).
CaseReport judge_case(const bank::Problem& problem, const bank::Case& test, Facts facts,
                      const CaseContext& context = {});

}  // namespace spar::grading
