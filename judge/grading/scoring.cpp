#include "judge/grading/scoring.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <utility>

namespace spar::grading {
namespace {

using bank::ScoreAggregation;
using bank::TestGroup;

constexpr double rounding = 1e-9;  // of sums of shares

/// What is left of a verdict once it counts as a member: worst first, skipped last.
constexpr std::array by_severity{Verdict::internal_error, Verdict::run_time_error, Verdict::memory_limit,
                                 Verdict::time_limit,     Verdict::output_limit,   Verdict::wrong_answer,
                                 Verdict::compile_error,  Verdict::skipped,        Verdict::accepted};

std::ptrdiff_t severity(Verdict verdict) {
  return std::find(by_severity.begin(), by_severity.end(), verdict) - by_severity.begin();
}

/// One member's part: its verdict, its score, and the most that it could have been.
struct Part {
  Verdict verdict = Verdict::skipped;
  double score = 0;
  std::optional<double> most;
};

double aggregate(ScoreAggregation how, const std::vector<double>& scores) {
  if (scores.empty()) return 0;
  const double sum = std::accumulate(scores.begin(), scores.end(), 0.0);
  switch (how) {
    case ScoreAggregation::sum:
      return sum;
    case ScoreAggregation::average:
      return sum / static_cast<double>(scores.size());
    case ScoreAggregation::maximum:
      return *std::max_element(scores.begin(), scores.end());
    case ScoreAggregation::minimum:
    case ScoreAggregation::pass_fail:  // its members are worth the same
      return *std::min_element(scores.begin(), scores.end());
  }
  return 0;
}

class Tree {
 public:
  Tree(const bank::Problem& problem, const std::vector<CaseStanding>& cases)
      : problem_(problem), groups_(problem.judging.groups), cases_(cases) {}

  Standing judge() {
    standing_.of_cases.resize(cases_.size());
    results_.resize(groups_.size());
    const Part root = of_group(0);
    standing_.verdict = standing_.error.empty() ? root.verdict : Verdict::internal_error;
    if (!problem_.judging.scoring) return std::move(standing_);
    if (!standing_.error.empty()) return std::move(standing_);
    Points points{root.score, root.most, false, {}};
    points.partial = root.verdict == Verdict::accepted && is_partial(root);
    for (std::size_t i = 1; i < groups_.size(); ++i)
      points.groups.push_back({groups_[i].name, results_[i].verdict, results_[i].score, results_[i].most});
    standing_.points = std::move(points);
    return std::move(standing_);
  }

  /// Of the groups alone, in their order.
  std::vector<Verdict> verdicts() {
    judge();
    std::vector<Verdict> all;
    for (const auto& result : results_) all.push_back(result.verdict);
    return all;
  }

 private:
  [[nodiscard]] bool is_partial(const Part& root) const {
    if (root.most) return root.score < *root.most - rounding;
    return std::any_of(cases_.begin(), cases_.end(),
                       [](const CaseStanding& test) { return test.verdict != Verdict::accepted; });
  }

  Part of_group(std::size_t index) {
    const TestGroup& group = groups_[index];
    std::vector<Part> parts;
    for (const auto& member : members_of(group))
      parts.push_back(member.is_group ? of_group(member.index) : of_case(group, member.index));
    Part part{verdict_of(group, parts), score_of(group, parts), most_of(group, parts)};
    if (part.verdict == Verdict::accepted && (part.score < group.lowest || part.score > group.highest))
      blame("the score " + number(part.score) + " of " + name_of(group) + " is out of its range");
    return results_[index] = part;
  }

  /// ignore_sample: of sample and secret only the latter counts.
  static std::vector<bank::GroupMember> members_of(const TestGroup& group) {
    if (group.ignore_sample && group.members.size() > 1) return {group.members[1]};
    return group.members;
  }

  Part of_case(const TestGroup& group, std::size_t index) {
    const CaseStanding& test = cases_.at(index);
    Part part{test.verdict, group.reject_score, worth_of(group, index)};
    if (test.verdict == Verdict::accepted) part.score = accepted_score(group, test, part.most);
    if (test.verdict != Verdict::skipped) standing_.of_cases[index] = part.score;
    return part;
  }

