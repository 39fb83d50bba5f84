#include "judge/grading/scoring.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spar::grading {
namespace {

using bank::ScoreAggregation;
using bank::TestGroup;
using bank::VerdictAggregation;
using testing::ElementsAre;

constexpr Verdict ac = Verdict::accepted;
constexpr Verdict wa = Verdict::wrong_answer;
constexpr Verdict tle = Verdict::time_limit;
constexpr Verdict rte = Verdict::run_time_error;
constexpr Verdict sk = Verdict::skipped;

/// A root over groups of so many cases each; "" and "g0", "g1"...
bank::Problem problem_of(const std::vector<std::size_t>& sizes,
                         std::optional<bank::Scoring> scoring = bank::Scoring{}) {
  bank::Problem problem;
  problem.kind = bank::Kind::program;
  problem.judging.scoring = scoring;
  auto& groups = problem.judging.groups;
  groups.resize(1 + sizes.size());
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    groups[0].members.push_back({true, i + 1});
    groups[i + 1].name = "g" + std::to_string(i);
    for (std::size_t j = 0; j < sizes[i]; ++j) {
      groups[i + 1].members.push_back({false, problem.cases.size()});
      problem.cases.emplace_back();
    }
  }
  return problem;
}

std::vector<CaseStanding> standings(const std::vector<Verdict>& verdicts) {
  std::vector<CaseStanding> all;
  for (const Verdict verdict : verdicts) all.push_back({verdict, std::nullopt, std::nullopt});
  return all;
}

Standing judged(const bank::Problem& problem, const std::vector<Verdict>& verdicts) {
  return judge_groups(problem, standings(verdicts));
}

TEST(Scoring, AggregatesByRule) {
  struct Row {
    ScoreAggregation how;
    double score;
    double most;
  };
  for (const auto& [how, score, most] :
       {Row{ScoreAggregation::sum, 20, 30}, Row{ScoreAggregation::average, 20.0 / 3, 10},
        Row{ScoreAggregation::minimum, 0, 10}, Row{ScoreAggregation::maximum, 10, 10},
        Row{ScoreAggregation::pass_fail, 0, 10}}) {
    auto problem = problem_of({3});
    problem.judging.groups[1].score = how;
    problem.judging.groups[1].accept_score = 10;
    const auto standing = judged(problem, {ac, wa, ac});
    ASSERT_TRUE(standing.points);
    EXPECT_DOUBLE_EQ(standing.points->score, score);
    EXPECT_DOUBLE_EQ(*standing.points->most, most);
    EXPECT_DOUBLE_EQ(judged(problem, {ac, ac, ac}).points->score, most) << "all right is the most";
  }
}

TEST(Scoring, VerdictsOfMembersMakeThatOfTheGroup) {
  auto problem = problem_of({2, 1});
  EXPECT_EQ(judged(problem, {ac, ac, ac}).verdict, ac);
  EXPECT_EQ(judged(problem, {wa, ac, tle}).verdict, tle) << "the worst";
  EXPECT_EQ(judged(problem, {wa, rte, tle}).verdict, rte);
  for (auto& group : problem.judging.groups) group.verdict = VerdictAggregation::first_error;
  EXPECT_EQ(judged(problem, {wa, rte, tle}).verdict, wa);
  problem.judging.groups[0].accept_if_any_accepted = true;
  EXPECT_EQ(judged(problem, {wa, ac, ac}).verdict, ac);
  EXPECT_EQ(judged(problem, {wa, ac, tle}).verdict, wa);
  problem.judging.groups[0].verdict = VerdictAggregation::always_accept;
  EXPECT_EQ(judged(problem, {wa, ac, tle}).verdict, ac);
  EXPECT_EQ(judged(problem, {ac, Verdict::internal_error, ac}).verdict, Verdict::internal_error)
      << "a fault of ours is never hidden";
}

TEST(Scoring, AcceptedWithLessThanAllIsPartial) {
  auto problem = problem_of({1, 1});
  problem.judging.groups[0].verdict = VerdictAggregation::always_accept;
  EXPECT_FALSE(judged(problem, {ac, ac}).points->partial);
  const auto standing = judged(problem, {ac, wa});
  EXPECT_TRUE(standing.points->partial);
  ASSERT_EQ(standing.points->groups.size(), 2U);
  EXPECT_EQ(standing.points->groups[1].name, "g1");
  EXPECT_EQ(standing.points->groups[1].verdict, wa);
  EXPECT_EQ(standing.points->groups[1].score, 0);
  EXPECT_THAT(standing.of_cases, ElementsAre(1, 0));
}

