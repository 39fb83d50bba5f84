// One case: compare by kind, decide, explain.
#include <cctype>

#include "judge/bank/json_text.hpp"
#include "judge/bank/render.hpp"
#include "judge/bank/utf8.hpp"
#include "judge/grading/explain.hpp"
#include "judge/grading/grade.hpp"

namespace spar::grading {
namespace {

using bank::Kind;
using nlohmann::json;

constexpr std::size_t longest_operation = 80;  // bytes, in a summary

/// A comparison and how to speak of it.
struct Judged {
  Comparison comparison;
  std::string place;  ///< where the difference is, in the user's terms; empty: its path
  std::optional<std::string> got;
  std::string error;  ///< the package is at fault, not the answer
};

Judged wrong(std::string path, std::string message, std::optional<std::string> got) {
  return {{false, Difference{std::move(path), std::move(message), std::nullopt, std::nullopt}},
          "",
          std::move(got),
          ""};
}

Judged fault_of_package(std::string error) { return {{}, "", std::nullopt, std::move(error)}; }

/// One value against what is expected of it, or, without that, against its type alone.
Judged compare_value(const Comparator& comparator, const json* expected, const json& got) {
  if (expected != nullptr) {
    if (const auto complaint = comparator.complaint_about(*expected); !complaint.empty())
      return fault_of_package("the expected value does not fit the signature: " + complaint);
    return {comparator.compare(*expected, got), "", std::nullopt, ""};
  }
  // Comparing with itself would do but for NaN, which may differ from itself.
  const auto mismatch = bank::find_mismatch(comparator.type(), got);
  if (mismatch) return wrong("$" + mismatch->path, mismatch->reason, std::nullopt);
  return {{true, std::nullopt}, "", std::nullopt, ""};
}

Judged compare_function(const bank::Problem& problem, const json* expected, const json& got) {
  const auto comparator = Comparator::make(problem.comparator, problem.function->answer());
  if (!comparator) return fault_of_package(comparator.error().context);
  return compare_value(*comparator, expected, got);
}

std::string brief_operation(const json& operation) {
  const auto text = bank::sanitise_utf8(bank::render_operation(operation));
  return text.size() <= longest_operation
             ? text
             : std::string(bank::truncate_utf8(text, longest_operation)) + "...)";
}

Judged compare_class(const bank::Problem& problem, const bank::Case& test, const json* expected,
                     const json& got) {
  const auto& operations = test.input.at("operations");
  if (expected != nullptr && (!expected->is_array() || expected->size() != operations.size()))
    return fault_of_package("the expected values are not one for each operation");
  if (!got.is_array() || got.size() != operations.size())
    return wrong("$",
                 "expected one value for each of the " + std::to_string(operations.size()) +
                     " operations, got " +
                     (got.is_array() ? std::to_string(got.size()) : std::string(got.type_name())),
                 std::nullopt);
  const auto rules = bank::read_method_rules(problem.comparator, *problem.class_);
  if (!rules) return fault_of_package(rules.error().message);
  for (std::size_t i = 0; i < operations.size(); ++i) {
    const auto rule = rules->find(operations[i].at(0).get<std::string>());
    if (rule == rules->end()) continue;  // whatever it gives is not asked for
    const auto* wanted = expected == nullptr ? nullptr : &expected->at(i);
    auto judged = compare_value(Comparator(rule->second), wanted, got[i]);
    if (judged.comparison.equal) continue;
    if (!judged.error.empty()) return judged;
    auto& path = judged.comparison.difference->path;
    const auto inner = path.substr(1);
    path = "$[" + std::to_string(i) + "]" + inner;
    judged.place = "operation " + std::to_string(i + 1) + ", " + brief_operation(operations[i]) +
                   (inner.empty() ? "" : ", at " + inner);
    return judged;
  }
  return {{true, std::nullopt}, "", std::nullopt, ""};
}

std::string answer_type(const bank::Problem& problem) {
  return problem.function ? bank::to_string(problem.function->answer()) : "one value for each operation";
}

Judged compare_typed(const bank::Problem& problem, const bank::Case& test, const Facts& facts,
                     bool has_expected) {
  if (!facts.answer)
    return wrong("$", "expected " + answer_type(problem) + ", but no answer came", std::nullopt);
  const auto parsed = bank::parse_json(*facts.answer);
  if (!parsed)
    return wrong("$",
                 "expected " + answer_type(problem) + ", got what cannot be read: " + parsed.error().message,
                 facts.answer);
  const auto* expected = has_expected ? &test.expected : nullptr;
  auto judged = problem.function ? compare_function(problem, expected, parsed->value)
                                 : compare_class(problem, test, expected, parsed->value);
  // What came is also worth seeing where nothing was expected.
  if (!judged.comparison.equal || !has_expected) judged.got = bank::render_json(parsed->value);
  return judged;
}

Judged compare(const bank::Problem& problem, const bank::Case& test, const Facts& facts, bool has_expected) {
  if (problem.kind != Kind::program) return compare_typed(problem, test, facts, has_expected);
  if (!has_expected) return {{true, std::nullopt}, "", facts.output, ""};
  const auto& rules = test.tokens ? *test.tokens : problem.judging.tokens;
  return {compare_tokens(test.answer_text, facts.output, rules), "", facts.output, ""};
}

/// Programs of the package judge it: nothing is compared here.
bool has_referee(const bank::Problem& problem) {
  return problem.judging.interactor || !problem.judging.checkers.empty();
}

std::string shown_answer(const bank::Problem& problem, const Facts& facts) {
  if (problem.kind == Kind::program) return facts.output;
  const auto parsed = bank::parse_json(facts.answer.value_or("null"));
  return parsed ? bank::render_json(parsed->value) : facts.answer.value_or("");
}

/// As a program of the package says.
WrongAnswer judge_by(const Opinion& opinion, const bank::Problem& problem, const CaseContext& context,
                     CaseReport& report) {
  report.verdict = opinion.verdict;
  report.given_score = opinion.score;
  report.given_multiplier = opinion.multiplier;
  report.judge_message = opinion.judge_message;
  if (opinion.verdict == Verdict::internal_error) {
    report.facts.internal_error = true;
    report.facts.error = opinion.error;
    return {};
  }
  WrongAnswer told{opinion.message, context.transcript.value_or(shown_answer(problem, report.facts)),
                   std::nullopt};
  if (told.summary.empty() && problem.judging.interactor)
    told.summary = "The interactor rejected the conversation.";
  if (told.summary.empty()) told.summary = "The checker rejected the answer.";
  return told;
}

std::string summarise(const Judged& judged) {
  const auto& difference = judged.comparison.difference.value();
  std::string text = difference.message + (difference.message.ends_with('?') ? "" : ".");
  const std::string& place = judged.place.empty() ? difference.path : judged.place;
  if (place != "$") return "At " + place + ": " + text;
  text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
  return text;  // of the whole answer: there is no place to name
}

}  // namespace

std::optional<json> checkable_answer(const bank::Problem& problem, const bank::Case& test,
                                     const Facts& facts) {
  if (!facts.answer || !ended_well(facts)) return std::nullopt;
  if (!compare_typed(problem, test, facts, false).comparison.equal) return std::nullopt;
  return bank::parse_json(*facts.answer)->value;
}

CaseReport judge_case(const bank::Problem& problem, const bank::Case& test, Facts facts,
                      const CaseContext& context) {
  CaseReport report{test.name, test.family, test.sample, Verdict::internal_error, std::move(facts), nullptr};
  // Decided as if the answer were right: what remains then is the comparison's to tell.
  report.verdict = decide_verdict(report.facts, Comparison{true, std::nullopt});
  WrongAnswer told;
  if (context.opinion) {
    told = judge_by(*context.opinion, problem, context, report);
    if (report.verdict == Verdict::accepted) return report;
  } else if (report.verdict == Verdict::accepted) {
    auto judged = compare(problem, test, report.facts, context.has_expected && !has_referee(problem));
    if (!judged.error.empty()) {
      report.facts.internal_error = true;
      report.facts.error = std::move(judged.error);
    }
    report.verdict = decide_verdict(report.facts, judged.comparison);
    if (report.verdict == Verdict::accepted && context.has_expected) return report;
    if (report.verdict == Verdict::accepted)
      told = {"Nothing was expected of this case; this is what came.", std::move(judged.got), std::nullopt};
    if (report.verdict == Verdict::wrong_answer)
      told = {summarise(judged), std::move(judged.got), std::move(judged.comparison.difference)};
  }
  if (told.summary.empty())
    told.summary = describe_cause(report.verdict, report.facts, context.limits.value_or(problem.limits));
  report.explanation = explain(problem, test, context, told);
  return report;
}

}  // namespace spar::grading
