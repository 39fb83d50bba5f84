// Groups by what must agree exactly, then augmenting paths (Kuhn's algorithm, breadth first) within a group.
#include "judge/grading/matching.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "judge/grading/difference.hpp"
#include "judge/grading/element.hpp"
#include "judge/grading/tolerance.hpp"

namespace spar::grading {
namespace {

using bank::ValueRule;
using nlohmann::json;

constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

using Elements = std::vector<Element>;

/// For elements whose floats come in no fixed order or sign: one number stands for them all, the mean of
/// their sizes. Elements that are equal have nearly equal ones, so that it can serve as the axis.
double size_of_floats(const std::vector<double>& floats) {
  long double sum = 0;  // cannot overflow
  for (const auto value : floats) sum += std::abs(value);
  return floats.empty() ? 0 : static_cast<double>(sum / static_cast<long double>(floats.size()));
}

/// How near those are for equal elements: no float is further off than its rule allows.
bank::FloatRule rule_of_sizes(const std::vector<bank::FloatRule>& rules) {
  constexpr double rounding = 1e-9;  // of a sum in another order, amply
  bank::FloatRule widest{.absolute = 0, .relative = 0};
  for (const auto& rule : rules) {
    widest.absolute = std::max(widest.absolute, rule.absolute);
    widest.relative = std::max(widest.relative, rule.relative);
  }
  widest.relative += rounding;
  return widest;
}

Elements take_apart_all(const ValueRule& rule, const json& list, Side side) {
  const bool fuzzy = is_fuzzy(rule);
  Elements elements(list.size());
  std::vector<bank::FloatRule> rules;
  for (std::size_t i = 0; i < list.size(); ++i) {
    elements[i].index = i;
    take_apart(rule, list[i], side, elements[i], rules);
    if (fuzzy) elements[i].floats = {size_of_floats(elements[i].floats)};
  }
  std::sort(elements.begin(), elements.end(), [](const Element& a, const Element& b) {
    if (a.key != b.key) return a.key < b.key;
    return a.floats != b.floats ? a.floats < b.floats : a.index < b.index;
  });
  return elements;
}

/// Elements that agree in `key`; a run of the sorted elements.
using Group = std::pair<Elements::const_iterator, Elements::const_iterator>;

Group group_of(const Elements& elements, const std::string& key) {
  const auto first = std::lower_bound(
      elements.begin(), elements.end(), key,
      [](const Element& element, const std::string& wanted) { return element.key < wanted; });
  return {first, std::find_if(first, elements.end(), [&](const Element& e) { return e.key != key; })};
}

/// A matching of one group whose elements hold floats, built one element at a time. `got` is not empty.
class Matching {
 public:
  using Near = std::function<bool(const Element& expected, const Element& got)>;
  /// `rules`: of each float of an element.
  Matching(Group expected, Group got, std::vector<bank::FloatRule> rules, Near near)
      : expected_(expected.first, expected.second),
        got_(got.first, got.second),
        rules_(std::move(rules)),
        near_(std::move(near)),
        owner_(expected_.size(), nobody),
        partner_(got_.size(), nobody),
        visited_by_(expected_.size(), nobody),
        seeker_(expected_.size(), nobody) {
    choose_axis();
    for (auto* side : {&expected_, &got_})
      std::stable_sort(side->begin(), side->end(), [this](const Element& a, const Element& b) {
        return a.floats[axis_] < b.floats[axis_];
      });
  }

  /// The index of an element of `got` without partner.
  std::optional<std::size_t> find_unmatched() {
    pair_in_order();
    for (std::size_t i = 0; i < got_.size(); ++i)
      if (partner_[i] == nobody && !augment(i)) return got_[i].index;
    return std::nullopt;
  }

 private:
  /// Takes the float that tells the elements apart best, by its spread in tolerances: it keeps the windows
  /// narrow.
  void choose_axis() {
    double best = -1;
    for (std::size_t axis = 0; axis < got_.front().floats.size(); ++axis) {
      auto [low, high] = std::pair{got_.front().floats[axis], got_.front().floats[axis]};
      for (const auto& element : got_) {
        low = std::min(low, element.floats[axis]);
        high = std::max(high, element.floats[axis]);
      }
      const auto& rule = rules_[axis];
      const auto size = rule.absolute + rule.relative * std::max(std::abs(low), std::abs(high));
      const auto spread = size > 0 ? (high - low) / size : high - low;
      if (spread <= best) continue;
      best = spread;
      axis_ = axis;
    }
  }

  /// A start that is nearly always the end: both sides are sorted, so most partners meet at once.
  void pair_in_order() {
    std::size_t i = 0;
    for (std::size_t j = 0; i < expected_.size() && j < got_.size();) {
      if (near_(expected_[i], got_[j])) {
        owner_[i] = j;
        partner_[j++] = i++;
      } else {
        expected_[i].floats[axis_] < got_[j].floats[axis_] ? ++i : ++j;
      }
    }
  }

