// Laws of the comparator, on generated types and values.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "judge/grading/grade.hpp"
#include "tests/unit/grading/generators.hpp"

namespace spar::grading {
namespace {

using namespace testing;

Comparator comparator_for(const Type& type, bool unordered) {
  auto rules = json::object();
  if (unordered) rules["unordered"] = true;
  if (bank::holds_float(type)) rules["float"] = {{"nan", true}};
  return Comparator::make(rules, type).value();
}

RC_GTEST_PROP(ComparatorProperty, EveryValueEqualsItself, ()) {
  const auto type = *types(3);
  const auto value = value_of(type);
  RC_ASSERT(comparator_for(type, false).compare(value, value).equal);
  RC_ASSERT(comparator_for(type, false).compare(value, json::parse(value.dump())).equal);
}

RC_GTEST_PROP(ComparatorProperty, OneChangedScalarIsRefused, ()) {
  const auto type = *types(3);
  const auto value = value_of(type);
  auto changed = value;
  const auto path = change_one(type, changed);
  RC_PRE(path.has_value());
  const auto comparison = comparator_for(type, false).compare(value, changed);
  RC_ASSERT(!comparison.equal);
  RC_ASSERT(comparison.difference.has_value());
  RC_ASSERT(comparison.difference->path == "$" + *path);
}

RC_GTEST_PROP(ComparatorProperty, JitterWithinToleranceIsAccepted, ()) {
  const auto type = *types(3);
  const auto value = value_of(type);
  auto moved = value;
  jitter(moved);
  RC_ASSERT(comparator_for(type, false).compare(value, moved).equal);
}

RC_GTEST_PROP(ComparatorProperty, ShufflesAreEqualWhenUnordered, ()) {
  const Type type{Name::list, {*types(2)}};
  const auto value = value_of(type);
  auto shuffled = value;
  jitter(shuffled);
  shuffle(shuffled);
  RC_ASSERT(comparator_for(type, true).compare(value, shuffled).equal);
}

RC_GTEST_PROP(ComparatorProperty, ShufflesWithOneChangeAreRefused, ()) {
  const Type type{Name::list, {*types(2)}};
  const auto value = value_of(type);
  auto changed = value;
  RC_PRE(change_one(type, changed).has_value());
  shuffle(changed);
  // One changed element leaves the multiset different: its old value is missing, whatever the new one equals.
  RC_ASSERT(!comparator_for(type, true).compare(value, changed).equal);
}

/// Whether some order of `got` fits, by trying them all.
bool any_order_fits(const Comparator& ordered, const json& expected, const json& got) {
  std::vector<std::size_t> order(got.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  do {
    auto candidate = json::array();
    for (const auto index : order) candidate.push_back(got[index]);
    if (ordered.compare(expected, candidate).equal) return true;
  } while (std::next_permutation(order.begin(), order.end()));
  return false;
}

RC_GTEST_PROP(ComparatorProperty, MatchingAgreesWithTryingEveryOrder, ()) {
  const auto type = bank::parse_type("list<tuple<float,float>>").value();
  const auto count = *rc::gen::inRange(1, 6);
  const auto points = [count] {
    auto list = json::array();
    for (int i = 0; i < count; ++i) list.push_back({*rc::gen::inRange(0, 5), *rc::gen::inRange(0, 5)});
    return list;
  };
  const auto expected = points();
  const auto got = points();
  auto rules = json{{"float", {{"abs", 1.0}, {"rel", 0.25}}}};
  const auto ordered = Comparator::make(rules, type).value();
  rules["unordered"] = true;
  const auto unordered = Comparator::make(rules, type).value();
  RC_ASSERT(unordered.compare(expected, got).equal == any_order_fits(ordered, expected, got));
}

}  // namespace
}  // namespace spar::grading
