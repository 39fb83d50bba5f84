// The comparison of whole answers.
#include "judge/grading/difference.hpp"
#include "judge/grading/grade.hpp"

namespace spar::grading {
namespace {

using nlohmann::json;

Difference type_difference(const bank::Type& type, const bank::Mismatch& mismatch, const json& got) {
  Difference difference{"$" + mismatch.path, mismatch.reason, std::nullopt, std::nullopt};
  if (!mismatch.path.empty()) difference.message += " (the answer should be " + bank::to_string(type) + ")";
  if (mismatch.path.empty() && got.is_null()) difference.message += "; does every path return a value?";
  return difference;
}

Comparison different(Difference difference) { return {false, std::move(difference)}; }

}  // namespace

Expected<Comparator> Comparator::make(const json& table, const bank::Type& type) {
  auto rule = bank::read_answer_rule(table, type);
  if (!rule) return fail(ErrorCode::bad_input, rule.error().message);
  return Comparator(std::move(*rule));
}

std::string Comparator::complaint_about(const json& expected) const {
  const auto& type = rule_.value.type;
  if (!rule_.any_of) return bank::describe_mismatch(type, expected);
  if (!expected.is_array() || expected.empty()) return "it should be a list of accepted answers (any_of)";
  for (const auto& accepted : expected)
    if (auto complaint = bank::describe_mismatch(type, accepted); !complaint.empty()) return complaint;
  return "";
}

Comparison Comparator::compare(const json& expected, const json& got) const {
  if (const auto mismatch = bank::find_mismatch(rule_.value.type, got))
    return different(type_difference(rule_.value.type, *mismatch, got));
  // The loader holds expected values to their type, so this can only be an answer of a reference that is
  // broken.
  if (const auto complaint = complaint_about(expected); !complaint.empty())
    return different(
        {"$", "the expected value itself is of the wrong type: " + complaint, std::nullopt, std::nullopt});
  if (!rule_.any_of) return compare_one(expected, got);
  for (const auto& accepted : expected)
    if (equal_by(rule_.value, accepted, got)) return {true, std::nullopt};
  auto comparison = compare_one(expected.front(), got);
  if (expected.size() > 1)
    comparison.difference->message += " (compared with the first of " + std::to_string(expected.size()) +
                                      " accepted answers; it is none of them)";
  return comparison;
}

Comparison Comparator::compare_one(const json& expected, const json& got) const {
  auto difference = first_difference(rule_.value, expected, got);
  if (!difference) return {true, std::nullopt};
  difference->path.insert(0, "$");
  return different(std::move(*difference));
}

}  // namespace spar::grading
