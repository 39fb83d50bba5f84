// The value types of typed problems ("function" and "class" kinds), as written in problem.toml:
// `list<tuple<int,float>>`.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/error.hpp"

namespace spar::bank {

/// A value type. Values are plain JSON: int is a 64-bit integer, float may also be one of the tagged strings
/// "NaN", "Infinity", "-Infinity"; optional is null or the value; a tuple is an array of fixed length.
struct Type {
  enum class Name {
    void_,
    int_,
    float_,
    bool_,
    string,
    list,
    optional,
    tuple,
    list_node,
    tree_node,
    graph_node
  };
  Name name = Name::void_;
  std::vector<Type> arguments;  ///< list and optional: one; tuple: one or more; otherwise none

  friend bool operator==(const Type&, const Type&) = default;
};

/// Reads `list<optional<int>>`, `matrix` (short for list<list<float>>) and the like. bad_input names the
/// position.
Expected<Type> parse_type(std::string_view text);

/// The canonical spelling; parse_type(to_string(t)) == t.
std::string to_string(const Type& type);

/// Where a value stands. The nodes of a linked list may be spelled with a cycle where they are handed to a
/// solution.
enum class Role { input, answer };

/// Where a value departs from a type.
struct Mismatch {
  std::string path;    ///< "[2][0]"; empty for the whole value
  std::string reason;  ///< "expected int, found string"
};

/// The first place where `value` is not a value of `type`, or nothing if it is one.
std::optional<Mismatch> find_mismatch(const Type& type, const nlohmann::json& value,
                                      Role role = Role::answer);

/// Says why `value` is not a value of `type` ("[2][0]: expected int, found string"), or nothing if it is one.
std::string describe_mismatch(const Type& type, const nlohmann::json& value);

/// The plain type whose JSON a type shares: list_node is list<int>, tree_node is list<optional<int>> (level
/// order), graph_node is list<list<int>> (the numbers of each node's neighbours; nodes are numbered from 1).
/// As an input, list_node may also be {"values": [...], "cycle": index of the node that the last one links
/// to}. Every other type is its own. The values of nodes fit in 32 bits, since their customary field is an
/// `int`.
Type representation(const Type& type);

/// Whether a value of this type can hold a float.
bool holds_float(const Type& type);

/// The number that a JSON value stands for where a float is declared (tagged strings included), or nothing.
std::optional<double> float_value(const nlohmann::json& value);

}  // namespace spar::bank
