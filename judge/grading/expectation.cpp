#include "judge/grading/expectation.hpp"

#include <algorithm>

#include "judge/grading/scoring.hpp"

namespace spar::grading {
namespace {

constexpr double rounding = 1e-6;  // of scores that are written in decimals

std::string code(Verdict verdict) { return nlohmann::json(verdict).get<std::string>(); }

std::string listed(const std::set<Verdict>& set) {
  std::string text;
  for (const Verdict one : set) text += (text.empty() ? "" : " or ") + code(one);
  return text;
}

std::string number(double value) { return nlohmann::json(value).dump(); }

class Unmet {
 public:
  Unmet(const bank::Expectation& expectation, const Report& report)
      : expectation_(expectation), report_(report) {
    for (const auto& test : report.cases)
      if (!expectation.cases || std::find(expectation.cases->begin(), expectation.cases->end(), test.name) !=
                                    expectation.cases->end())
        cases_.push_back(&test);
  }

  std::vector<std::string> find() {
    if (report_.verdict == Verdict::compile_error) {
      const bool may = expectation_.whole.contains(Verdict::compile_error) ||
                       expectation_.required.contains(Verdict::compile_error) ||
                       expectation_.permitted.contains(Verdict::compile_error);
      if (!may) say("does not compile: " + report_.compile.diagnostics.substr(0, 500));
      return std::move(faults_);
    }
    check_cases();
    if (!expectation_.whole.empty() && !expectation_.whole.contains(report_.verdict))
      say("should be " + listed(expectation_.whole) + ", is " + code(report_.verdict) + first_explanation());
    if (expectation_.partial && !(report_.points && report_.points->partial))
      say("should be accepted with less than the full score, is " + code(report_.verdict) + with_score());
    if (expectation_.score) check_scores(*expectation_.score);
    check_message();
    return std::move(faults_);
  }

 private:
  void say(std::string what) { faults_.push_back(std::move(what)); }

  void check_cases() {
    for (const auto* test : cases_)
      if (!expectation_.permitted.empty() && !expectation_.permitted.contains(test->verdict)) {
        say("case '" + test->name + "' is " + code(test->verdict) + ", and only " +
            listed(expectation_.permitted) + " may be" + explanation_of(*test));
        break;
      }
    const bool met = std::any_of(cases_.begin(), cases_.end(), [&](const auto* test) {
      return expectation_.required.contains(test->verdict);
    });
    if (!expectation_.required.empty() && !met)
      say("some case should be " + listed(expectation_.required) + ", none is");
  }

  void check_scores(const bank::ScoreRange& range) {
    if (!report_.points) return say("should score, and the problem does not");
    const auto check = [&](const std::string& what, double score) {
      if (score < range.least - rounding || score > range.most + rounding)
        say(what + " scores " + number(score) + ", and should from " + number(range.least) + " to " +
            number(range.most));
    };
    if (expectation_.groups.empty()) return check("it", report_.points->score);
    for (const auto& name : expectation_.groups) {
      const auto& groups = report_.points->groups;
      const auto found =
          std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.name == name; });
      if (found == groups.end())
        say("there is no group '" + name + "' that could score");
      else
        check("group '" + name + "'", found->score);
    }
  }

  void check_message() {
    if (expectation_.message.empty()) return;
    const bool said = std::any_of(cases_.begin(), cases_.end(), [&](const auto* test) {
      return test->judge_message.find(expectation_.message) != std::string::npos;
    });
    if (!said) say("no checker said '" + expectation_.message + "'");
  }

  [[nodiscard]] std::string with_score() const {
    return report_.points ? " with " + number(report_.points->score) : "";
  }
  static std::string explanation_of(const CaseReport& test) {
    return test.explanation.is_object() ? ": " + test.explanation.value("summary", "") : "";
  }
  [[nodiscard]] std::string first_explanation() const {
    for (const auto* test : cases_)
      if (test->verdict == report_.verdict && test->explanation.is_object())
        return " in case '" + test->name + "'" + explanation_of(*test);
    return "";
  }

  const bank::Expectation& expectation_;
  const Report& report_;
  std::vector<const CaseReport*> cases_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> unmet(const bank::Expectation& expectation, const Report& report) {
  return Unmet(expectation, report).find();
}

Report under_limit(Report report, const bank::Problem& problem, std::chrono::nanoseconds limit) {
  for (auto& test : report.cases) {
    const bool earlier_cause = test.verdict == Verdict::internal_error ||
                               test.verdict == Verdict::memory_limit || test.verdict == Verdict::skipped;
    if (!earlier_cause && test.facts.cpu_time > limit) test.verdict = Verdict::time_limit;
  }
  report.points.reset();
  conclude_groups(report, problem);
  return report;
}

}  // namespace spar::grading
