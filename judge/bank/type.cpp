// Reading and writing types, and holding JSON values against them.
#include "judge/bank/type.hpp"

#include <array>
#include <cstdint>
#include <limits>

namespace spar::bank {
namespace {

using Name = Type::Name;
using nlohmann::json;

// Deeper than any sensible problem, shallow enough that recursion over a type cannot exhaust the stack.
constexpr int maximum_depth = 16;

struct Spelling {
  std::string_view text;
  Name name;
};
constexpr std::array spellings{
    Spelling{"void", Name::void_},           Spelling{"int", Name::int_},
    Spelling{"float", Name::float_},         Spelling{"bool", Name::bool_},
    Spelling{"string", Name::string},        Spelling{"list", Name::list},
    Spelling{"optional", Name::optional},    Spelling{"tuple", Name::tuple},
    Spelling{"list_node", Name::list_node},  Spelling{"tree_node", Name::tree_node},
    Spelling{"graph_node", Name::graph_node}};

bool takes_arguments(Name name) {
  return name == Name::list || name == Name::optional || name == Name::tuple;
}

Type list_of(Type element) { return {Name::list, {std::move(element)}}; }

/// Recursive descent over `word [ '<' type { ',' type } '>' ]`; white space between tokens is ignored.
class TypeParser {
 public:
  explicit TypeParser(std::string_view text) : text_(text) {}

  Expected<Type> whole() {
    auto type = parse(0);
    if (!type) return type;
    skip_space();
    if (position_ != text_.size()) return wrong("nothing more should follow");
    return type;
  }

 private:
  Expected<Type> parse(int depth) {
    if (depth > maximum_depth)
      return wrong("the type nests deeper than " + std::to_string(maximum_depth) + " levels");
    skip_space();
    const auto start = position_;
    while (position_ < text_.size() &&
           (std::islower(static_cast<unsigned char>(text_[position_])) != 0 || text_[position_] == '_'))
      ++position_;
    const auto word = text_.substr(start, position_ - start);
    if (word == "matrix") return list_of(list_of(Type{Name::float_, {}}));
    for (const auto& [text, name] : spellings)
      if (word == text) return with_arguments(name, depth, start);
    position_ = start;
    return wrong(
        "a type should stand here (int, float, bool, string, list<T>, optional<T>, tuple<A,B>, matrix, "
        "list_node, "
        "tree_node, graph_node)");
  }

  Expected<Type> with_arguments(Name name, int depth, std::size_t start) {
    Type type{name, {}};
    if (name == Name::void_ && depth > 0) {
      position_ = start;
      return wrong("void has no values, so it cannot be part of another type");
    }
    if (!takes_arguments(name)) return type;
    if (!take('<'))
      return wrong("'<' should follow '" + std::string(text_.substr(start, position_ - start)) + "'");
    do {
      auto argument = parse(depth + 1);
      if (!argument) return argument;
      type.arguments.push_back(std::move(*argument));
    } while (name == Name::tuple && take(','));
    if (!take('>'))
      return wrong(name == Name::tuple ? "',' or '>' should stand here" : "'>' should stand here");
    return type;
  }

  bool take(char wanted) {
    skip_space();
    if (position_ == text_.size() || text_[position_] != wanted) return false;
    ++position_;
    return true;
  }

  void skip_space() {
    while (position_ < text_.size() && (text_[position_] == ' ' || text_[position_] == '\t')) ++position_;
  }

  [[nodiscard]] tl::unexpected<Error> wrong(const std::string& what) const {
    return fail(ErrorCode::bad_input,
                "type '" + std::string(text_) + "', position " + std::to_string(position_ + 1) + ": " + what);
  }

  std::string_view text_;
  std::size_t position_ = 0;
};

std::string_view found(const json& value) {
  if (value.is_number_unsigned() &&
      value.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
    return "an integer beyond 64 bits";
  switch (value.type()) {
    case json::value_t::null:
      return "null";
    case json::value_t::boolean:
      return "bool";
    case json::value_t::number_integer:
    case json::value_t::number_unsigned:
      return "int";
    case json::value_t::number_float:
      return "float";
    case json::value_t::string:
      return "string";
    case json::value_t::array:
      return "list";
    default:
      return "object";
  }
}

std::string index_path(std::size_t index) { return "[" + std::to_string(index) + "]"; }

Mismatch wrong_kind(const Type& type, const json& value) {
  return {"", "expected " + to_string(type) + ", found " + std::string(found(value))};
}

std::optional<Mismatch> list_mismatch(const Type& type, const json& value, Role role) {
  if (!value.is_array()) return wrong_kind(type, value);
  const bool tuple = type.name == Name::tuple;
  if (tuple && value.size() != type.arguments.size())
    return Mismatch{"", "expected " + to_string(type) + ", found a list of " + std::to_string(value.size())};
  for (std::size_t i = 0; i < value.size(); ++i) {
    auto inner = find_mismatch(type.arguments[tuple ? i : 0], value[i], role);
    if (!inner) continue;
    inner->path.insert(0, index_path(i));
    return inner;
  }
  return std::nullopt;
}

/// The value of a node: `int` is its customary type in C, C++ and Java.
std::optional<Mismatch> wide_node(const json& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].is_null()) continue;
    const auto number = values[i].get<std::int64_t>();
    if (number < std::numeric_limits<std::int32_t>::min() ||
        number > std::numeric_limits<std::int32_t>::max())
      return Mismatch{index_path(i), "the value of a node has at most 32 bits"};
  }
  return std::nullopt;
}