  double accepted_score(const TestGroup& group, const CaseStanding& test, const std::optional<double>& most) {
    if (!bounded()) return test.score.value_or(most.value_or(group.accept_score));
    if (test.score && group.max_score)
      blame("a checker gave a score in " + name_of(group) + ", which is bounded: a multiplier");
    if (test.multiplier && !most)
      blame("a checker gave a multiplier in " + name_of(group) + ", which is not bounded");
    return test.score.value_or(most.value_or(0) * test.multiplier.value_or(1));
  }

  [[nodiscard]] bool bounded() const { return problem_.judging.scoring && problem_.judging.scoring->bounded; }

  /// The most that a case of this group can give, where that is known.
  [[nodiscard]] std::optional<double> worth_of(const TestGroup& group, std::size_t index) const {
    if (const auto& own = problem_.cases.at(index).score) return own;
    if (group.max_score) {
      if (group.score != ScoreAggregation::sum) return group.max_score;
      const auto is_case = [](const auto& member) { return !member.is_group; };
      const auto count = std::count_if(group.members.begin(), group.members.end(), is_case);
      return *group.max_score / static_cast<double>(count);
    }
    if (bounded()) return std::nullopt;
    if (problem_.judging.scoring && problem_.judging.scoring->checker_scores) return std::nullopt;
    return group.accept_score;
  }

  static Verdict verdict_of(const TestGroup& group, const std::vector<Part>& parts) {
    const auto accepted = [](const Part& part) { return part.verdict == Verdict::accepted; };
    const auto worse = [](const Part& a, const Part& b) { return severity(a.verdict) < severity(b.verdict); };
    const auto worst = std::min_element(parts.begin(), parts.end(), worse);
    if (worst == parts.end()) return Verdict::accepted;
    if (worst->verdict == Verdict::internal_error) return Verdict::internal_error;
    if (group.verdict == bank::VerdictAggregation::always_accept) return Verdict::accepted;
    if (group.accept_if_any_accepted && std::any_of(parts.begin(), parts.end(), accepted))
      return Verdict::accepted;
    if (group.verdict == bank::VerdictAggregation::worst_error) return worst->verdict;
    const auto first = std::find_if(parts.begin(), parts.end(), [](const Part& part) {
      return part.verdict != Verdict::accepted && part.verdict != Verdict::skipped;
    });
    return first == parts.end() ? worst->verdict : first->verdict;
  }

  static double score_of(const TestGroup& group, const std::vector<Part>& parts) {
    std::vector<double> scores;
    for (const auto& part : parts) {
      // What was cut off adds nothing to a sum or an average, but leaves nothing of a whole.
      const bool whole =
          group.score == ScoreAggregation::minimum || group.score == ScoreAggregation::pass_fail;
      if (part.verdict != Verdict::skipped)
        scores.push_back(part.score);
      else if (whole)
        scores.push_back(group.reject_score);
    }
    if (group.score == ScoreAggregation::pass_fail)
      return all_accepted(parts) ? group.max_score.value_or(aggregate(group.score, scores)) : 0;
    const double score = aggregate(group.score, scores);
    return group.max_score && group.score == ScoreAggregation::sum ? std::min(score, *group.max_score)
                                                                   : score;
  }

  static bool all_accepted(const std::vector<Part>& parts) {
    return std::all_of(parts.begin(), parts.end(),
                       [](const Part& part) { return part.verdict == Verdict::accepted; });
  }

  static std::optional<double> most_of(const TestGroup& group, const std::vector<Part>& parts) {
    if (group.max_score) return group.max_score;
    if (group.highest != std::numeric_limits<double>::infinity()) return group.highest;
    std::vector<double> all;
    for (const auto& part : parts) {
      if (!part.most) return std::nullopt;
      all.push_back(*part.most);
    }
    return aggregate(group.score, all);
  }

