// Whether two lists are equal when their order does not matter and floats need only be near.
//
// Sorting both sides and comparing in order is not sound for that: (0, 5) and (1e-9, 1) may have to pair with
// (1e-9, 5) and (0, 1), which sort the other way round. So elements that agree in everything but their floats
// form a group, and within a group a full bipartite matching is sought by augmenting paths. They start from
// the pairs that sorted order gives, which are nearly always all of them, and look only where a partner can
// be. A group in which most elements are near most others in every float costs the square of its size.
// Elements that are free in themselves (lists in any order, vectors up to sign) are compared as a whole, and
// sorted by the mean size of their floats.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>

#include "judge/bank/answer_rule.hpp"

namespace spar::grading {

/// The index of an element of `got` that has no partner left in `expected`, or nothing when all pair up. Both
/// are lists of one length whose elements are of the rule's type.
std::optional<std::size_t> find_unmatched(const bank::ValueRule& element, const nlohmann::json& expected,
                                          const nlohmann::json& got);

}  // namespace spar::grading
