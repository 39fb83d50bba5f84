#include "judge/engine/check_foreign.hpp"

#include <algorithm>
#include <cmath>

#include "judge/engine/case_runner.hpp"
#include "judge/engine/read_file.hpp"
#include "judge/engine/sources.hpp"
#include "judge/grading/expectation.hpp"

namespace spar::engine {
namespace {

using bank::TimeLimitUse;
using grading::Verdict;
using std::chrono::nanoseconds;
using namespace std::chrono_literals;

// Before a limit is known: far more than any that a package would have.
constexpr nanoseconds while_measuring = 30s;

bool bounds(const bank::ShippedSubmission& shipped, TimeLimitUse use) {
  return std::any_of(shipped.expectations.begin(), shipped.expectations.end(),
                     [&](const bank::Expectation& expectation) { return expectation.time_limit == use; });
}

/// The slowest of the cases that an expectation of this use is about.
nanoseconds slowest(const bank::ShippedSubmission& shipped, TimeLimitUse use, const grading::Report& report) {
  nanoseconds most{0};
  for (const auto& expectation : shipped.expectations) {
    if (expectation.time_limit != use) continue;
    for (const auto& test : report.cases) {
      const auto& names = expectation.cases;
      if (!names || std::find(names->begin(), names->end(), test.name) != names->end())
        most = std::max(most, test.facts.cpu_time);
    }
  }
  return most;
}

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + "%"; }

class ForeignCheck {
 public:
  ForeignCheck(Engine& engine, bank::Problem problem, const OnStep& on_step)
      : engine_(engine), problem_(std::move(problem)), on_step_(on_step) {
    if (problem_.judging.computed_limit) rule_ = *problem_.judging.computed_limit;
  }

  Expected<CheckResult> run() {
    result_.slug = problem_.slug;
    result_.cases = problem_.cases.size();
    for (const auto& notice : problem_.notices)
      if (notice.kind == bank::Notice::Kind::unsupported) result_.notices.push_back(notice.text);
    if (problem_.cases.empty()) fault("it has no cases");
    on_step_("inputs");
    auto complaints = engine_.validate_inputs(problem_);
    if (!complaints) return tl::unexpected(complaints.error());
    for (auto& complaint : *complaints) fault(std::move(complaint));
    find_runnable();
    if (problem_.judging.computed_limit)
      if (auto done = compute_limit(); !done) return tl::unexpected(done.error());
    if (auto done = judge_rest(); !done) return tl::unexpected(done.error());
    if (problem_.judging.computed_limit) check_slow_ones();
    for (auto& one : runnable_) conclude(one);
    return result_;
  }

 private:
  struct One {
    const bank::ShippedSubmission* shipped = nullptr;
    std::string name;
    const toolchains::Toolchain* toolchain = nullptr;
    std::optional<grading::Report> report;
  };

  void fault(std::string what) { result_.faults.push_back(std::move(what)); }

  [[nodiscard]] Expected<const toolchains::Toolchain*> toolchain_of(
      const bank::ShippedSubmission& shipped) const {
    if (!shipped.language.empty()) return engine_.toolchains().find(shipped.language);
    for (const auto& file : shipped.files)
      if (auto found = engine_.toolchains().for_file(file.name)) return found;
    return engine_.toolchains().for_file(shipped.path);
  }

  /// Those whose language is there. What cannot be tried is said, and is no fault of the package.
  void find_runnable() {
    for (const auto& shipped : problem_.submissions) {
      One one{&shipped, shipped.expectation + "/" + shipped.path.filename().string(), nullptr, std::nullopt};
      const auto toolchain = toolchain_of(shipped);
      const auto language =
          toolchain ? engine_.language((*toolchain)->id) : tl::unexpected(toolchain.error());
      if (!language) {
        result_.notices.push_back(one.name + " was not judged: " + language.error().context);
        continue;
      }
      one.toolchain = *toolchain;
      runnable_.push_back(std::move(one));
    }
  }

  Expected<void> judge(One& one, nanoseconds limit) {
    on_step_(one.name);
    const auto& shipped = *one.shipped;
    Task task{.problem = &problem_,
              .language = one.toolchain->id,
              .source = shipped.files.empty() ? read_file(shipped.path) : std::string(),
              .scope = Scope::all,
              .own_cases = {}};
    task.files = named_files(shipped.files);
    task.entry_point = shipped.entry_point;
    task.all_cases = true;
    task.time_scale =
        static_cast<double>(limit.count()) / static_cast<double>(problem_.limits.cpu_time.count());
    auto report = engine_.judge(task, {});
    if (!report && report.error().code != ErrorCode::internal) {
      grading::Report failed;
      failed.error = report.error().context;
      one.report = std::move(failed);
      return {};
    }
    if (!report) return tl::unexpected(report.error());
    one.report = std::move(*report);
    return {};
  }

