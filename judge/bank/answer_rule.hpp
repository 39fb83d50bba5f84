// The [comparator] table of a package, read: by which rule an answer is compared with the expected value.
// FORMAT.md describes the table; judge/grading applies the rule.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "judge/bank/problem.hpp"
#include "judge/bank/type.hpp"

namespace spar::bank {

/// |got - expected| <= absolute + relative * |expected|.
struct FloatRule {
  double absolute = 1e-8;
  double relative = 1e-6;  ///< at most 0.5: beyond it, nearly any number would do
  bool nan = false;        ///< whether NaN equals NaN
  bool infinity = true;    ///< whether an infinity equals itself
};

/// What counts as equal up to sign: nothing, a list with all its signs turned, or each column of a matrix.
enum class SignFree { no, vector, columns };

/// The rule for a value and what it holds: a tree of the shape of its type.
struct ValueRule {
  Type type;
  FloatRule floats;
  bool unordered = false;  ///< a list is a multiset
  SignFree sign_free = SignFree::no;
  /// Set: a list of labels, equal up to renaming of all labels but these.
  std::optional<std::vector<nlohmann::json>> labels;
  std::vector<ValueRule> parts;  ///< list, optional and node types: one, of the element; tuple: one a member
};

/// The rule for a whole answer.
struct AnswerRule {
  ValueRule value;
  bool any_of = false;  ///< the expected value is a list of answers, each of which is accepted
};

/// What is wrong with the table, and where: the keys that lead there.
struct RuleFault {
  std::vector<std::string> where;
  std::string message;
};

/// The rule of a function's answer.
tl::expected<AnswerRule, RuleFault> read_answer_rule(const nlohmann::json& table, const Type& answer);

/// The rule of each method that gives something, by its name.
tl::expected<std::map<std::string, AnswerRule>, RuleFault> read_method_rules(const nlohmann::json& table,
                                                                             const ClassSignature& signature);

/// Whether expected values are lists of accepted answers: of a function, or of one method of a class.
bool accepts_any_of(const Problem& problem, const std::string& method = "");

/// The answers of a reference in the form of expected values: listed where any of several is accepted.
nlohmann::json as_expected(const Problem& problem, const nlohmann::json& input, nlohmann::json answer);

}  // namespace spar::bank
