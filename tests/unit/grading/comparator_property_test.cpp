// Laws of the comparator, on generated types and values.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>

#include "judge/grading/grade.hpp"

namespace spar::grading {
namespace {

using bank::Type;
using nlohmann::json;
using Name = Type::Name;

rc::Gen<Type> types(int depth) {
  const auto leaf =
      rc::gen::map(rc::gen::element(Name::int_, Name::float_, Name::bool_, Name::string), [](Name name) {
        return Type{name, {}};
      });
  if (depth == 0) return leaf;
  const auto inner = types(depth - 1);
  const auto single = rc::gen::map(rc::gen::pair(rc::gen::element(Name::list, Name::optional), inner),
                                   [](std::pair<Name, Type> parts) {
                                     return Type{parts.first, {std::move(parts.second)}};
                                   });
  const auto pair = rc::gen::map(rc::gen::pair(inner, inner), [](std::pair<Type, Type> parts) {
    return Type{Name::tuple, {std::move(parts.first), std::move(parts.second)}};
  });
  return rc::gen::oneOf(leaf, single, pair);
}

json value_of(const Type& type) {
  switch (type.name) {
    case Name::int_:
      return *rc::gen::arbitrary<std::int64_t>();
    case Name::float_:
      if (*rc::gen::inRange(0, 8) == 0) return *rc::gen::element<std::string>("Infinity", "-Infinity", "NaN");
      return static_cast<double>(*rc::gen::inRange(-1000, 1000)) / 8;
    case Name::bool_:
      return *rc::gen::arbitrary<bool>();
    case Name::string:
      return *rc::gen::container<std::string>(rc::gen::inRange('a', 'e'));
    case Name::optional:
      if (*rc::gen::arbitrary<bool>()) return nullptr;
      return value_of(type.arguments.front());
    default:
      break;
  }
  auto list = json::array();
  if (type.name == Name::tuple)
    for (const auto& argument : type.arguments) list.push_back(value_of(argument));
  else
    for (int left = *rc::gen::inRange(0, 6); left > 0; --left)
      list.push_back(value_of(type.arguments.front()));
  return list;
}

Comparator comparator_for(const Type& type, bool unordered) {
  auto rules = json::object();
  if (unordered) rules["unordered"] = true;
  if (bank::holds_float(type)) rules["float"] = {{"nan", true}};
  return Comparator::make(rules, type).value();
}

/// Changes one scalar within the value by more than any tolerance; false when it holds none.
bool change_one(const Type& type, json& value) {
  switch (type.name) {
    case Name::int_:
      value = value.get<std::int64_t>() ^ 1;
      return true;
    case Name::float_:
      value = value.is_string() ? json(0.5) : json(value.get<double>() + 0.01);
      return true;
    case Name::bool_:
      value = !value.get<bool>();
      return true;
    case Name::string:
      value = value.get<std::string>() + "x";
      return true;
    case Name::optional:
      return !value.is_null() && change_one(type.arguments.front(), value);
    default:
      break;
  }
  if (value.empty()) return false;
  const auto index = *rc::gen::inRange<std::size_t>(0, value.size());
  return change_one(type.arguments[type.name == Name::tuple ? index : 0], value[index]);
}

void shuffle(json& list) {
  std::mt19937 random(*rc::gen::arbitrary<unsigned>());
  std::shuffle(list.begin(), list.end(), random);
}

/// Moves every finite float of the value within a tenth of the tolerance.
void jitter(json& value) {
  if (value.is_array())
    for (auto& element : value) jitter(element);
  else if (value.is_number_float())
    value = value.get<double>() * (1 + 1e-7 * (*rc::gen::inRange(-10, 11)) / 10);
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
  RC_PRE(change_one(type, changed));
  const auto comparison = comparator_for(type, false).compare(value, changed);
  RC_ASSERT(!comparison.equal);
  RC_ASSERT(comparison.difference.has_value());
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
  RC_PRE(change_one(type, changed));
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
