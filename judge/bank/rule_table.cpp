// Each key is looked up, held to its form and to the type of its place, and changes the rule there.
#include "judge/bank/rule_table.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "judge/bank/nearest.hpp"

namespace spar::bank {
namespace {

using nlohmann::json;
using Name = Type::Name;

constexpr double most_relative = 0.5;

void for_each(ValueRule& rule, const std::function<void(ValueRule&)>& action) {
  action(rule);
  for (auto& part : rule.parts) for_each(part, action);
}

/// Looks through optionals.
ValueRule& bare(ValueRule& rule) {
  return rule.type.name == Name::optional ? bare(rule.parts.front()) : rule;
}

bool is_list(const ValueRule& rule) {
  return rule.type.name != Name::tree_node && representation(rule.type).name == Name::list;
}

bool is_number(const ValueRule& rule) {
  return rule.type.name == Name::int_ || rule.type.name == Name::float_;
}

bool is_vector(const ValueRule& rule) { return is_list(rule) && is_number(rule.parts.front()); }

/// Everything at `depth` brackets below `rule`.
void collect_at(ValueRule& rule, std::int64_t depth, std::vector<ValueRule*>& found) {
  auto& here = bare(rule);
  if (depth == 0) return found.push_back(&here);
  for (auto& part : here.parts) collect_at(part, depth - 1, found);
}

}  // namespace

void refuse_rule(Where where, const std::string& message) { throw RuleFault{std::move(where), message}; }

Where inside(Where where, const std::string& key) {
  where.push_back(key);
  return where;
}

std::string called(const Where& where) {
  std::string text = "[comparator";
  for (const auto& key : where) text += "." + (key.starts_with('[') ? '"' + key + '"' : key);
  return text + "]";
}

ValueRule plain_rule(const Type& type) {
  ValueRule rule;
  rule.type = type;
  for (const auto& argument : representation(type).arguments) rule.parts.push_back(plain_rule(argument));
  return rule;
}

RuleTable::RuleTable(const json& table, Where where, ValueRule& rule)
    : table_(table), where_(std::move(where)), rule_(rule) {
  if (!table.is_object()) refuse_rule(where_, called(where_) + " should be a table");
}

void RuleTable::refuse_unknown(const std::vector<std::string>& known) const {
  for (const auto& [key, unused] : table_.items())
    if (std::find(known.begin(), known.end(), key) == known.end())
      refuse_rule(inside(where_, key),
                  "unknown key '" + key + "' in " + called(where_) + did_you_mean(key, known));
}

void RuleTable::read() {
  read_float();
  read_unordered();
  read_labels();
  read_sign_free();
  read_places();
}

void RuleTable::read_float() {
  if (!table_.contains("float")) return;
  if (!fits_float()) refuse_key("float", "needs an answer that holds a float" + here() + "; take it out");
  const auto& given = table_["float"];
  const auto where = inside(where_, "float");
  if (!given.is_object())
    refuse_rule(where, "'float' in " + called(where_) + " should be a table: { abs, rel, nan, inf }");
  const std::vector<std::string> known{"abs", "rel", "nan", "inf"};
  for (const auto& [key, unused] : given.items())
    if (std::find(known.begin(), known.end(), key) == known.end())
      refuse_rule(inside(where, key),
                  "unknown key '" + key + "' in 'float' of " + called(where_) + did_you_mean(key, known));
  for_each(rule_, [&](ValueRule& part) {
    read_number(given, "abs", std::numeric_limits<double>::max(), part.floats.absolute);
    read_number(given, "rel", most_relative, part.floats.relative);
    read_flag(given, "nan", part.floats.nan);
    read_flag(given, "inf", part.floats.infinity);
  });
}

void RuleTable::read_unordered() {
  if (!table_.contains("unordered")) return;
  const auto& given = table_["unordered"];
  for_each(rule_, [](ValueRule& part) { part.unordered = false; });
  if (given == false) return;
  const auto places = unordered_places(given);
  for (auto* place : places) place->unordered = true;
}

bool RuleTable::fits_float() const {
  bool fits = false;
  for_each(rule_, [&](const ValueRule& part) { fits = fits || part.type.name == Name::float_; });
  return fits;
}

bool RuleTable::fits_unordered() const {
  try {
    return table_["unordered"] == false || !unordered_places(table_["unordered"]).empty();
  } catch (const RuleFault&) {
    return false;
  }
}

std::string RuleTable::here() const { return ", and this is " + to_string(rule_.type); }

void RuleTable::refuse_key(const std::string& key, const std::string& what) const {
  refuse_rule(inside(where_, key),
              "'" + key + "' " + (where_.empty() ? "" : "in " + called(where_) + " ") + what);
}

std::vector<ValueRule*> RuleTable::unordered_places(const json& given) const {
  std::vector<ValueRule*> places;
  if (given == true) {
    if (!is_list(bare(rule_)))
      refuse_key("unordered", "needs an answer that is a list" + here() + "; take it out");
    places.push_back(&bare(rule_));
  } else if (given == "deep") {
    for_each(rule_, [&](ValueRule& part) {
      if (is_list(part)) places.push_back(&part);
    });
    if (places.empty())
      refuse_key("unordered", "needs an answer that holds a list" + here() + "; take it out");
  } else if (given.is_array() && !given.empty()) {
    for (const auto& depth : given) collect_lists_at(depth, places);
  } else {
    refuse_key("unordered", "should be true, \"deep\" (every list in it), or depths such as [0, 1]");
  }
  return places;
}

void RuleTable::collect_lists_at(const json& depth, std::vector<ValueRule*>& places) const {
  if (!depth.is_number_integer() || depth < 0)
    refuse_key("unordered", "should list depths: whole numbers from 0, the outermost brackets");
  std::vector<ValueRule*> there;
  collect_at(rule_, depth, there);
  std::erase_if(there, [](const ValueRule* place) { return !is_list(*place); });
  if (there.empty())
    refuse_key("unordered", "names depth " + depth.dump() + ", but there is no list at that depth of " +
                                to_string(rule_.type));
  places.insert(places.end(), there.begin(), there.end());
}

void RuleTable::read_labels() {
  if (!table_.contains("labels") || table_["labels"] == false) return;
  auto& place = bare(rule_);
  const auto& given = table_["labels"];
  const bool of_labels = is_list(place) && (place.parts.front().type.name == Name::int_ ||
                                            place.parts.front().type.name == Name::string);
  if (!of_labels) refuse_key("labels", "needs a list<int> or list<string>" + here() + "; take it out");
  place.labels.emplace();
  if (given == true) return;
  const bool fixed =
      given.is_object() && given.size() == 1 && given.contains("fixed") && given["fixed"].is_array();
  if (!fixed)
    refuse_key("labels", "should be true, or { fixed = [-1] } for labels that stand for themselves");
  for (const auto& label : given["fixed"]) {
    if (find_mismatch(place.parts.front().type, label))
      refuse_key("labels", "fixes " + label.dump() + ", which is no " + to_string(place.parts.front().type));
    place.labels->push_back(label);
  }
}

void RuleTable::read_sign_free() {
  if (!table_.contains("sign_free")) return;
  const auto& given = table_["sign_free"];
  auto& place = bare(rule_);
  const bool matrix = is_list(place) && is_vector(bare(place.parts.front()));
  if (given == "vector") {
    if (!is_vector(place)) refuse_key("sign_free", "= \"vector\" needs a list of numbers" + here());
    place.sign_free = SignFree::vector;
  } else if (given == "rows" || given == "columns") {
    if (!matrix) refuse_key("sign_free", "= " + given.dump() + " needs a list of lists of numbers" + here());
    if (given == "rows")
      bare(place.parts.front()).sign_free = SignFree::vector;
    else
      place.sign_free = SignFree::columns;
  } else {
    refuse_key("sign_free", R"(should be "vector", "rows" or "columns")");
  }
}

void RuleTable::read_places() {
  if (!table_.contains("at")) return;
  const auto where = inside(where_, "at");
  if (!table_["at"].is_object())
    refuse_rule(
        where, "'at' in " + called(where_) + " should be a table of places, such as [comparator.at.\"[0]\"]");
  for (const auto& [path, table] : table_["at"].items()) {
    RuleTable place(table, inside(where, path), find(path, inside(where, path)));
    place.refuse_unknown({"float", "unordered", "labels", "sign_free"});
    place.read();
  }
}

/// The place that a path such as "[0][]" leads to.
ValueRule& RuleTable::find(std::string_view path, const Where& where) {
  auto* rule = &rule_;
  const std::string whole(path);
  if (path.empty())
    refuse_rule(where, "an empty path in 'at'; what holds for the whole stands in the table above");
  while (!path.empty()) {
    const auto end = path.find(']');
    if (path.front() != '[' || end == std::string_view::npos)
      refuse_rule(where, "'" + whole +
                             "' is no place; write \"[0]\" for a member of a tuple, \"[]\" for the "
                             "elements of a list, and \"[][0]\" for one inside the other");
    rule = &step(bare(*rule), path.substr(1, end - 1), where);
    path.remove_prefix(end + 1);
  }
  return *rule;
}

ValueRule& RuleTable::step(ValueRule& rule, std::string_view index, const Where& where) {
  const auto type = to_string(rule.type);
  if (rule.type.name == Name::tuple) {
    std::size_t member = 0;
    const auto [end, error] = std::from_chars(index.data(), index.data() + index.size(), member);
    const bool number = error == std::errc() && end == index.data() + index.size();
    if (number && member < rule.parts.size()) return rule.parts[member];
    refuse_rule(where, "'[" + std::string(index) + "]' is no member of " + type + "; they are [0] to [" +
                           std::to_string(rule.parts.size() - 1) + "]");
  }
  if (rule.parts.empty())
    refuse_rule(where, type + " holds nothing that '[" + std::string(index) + "]' could name");
  if (!index.empty())
    refuse_rule(where,
                "the elements of " + type + " share one rule; write [] for '[" + std::string(index) + "]'");
  return rule.parts.front();
}

void RuleTable::read_number(const json& given, const std::string& key, double most, double& value) const {
  if (!given.contains(key)) return;
  const auto where = inside(inside(where_, "float"), key);
  const std::string what = "'float." + key + "' in " + called(where_);
  if (!given[key].is_number()) refuse_rule(where, what + " should be a number");
  const auto number = given[key].get<double>();
  if (!(number >= 0 && number <= most))
    refuse_rule(where, what + " should be at least 0" + (key == "rel" ? " and at most 0.5" : " and finite"));
  value = number;
}

void RuleTable::read_flag(const json& given, const std::string& key, bool& value) const {
  if (!given.contains(key)) return;
  if (!given[key].is_boolean())
    refuse_rule(inside(inside(where_, "float"), key),
                "'float." + key + "' in " + called(where_) + " should be true or false");
  value = given[key].get<bool>();
}

}  // namespace spar::bank