  /// Gives `start` a partner, moving others to theirs where needed. False when there is no such way, and
  /// then, by Berge's theorem, there is no full matching at all.
  bool augment(std::size_t start) {
    std::vector<std::size_t> queue{start};
    for (std::size_t head = 0; head < queue.size(); ++head) {
      const auto seeker = queue[head];
      const auto [first, last] = window(got_[seeker]);
      for (auto candidate = first; candidate < last; ++candidate) {
        if (visited_by_[candidate] == start || !near_(expected_[candidate], got_[seeker])) continue;
        visited_by_[candidate] = start;
        seeker_[candidate] = seeker;
        if (owner_[candidate] == nobody) {
          flip(candidate);
          return true;
        }
        queue.push_back(owner_[candidate]);
      }
    }
    return false;
  }

  void flip(std::size_t candidate) {
    while (candidate != nobody) {
      const auto seeker = seeker_[candidate];
      const auto given_up = partner_[seeker];
      owner_[candidate] = seeker;
      partner_[seeker] = candidate;
      candidate = given_up;
    }
  }

  /// The range of expected elements whose float on the axis could be near that of `got`.
  [[nodiscard]] std::pair<std::size_t, std::size_t> window(const Element& got) const {
    const auto value = got.floats[axis_];
    const auto& rule = rules_[axis_];
    // |expected| is at most (|got| + absolute) / (1 - relative), which bounds the tolerance; doubled against
    // rounding.
    const auto largest = (std::abs(value) + rule.absolute) / (1 - rule.relative);
    const auto reach = 2 * (rule.absolute + rule.relative * largest);
    const auto below = [this](const Element& element, double bound) { return element.floats[axis_] < bound; };
    const auto above = [this](double bound, const Element& element) { return bound < element.floats[axis_]; };
    const auto first = std::lower_bound(expected_.begin(), expected_.end(), value - reach, below);
    const auto last = std::upper_bound(expected_.begin(), expected_.end(), value + reach, above);
    return {static_cast<std::size_t>(first - expected_.begin()),
            static_cast<std::size_t>(last - expected_.begin())};
  }

  Elements expected_;
  Elements got_;
  std::vector<bank::FloatRule> rules_;
  Near near_;
  std::size_t axis_ = 0;                 ///< the float by which both sides are sorted
  std::vector<std::size_t> owner_;       ///< by expected: the got element it is paired with
  std::vector<std::size_t> partner_;     ///< by got: the expected element it is paired with
  std::vector<std::size_t> visited_by_;  ///< by expected: the search that saw it last
  std::vector<std::size_t> seeker_;      ///< by expected: the got element that reached it in that search
};

/// The matching of one group; its elements hold floats.
class GroupMatching {
 public:
  GroupMatching(const ValueRule& rule, const json& expected, const json& got)
      : rule_(rule), expected_(expected), got_(got), fuzzy_(is_fuzzy(rule)) {}

  [[nodiscard]] std::optional<std::size_t> find_unmatched(Group wanted, Group found) const {
    Element first;
    std::vector<bank::FloatRule> rules;
    take_apart(rule_, got_[found.first->index], Side::got, first, rules);
    if (fuzzy_)
      return Matching(wanted, found, {rule_of_sizes(rules)},
                      [this](const Element& a, const Element& b) {
                        return equal_by(rule_, expected_[a.index], got_[b.index]);
                      })
          .find_unmatched();
    return Matching(wanted, found, rules,
                    [&rules](const Element& a, const Element& b) {
                      for (std::size_t i = 0; i < rules.size(); ++i)
                        if (!within(rules[i], a.floats[i], b.floats[i])) return false;
                      return true;
                    })
        .find_unmatched();
  }

 private:
  const ValueRule& rule_;
  const json& expected_;
  const json& got_;
  bool fuzzy_;
};

}  // namespace

std::optional<std::size_t> find_unmatched(const ValueRule& element, const json& expected, const json& got) {
  const auto wanted = take_apart_all(element, expected, Side::expected);
  const auto found = take_apart_all(element, got, Side::got);
  const GroupMatching matching(element, expected, got);
  for (auto first = found.begin(); first != found.end();) {
    const Group group{
        first, std::find_if(first, found.end(), [&](const Element& e) { return e.key != first->key; })};
    const auto other = group_of(wanted, first->key);
    // Without floats any two elements of a group are equal, and only the counts matter.
    const auto surplus = (group.second - group.first) - (other.second - other.first);
    if (surplus > 0) return (group.second - 1)->index;
    if (!first->floats.empty())
      if (const auto index = matching.find_unmatched(other, group)) return index;
    first = group.second;
  }
  return std::nullopt;
}

}  // namespace spar::grading