TEST(Scoring, WhatACheckerGivesComesBeforeTheAcceptScore) {
  auto problem = problem_of({2}, bank::Scoring{.checker_scores = true});
  auto cases = standings({ac, ac});
  cases[1].score = 7.5;
  const auto standing = judge_groups(problem, cases);
  EXPECT_DOUBLE_EQ(standing.points->score, 8.5);
  EXPECT_FALSE(standing.points->most) << "nobody knows how much a checker can give";
}

TEST(Scoring, AScoreOutOfRangeIsAFault) {
  auto problem = problem_of({2});
  problem.judging.groups[1].highest = 1.5;
  const auto standing = judged(problem, {ac, ac});
  EXPECT_EQ(standing.verdict, Verdict::internal_error);
  EXPECT_THAT(standing.error, testing::HasSubstr("g0"));
  EXPECT_EQ(judged(problem, {ac, wa}).error, "");
}

TEST(Scoring, BoundedGroupsDivideTheirMostAmongTheirCases) {
  auto problem = problem_of({4, 2, 2}, bank::Scoring{.bounded = true});
  auto& groups = problem.judging.groups;
  groups[1].max_score = 40;
  groups[2].max_score = 30;
  groups[2].score = ScoreAggregation::minimum;
  groups[3].max_score = 30;
  groups[3].score = ScoreAggregation::pass_fail;
  auto cases = standings({ac, wa, ac, ac, ac, ac, ac, wa});
  cases[0].multiplier = 0.5;
  cases[4].multiplier = 0.1;
  const auto standing = judge_groups(problem, cases);
  ASSERT_EQ(standing.error, "");
  EXPECT_DOUBLE_EQ(standing.points->groups[0].score, 5 + 10 + 10);
  EXPECT_DOUBLE_EQ(standing.points->groups[1].score, 3);
  EXPECT_DOUBLE_EQ(standing.points->groups[2].score, 0);
  EXPECT_DOUBLE_EQ(standing.points->score, 28);
  EXPECT_DOUBLE_EQ(*standing.points->most, 100);
  cases[0].score = 3;
  EXPECT_NE(judge_groups(problem, cases).error, "") << "a score where only a share is allowed";
}

TEST(Scoring, SamplesCanBeIgnored) {
  auto problem = problem_of({1, 1});
  problem.judging.groups[0].ignore_sample = true;
  const auto standing = judged(problem, {wa, ac});
  EXPECT_EQ(standing.verdict, ac);
  EXPECT_DOUBLE_EQ(standing.points->score, 1);
}

TEST(Scoring, WithoutScoresThereAreNoPoints) {
  EXPECT_FALSE(judged(problem_of({1}, std::nullopt), {ac}).points);
}

TEST(CutOff, AGroupStopsAtItsFirstRejection) {
  auto problem = problem_of({3, 1});
  problem.judging.groups[1].stop_on_reject = true;
  EXPECT_FALSE(is_cut_off(problem, standings({ac}), 1));
  EXPECT_TRUE(is_cut_off(problem, standings({ac, wa}), 2));
  EXPECT_FALSE(is_cut_off(problem, standings({ac, wa, sk}), 3)) << "the next group goes on";
  problem.judging.groups[0].stop_on_reject = true;
  EXPECT_TRUE(is_cut_off(problem, standings({ac, wa, sk}), 3));
  problem.judging.groups[1].verdict = VerdictAggregation::always_accept;
  EXPECT_FALSE(is_cut_off(problem, standings({ac, wa, sk}), 3)) << "that group is accepted";
}

TEST(CutOff, AGroupWaitsForThoseItRequires) {
  auto problem = problem_of({1, 1});
  problem.judging.groups[2].require_pass = {"g0"};
  EXPECT_FALSE(is_cut_off(problem, standings({ac}), 1));
  EXPECT_TRUE(is_cut_off(problem, standings({wa}), 1));
}

TEST(CutOff, WhatWasCutOffAddsNothing) {
  auto problem = problem_of({3});
  problem.judging.groups[1].stop_on_reject = true;
  EXPECT_DOUBLE_EQ(judged(problem, {ac, wa, sk}).points->score, 1);
  problem.judging.groups[1].score = ScoreAggregation::minimum;
  EXPECT_DOUBLE_EQ(judged(problem, {ac, sk, sk}).points->score, 0) << "nothing passes by not being run";
}

}  // namespace
}  // namespace spar::grading
