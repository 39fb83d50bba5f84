// Walks two values side by side. The path is put together on the way back, so equal values cost no strings.
#include "judge/grading/difference.hpp"

#include <cmath>
#include <sstream>

#include "judge/bank/render.hpp"
#include "judge/bank/utf8.hpp"

namespace spar::grading {
namespace {

using bank::Type;
using nlohmann::json;

constexpr std::size_t brief_length = 80;  // bytes

Difference plain_difference(const json& expected, const json& got) {
  return {"", "expected " + brief(expected) + ", got " + brief(got), std::nullopt, std::nullopt};
}

std::optional<Difference> integer_difference(const json& expected, const json& got) {
  if (expected.get<std::int64_t>() == got.get<std::int64_t>()) return std::nullopt;
  auto difference = plain_difference(expected, got);
  measure(difference, expected.get<double>(), got.get<double>());
  return difference;
}

std::optional<Difference> float_difference(const json& expected, const json& got,
                                           const Tolerance& tolerance) {
  const auto wanted = bank::float_value(expected).value();
  const auto found = bank::float_value(got).value();
  if (tolerance.within(wanted, found)) return std::nullopt;
  auto difference = plain_difference(expected, got);
  measure(difference, wanted, found);
  if (!difference.absolute_error) return difference;
  std::ostringstream sizes;
  sizes << " (off by " << *difference.absolute_error << ", allowed "
        << tolerance.absolute + tolerance.relative * std::abs(wanted) << ")";
  difference.message += sizes.str();
  return difference;
}

std::optional<Difference> list_difference(const Type& type, const json& expected, const json& got,
                                          const Tolerance& tolerance) {
  if (expected.size() != got.size())
    return Difference{"",
                      "expected " + std::to_string(expected.size()) +
                          (expected.size() == 1 ? " element" : " elements") + ", got " +
                          std::to_string(got.size()),
                      std::nullopt, std::nullopt};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const auto& element = type.arguments[type.name == Type::Name::tuple ? i : 0];
    auto difference = first_difference(element, expected[i], got[i], tolerance);
    if (!difference) continue;
    difference->path.insert(0, "[" + std::to_string(i) + "]");
    return difference;
  }
  return std::nullopt;
}

}  // namespace

std::string brief(const json& value) {
  const auto text = bank::sanitise_utf8(bank::render_json(value));
  if (text.size() <= brief_length) return text;
  return std::string(bank::truncate_utf8(text, brief_length)) + "...";
}

void measure(Difference& difference, double expected, double got) {
  const auto error = std::abs(got - expected);
  if (!std::isfinite(error)) return;
  difference.absolute_error = error;
  const auto relative = error / std::abs(expected);
  if (std::isfinite(relative)) difference.relative_error = relative;
}

std::optional<Difference> first_difference(const Type& type, const json& expected, const json& got,
                                           const Tolerance& tolerance) {
  switch (type.name) {
    case Type::Name::int_:
      return integer_difference(expected, got);
    case Type::Name::float_:
      return float_difference(expected, got, tolerance);
    case Type::Name::list:
    case Type::Name::tuple:
      return list_difference(type, expected, got, tolerance);
    case Type::Name::optional:
      if (expected.is_null() && got.is_null()) return std::nullopt;
      if (expected.is_null() || got.is_null()) return plain_difference(expected, got);
      return first_difference(type.arguments.front(), expected, got, tolerance);
    case Type::Name::list_node:
    case Type::Name::tree_node:
    case Type::Name::graph_node:
      return first_difference(bank::representation(type), expected, got, tolerance);
    default:
      break;
  }
  if (expected == got) return std::nullopt;
  return plain_difference(expected, got);
}

}  // namespace spar::grading
