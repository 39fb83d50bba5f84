// A function has one rule; the methods of a class share what stands at the top, and have their own besides.
#include "judge/bank/answer_rule.hpp"

#include "judge/bank/rule_table.hpp"

namespace spar::bank {
namespace {

using nlohmann::json;

/// A list has one kind of freedom at a time.
void refuse_conflicts(const ValueRule& rule, const Where& where) {
  const int kinds =
      (rule.unordered ? 1 : 0) + (rule.labels ? 1 : 0) + (rule.sign_free != SignFree::no ? 1 : 0);
  if (kinds > 1)
    refuse_rule(where, called(where) +
                           " asks for more than one of 'unordered', 'labels' and 'sign_free' of the same " +
                           to_string(rule.type) + "; choose one");
  if (rule.sign_free == SignFree::columns &&
      (rule.parts.front().unordered || rule.parts.front().sign_free != SignFree::no))
    refuse_rule(where, called(where) + " frees both the columns and the rows of the same matrix; choose one");
  for (const auto& part : rule.parts) refuse_conflicts(part, where);
}

void read_any_of(const json& table, const Where& where, AnswerRule& rule) {
  if (!table.contains("any_of")) return;
  if (!table["any_of"].is_boolean())
    refuse_rule(inside(where, "any_of"), "'any_of' in " + called(where) + " should be true or false");
  rule.any_of = table["any_of"].get<bool>();
}

AnswerRule read_function(const json& table, const Type& answer) {
  AnswerRule rule{plain_rule(answer), false};
  RuleTable whole(table, {}, rule.value);
  if (table.contains("methods"))
    refuse_rule({"methods"},
                "[comparator.methods] is for problems of kind \"class\"; a function has one answer");
  whole.refuse_unknown({"float", "unordered", "labels", "sign_free", "any_of", "at"});
  whole.read();
  read_any_of(table, {}, rule);
  refuse_conflicts(rule.value, {});
  return rule;
}

/// What stands at the top holds for every method whose result it fits.
void apply_shared(const json& table, std::map<std::string, AnswerRule>& rules) {
  for (const auto* key : {"float", "unordered"}) {
    if (!table.contains(key)) continue;
    const bool is_float = std::string(key) == "float";
    bool fits = false;
    for (auto& [name, rule] : rules) {
      RuleTable place(table, {}, rule.value);
      if (is_float ? !place.fits_float() : !place.fits_unordered()) continue;
      fits = true;
      is_float ? place.read_float() : place.read_unordered();
    }
    if (!fits)
      refuse_rule({key},
                  is_float
                      ? "'float' needs an answer that holds a float, and no method gives one; take it out"
                      : "'unordered' needs an answer that is a list, and no method gives one that fits; it "
                        "should be true, \"deep\", or depths such as [0, 1]");
  }
}

std::map<std::string, AnswerRule> read_methods(const json& table, const ClassSignature& signature) {
  std::map<std::string, AnswerRule> rules;
  for (const auto& method : signature.methods)
    if (method.returns.name != Type::Name::void_) rules[method.name] = {plain_rule(method.returns), false};
  ValueRule none;
  RuleTable whole(table, {}, none);
  for (const auto* key : {"labels", "sign_free", "any_of", "at"})
    if (table.contains(key))
      refuse_rule({key},
                  std::string("'") + key + "' belongs to one method; write it in [comparator.methods.NAME]");
  whole.refuse_unknown({"float", "unordered", "methods"});
  apply_shared(table, rules);
  if (!table.contains("methods")) return rules;
  if (!table["methods"].is_object())
    refuse_rule({"methods"}, "'methods' in [comparator] should be a table: [comparator.methods.NAME]");
  for (const auto& [name, own] : table["methods"].items()) {
    const Where where{"methods", name};
    const auto found = rules.find(name);
    if (found == rules.end())
      refuse_rule(where, signature.find(name) == nullptr
                             ? "the class has no method '" + name + "'"
                             : "the method '" + name + "' gives nothing to compare");
    RuleTable place(own, where, found->second.value);
    place.refuse_unknown({"float", "unordered", "labels", "sign_free", "any_of", "at"});
    place.read();
    read_any_of(own, where, found->second);
    refuse_conflicts(found->second.value, where);
  }
  return rules;
}

template <class Read>
auto catch_fault(const Read& read) -> tl::expected<decltype(read()), RuleFault> {
  try {
    return read();
  } catch (RuleFault& fault) {
    return tl::unexpected(std::move(fault));
  }
}

}  // namespace

tl::expected<AnswerRule, RuleFault> read_answer_rule(const json& table, const Type& answer) {
  return catch_fault([&] { return read_function(table, answer); });
}

tl::expected<std::map<std::string, AnswerRule>, RuleFault> read_method_rules(
    const json& table, const ClassSignature& signature) {
  return catch_fault([&] { return read_methods(table, signature); });
}

bool accepts_any_of(const Problem& problem, const std::string& method) {
  const auto& table = problem.comparator;
  if (method.empty()) return table.value("any_of", false);
  const auto methods = table.find("methods");
  return methods != table.end() && methods->contains(method) && methods->at(method).value("any_of", false);
}

json as_expected(const Problem& problem, const json& input, json answer) {
  if (problem.function) return accepts_any_of(problem) ? json::array({std::move(answer)}) : std::move(answer);
  if (!problem.class_ || !answer.is_array()) return answer;
  const auto& operations = input.at("operations");
  for (std::size_t i = 0; i < answer.size() && i < operations.size(); ++i)
    if (accepts_any_of(problem, operations[i].at(0).get<std::string>()))
      answer[i] = json::array({std::move(answer[i])});
  return answer;
}

}  // namespace spar::bank
