#include "judge/engine/check.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "judge/bank/answer_rule.hpp"
#include "judge/bank/load.hpp"
#include "judge/engine/case_runner.hpp"
#include "judge/engine/check_foreign.hpp"
#include "judge/engine/read_file.hpp"
#include "judge/grading/grade.hpp"
#include "judge/toolchains/libraries.hpp"
#include "judge/toolchains/stub.hpp"

namespace spar::engine {
namespace {

using grading::Verdict;

constexpr double fast_enough = 0.5;  // an accepted submission uses at most this share of the limit
constexpr double slow_enough = 1.5;  // a slow one needs at least this many limits
constexpr double tolerance_margin = 10;

std::string name_of(Verdict verdict) { return nlohmann::json(verdict).get<std::string>(); }

/// Multiplies the tolerances of a table of [comparator] and of the tables in it.
void scale_tolerances(nlohmann::json& table, double factor) {
  if (!table.is_object()) return;
  constexpr double most_relative = 0.5;
  for (auto& [key, value] : table.items()) {
    if (key != "float") {
      scale_tolerances(value, factor);
      continue;
    }
    if (value.contains("abs")) value["abs"] = value["abs"].get<double>() * factor;
    if (value.contains("rel")) value["rel"] = std::min(most_relative, value["rel"].get<double>() * factor);
  }
}

/// The same problem with every tolerance multiplied: does a verdict hang on where exactly the tolerance lies?
bank::Problem with_tolerance(const bank::Problem& problem, double factor) {
  bank::Problem changed = problem;
  const bank::FloatRule defaults;
  auto rule = nlohmann::json{{"abs", defaults.absolute}, {"rel", defaults.relative}};
  rule.update(problem.comparator.value("float", nlohmann::json::object()));
  changed.comparator["float"] = rule;
  scale_tolerances(changed.comparator, factor);
  return changed;
}

/// And they are compared by a tolerance.
bool answers_with_floats(const bank::Problem& problem) {
  if (!problem.judging.checkers.empty()) return false;
  if (problem.function && !problem.function->mutates) return holds_float(problem.function->returns);
  if (problem.function)
    return std::any_of(problem.function->parameters.begin(), problem.function->parameters.end(),
                       [&](const auto& parameter) {
                         return parameter.name == *problem.function->mutates && holds_float(parameter.type);
                       });
  if (!problem.class_) return false;
  return std::any_of(problem.class_->methods.begin(), problem.class_->methods.end(),
                     [](const auto& method) { return holds_float(method.returns); });
}

std::set<std::string> failed_families(const grading::Report& report) {
  std::set<std::string> families;
  for (const auto& test : report.cases)
    if (test.verdict != Verdict::accepted && test.verdict != Verdict::skipped) families.insert(test.family);
  return families;
}

/// Whether each wrong submission can be given a failed family that no other was given (augmenting paths).
class FamilyMatching {
 public:
  explicit FamilyMatching(std::vector<std::set<std::string>> failed) : failed_(std::move(failed)) {}
  /// The first submission that is left without one, or the number of submissions.
  std::size_t first_unmatched() {
    for (std::size_t i = 0; i < failed_.size(); ++i) {
      std::set<std::string> seen;
      if (!assign(i, seen)) return i;
    }
    return failed_.size();
  }

 private:
  bool assign(std::size_t submission, std::set<std::string>& seen) {
    for (const auto& family : failed_[submission]) {
      if (!seen.insert(family).second) continue;
      const auto holder = owner_.find(family);
      if (holder != owner_.end() && !assign(holder->second, seen)) continue;
      owner_[family] = submission;
      return true;
    }
    return false;
  }
  std::vector<std::set<std::string>> failed_;
  std::map<std::string, std::size_t> owner_;
};

class Checker {
 public:
  Checker(Engine& engine, const bank::Problem& problem, const OnStep& on_step, Thoroughness thoroughness)
      : engine_(engine),
        problem_(problem),
        on_step_(on_step),
        sampled_(thoroughness == Thoroughness::sample) {}

  Expected<CheckResult> run() {
    result_.slug = problem_.slug;
    result_.faults = bank::lint(problem_, toolchains::known_libraries(engine_.toolchains()));
    if (auto able = check_languages(); !able) return tl::unexpected(able.error());
    if (!provable_) return result_;
    on_step_("cases");
    auto cases = engine_.cases(problem_);
    if (!cases) {
      if (cases.error().code == ErrorCode::internal) return tl::unexpected(cases.error());
      result_.faults.push_back(cases.error().context);
      return result_;
    }
    cases_ = std::move(*cases);
    result_.cases = cases_->size();
    check_duplicate_names();
    if (auto done = check_trivial_answers(); !done) {
      if (done.error().code == ErrorCode::internal) return tl::unexpected(done.error());
      fault(done.error().context);
      return result_;
    }
    if (auto done = check_submissions(); !done) return tl::unexpected(done.error());
    if (!sampled_) check_families();
    if (auto done = check_stubs(); !done) return tl::unexpected(done.error());
    return result_;
  }

