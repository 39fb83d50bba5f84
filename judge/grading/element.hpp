// The elements of a multiset, taken apart for matching: what must agree exactly, and the floats that need
// only be near.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "judge/bank/answer_rule.hpp"

namespace spar::grading {

enum class Side { expected, got };

struct Element {
  /// Equal for two elements that are equal by their rule: everything but finite floats, in a form that
  /// orders, labels and signs left free do not change.
  std::string key;
  std::vector<double> floats;  ///< the finite ones; of elements with one key, they stand in one order
  std::size_t index = 0;
};

/// Whether equal elements can hold their floats in different orders or signs. Then `floats` cannot be
/// compared one by one.
bool is_fuzzy(const bank::ValueRule& rule);

/// Takes a value apart; fills `rules` with the rule of each float. `index` is left alone.
void take_apart(const bank::ValueRule& rule, const nlohmann::json& value, Side side, Element& element,
                std::vector<bank::FloatRule>& rules);

}  // namespace spar::grading
