// From raw facts to a judged case. Pure: no process, no disk.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "judge/bank/answer_rule.hpp"
#include "judge/bank/problem.hpp"
#include "judge/grading/checker.hpp"
#include "judge/grading/report.hpp"

namespace spar::grading {

/// What comparing an answer with the expected value came to.
struct Comparison {
  bool equal = false;
  std::optional<Difference> difference;  ///< set when not equal
};

/// Compares answers with expected values by a package's rule (judge/bank/answer_rule.hpp).
class Comparator {
 public:
  explicit Comparator(bank::AnswerRule rule) : rule_(std::move(rule)) {}
  /// From the [comparator] table of a function and the type of its answer. bad_input names the member that is
  /// wrong, or that has no effect on this type.
  static Expected<Comparator> make(const nlohmann::json& table, const bank::Type& type);
  /// Type-strict: a JSON integer where a float is declared is fine, a string or an object that imitates one
  /// is not.
  [[nodiscard]] Comparison compare(const nlohmann::json& expected, const nlohmann::json& got) const;
  /// Why `expected` is no expected value by this rule; empty when it is.
  [[nodiscard]] std::string complaint_about(const nlohmann::json& expected) const;
  [[nodiscard]] const bank::Type& type() const { return rule_.value.type; }

 private:
  [[nodiscard]] Comparison compare_one(const nlohmann::json& expected, const nlohmann::json& got) const;

  bank::AnswerRule rule_;
};

/// Program output against the answer, as the default checker of the ICPC format does it: tokens split on
/// white space, compared by the rules.
Comparison compare_tokens(const std::string& answer, const std::string& output,
                          const bank::TokenRules& rules = {});

/// Cause before symptom: IE, memory, time, output, signal or exit code, then the comparison (absent = nothing
/// to compare, which is wrong unless an earlier cause holds).
Verdict decide_verdict(const Facts& facts, const std::optional<Comparison>& comparison);

/// What a case alone does not tell.
struct CaseContext {
  /// False for a user's own case, which has no expected value: any answer of the right type is accepted.
  bool has_expected = true;
  /// The limits that were in force, for the summaries of TLE, MLE and OLE; those of the problem when absent.
  std::optional<bank::Limits> limits;
  /// What the problem's own program says, where one was asked: it decides then, whatever the facts are.
  std::optional<Opinion> opinion = std::nullopt;
  /// Interactive problems: the conversation, as it is to be shown.
  std::optional<std::string> transcript = std::nullopt;
};

/// The answer of a typed problem as JSON, when it came and is of the right type: then a checker can be asked.
std::optional<nlohmann::json> checkable_answer(const bank::Problem& problem, const bank::Case& test,
                                               const Facts& facts);

/// Judges one case of `problem`: compares, decides, and explains a failure (input, expected, got, path, error
/// sizes, family and advice; long values elided in the middle).
CaseReport judge_case(const bank::Problem& problem, const bank::Case& test, Facts facts,
                      const CaseContext& context = {});

}  // namespace spar::grading