  /// From the slowest that must not be too slow, each measured by the clock of its own language.
  Expected<void> compute_limit() {
    nanoseconds most{0};
    for (auto& one : runnable_) {
      if (!bounds(*one.shipped, TimeLimitUse::lower)) continue;
      if (auto done = judge(one, while_measuring); !done) return done;
      most = std::max(most,
                      in_reference(slowest(*one.shipped, TimeLimitUse::lower, *one.report), *one.toolchain));
    }
    const auto limit = bank::time_limit_from(most, std::nullopt, rule_);
    if (!limit) return fault(limit.error().context), Expected<void>{};
    problem_.limits.cpu_time = *limit;
    result_.time_limit = *limit;
    return {};
  }

  [[nodiscard]] nanoseconds in_reference(nanoseconds time, const toolchains::Toolchain& toolchain) const {
    const double factor = toolchain.time_factor * engine_.speed().factor;
    return nanoseconds(std::llround(static_cast<double>(time.count()) / factor));
  }

  Expected<void> judge_rest() {
    const nanoseconds stretched(
        std::llround(static_cast<double>(problem_.limits.cpu_time.count()) * rule_.limit_to_slow));
    for (auto& one : runnable_)
      if (!one.report)
        if (auto done = judge(one, stretched); !done) return done;
    return {};
  }

  /// The limit that the fast ones ask for must leave the slow ones too slow.
  void check_slow_ones() {
    std::optional<nanoseconds> fastest;
    for (const auto& one : runnable_) {
      if (!bounds(*one.shipped, TimeLimitUse::upper)) continue;
      const auto time = in_reference(slowest(*one.shipped, TimeLimitUse::upper, *one.report), *one.toolchain);
      fastest = std::min(fastest.value_or(time), time);
    }
    if (!fastest || !result_.time_limit) return;
    const auto accepted =
        nanoseconds(std::llround(static_cast<double>(result_.time_limit->count()) / rule_.accepted_to_limit));
    if (const auto fits = bank::time_limit_from(accepted, fastest, rule_); !fits)
      result_.notices.push_back(fits.error().context);
  }

  void conclude(One& one) {
    SubmissionFinding finding;
    finding.name = one.name;
    finding.language = one.toolchain->id;
    const auto limit = case_limits(problem_, *one.toolchain, engine_.speed().factor).cpu_time;
    const grading::Report report = grading::under_limit(*one.report, problem_, limit);
    finding.verdict = report.verdict;
    std::set<std::string> failed;
    for (const auto& test : report.cases) {
      finding.of_limit = std::max(finding.of_limit, static_cast<double>(test.facts.cpu_time.count()) /
                                                        static_cast<double>(limit.count()));
      if (test.verdict != Verdict::accepted && failed.insert(test.family).second)
        finding.families.push_back(test.family);
    }
    if (report.verdict == Verdict::internal_error) {
      finding.fault = "could not be judged: " + report.error;
    } else {
      for (const auto& expectation : one.shipped->expectations)
        for (const auto& what : grading::unmet(expectation, report))
          finding.fault += (finding.fault.empty() ? "" : "; ") + what;
      finding.margin = margin_of(finding);
    }
    if (!finding.fault.empty()) fault(one.name + ": " + finding.fault);
    result_.submissions.push_back(std::move(finding));
  }

  /// Near the limit a verdict is another one on another machine.
  [[nodiscard]] std::string margin_of(const SubmissionFinding& finding) const {
    const double most = 1 / rule_.accepted_to_limit;
    if (finding.verdict == Verdict::time_limit && finding.of_limit < rule_.limit_to_slow)
      return "is too slow by little: it takes " + percent(finding.of_limit) + " of the limit";
    if (finding.verdict == Verdict::accepted && finding.of_limit > most)
      return "is fast enough by little: it takes " + percent(finding.of_limit) + " of the limit";
    return "";
  }

  Engine& engine_;
  bank::Problem problem_;
  const OnStep& on_step_;
  bank::TimeLimitRule rule_;
  std::vector<One> runnable_;
  CheckResult result_;
};

}  // namespace

Expected<CheckResult> check_foreign(Engine& engine, const bank::Problem& problem, const OnStep& on_step) {
  return ForeignCheck(engine, problem, on_step).run();
}

}  // namespace spar::engine
