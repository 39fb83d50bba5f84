// Groups by what must agree exactly, then augmenting paths (Kuhn's algorithm, breadth first) within a group.
#include "judge/grading/matching.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace spar::grading {
namespace {

using bank::Type;
using nlohmann::json;

constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

/// One element, taken apart.
struct Element {
  std::string exact;           ///< everything but its finite floats
  std::vector<double> floats;  ///< these, in order
  std::size_t index = 0;
};

using Elements = std::vector<Element>;

void take_apart(const Type& type, const json& value, const Tolerance& tolerance, const char* side,
                Element& element) {
  if (type.name == Type::Name::optional && !value.is_null()) {
    take_apart(type.arguments.front(), value, tolerance, side, element);
  } else if (type.name == Type::Name::float_) {
    const auto number = bank::float_value(value).value();
    if (std::isfinite(number)) {
      element.floats.push_back(number);
      element.exact += '#';
    } else {
      // A NaN that equals nothing gets a mark that the other side never has.
      element.exact += value.dump();
      if (std::isnan(number) && !tolerance.nan_equals_nan) element.exact += side;
    }
  } else if (value.is_array()) {
    const auto plain = bank::representation(type);
    element.exact += '[';
    for (std::size_t i = 0; i < value.size(); ++i) {
      take_apart(plain.arguments[plain.name == Type::Name::tuple ? i : 0], value[i], tolerance, side,
                 element);
      element.exact += ',';
    }
    element.exact += ']';
  } else {
    element.exact += value.dump(-1, ' ', false, json::error_handler_t::replace);
  }
}

Elements take_apart_all(const Type& type, const json& list, const Tolerance& tolerance, const char* side) {
  Elements elements(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    elements[i].index = i;
    take_apart(type, list[i], tolerance, side, elements[i]);
  }
  std::sort(elements.begin(), elements.end(), [](const Element& a, const Element& b) {
    if (a.exact != b.exact) return a.exact < b.exact;
    return a.floats != b.floats ? a.floats < b.floats : a.index < b.index;
  });
  return elements;
}

/// Elements that agree in `exact`; a run of the sorted elements.
using Group = std::pair<Elements::const_iterator, Elements::const_iterator>;

Group group_of(const Elements& elements, const std::string& exact) {
  const auto first =
      std::lower_bound(elements.begin(), elements.end(), exact,
                       [](const Element& element, const std::string& key) { return element.exact < key; });
  return {first, std::find_if(first, elements.end(), [&](const Element& e) { return e.exact != exact; })};
}

/// A matching of one group whose elements hold floats, built one element at a time. `got` is not empty.
class Matching {
 public:
  Matching(Group expected, Group got, const Tolerance& tolerance)
      : expected_(expected.first, expected.second),
        got_(got.first, got.second),
        tolerance_(tolerance),
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
      const auto size = tolerance_.absolute + tolerance_.relative * std::max(std::abs(low), std::abs(high));
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
      if (near(expected_[i], got_[j])) {
        owner_[i] = j;
        partner_[j++] = i++;
      } else {
        expected_[i].floats[axis_] < got_[j].floats[axis_] ? ++i : ++j;
      }
    }
  }

  [[nodiscard]] bool near(const Element& expected, const Element& got) const {
    return std::equal(expected.floats.begin(), expected.floats.end(), got.floats.begin(), got.floats.end(),
                      [this](double a, double b) { return tolerance_.within(a, b); });
  }

  /// Gives `start` a partner, moving others to theirs where needed. False when there is no such way, and
  /// then, by Berge's theorem, there is no full matching at all.
  bool augment(std::size_t start) {
    std::vector<std::size_t> queue{start};
    for (std::size_t head = 0; head < queue.size(); ++head) {
      const auto seeker = queue[head];
      const auto [first, last] = window(got_[seeker]);
      for (auto candidate = first; candidate < last; ++candidate) {
        if (visited_by_[candidate] == start || !near(expected_[candidate], got_[seeker])) continue;
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
    // |expected| is at most (|got| + absolute) / (1 - relative), which bounds the tolerance; doubled against
    // rounding.
    const auto largest = (std::abs(value) + tolerance_.absolute) / (1 - tolerance_.relative);
    const auto reach = 2 * (tolerance_.absolute + tolerance_.relative * largest);
    const auto below = [this](const Element& element, double bound) { return element.floats[axis_] < bound; };
    const auto above = [this](double bound, const Element& element) { return bound < element.floats[axis_]; };
    const auto first = std::lower_bound(expected_.begin(), expected_.end(), value - reach, below);
    const auto last = std::upper_bound(expected_.begin(), expected_.end(), value + reach, above);
    return {static_cast<std::size_t>(first - expected_.begin()),
            static_cast<std::size_t>(last - expected_.begin())};
  }

  Elements expected_;
  Elements got_;
  Tolerance tolerance_;
  std::size_t axis_ = 0;                 ///< the float by which both sides are sorted
  std::vector<std::size_t> owner_;       ///< by expected: the got element it is paired with
  std::vector<std::size_t> partner_;     ///< by got: the expected element it is paired with
  std::vector<std::size_t> visited_by_;  ///< by expected: the search that saw it last
  std::vector<std::size_t> seeker_;      ///< by expected: the got element that reached it in that search
};

}  // namespace

std::optional<std::size_t> find_unmatched(const Type& element, const json& expected, const json& got,
                                          const Tolerance& tolerance) {
  const auto wanted = take_apart_all(element, expected, tolerance, "expected");
  const auto found = take_apart_all(element, got, tolerance, "got");
  for (auto first = found.begin(); first != found.end();) {
    const Group group{
        first, std::find_if(first, found.end(), [&](const Element& e) { return e.exact != first->exact; })};
    const auto other = group_of(wanted, first->exact);
    // Without floats any two elements of a group are equal, and only the counts matter.
    const auto surplus = (group.second - group.first) - (other.second - other.first);
    if (first->floats.empty() && surplus > 0) return (group.second - 1)->index;
    if (!first->floats.empty())
      if (const auto index = Matching(other, group, tolerance).find_unmatched()) return index;
    first = group.second;
  }
  return std::nullopt;
}

}  // namespace spar::grading