std::optional<Mismatch> cycle_mismatch(const Type& type, const json& value) {
  if (value.size() != 2 || !value.contains("values") || !value.contains("cycle"))
    return Mismatch{"", "expected a list, or {\"values\": [...], \"cycle\": index}"};
  if (auto inner = find_mismatch(type, value["values"])) {
    inner->path.insert(0, ".values");
    return inner;
  }
  const auto& cycle = value["cycle"];
  if (!cycle.is_number_integer() || cycle < 0 || cycle >= value["values"].size())
    return Mismatch{".cycle", "should be the index of a node of the list"};
  return std::nullopt;
}

/// Level order: every value belongs to a parent that was listed before it.
std::optional<Mismatch> tree_mismatch(const json& values) {
  std::size_t places = 1;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (places == 0) return Mismatch{index_path(i), "no node is left that this could be the child of"};
    places = values[i].is_null() ? places - 1 : places + 1;
  }
  return std::nullopt;
}

std::optional<Mismatch> graph_mismatch(const json& neighbours) {
  for (std::size_t i = 0; i < neighbours.size(); ++i)
    for (std::size_t k = 0; k < neighbours[i].size(); ++k)
      if (neighbours[i][k] < 1 || neighbours[i][k] > neighbours.size())
        return Mismatch{index_path(i) + index_path(k),
                        "nodes are numbered from 1 to " + std::to_string(neighbours.size())};
  return std::nullopt;
}

std::optional<Mismatch> node_mismatch(const Type& type, const json& value, Role role) {
  if (type.name == Name::list_node && role == Role::input && value.is_object())
    return cycle_mismatch(type, value);
  if (auto mismatch = find_mismatch(representation(type), value)) return mismatch;
  if (type.name == Name::graph_node) return graph_mismatch(value);
  if (auto wide = wide_node(value)) return wide;
  return type.name == Name::tree_node ? tree_mismatch(value) : std::nullopt;
}

bool is_scalar(const Type& type, const json& value) {
  switch (type.name) {
    case Name::void_:
      return value.is_null();
    case Name::int_:
      return found(value) == "int";
    case Name::float_:
      return float_value(value).has_value();
    case Name::bool_:
      return value.is_boolean();
    default:
      return value.is_string();
  }
}

}  // namespace

Expected<Type> parse_type(std::string_view text) { return TypeParser(text).whole(); }

std::string to_string(const Type& type) {
  std::string text;
  for (const auto& spelling : spellings)
    if (spelling.name == type.name) text = spelling.text;
  if (type.arguments.empty()) return text;
  char separator = '<';
  for (const auto& argument : type.arguments) {
    text += separator + to_string(argument);
    separator = ',';
  }
  return text + '>';
}

Type representation(const Type& type) {
  const Type integer{Name::int_, {}};
  if (type.name == Name::list_node) return list_of(integer);
  if (type.name == Name::tree_node) return list_of({Name::optional, {integer}});
  if (type.name == Name::graph_node) return list_of(list_of(integer));
  return type;
}

bool holds_float(const Type& type) {
  if (type.name == Name::float_) return true;
  for (const auto& argument : type.arguments)
    if (holds_float(argument)) return true;
  return false;
}

std::optional<double> float_value(const json& value) {
  if (value.is_number() && found(value) != "an integer beyond 64 bits") return value.get<double>();
  if (!value.is_string()) return std::nullopt;
  const auto& tag = value.get_ref<const std::string&>();
  if (tag == "NaN") return std::numeric_limits<double>::quiet_NaN();
  if (tag == "Infinity") return std::numeric_limits<double>::infinity();
  if (tag == "-Infinity") return -std::numeric_limits<double>::infinity();
  return std::nullopt;
}

std::optional<Mismatch> find_mismatch(const Type& type, const json& value, Role role) {
  switch (type.name) {
    case Name::list_node:
    case Name::tree_node:
    case Name::graph_node:
      return node_mismatch(type, value, role);
    case Name::list:
    case Name::tuple:
      return list_mismatch(type, value, role);
    case Name::optional:
      if (value.is_null()) return std::nullopt;
      return find_mismatch(type.arguments.front(), value, role);
    default:
      break;
  }
  if (is_scalar(type, value)) return std::nullopt;
  return wrong_kind(type, value);
}

std::string describe_mismatch(const Type& type, const json& value) {
  const auto mismatch = find_mismatch(type, value);
  if (!mismatch) return "";
  return mismatch->path.empty() ? mismatch->reason : mismatch->path + ": " + mismatch->reason;
}

}  // namespace spar::bank
