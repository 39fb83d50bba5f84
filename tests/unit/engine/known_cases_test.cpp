#include "judge/engine/known_cases.hpp"

#include <gtest/gtest.h>

#include <future>
#include <latch>

namespace spar::engine {
namespace {

/// One case, some thousand bytes large.
std::vector<bank::Case> large(const std::string& name) {
  bank::Case test;
  test.name = name;
  test.input_text = std::string(10'000, 'x');
  return {test};
}

Expected<std::vector<bank::Case>> not_to_be_made() {
  ADD_FAILURE() << "made again";
  return large("again");
}

TEST(KnownCases, AreMadeOnceAndShared) {
  KnownCases known(1'000'000);
  const auto first = known.get("a", [] { return large("first"); });
  ASSERT_TRUE(first);
  EXPECT_EQ((**first).at(0).name, "first");
  EXPECT_EQ(known.get("a", not_to_be_made).value(), *first);
}

TEST(KnownCases, AnErrorIsNotKept) {
  KnownCases known(1'000'000);
  const auto failed =
      known.get("a", []() -> Expected<std::vector<bank::Case>> { return fail(ErrorCode::bad_input, "no"); });
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().context, "no");
  EXPECT_TRUE(known.get("a", [] { return large("then"); }));
}

TEST(KnownCases, WhatWasUsedLongestAgoIsForgotten) {
  KnownCases known(25'000);
  const auto make = [](const std::string& name) { return [name] { return large(name); }; };
  const Cases a = known.get("a", make("a")).value();
  const Cases b = known.get("b", make("b")).value();
  EXPECT_EQ(known.get("a", not_to_be_made).value(), a);
  ASSERT_TRUE(known.get("c", make("c")));
  EXPECT_EQ(known.get("a", not_to_be_made).value(), a);
  EXPECT_NE(known.get("b", make("b")).value(), b);
  EXPECT_EQ(b->at(0).name, "b") << "whoever holds them keeps them";
}

TEST(KnownCases, LargerThanTheBoundAreKeptUntilOthersCome) {
  KnownCases known(5'000);
  const Cases only = known.get("a", [] { return large("a"); }).value();
  EXPECT_EQ(known.get("a", not_to_be_made).value(), only);
}

TEST(KnownCases, OnlyWhoAsksForTheSameWaits) {
  KnownCases known(1'000'000);
  std::latch began(1);
  std::latch others_done(1);
  int made = 0;
  const auto slow = [&] {
    ++made;
    began.count_down();
    others_done.wait();
    return large("slow");
  };
  const auto ask = [&] { return known.get("slow", slow).value(); };
  auto one = std::async(std::launch::async, ask);
  began.wait();
  auto two = std::async(std::launch::async, ask);
  EXPECT_TRUE(known.get("quick", [] { return large("quick"); }));
  others_done.count_down();
  EXPECT_EQ(one.get(), two.get());
  EXPECT_EQ(made, 1);
}

}  // namespace
}  // namespace spar::engine
