// Laws of what a rule leaves free: orders, signs, labels, a choice of answers, nulls at the end of trees.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

#include "judge/grading/grade.hpp"
#include "tests/unit/grading/generators.hpp"

namespace spar::grading {
namespace {

using namespace testing;

Comparator comparator_of(json rules, const Type& type) {
  if (bank::holds_float(type)) rules["float"] = {{"nan", true}};
  return Comparator::make(rules, type).value();
}

Comparator comparator_of(json rules, const char* type) {
  return Comparator::make(rules, bank::parse_type(type).value()).value();
}

Type list_of(Type element) { return {Name::list, {std::move(element)}}; }

/// Lists of lists of anything without tuples, whose members must not be shuffled.
Type nested_lists() {
  const auto leaf = *rc::gen::element(Name::int_, Name::float_, Name::bool_, Name::string);
  return list_of(list_of({leaf, {}}));
}

json vector_of(std::size_t size) {
  auto vector = json::array();
  while (vector.size() < size) vector.push_back(static_cast<double>(*rc::gen::inRange(-40, 40)) / 8);
  return vector;
}

json turned(json vector) {
  for (auto& value : vector) value = -value.get<double>();
  return vector;
}

RC_GTEST_PROP(RuleProperty, EveryValueEqualsItselfDeep, ()) {
  const auto type = list_of(*types(2));
  const auto value = value_of(type);
  RC_ASSERT(comparator_of({{"unordered", "deep"}}, type).compare(value, value).equal);
}

RC_GTEST_PROP(RuleProperty, DeepShufflesAreEqual, ()) {
  const auto type = nested_lists();
  const auto value = value_of(type);
  auto shuffled = value;
  jitter(shuffled);
  shuffle_deep(shuffled);
  RC_ASSERT(comparator_of({{"unordered", "deep"}}, type).compare(value, shuffled).equal);
}

RC_GTEST_PROP(RuleProperty, DeepShufflesWithOneChangeAreRefused, ()) {
  const auto type = nested_lists();
  const auto value = value_of(type);
  auto changed = value;
  RC_PRE(change_one(type, changed).has_value());
  shuffle_deep(changed);
  RC_ASSERT(!comparator_of({{"unordered", "deep"}}, type).compare(value, changed).equal);
}

/// Whether some order of the outer list and of each inner one fits, by trying them all.
bool any_deep_order_fits(const Comparator& inner, const json& expected, const json& got) {
  std::vector<std::size_t> order(got.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  do {
    auto candidate = json::array();
    for (const auto index : order) candidate.push_back(got[index]);
    bool fits = expected.size() == got.size();
    for (std::size_t i = 0; fits && i < expected.size(); ++i) {
      auto sorted = candidate[i];
      std::sort(sorted.begin(), sorted.end());
      bool any = false;
      do any = any || inner.compare(expected[i], sorted).equal;
      while (!any && std::next_permutation(sorted.begin(), sorted.end()));
      fits = any;
    }
    if (fits) return true;
  } while (std::next_permutation(order.begin(), order.end()));
  return false;
}

RC_GTEST_PROP(RuleProperty, DeepMatchingAgreesWithTryingEveryOrder, ()) {
  const auto count = *rc::gen::inRange(1, 4);
  const auto lists = [count] {
    auto all = json::array();
    for (int i = 0; i < count; ++i) {
      auto one = json::array();
      for (int left = 2; left > 0; --left) one.push_back(static_cast<double>(*rc::gen::inRange(-3, 4)));
      all.push_back(one);
    }
    return all;
  };
  const auto expected = lists();
  const auto got = lists();
  const json floats{{"abs", 1.0}, {"rel", 0.25}};
  const auto deep = comparator_of({{"unordered", "deep"}, {"float", floats}}, "list<list<float>>");
  const auto inner = comparator_of({{"float", floats}}, "list<float>");
  RC_ASSERT(deep.compare(expected, got).equal == any_deep_order_fits(inner, expected, got));
}

RC_GTEST_PROP(RuleProperty, SignsOfRowsAreFree, ()) {
  auto expected = json::array(), got = json::array();
  for (int rows = *rc::gen::inRange(1, 5); rows > 0; --rows) {
    expected.push_back(vector_of(*rc::gen::inRange<std::size_t>(0, 5)));
    got.push_back(*rc::gen::arbitrary<bool>() ? turned(expected.back()) : expected.back());
  }
  const auto rows = comparator_of({{"sign_free", "rows"}}, "matrix");
  RC_ASSERT(rows.compare(expected, got).equal);
  const auto row = *rc::gen::inRange<std::size_t>(0, got.size());
  RC_PRE(!got[row].empty());
  const auto column = *rc::gen::inRange<std::size_t>(0, got[row].size());
  got[row][column] = std::abs(got[row][column].get<double>()) + 0.01;
  const auto comparison = rows.compare(expected, got);
  RC_ASSERT(!comparison.equal);
  RC_ASSERT(comparison.difference->path == "$[" + std::to_string(row) + "][" + std::to_string(column) + "]");
  // The same rows in another order.
  const auto unordered = comparator_of({{"sign_free", "rows"}, {"unordered", true}}, "matrix");
  RC_ASSERT(!unordered.compare(expected, got).equal);
}

RC_GTEST_PROP(RuleProperty, RowsInAnyOrderAndSignAreEqual, ()) {
  auto expected = json::array(), got = json::array();
  const auto size = *rc::gen::inRange<std::size_t>(0, 4);
  for (int rows = *rc::gen::inRange(0, 7); rows > 0; --rows) {
    expected.push_back(vector_of(size));
    got.push_back(*rc::gen::arbitrary<bool>() ? turned(expected.back()) : expected.back());
  }
  jitter(got);
  shuffle(got);
  RC_ASSERT(
      comparator_of({{"sign_free", "rows"}, {"unordered", true}}, "matrix").compare(expected, got).equal);
}

RC_GTEST_PROP(RuleProperty, SignsOfColumnsAreFree, ()) {
  const auto columns = *rc::gen::inRange<std::size_t>(1, 5);
  std::vector<bool> flips;
  while (flips.size() < columns) flips.push_back(*rc::gen::arbitrary<bool>());
  auto expected = json::array(), got = json::array();
  for (int rows = *rc::gen::inRange(1, 5); rows > 0; --rows) {
    expected.push_back(vector_of(columns));
    got.push_back(expected.back());
    for (std::size_t i = 0; i < columns; ++i)
      if (flips[i]) got.back()[i] = -got.back()[i].get<double>();
  }
  const auto rule = comparator_of({{"sign_free", "columns"}}, "matrix");
  RC_ASSERT(rule.compare(expected, got).equal);
  const auto row = *rc::gen::inRange<std::size_t>(0, got.size());
  const auto column = *rc::gen::inRange<std::size_t>(0, columns);
  got[row][column] = std::abs(got[row][column].get<double>()) + 0.01;
  const auto comparison = rule.compare(expected, got);
  RC_ASSERT(!comparison.equal);
  RC_ASSERT(comparison.difference->path == "$[" + std::to_string(row) + "][" + std::to_string(column) + "]");
}

RC_GTEST_PROP(RuleProperty, LabelsAreFree, ()) {
  const auto value = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 5));
  std::vector<int> names{0, 1, 2, 3, 4};
  std::mt19937 random(*rc::gen::arbitrary<unsigned>());
  std::shuffle(names.begin(), names.end(), random);
  std::vector<int> renamed;
  for (const int label : value) renamed.push_back(names.at(static_cast<std::size_t>(label)) - 7);
  RC_ASSERT(comparator_of({{"labels", true}}, "list<int>").compare(value, renamed).equal);
}

/// The first index up to which two lists of labels group differently, pair by pair.
std::optional<std::size_t> first_misgrouped(const std::vector<int>& a, const std::vector<int>& b) {
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if ((a[i] == a[j]) != (b[i] == b[j])) return i;
  return std::nullopt;
}

RC_GTEST_PROP(RuleProperty, LabelsAgreeWithTryingEveryPair, ()) {
  const auto size = *rc::gen::inRange<std::size_t>(0, 7);
  const auto labels = rc::gen::container<std::vector<int>>(size, rc::gen::inRange(0, 3));
  const auto expected = *labels;
  const auto got = *labels;
  const auto comparison = comparator_of({{"labels", true}}, "list<int>").compare(expected, got);
  const auto misgrouped = first_misgrouped(expected, got);
  RC_ASSERT(comparison.equal == !misgrouped.has_value());
  if (misgrouped) RC_ASSERT(comparison.difference->path == "$[" + std::to_string(*misgrouped) + "]");
  // As elements of a multiset they are compared by another way.
  const auto several =
      comparator_of({{"unordered", true}, {"at", {{"[]", {{"labels", true}}}}}}, "list<list<int>>");
  RC_ASSERT(several.compare(json::array({expected}), json::array({got})).equal == comparison.equal);
}

RC_GTEST_PROP(RuleProperty, AnyOfTheAcceptedIsAccepted, ()) {
  const auto type = *types(2);
  auto accepted = json::array();
  for (int left = *rc::gen::inRange(1, 5); left > 0; --left) accepted.push_back(value_of(type));
  const auto chosen = accepted[*rc::gen::inRange<std::size_t>(0, accepted.size())];
  const auto any = comparator_of({{"any_of", true}}, type);
  RC_ASSERT(any.compare(accepted, chosen).equal);
  auto other = chosen;
  RC_PRE(change_one(type, other).has_value());
  const auto one = comparator_of(json::object(), type);
  bool equal = false;
  for (const auto& answer : accepted) equal = equal || one.compare(answer, other).equal;
  RC_ASSERT(any.compare(accepted, other).equal == equal);
}

RC_GTEST_PROP(RuleProperty, NullsAtTheEndOfTreesSayNothing, ()) {
  auto tree = json::array();
  std::ptrdiff_t places = 1;  // where a child, or the root, may stand
  for (const int value : *rc::gen::container<std::vector<int>>(rc::gen::inRange(-3, 4))) {
    if (places == 1 || value >= -1) {  // the last place is kept: for what is appended below
      tree.push_back(value);
      ++places;
    } else {
      tree.push_back(nullptr);
      --places;
    }
  }
  auto longer = tree;
  for (auto left = *rc::gen::inRange<std::ptrdiff_t>(0, places); left > 0; --left) longer.push_back(nullptr);
  const auto rule = comparator_of(json::object(), "tree_node");
  RC_ASSERT(rule.compare(tree, longer).equal);
  RC_ASSERT(rule.compare(longer, tree).equal);
  longer.push_back(1);
  RC_ASSERT(!rule.compare(tree, longer).equal);
  RC_ASSERT(rule.compare(tree, longer).difference->path == "$[" + std::to_string(longer.size() - 1) + "]");
}

RC_GTEST_PROP(RuleProperty, APlaceHasARuleOfItsOwn, ()) {
  // The first member to a tenth, the second in any order, the rest as strictly as ever.
  const auto rule =
      comparator_of({{"at", {{"[0]", {{"float", {{"abs", 0.1}}}}}, {"[1]", {{"unordered", true}}}}}},
                    "tuple<float,list<int>,float>");
  const auto list = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 9));
  auto shuffled = json(list);
  shuffle(shuffled);
  const double first = static_cast<double>(*rc::gen::inRange(-9, 10)) / 100;
  RC_ASSERT(rule.compare({1.0, list, 2.0}, {1.0 + first, shuffled, 2.0}).equal);
  RC_ASSERT(rule.compare({1.0, list, 2.0}, {1.2, shuffled, 2.0}).difference->path == "$[0]");
  RC_ASSERT(rule.compare({1.0, list, 2.0}, {1.0, shuffled, 2.01}).difference->path == "$[2]");
}

}  // namespace
}  // namespace spar::grading
