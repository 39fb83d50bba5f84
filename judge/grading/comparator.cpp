// Reading the [comparator] table, and the comparison of whole answers.
#include <algorithm>
#include <limits>
#include <vector>

#include "judge/bank/nearest.hpp"
#include "judge/grading/difference.hpp"
#include "judge/grading/grade.hpp"
#include "judge/grading/matching.hpp"

namespace spar::grading {
namespace {

using nlohmann::json;

/// The complaint about a member of `table` that is not among `known`, or an empty string.
std::string unknown_member(const json& table, const std::string& name,
                           const std::vector<std::string>& known) {
  for (const auto& [key, unused] : table.items())
    if (std::find(known.begin(), known.end(), key) == known.end())
      return "unknown member '" + key + "' in " + name + bank::did_you_mean(key, known);
  return "";
}

/// Reads `table[key]` into `value`, or says why not.
std::string read_tolerance(const json& table, const std::string& key, double limit, double& value) {
  if (!table.contains(key)) return "";
  if (!table[key].is_number()) return "'float." + key + "' in [comparator] should be a number";
  value = table[key].get<double>();
  return value >= 0 && value < limit ? "" : "'float." + key + "' in [comparator] is out of range";
}

std::string read_float_rule(const json& table, Tolerance& tolerance) {
  if (!table.is_object()) return "'float' in [comparator] should be a table: { abs, rel, nan }";
  if (auto complaint = unknown_member(table, "'float' of [comparator]", {"abs", "rel", "nan"});
      !complaint.empty())
    return complaint;
  if (auto complaint =
          read_tolerance(table, "abs", std::numeric_limits<double>::infinity(), tolerance.absolute);
      !complaint.empty())
    return complaint;
  if (auto complaint = read_tolerance(table, "rel", 1, tolerance.relative); !complaint.empty())
    return complaint;
  if (!table.contains("nan")) return "";
  if (!table["nan"].is_boolean()) return "'float.nan' in [comparator] should be true or false";
  tolerance.nan_equals_nan = table["nan"].get<bool>();
  return "";
}

Difference type_difference(const bank::Type& type, const bank::Mismatch& mismatch, const json& got) {
  Difference difference{"$" + mismatch.path, mismatch.reason, std::nullopt, std::nullopt};
  if (!mismatch.path.empty()) difference.message += " (the answer should be " + bank::to_string(type) + ")";
  if (mismatch.path.empty() && got.is_null()) difference.message += "; does every path return a value?";
  return difference;
}

Comparison different(Difference difference) { return {false, std::move(difference)}; }

}  // namespace

Expected<Comparator> Comparator::make(const json& table, const bank::Type& type) {
  Comparator comparator;
  comparator.type_ = bank::representation(type);
  if (!table.is_object()) return fail(ErrorCode::bad_input, "[comparator] should be a table");
  if (auto complaint = unknown_member(table, "[comparator]", {"unordered", "float"}); !complaint.empty())
    return fail(ErrorCode::bad_input, complaint);
  if (table.contains("unordered")) {
    if (!table["unordered"].is_boolean())
      return fail(ErrorCode::bad_input, "'unordered' in [comparator] should be true or false");
    comparator.unordered_ = table["unordered"].get<bool>();
    if (comparator.unordered_ && comparator.type_.name != bank::Type::Name::list)
      return fail(ErrorCode::bad_input, "'unordered' in [comparator] needs an answer that is a list");
  }
  if (table.contains("float")) {
    if (auto complaint = read_float_rule(table["float"], comparator.tolerance_); !complaint.empty())
      return fail(ErrorCode::bad_input, complaint);
    if (!bank::holds_float(type))
      return fail(ErrorCode::bad_input, "'float' in [comparator] needs an answer that holds a float");
  }
  return comparator;
}

Comparison Comparator::compare(const json& expected, const json& got) const {
  if (const auto mismatch = bank::find_mismatch(type_, got))
    return different(type_difference(type_, *mismatch, got));
  // The loader holds expected values to their type, so this can only be an answer of a reference that is
  // broken.
  if (const auto mismatch = bank::find_mismatch(type_, expected))
    return different({"$" + mismatch->path,
                      "the expected value itself is of the wrong type: " + mismatch->reason, std::nullopt,
                      std::nullopt});
  const bool match = unordered_ && expected.size() == got.size();
  if (!match) {
    auto difference = first_difference(type_, expected, got, tolerance_);
    if (!difference) return {true, std::nullopt};
    difference->path.insert(0, "$");
    return different(std::move(*difference));
  }
  const auto unmatched = find_unmatched(type_.arguments.front(), expected, got, tolerance_);
  if (!unmatched) return {true, std::nullopt};
  return different(
      {"$[" + std::to_string(*unmatched) + "]",
       brief(got[*unmatched]) + " has no partner left among the expected elements (in any order)",
       std::nullopt, std::nullopt});
}

}  // namespace spar::grading
