// Each accessor looks up one member, holds it to its type and remembers its name for `finish`.
#include "judge/bank/toml_reader.hpp"

#include <algorithm>
#include <sstream>

#include "judge/bank/nearest.hpp"
#include "judge/bank/refusal.hpp"

namespace spar::bank {
namespace {

int line_of(const toml::node& node) { return std::max(1, static_cast<int>(node.source().begin.line)); }

std::string shown(double value) {
  std::ostringstream text;
  text << value;
  return text.str();
}

}  // namespace

std::string kind_of(const toml::node& node) {
  std::ostringstream text;
  text << node.type();
  return text.str();
}

TableReader::TableReader(const toml::table& table, std::string origin, std::string name)
    : table_(table), origin_(std::move(origin)), name_(std::move(name)) {}

const toml::node* TableReader::take(std::string_view key) {
  known_.emplace_back(key);
  return table_.get(key);
}

void TableReader::refuse(std::string_view key, const std::string& message) const {
  const auto* node = table_.get(key);
  throw Refusal(at_line(origin_, line_of(node == nullptr ? table_ : *node), message));
}

void TableReader::refuse_type(std::string_view key, const toml::node& node, const std::string& wanted) const {
  throw Refusal(at_line(
      origin_, line_of(node),
      "'" + std::string(key) + "' in " + name_ + " should be " + wanted + ", found " + kind_of(node)));
}

std::string TableReader::text(std::string_view key) {
  auto value = optional_text(key);
  if (!value)
    refuse(key, name_ + " lacks '" + std::string(key) + "'; add " + std::string(key) + " = \"...\"");
  if (value->find_first_not_of(" \t\r\n") == std::string::npos)
    refuse(key, "'" + std::string(key) + "' in " + name_ + " is empty; fill it in");
  return std::move(*value);
}

std::optional<std::string> TableReader::optional_text(std::string_view key) {
  const auto* node = take(key);
  if (node == nullptr) return std::nullopt;
  if (!node->is_string()) refuse_type(key, *node, "a string");
  return node->as_string()->get();
}

std::vector<std::string> TableReader::optional_texts(std::string_view key) {
  std::vector<std::string> texts;
  const auto* node = take(key);
  if (node == nullptr) return texts;
  if (!node->is_array()) refuse_type(key, *node, "an array of strings");
  for (const auto& element : *node->as_array()) {
    if (!element.is_string()) refuse_type(key, element, "an array of strings");
    texts.push_back(element.as_string()->get());
  }
  return texts;
}

std::optional<std::int64_t> TableReader::optional_integer(std::string_view key, std::int64_t least,
                                                          std::int64_t most) {
  const auto* node = take(key);
  if (node == nullptr) return std::nullopt;
  if (!node->is_integer()) refuse_type(key, *node, "an integer");
  const auto value = node->as_integer()->get();
  if (value < least || value > most)
    refuse(key, "'" + std::string(key) + "' in " + name_ + " should lie between " + std::to_string(least) +
                    " and " + std::to_string(most) + ", found " + std::to_string(value));
  return value;
}

std::optional<double> TableReader::optional_number(std::string_view key, double most, bool zero_too) {
  const auto* node = take(key);
  if (node == nullptr) return std::nullopt;
  if (!node->is_number()) refuse_type(key, *node, "a number");
  const double value =
      node->is_integer() ? static_cast<double>(node->as_integer()->get()) : node->as_floating_point()->get();
  const bool fits = (zero_too ? value >= 0 : value > 0) && value <= most;
  if (!fits)
    refuse(key, "'" + std::string(key) + "' in " + name_ + " should be " +
                    (zero_too ? "at least 0" : "above 0") + " and at most " + shown(most) + ", found " +
                    shown(value));
  return value;
}

std::optional<bool> TableReader::optional_flag(std::string_view key) {
  const auto* node = take(key);
  if (node == nullptr) return std::nullopt;
  if (!node->is_boolean()) refuse_type(key, *node, "true or false");
  return node->as_boolean()->get();
}

const toml::table* TableReader::optional_table(std::string_view key) {
  const auto* node = take(key);
  if (node == nullptr) return nullptr;
  if (!node->is_table()) refuse_type(key, *node, "a table");
  return node->as_table();
}

std::vector<const toml::table*> TableReader::optional_tables(std::string_view key) {
  std::vector<const toml::table*> tables;
  const auto* node = take(key);
  if (node == nullptr) return tables;
  if (!node->is_array()) refuse_type(key, *node, "an array of tables");
  for (const auto& element : *node->as_array()) {
    if (!element.is_table()) refuse_type(key, element, "an array of tables");
    tables.push_back(element.as_table());
  }
  return tables;
}

void TableReader::finish() const {
  for (const auto& [key, node] : table_) {
    const std::string name(key.str());
    if (std::find(known_.begin(), known_.end(), name) != known_.end()) continue;
    const auto suggestion = did_you_mean(name, known_);
    throw Refusal(at_line(origin_, line_of(node),
                          "unknown key '" + name + "' in " + name_ +
                              (suggestion.empty() ? "; FORMAT.md lists the known ones" : suggestion)));
  }
}

}  // namespace spar::bank
