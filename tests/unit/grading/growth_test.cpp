// Which class fits: exact curves, fixed costs, noise, the ways in which real programs stray, and silence.
#include "judge/grading/growth.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

namespace spar::grading {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using enum GrowthClass;

constexpr double resolution = 1e-4;

std::vector<GrowthPoint> series(const std::function<double(double)>& time, double from, double factor,
                                int count) {
  std::vector<GrowthPoint> points;
  for (double n = from; static_cast<int>(points.size()) < count; n *= factor)
    points.push_back({std::round(n), time(std::round(n)), 0});
  return points;
}

struct Curve {
  GrowthClass truth;
  std::function<double(double)> time;
  double from;
  double factor;
};

/// Each to about half a second at its largest size.
std::vector<Curve> curves() {
  return {{constant, [](double) { return 0.2; }, 1000, 4},
          {logarithmic, [](double n) { return 0.02 * std::log2(n); }, 16, 8},
          {linear, [](double n) { return 4e-7 * n; }, 8192, 2},
          {linearithmic, [](double n) { return 2e-8 * n * std::log2(n); }, 8192, 2},
          {quadratic, [](double n) { return 5e-9 * n * n; }, 128, 2},
          {cubic, [](double n) { return 3e-9 * n * n * n; }, 32, std::sqrt(2.0)},
          {exponential, [](double n) { return 2e-9 * std::exp2(n); }, 20, 1.045},
          {exponential, [](double n) { return 2e-9 * std::pow(1.618, n); }, 28, 1.045}};
}

/// Classes that no measurement should confuse with the truth.
std::vector<GrowthClass> far_from(GrowthClass truth) {
  std::vector<GrowthClass> far;
  for (const auto other : {constant, logarithmic, linear, linearithmic, quadratic, cubic, exponential}) {
    const bool neighbours = (std::min(truth, other) == linear && std::max(truth, other) == linearithmic) ||
                            (std::min(truth, other) == constant && std::max(truth, other) == logarithmic);
    if (other != truth && !neighbours) far.push_back(other);
  }
  return far;
}

void expect_truth(const Growth& growth, GrowthClass truth, const std::string& what) {
  EXPECT_THAT(growth.classes, Contains(truth)) << what << ": " << describe(growth);
  for (const auto other : far_from(truth)) EXPECT_THAT(growth.classes, Not(Contains(other))) << what;
  EXPECT_GT(growth.confidence, 0.8) << what;
  EXPECT_LE(growth.confidence, 1.0 + 1e-9) << what;
}

TEST(Growth, FindsExactCurves) {
  for (const auto& curve : curves())
    expect_truth(fit_growth(series(curve.time, curve.from, curve.factor, 8), resolution), curve.truth,
                 to_string(curve.truth));
}

TEST(Growth, SeesThroughFixedCosts) {
  for (const auto& curve : curves()) {
    const auto with_start = [&](double n) { return 0.03 + curve.time(n); };
    expect_truth(fit_growth(series(with_start, curve.from, curve.factor, 8), resolution), curve.truth,
                 to_string(curve.truth) + " with a fixed cost");
  }
}

TEST(Growth, SeesThroughCaches) {
  // From 2^16 elements on, each costs up to 40% more.
  const auto slower = [](double n) { return 1 + 0.4 * std::clamp((std::log2(n) - 16) / 4, 0.0, 1.0); };
  for (const auto& curve : curves())
    if (curve.truth == linear || curve.truth == linearithmic)
      expect_truth(fit_growth(series([&](double n) { return slower(n) * curve.time(n); }, curve.from, 2, 8),
                              resolution),
                   curve.truth, to_string(curve.truth) + " with caches");
}

RC_GTEST_PROP(GrowthProperty, NoiseDoesNotMisleadFar, ()) {
  const auto all = curves();
  const auto& curve = all[*rc::gen::inRange<std::size_t>(0, all.size())];
  std::mt19937 random(*rc::gen::arbitrary<unsigned>());
  std::normal_distribution<double> noise(0, 0.05);
  auto points = series(curve.time, curve.from, curve.factor, 8);
  for (auto& point : points) {
    const double size = noise(random);
    point.seconds *= 1 + std::clamp(size, -0.12, 0.12);
    point.noise = 0.05 * point.seconds;
  }
  const auto growth = fit_growth(points, resolution);
  // Saying that it cannot be told is honest; naming a far class is not.
  for (const auto other : far_from(curve.truth))
    RC_ASSERT(std::find(growth.classes.begin(), growth.classes.end(), other) == growth.classes.end());
}

RC_GTEST_PROP(GrowthProperty, TheUnitOfTimeAndTheOrderDoNotMatter, ()) {
  const auto all = curves();
  const auto& curve = all[*rc::gen::inRange<std::size_t>(0, all.size())];
  const auto points = series(curve.time, curve.from, curve.factor, 8);
  auto scaled = points;
  for (auto& point : scaled) point.seconds *= 8;
  std::mt19937 random(*rc::gen::arbitrary<unsigned>());
  std::shuffle(scaled.begin(), scaled.end(), random);
  RC_ASSERT(fit_growth(points, resolution).classes == fit_growth(scaled, 8 * resolution).classes);
}

TEST(Growth, SaysThatItCannotTell) {
  const auto steeper =
      fit_growth(series([](double n) { return 1e-9 * std::pow(n, 5); }, 8, 1.5, 8), resolution);
  EXPECT_TRUE(steeper.classes.empty());
  EXPECT_NEAR(steeper.exponent.value(), 5, 0.1);
  EXPECT_THAT(steeper.reason, HasSubstr("none of the classes fits"));
  EXPECT_THAT(fit_growth(series([](double n) { return n; }, 8, 2, 3), resolution).reason,
              HasSubstr("too few sizes"));
  EXPECT_THAT(fit_growth({}, resolution).reason, HasSubstr("too few sizes"));
  EXPECT_THAT(fit_growth(series([](double n) { return n; }, 1000, 1.1, 5), resolution).reason,
              HasSubstr("too close together"));
  const auto wild = fit_growth({{1, 1, 0}, {2, 9, 0}, {4, 2, 0}, {8, 8, 0}, {16, 1, 0}}, resolution);
  EXPECT_TRUE(wild.classes.empty());
  EXPECT_EQ(wild.confidence, 0);
}

TEST(Growth, SilenceExcludesWhatCouldNotBeSilent) {
  const auto nothing = [](double) { return 1e-5; };
  // A thousand million steps take longer than nothing.
  EXPECT_EQ(describe(fit_growth(series(nothing, 1000, 10, 7), resolution)), "1 or log n");
  // A hundred thousand may hide in the time that reading them takes.
  EXPECT_THAT(describe(fit_growth(series(nothing, 100, 10, 4), resolution)), HasSubstr("cannot be told"));
}

TEST(Growth, ReadsClasses) {
  const std::vector<std::pair<const char*, std::optional<GrowthClass>>> table{{"O(1)", constant},
                                                                              {"1", constant},
                                                                              {"O(log n)", logarithmic},
                                                                              {"log(n)", logarithmic},
                                                                              {"O(n)", linear},
                                                                              {" o( N ) ", linear},
                                                                              {"O(n log n)", linearithmic},
                                                                              {"n*log(n)", linearithmic},
                                                                              {"n lg n", linearithmic},
                                                                              {"O(n log2(n))", linearithmic},
                                                                              {"O(n^2)", quadratic},
                                                                              {"n**2", quadratic},
                                                                              {"n²", quadratic},
                                                                              {"n*n", quadratic},
                                                                              {"O(n^3)", cubic},
                                                                              {"2^n", exponential},
                                                                              {"2ⁿ", exponential},
                                                                              {"O(n k)", std::nullopt},
                                                                              {"", std::nullopt},
                                                                              {"O(n", std::nullopt},
                                                                              {"fast", std::nullopt},
                                                                              {"O()", std::nullopt}};
  for (const auto& [text, growth] : table) EXPECT_EQ(parse_growth(text), growth) << text;
  for (const auto one : {constant, logarithmic, linear, linearithmic, quadratic, cubic, exponential})
    EXPECT_EQ(parse_growth(to_string(one)), one);
  EXPECT_EQ(parse_asked_growth("O(1) per operation"), linear);
  EXPECT_EQ(parse_asked_growth("O(log n) per operation"), linearithmic);
  EXPECT_EQ(parse_asked_growth("O(n)"), linear);
}

TEST(Growth, ComparesWithWhatWasAskedAndClaimed) {
  Growth growth;
  growth.asked = "O(n)";
  growth.claimed = "O(n log n)";
  EXPECT_EQ(compare_with_asked(growth), "unclear");
  EXPECT_EQ(compare_with_claim(growth), "unclear");
  growth.classes = {linearithmic, linear};
  EXPECT_EQ(compare_with_asked(growth), "consistent");
  EXPECT_EQ(compare_with_claim(growth), "right");
  EXPECT_EQ(describe(growth), "n or n log n");
  growth.asked = "O(n log n)";
  EXPECT_EQ(compare_with_asked(growth), "within");
  growth.asked = "O(1)";
  growth.claimed = "n^2";
  EXPECT_EQ(compare_with_asked(growth), "above");
  EXPECT_EQ(compare_with_claim(growth), "wrong");
  growth.asked = "O(n)";
  growth.classes = {logarithmic, quadratic};
  EXPECT_EQ(compare_with_asked(growth), "unclear");
  growth.asked = "O(n k)";
  growth.claimed = "quick";
  EXPECT_EQ(compare_with_asked(growth), std::nullopt);
  EXPECT_EQ(compare_with_claim(growth), std::nullopt);
}

TEST(Growth, IsToldAsJson) {
  Growth growth;
  growth.points = {{16, 0.25, 0.5e-3}};
  growth.classes = {quadratic};
  growth.confidence = 0.75;
  growth.exponent = 2.5;
  growth.size = "entries";
  growth.asked = "O(n)";
  EXPECT_EQ(to_json(growth), nlohmann::json::parse(R"json({
    "summary": "n^2", "classes": ["n^2"], "confidence": 0.75, "exponent": 2.5, "reason": null, "size": "entries",
    "asked": "O(n)", "against_asked": "above", "claimed": null, "against_claim": null,
    "points": [{"size": 16, "cpu_ns": 250000000, "noise_ns": 500000}]})json"));
}

}  // namespace
}  // namespace spar::grading