 private:
  void fault(std::string what) { result_.faults.push_back(std::move(what)); }

  /// What requires libraries can only be proven where a language has them.
  Expected<void> check_languages() {
    if (problem_.required_libraries.empty()) return {};
    provable_ = false;
    std::string why = "no language knows all libraries that it requires";
    for (const auto& [id, toolchain] : engine_.toolchains().all()) {
      if (!toolchains::serves(toolchain, problem_)) continue;
      const auto language = engine_.language_for(problem_, id);
      if (!language && language.error().code == ErrorCode::internal) return tl::unexpected(language.error());
      provable_ = provable_ || language.has_value();
      if (!language) why = language.error().context;
    }
    if (!provable_) fault("it cannot be proven here: " + why);
    return {};
  }

  void check_duplicate_names() {
    std::set<std::string> names;
    for (const auto& test : *cases_)
      if (!names.insert(test.name).second) fault("two cases are named '" + test.name + "'");
  }

  /// Answers that need no thought must not pass.
  Expected<void> check_trivial_answers() {
    if (cases_->empty()) return fault("it has no cases"), Expected<void>{};
    if (problem_.judging.interactor) return {};  // its answers are a conversation
    using Answer = std::optional<std::string>;
    const bool program = problem_.kind == bank::Kind::program;
    const auto constant = [](const std::string& text) {
      return [text](const bank::Case&) -> Answer { return text; };
    };
    for (const std::string text : {"0", "1", "[]", "\"\"", "false", "true", "null", "0.0", ""})
      if (auto done = must_not_pass("the constant answer '" + text + "'", constant(text)); !done) return done;
    const auto first = program ? cases_->front().answer_text : first_accepted().dump();
    // Where a checker decides, what is expected need not be an answer.
    if (problem_.judging.checkers.empty())
      if (auto done = must_not_pass("the answer of the first case", constant(first)); !done) return done;
    return must_not_pass("echoing the input", [program, this](const bank::Case& test) -> Answer {
      if (program) return test.input_text;
      if (problem_.kind != bank::Kind::function || test.input.at("args").empty()) return std::nullopt;
      return test.input.at("args").front().dump();
    });
  }

  template <class AnswerTo>
  Expected<void> must_not_pass(const std::string& what, const AnswerTo& answer_to) {
    for (const auto& test : *cases_) {
      const std::optional<std::string> answer = answer_to(test);
      if (!answer) return {};
      const auto graded = engine_.grade(problem_, {test}, {*answer});
      if (!graded) return tl::unexpected(graded.error());
      if (graded->front().verdict == Verdict::internal_error)
        return fail(ErrorCode::bad_input, "case '" + test.name + "': " + graded->front().facts.error);
      if (graded->front().verdict != Verdict::accepted) return {};
    }
    return fault(what + " passes every case"), Expected<void>{};
  }

  /// An answer that is right for the first case.
  [[nodiscard]] nlohmann::json first_accepted() const {
    const auto& expected = cases_->front().expected;
    if (problem_.function) return bank::accepts_any_of(problem_) ? expected.at(0) : expected;
    auto answers = expected;
    const auto& operations = cases_->front().input.at("operations");
    for (std::size_t i = 0; i < answers.size(); ++i)
      if (bank::accepts_any_of(problem_, operations[i].at(0).get<std::string>()))
        answers[i] = expected[i].at(0);
    return answers;
  }

  /// One of several, by the package's contents.
  [[nodiscard]] std::size_t chosen_of(std::size_t count) const {
    constexpr std::size_t digits = 12;
    return std::stoull("0" + problem_.digest.substr(0, digits), nullptr, 16) % count;
  }

  /// The reference, and one of each folder but the slow ones.
  [[nodiscard]] std::vector<bank::ShippedSubmission> sample_of_submissions() const {
    std::map<std::string, std::vector<bank::ShippedSubmission>> folders;
    std::vector<bank::ShippedSubmission> chosen;
    for (const auto& shipped : problem_.submissions)
      if (chosen.empty() && shipped.expectation == "accepted" && shipped.path.extension() == ".py")
        chosen.push_back(shipped);
      else if (shipped.expectation != "time_limit_exceeded")
        folders[shipped.expectation].push_back(shipped);
    for (const auto& [folder, submissions] : folders)
      chosen.push_back(submissions[chosen_of(submissions.size())]);
    return chosen;
  }

