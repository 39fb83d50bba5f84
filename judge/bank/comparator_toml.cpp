// TOML becomes JSON as it stands; what is wrong with it comes back with the keys that lead there, and those
// with their line.
#include "judge/bank/comparator_toml.hpp"

#include <algorithm>

#include "judge/bank/answer_rule.hpp"
#include "judge/bank/refusal.hpp"

namespace spar::bank {
namespace {

using nlohmann::json;

json json_of(const toml::node& node) {
  if (const auto* table = node.as_table()) {
    auto object = json::object();
    for (const auto& [key, member] : *table) object[std::string(key.str())] = json_of(member);
    return object;
  }
  if (const auto* array = node.as_array()) {
    auto list = json::array();
    for (const auto& element : *array) list.push_back(json_of(element));
    return list;
  }
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* flag = node.as_boolean()) return flag->get();
  if (const auto* integer = node.as_integer()) return integer->get();
  if (const auto* number = node.as_floating_point()) return number->get();
  return nullptr;  // dates and times, which no key takes
}

/// The line of the innermost of these keys that is there.
int line_of(const toml::table& table, const std::vector<std::string>& where) {
  const toml::node* node = &table;
  for (const auto& key : where) {
    const auto* inner = node->is_table() ? node->as_table()->get(key) : nullptr;
    if (inner == nullptr) break;
    node = inner;
  }
  return std::max(1, static_cast<int>(node->source().begin.line));
}

}  // namespace

json read_comparator(const toml::table& table, const Problem& problem, const std::string& origin) {
  const auto refuse = [&](const RuleFault& fault) {
    throw Refusal(at_line(origin, line_of(table, fault.where), fault.message));
  };
  auto comparator = json_of(table);
  if (problem.function) {
    const auto rule = read_answer_rule(comparator, problem.function->answer());
    if (!rule) refuse(rule.error());
  } else if (problem.class_) {
    const auto rules = read_method_rules(comparator, *problem.class_);
    if (!rules) refuse(rules.error());
  } else {
    refuse({{}, "[comparator] is for problems of kind \"function\" and \"class\"; take it out"});
  }
  return comparator;
}

}  // namespace spar::bank
