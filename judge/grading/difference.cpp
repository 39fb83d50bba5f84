// Walks two values side by side. The path is put together on the way back, so equal values cost no strings.
#include "judge/grading/difference.hpp"

#include <cmath>
#include <map>
#include <sstream>

#include "judge/bank/render.hpp"
#include "judge/bank/utf8.hpp"
#include "judge/grading/matching.hpp"
#include "judge/grading/sign.hpp"
#include "judge/grading/tolerance.hpp"

namespace spar::grading {
namespace {

using bank::SignFree;
using bank::Type;
using bank::ValueRule;
using nlohmann::json;
using Found = std::optional<Difference>;

constexpr std::size_t brief_length = 80;  // bytes

std::string index_path(std::size_t index) { return "[" + std::to_string(index) + "]"; }

Difference in_words(std::string path, std::string message) {
  return {std::move(path), std::move(message), std::nullopt, std::nullopt};
}

/// |a - b| for any two 64-bit integers, which double arithmetic would round before it subtracts.
double distance(std::int64_t a, std::int64_t b) {
  const auto [low, high] = std::minmax(a, b);
  return static_cast<double>(static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low));
}

/// What a node type calls the element at an index.
std::string node_name(const Type& type, std::size_t index) {
  switch (type.name) {
    case Type::Name::tree_node:
      return " (node [" + std::to_string(index) + "] in level order)";
    case Type::Name::list_node:
      return " (node [" + std::to_string(index) + "] of the list)";
    case Type::Name::graph_node:
      return " (neighbours of node " + std::to_string(index + 1) + ")";
    default:
      return "";
  }
}

/// One walk; without `told` it says whether, not what.
class Walk {
 public:
  explicit Walk(bool told) : told_(told) {}

  [[nodiscard]] Found compare(const ValueRule& rule, const json& expected, const json& got) const {
    switch (rule.type.name) {
      case Type::Name::int_:
        return compare_integers(expected, got);
      case Type::Name::float_:
        return compare_floats(rule, expected, got);
      case Type::Name::optional:
        if (expected.is_null() != got.is_null()) return plain(expected, got);
        return expected.is_null() ? std::nullopt : compare(rule.parts.front(), expected, got);
      case Type::Name::tuple:
        return compare_members(rule, expected, got);
      case Type::Name::tree_node:
        return compare_trees(rule, expected, got);
      case Type::Name::list:
      case Type::Name::list_node:
      case Type::Name::graph_node:
        return compare_lists(rule, expected, got);
      default:
        return expected == got ? std::nullopt : plain(expected, got);
    }
  }

 private:
  [[nodiscard]] Found plain(const json& expected, const json& got) const {
    if (!told_) return Difference{};
    return in_words("", "expected " + brief(expected) + ", got " + brief(got));
  }

  /// In words only where they are wanted: making them costs more than finding out.
  template <class Words>
  [[nodiscard]] Found say(const Words& words) const {
    return told_ ? words() : Difference{};
  }

  [[nodiscard]] Found compare_integers(const json& expected, const json& got) const {
    const auto wanted = expected.get<std::int64_t>();
    const auto found = got.get<std::int64_t>();
    if (wanted == found) return std::nullopt;
    auto difference = plain(expected, got);
    difference->absolute_error = distance(wanted, found);
    if (wanted != 0)
      difference->relative_error = *difference->absolute_error / std::abs(static_cast<double>(wanted));
    return difference;
  }

  [[nodiscard]] Found compare_floats(const ValueRule& rule, const json& expected, const json& got) const {
    const auto wanted = bank::float_value(expected).value();
    const auto found = bank::float_value(got).value();
    if (within(rule.floats, wanted, found)) return std::nullopt;
    auto difference = plain(expected, got);
    measure(*difference, wanted, found);
    if (!told_ || !difference->absolute_error) return difference;
    std::ostringstream sizes;
    sizes << " (off by " << *difference->absolute_error << ", allowed "
          << rule.floats.absolute + rule.floats.relative * std::abs(wanted) << ")";
    difference->message += sizes.str();
    return difference;
  }

  [[nodiscard]] Found compare_lists(const ValueRule& rule, const json& expected, const json& got) const {
    if (expected.size() != got.size()) return say([&] { return sizes_differ(rule, expected, got); });
    if (rule.unordered) return compare_multisets(rule, expected, got);
    if (rule.labels) return compare_labels(rule, expected, got);
    if (rule.sign_free == SignFree::vector) return compare_vectors(rule, expected, got);
    if (rule.sign_free == SignFree::columns) return compare_columns(rule, expected, got);
    return compare_members(rule, expected, got);
  }

  static Difference sizes_differ(const ValueRule& rule, const json& expected, const json& got) {
    const bool list = rule.type.name == Type::Name::list;
    return in_words("", "expected " + std::to_string(expected.size()) + (list ? " element" : " node") +
                            (expected.size() == 1 ? "" : "s") + ", got " + std::to_string(got.size()));
  }

  [[nodiscard]] Found compare_members(const ValueRule& rule, const json& expected, const json& got) const {
    const bool tuple = rule.type.name == Type::Name::tuple;
    for (std::size_t i = 0; i < expected.size(); ++i)
      if (auto difference = compare(rule.parts[tuple ? i : 0], expected[i], got[i]))
        return placed(rule, i, std::move(difference));
    return std::nullopt;
  }