  Expected<void> check_submissions() {
    for (const auto& shipped : sampled_ ? sample_of_submissions() : problem_.submissions) {
      const auto toolchain = engine_.toolchains().for_file(shipped.path);
      if (!toolchain) {
        fault(shipped.path.string() + ": " + toolchain.error().context);
        continue;
      }
      const std::string name = shipped.expectation + "/" + shipped.path.filename().string();
      if (const auto language = engine_.language_for(problem_, (*toolchain)->id); !language) {
        if (language.error().code == ErrorCode::internal) return tl::unexpected(language.error());
        fault(name + " could not be judged: " + language.error().context);
        continue;
      }
      on_step_(name);
      const bool slow = shipped.expectation == "time_limit_exceeded";
      const Task task{.problem = &problem_,
                      .language = (*toolchain)->id,
                      .source = read_file(shipped.path),
                      .scope = Scope::all,
                      .own_cases = {},
                      .time_scale = slow ? slow_enough : 1};
      auto report = engine_.judge(task, {});
      if (!report) return tl::unexpected(report.error());
      if (report->verdict == Verdict::internal_error)
        return fail(ErrorCode::internal, name + ": " + report->error);
      judge_submission(shipped, name, **toolchain, *report);
    }
    return {};
  }

  void judge_submission(const bank::ShippedSubmission& shipped, const std::string& name,
                        const toolchains::Toolchain& toolchain, const grading::Report& report) {
    SubmissionFinding finding;
    finding.name = name;
    finding.language = toolchain.id;
    finding.verdict = report.verdict;
    const auto limit = case_limits(problem_, toolchain, engine_.speed().factor).cpu_time;
    for (const auto& test : report.cases)
      finding.of_limit = std::max(finding.of_limit, static_cast<double>(test.facts.cpu_time.count()) /
                                                        static_cast<double>(limit.count()));
    const auto families = failed_families(report);
    finding.families.assign(families.begin(), families.end());
    finding.fault = fault_of(shipped.expectation, finding, report);
    if (sampled_ && shipped.expectation == "accepted" && finding.of_limit > fast_enough)
      finding.margin = "uses more than half of the time limit";
    if (!finding.fault.empty()) fault(name + ": " + finding.fault);
    if (shipped.expectation == "wrong_answer") wrong_.emplace_back(name, families);
    result_.submissions.push_back(std::move(finding));
  }

  [[nodiscard]] std::string fault_of(const std::string& expectation, const SubmissionFinding& finding,
                                     const grading::Report& report) const {
    const std::string verdict = name_of(finding.verdict);
    if (finding.verdict == Verdict::compile_error)
      return "does not compile: " + report.compile.diagnostics.substr(0, 500);
    if (expectation == "accepted") {
      if (finding.verdict != Verdict::accepted)
        return "should be AC, is " + verdict + first_explanation(report);
      if (finding.of_limit > fast_enough && !sampled_) return "uses more than half of the time limit";
      return answers_with_floats(problem_) && !same_verdicts(report, 1 / tolerance_margin)
                 ? "agrees with the expected values, but not to a tenth of the tolerance: the tolerance is "
                   "too tight"
                 : "";
    }
    if (expectation == "wrong_answer") {
      if (finding.verdict != Verdict::wrong_answer) return "should be WA, is " + verdict;
      return answers_with_floats(problem_) && !same_verdicts(report, tolerance_margin)
                 ? "would pass with ten times the tolerance: the tolerance is too loose"
                 : "";
    }
    if (expectation == "time_limit_exceeded") {
      if (finding.verdict != Verdict::time_limit)
        return "should need 1.5 times the limit, is " + verdict + " within it";
      // In a conversation both may wait for each other: that is too slow by real time alone.
      return finding.of_limit < slow_enough && !problem_.judging.interactor
                 ? "was stopped by real time before it had used 1.5 times the limit: it "
                   "waits, or this machine is too busy to tell; check again"
                 : "";
    }
    if (expectation == "run_time_error")
      return finding.verdict == Verdict::run_time_error ? "" : "should be RTE, is " + verdict;
    if (expectation == "memory_limit_exceeded")
      return finding.verdict == Verdict::memory_limit ? "" : "should be MLE, is " + verdict;
    if (expectation == "brute_force")
      return finding.verdict == Verdict::accepted || finding.verdict == Verdict::time_limit
                 ? ""
                 : "should be AC or TLE, is " + verdict;
    return "lies in a folder that means nothing: " + expectation;
  }