  static std::string number(double value) { return nlohmann::json(value).dump(); }
  static std::string name_of(const TestGroup& group) {
    return group.name.empty() ? "the submission" : "group '" + group.name + "'";
  }
  void blame(std::string what) {
    if (standing_.error.empty()) standing_.error = std::move(what);
  }

  const bank::Problem& problem_;
  const std::vector<TestGroup>& groups_;
  const std::vector<CaseStanding>& cases_;
  Standing standing_;
  std::vector<Part> results_;
};

/// The cases below a group, in the order of judging.
void collect_cases(const std::vector<TestGroup>& groups, std::size_t index, std::vector<std::size_t>& into) {
  for (const auto& member : groups.at(index).members) {
    if (member.is_group)
      collect_cases(groups, member.index, into);
    else
      into.push_back(member.index);
  }
}

bool all_pass(const std::vector<std::size_t>& cases, const std::vector<CaseStanding>& before) {
  return std::all_of(cases.begin(), cases.end(), [&](std::size_t index) {
    return index < before.size() && before[index].verdict == Verdict::accepted;
  });
}

bool lacks_what_it_requires(const bank::Problem& problem, const TestGroup& group,
                            const std::vector<CaseStanding>& before) {
  const auto& groups = problem.judging.groups;
  return std::any_of(group.require_pass.begin(), group.require_pass.end(), [&](const std::string& name) {
    std::vector<std::size_t> cases;
    for (std::size_t i = 0; i < groups.size(); ++i)
      if (groups[i].name == name) collect_cases(groups, i, cases);
    return !all_pass(cases, before);
  });
}

bool holds(const std::vector<TestGroup>& groups, const bank::GroupMember& member, std::size_t index) {
  if (!member.is_group) return member.index == index;
  std::vector<std::size_t> cases;
  collect_cases(groups, member.index, cases);
  return std::find(cases.begin(), cases.end(), index) != cases.end();
}

}  // namespace

bool is_cut_off(const bank::Problem& problem, const std::vector<CaseStanding>& before, std::size_t index) {
  const auto& groups = problem.judging.groups;
  if (groups.empty() || index >= problem.cases.size()) return false;
  std::vector<CaseStanding> so_far = before;
  so_far.resize(problem.cases.size());
  const std::vector<Verdict> verdicts = Tree(problem, so_far).verdicts();
  // Down from the root to the case: at each group, those before the member that holds the case are complete.
  for (std::size_t group = 0;;) {
    if (lacks_what_it_requires(problem, groups[group], before)) return true;
    const auto& members = groups[group].members;
    const auto holder = std::find_if(members.begin(), members.end(),
                                     [&](const auto& member) { return holds(groups, member, index); });
    if (holder == members.end()) return false;
    const bool rejected = std::any_of(members.begin(), holder, [&](const bank::GroupMember& member) {
      const Verdict verdict = member.is_group ? verdicts[member.index] : so_far[member.index].verdict;
      return verdict != Verdict::accepted && verdict != Verdict::skipped;
    });
    if (rejected && groups[group].stop_on_reject) return true;
    if (!holder->is_group) return false;
    group = holder->index;
  }
}

Standing judge_groups(const bank::Problem& problem, const std::vector<CaseStanding>& cases) {
  return Tree(problem, cases).judge();
}

std::vector<CaseStanding> standings_of(const Report& report) {
  std::vector<CaseStanding> standings;
  for (const auto& test : report.cases)
    standings.push_back({test.verdict, test.given_score, test.given_multiplier});
  return standings;
}

void conclude_groups(Report& report, const bank::Problem& problem) {
  conclude(report);
  if (report.verdict == Verdict::internal_error || report.verdict == Verdict::compile_error) return;
  if (problem.judging.groups.empty() || report.cases.size() != problem.cases.size()) return;
  auto standing = judge_groups(problem, standings_of(report));
  report.verdict = standing.verdict;
  report.error = std::move(standing.error);
  report.points = std::move(standing.points);
  if (!report.points) return;
  for (std::size_t i = 0; i < report.cases.size(); ++i) report.cases[i].points = standing.of_cases[i];
}

}  // namespace spar::grading