  [[nodiscard]] Found placed(const ValueRule& rule, std::size_t index, Found difference) const {
    if (!told_) return difference;
    difference->path.insert(0, index_path(index));
    difference->message += node_name(rule.type, index);
    return difference;
  }

  [[nodiscard]] Found compare_multisets(const ValueRule& rule, const json& expected, const json& got) const {
    const auto unmatched = find_unmatched(rule.parts.front(), expected, got);
    if (!unmatched) return std::nullopt;
    return say([&] {
      return in_words(index_path(*unmatched), brief(got[*unmatched]) +
                                                  " has no partner left among the expected "
                                                  "elements (in any order)");
    });
  }

  /// Level order, where nulls at the end say nothing.
  [[nodiscard]] Found compare_trees(const ValueRule& rule, const json& expected, const json& got) const {
    static const json none;
    const auto node = [](const json& tree, std::size_t i) -> const json& {
      return i < tree.size() ? tree[i] : none;
    };
    for (std::size_t i = 0; i < std::max(expected.size(), got.size()); ++i)
      if (auto difference = compare(rule.parts.front(), node(expected, i), node(got, i)))
        return placed(rule, i, std::move(difference));
    return std::nullopt;
  }

  [[nodiscard]] Found compare_labels(const ValueRule& rule, const json& expected, const json& got) const {
    std::map<json, std::size_t> first_of_expected, first_of_got;
    for (std::size_t i = 0; i < expected.size(); ++i) {
      if (is_fixed(rule, expected[i]) || is_fixed(rule, got[i])) {
        if (expected[i] == got[i]) continue;
        return placed(rule, i, say([&] {
                        return in_words("", "expected " + brief(expected[i]) + ", got " + brief(got[i]) +
                                                " (this label stands for itself)");
                      }));
      }
      const auto wanted = first_of_expected.emplace(expected[i], i).first->second;
      const auto found = first_of_got.emplace(got[i], i).first->second;
      if (wanted == found) continue;
      return placed(rule, i, say([&] { return grouped_differently(got, i, wanted, found); }));
    }
    return std::nullopt;
  }

  static bool is_fixed(const ValueRule& rule, const json& label) {
    return std::find(rule.labels->begin(), rule.labels->end(), label) != rule.labels->end();
  }

  /// `wanted` and `found`: where the labels of element `index` first stand on either side.
  static Difference grouped_differently(const json& got, std::size_t index, std::size_t wanted,
                                        std::size_t found) {
    const bool split = wanted < index;
    const auto earlier = split ? wanted : found;
    const auto pair = "elements " + std::to_string(earlier) + " and " + std::to_string(index);
    return in_words("", split ? pair + " belong together, but are labelled " + brief(got[earlier]) + " and " +
                                    brief(got[index])
                              : pair + " do not belong together, but are both labelled " + brief(got[index]));
  }

  [[nodiscard]] Found compare_vectors(const ValueRule& rule, const json& expected, const json& got) const {
    const auto plain_sign = first_unlike(rule.parts.front(), expected, got, false);
    if (!plain_sign) return std::nullopt;
    const auto turned = first_unlike(rule.parts.front(), expected, got, true);
    if (!turned) return std::nullopt;
    const auto index = std::max(*plain_sign, *turned);
    return placed(rule, index, say([&] { return unlike(expected[index], got[index], "vector"); }));
  }

  [[nodiscard]] Found compare_columns(const ValueRule& rule, const json& expected, const json& got) const {
    const auto& rows = rule.parts.front();
    for (std::size_t i = 0; i < expected.size(); ++i) {
      if (expected[i].is_null() != got[i].is_null()) return placed(rule, i, plain(expected[i], got[i]));
      if (expected[i].size() != got[i].size())
        return placed(rule, i, say([&] { return sizes_differ(rows, expected[i], got[i]); }));
    }
    const auto& number =
        rows.type.name == Type::Name::optional ? rows.parts.front().parts.front() : rows.parts.front();
    const auto place = first_unlike_column(number, expected, got);
    if (!place) return std::nullopt;
    const std::size_t row = place->first;  // no structured binding: clang's lambdas cannot capture one yet
    const std::size_t column = place->second;
    return placed(
        rule, row,
        placed(rows, column, say([&] { return unlike(expected[row][column], got[row][column], "column"); })));
  }

  static Difference unlike(const json& expected, const json& got, const std::string& whole) {
    const auto wanted = std::abs(bank::float_value(expected).value());
    const auto found = std::abs(bank::float_value(got).value());
    auto difference =
        in_words("", "expected " + brief(expected) + ", got " + brief(got) +
                         (wanted == found ? " (its sign does not fit the rest of the " + whole + ")"
                                          : " (whatever the sign of the " + whole + ")"));
    measure(difference, wanted, found);
    return difference;
  }

  bool told_;
};

}  // namespace

std::string brief(const json& value) {
  auto text = bank::sanitise_utf8(bank::render_json(value));
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

std::optional<Difference> first_difference(const ValueRule& rule, const json& expected, const json& got) {
  return Walk(true).compare(rule, expected, got);
}

bool equal_by(const ValueRule& rule, const json& expected, const json& got) {
  return !Walk(false).compare(rule, expected, got);
}

}  // namespace spar::grading
