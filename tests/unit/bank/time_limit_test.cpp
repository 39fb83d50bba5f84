#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "judge/bank/judging.hpp"

namespace spar::bank {
namespace {

using namespace std::chrono_literals;
using std::chrono::nanoseconds;

TEST(TimeLimit, IsTheSmallestMultipleThatLeavesBothMargins) {
  const TimeLimitRule rule;
  EXPECT_EQ(time_limit_from(400ms, std::nullopt, rule).value(), 1s);
  EXPECT_EQ(time_limit_from(500ms, std::nullopt, rule).value(), 1s);
  EXPECT_EQ(time_limit_from(501ms, std::nullopt, rule).value(), 2s);
  EXPECT_EQ(time_limit_from(0ms, std::nullopt, rule).value(), 1s);
  EXPECT_EQ(time_limit_from(1400ms, 4500ms, rule).value(), 3s);
}

TEST(TimeLimit, KnowsTheMultipliersOfLegacyPackages) {
  const TimeLimitRule legacy{.accepted_to_limit = 5, .limit_to_slow = 2};
  EXPECT_EQ(time_limit_from(10ms, std::nullopt, legacy).value(), 1s);
  EXPECT_EQ(time_limit_from(300ms, 4s, legacy).value(), 2s);
  EXPECT_FALSE(time_limit_from(300ms, 3999ms, legacy));
}

TEST(TimeLimit, TakesAFinerResolution) {
  const TimeLimitRule rule{.accepted_to_limit = 3, .resolution = 100ms};
  EXPECT_EQ(time_limit_from(100ms, std::nullopt, rule).value(), 300ms);
  EXPECT_EQ(time_limit_from(101ms, std::nullopt, rule).value(), 400ms);
}

TEST(TimeLimit, SaysWhyNoneFits) {
  const auto none = time_limit_from(700ms, 2s, {});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::bad_input);
  for (const auto* figure : {"0.700 s", "2.000 s"})
    EXPECT_NE(none.error().context.find(figure), std::string::npos) << none.error().context;
}

RC_GTEST_PROP(TimeLimitProperty, HoldsItsInequalities, ()) {
  const nanoseconds slowest(*rc::gen::inRange<std::int64_t>(0, 20'000'000'000));
  const nanoseconds slow(*rc::gen::inRange<std::int64_t>(0, 90'000'000'000));
  TimeLimitRule rule;
  rule.resolution = nanoseconds(*rc::gen::element<std::int64_t>(1'000'000, 100'000'000, 1'000'000'000));
  const auto limit = time_limit_from(slowest, slow, rule);
  const auto unbounded = time_limit_from(slowest, std::nullopt, rule).value();
  RC_ASSERT(unbounded.count() % rule.resolution.count() == 0);
  RC_ASSERT(unbounded.count() >= 2 * slowest.count());
  // One resolution less would be too little.
  RC_ASSERT(unbounded == rule.resolution ||
            unbounded.count() - rule.resolution.count() < 2 * slowest.count());
  RC_ASSERT(limit.has_value() == (unbounded.count() * 3 <= slow.count() * 2));
}

}  // namespace
}  // namespace spar::bank