  static std::string first_explanation(const grading::Report& report) {
    for (const auto& test : report.cases)
      if (test.explanation.is_object())
        return " in case '" + test.name + "': " + test.explanation.value("summary", "");
    return "";
  }

  /// Whether the submission as a whole fares the same with another tolerance.
  [[nodiscard]] bool same_verdicts(const grading::Report& report, double factor) const {
    const bank::Problem changed = with_tolerance(problem_, factor);
    bool accepted = true;
    for (std::size_t i = 0; i < report.cases.size() && i < cases_->size(); ++i)
      accepted = accepted && grading::judge_case(changed, (*cases_)[i], report.cases[i].facts).verdict ==
                                 Verdict::accepted;
    return accepted == (report.verdict == Verdict::accepted);
  }

  void check_families() {
    std::vector<std::set<std::string>> failed;
    for (const auto& [name, families] : wrong_) failed.push_back(families);
    if (const std::size_t left = FamilyMatching(failed).first_unmatched(); left < failed.size())
      fault(wrong_[left].first + ": fails for no family of its own; add cases that only this mistake fails");
    for (const auto& family : problem_.families) {
      const bool tripped = std::any_of(failed.begin(), failed.end(),
                                       [&](const auto& set) { return set.contains(family.name); });
      if (!tripped) result_.untripped.push_back(family.name);
    }
    const auto references =
        std::count_if(problem_.submissions.begin(), problem_.submissions.end(),
                      [](const auto& shipped) { return shipped.expectation == "accepted"; });
    if (references < 2) fault("it needs two accepted submissions that agree");
  }

  Expected<void> check_stubs() {
    auto languages = engine_.languages();
    std::erase_if(languages, [&](const auto& entry) {
      return !entry.second.available || !toolchains::serves(*entry.second.toolchain, problem_);
    });
    if (sampled_ && !languages.empty()) {
      const auto kept =
          *std::next(languages.begin(), static_cast<std::ptrdiff_t>(chosen_of(languages.size())));
      languages = {kept};
    }
    for (const auto& [id, language] : languages) {
      on_step_("stub in " + language.toolchain->name);
      const auto compiled = compile_stub(id, *language.toolchain);
      if (!compiled) return tl::unexpected(compiled.error());
      if (!compiled->ok)
        fault("the stub in " + language.toolchain->name +
              " does not compile: " + compiled->diagnostics.substr(0, 500));
    }
    return {};
  }

  /// A driver that compiles by itself does so when the stub is run.
  Expected<grading::CompileReport> compile_stub(const std::string& id,
                                                const toolchains::Toolchain& toolchain) {
    const std::string stub = toolchains::render_stub(toolchain, problem_);
    if (!toolchain.recipe_for(problem_.kind).compile.empty()) return engine_.compile(problem_, id, stub);
    const auto report = engine_.judge(
        {.problem = &problem_, .language = id, .source = stub, .scope = Scope::samples, .own_cases = {}}, {});
    if (!report) return tl::unexpected(report.error());
    if (report->verdict == Verdict::internal_error) return fail(ErrorCode::internal, report->error);
    return report->compile;
  }

  Engine& engine_;
  const bank::Problem& problem_;
  const OnStep& on_step_;
  bool sampled_;
  bool provable_ = true;
  Cases cases_;
  std::vector<std::pair<std::string, std::set<std::string>>> wrong_;
  CheckResult result_;
};

}  // namespace

Expected<CheckResult> check_package(Engine& engine, const bank::Problem& problem, const OnStep& on_step,
                                    Thoroughness thoroughness) {
  if (problem.format != "spar") return check_foreign(engine, problem, on_step);
  return Checker(engine, problem, on_step, thoroughness).run();
}

nlohmann::json to_json(const CheckResult& result) {
  nlohmann::json submissions = nlohmann::json::array();
  for (const auto& finding : result.submissions)
    submissions.push_back(
        {{"name", finding.name},
         {"language", finding.language},
         {"verdict", finding.verdict},
         {"of_limit", finding.of_limit},
         {"families", finding.families},
         {"margin", finding.margin.empty() ? nlohmann::json() : nlohmann::json(finding.margin)},
         {"fault", finding.fault.empty() ? nlohmann::json() : nlohmann::json(finding.fault)}});
  return {
      {"problem", result.slug},
      {"sound", result.sound()},
      {"cached", false},
      {"cases", result.cases},
      {"submissions", submissions},
      {"faults", result.faults},
      {"untripped_families", result.untripped},
      {"notices", result.notices},
      {"time_limit_ns", result.time_limit ? nlohmann::json(result.time_limit->count()) : nlohmann::json()}};
}

}  // namespace spar::engine
