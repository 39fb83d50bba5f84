// One walk over the value. Where an order is free, the keys of the parts are sorted; where labels are, they
// are numbered as they come; where a sign is, integers are written as if the first one that is not 0 were
// positive.
#include "judge/grading/element.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace spar::grading {
namespace {

using bank::SignFree;
using bank::Type;
using bank::ValueRule;
using nlohmann::json;

/// Turns the integers of one vector or column so that the first that is not 0 is positive.
class Turned {
 public:
  std::string next(std::int64_t value) {
    if (sign_ == 0 && value != 0) sign_ = value < 0 ? -1 : 1;
    auto text = std::to_string(value);  // as text, since the least integer has no opposite
    if (sign_ >= 0 || value == 0) return text;
    return value < 0 ? text.substr(1) : "-" + text;
  }

 private:
  int sign_ = 0;
};

class TakingApart {
 public:
  TakingApart(Side side, std::vector<double>& floats, std::vector<bank::FloatRule>& rules)
      : side_(side), floats_(floats), rules_(rules) {}

  std::string key_of(const ValueRule& rule, const json& value) {
    if (rule.type.name == Type::Name::float_) return key_of_float(rule, value, false);
    if (value.is_null() || !value.is_array()) {
      if (rule.type.name == Type::Name::optional && !value.is_null())
        return key_of(rule.parts.front(), value);
      return value.dump(-1, ' ', false, json::error_handler_t::replace);
    }
    if (rule.type.name == Type::Name::optional) return key_of(rule.parts.front(), value);
    if (rule.labels) return key_of_labels(rule, value);
    if (rule.sign_free == SignFree::vector) {
      std::vector<Turned> turned(1);
      return key_of_numbers(rule.parts.front(), value, turned, 0);
    }
    if (rule.sign_free == SignFree::columns) return key_of_columns(rule, value);
    return key_of_list(rule, value);
  }

 private:
  std::string key_of_float(const ValueRule& rule, const json& value, bool sign_free) {
    const auto number = bank::float_value(value).value();
    if (std::isfinite(number)) {
      floats_.push_back(number);
      rules_.push_back(rule.floats);
      return "#";
    }
    // What equals nothing gets a mark that the other side never has.
    const bool equals_itself = std::isnan(number) ? rule.floats.nan : rule.floats.infinity;
    const char* mark = equals_itself ? "" : side_ == Side::expected ? "e" : "g";
    return (sign_free ? json(std::isnan(number) ? "NaN" : "Infinity") : value).dump() + mark;
  }

  std::string key_of_list(const ValueRule& rule, const json& value) {
    auto size = value.size();
    if (rule.type.name == Type::Name::tree_node)  // nulls at the end say nothing
      while (size > 0 && value[size - 1].is_null()) --size;
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < size; ++i)
      keys.push_back(key_of(rule.parts[rule.type.name == Type::Name::tuple ? i : 0], value[i]));
    if (rule.unordered) std::sort(keys.begin(), keys.end());
    return joined(keys);
  }

  static std::string key_of_labels(const ValueRule& rule, const json& value) {
    std::map<json, std::size_t> numbers;
    std::vector<std::string> keys;
    for (const auto& label : value) {
      const bool fixed = std::find(rule.labels->begin(), rule.labels->end(), label) != rule.labels->end();
      keys.push_back(fixed ? "=" + label.dump(-1, ' ', false, json::error_handler_t::replace)
                           : std::to_string(numbers.emplace(label, numbers.size()).first->second));
    }
    return joined(keys);
  }

  /// One Turned for all numbers, or, with `step` 1, one for each.
  std::string key_of_numbers(const ValueRule& number, const json& value, std::vector<Turned>& turned,
                             std::size_t step) {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (turned.size() <= i * step) turned.resize(i * step + 1);
      keys.push_back(number.type.name == Type::Name::float_
                         ? key_of_float(number, value[i], true)
                         : turned[i * step].next(value[i].get<std::int64_t>()));
    }
    return joined(keys);
  }

  std::string key_of_columns(const ValueRule& rule, const json& value) {
    const auto* row = &rule.parts.front();
    if (row->type.name == Type::Name::optional) row = &row->parts.front();
    std::vector<Turned> turned;
    std::vector<std::string> keys;
    for (const auto& one : value)
      keys.push_back(one.is_null() ? "null" : key_of_numbers(row->parts.front(), one, turned, 1));
    return joined(keys);
  }

  static std::string joined(const std::vector<std::string>& keys) {
    std::string text = "[";
    for (const auto& key : keys) text += key + ",";
    return text + "]";
  }

  Side side_;
  std::vector<double>& floats_;
  std::vector<bank::FloatRule>& rules_;
};

}  // namespace

bool is_fuzzy(const ValueRule& rule) {
  if ((rule.unordered || rule.sign_free != SignFree::no) && bank::holds_float(rule.type)) return true;
  return std::any_of(rule.parts.begin(), rule.parts.end(), is_fuzzy);
}

void take_apart(const ValueRule& rule, const json& value, Side side, Element& element,
                std::vector<bank::FloatRule>& rules) {
  rules.clear();
  element.floats.clear();
  element.key = TakingApart(side, element.floats, rules).key_of(rule, value);
}

}  // namespace spar::grading
