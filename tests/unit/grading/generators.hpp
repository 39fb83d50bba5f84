// Generated types and values for the laws of the comparator.
#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <string>

#include "judge/bank/type.hpp"

namespace spar::grading::testing {

using bank::Type;
using nlohmann::json;
using Name = Type::Name;

inline rc::Gen<Type> types(int depth) {
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

inline json value_of(const Type& type) {
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

/// Changes one scalar within the value by more than any tolerance; where, or nothing when it holds none.
inline std::optional<std::string> change_one(const Type& type, json& value) {
  switch (type.name) {
    case Name::int_:
      value = value.get<std::int64_t>() ^ 1;
      return "";
    case Name::float_:
      value = value.is_string() ? json(0.5) : json(value.get<double>() + 0.01);
      return "";
    case Name::bool_:
      value = !value.get<bool>();
      return "";
    case Name::string:
      value = value.get<std::string>() + "x";
      return "";
    case Name::optional:
      if (value.is_null()) return std::nullopt;
      return change_one(type.arguments.front(), value);
    default:
      break;
  }
  if (value.empty()) return std::nullopt;
  const auto index = *rc::gen::inRange<std::size_t>(0, value.size());
  auto path = change_one(type.arguments[type.name == Name::tuple ? index : 0], value[index]);
  if (path) path->insert(0, "[" + std::to_string(index) + "]");
  return path;
}

inline void shuffle(json& list) {
  std::mt19937 random(*rc::gen::arbitrary<unsigned>());
  std::shuffle(list.begin(), list.end(), random);
}

/// Shuffles every list in the value.
inline void shuffle_deep(json& value) {
  if (!value.is_array()) return;
  for (auto& element : value) shuffle_deep(element);
  shuffle(value);
}

/// Moves every finite float of the value within a tenth of the tolerance.
inline void jitter(json& value) {
  if (value.is_array())
    for (auto& element : value) jitter(element);
  else if (value.is_number_float())
    value = value.get<double>() * (1 + 1e-7 * (*rc::gen::inRange(-10, 11)) / 10);
}

}  // namespace spar::grading::testing
