// The entry point that binds a solution to its driver, and the signature as drivers read it.
#include <algorithm>

#include "judge/toolchains/spelling.hpp"
#include "judge/toolchains/stub.hpp"

namespace spar::toolchains {
namespace {

using bank::Type;
using Values = std::map<std::string, std::string>;

std::string quoted_names(const std::vector<bank::Parameter>& parameters) {
  std::string result;
  for (const auto& parameter : parameters) result += (result.empty() ? "\"" : ", \"") + parameter.name + "\"";
  return result;
}

int mutated_index(const bank::FunctionSignature& function) {
  for (std::size_t i = 0; function.mutates && i < function.parameters.size(); ++i)
    if (function.parameters[i].name == *function.mutates) return static_cast<int>(i);
  return -1;
}

/// "_, _": as many as there are parameters.
std::string blanks(std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += i > 0 ? ", _" : "_";
  return result;
}

std::string listed(const std::vector<bank::Parameter>& parameters) {
  std::string result;
  for (const auto& parameter : parameters)
    result += (result.empty() ? "" : ", ") + bank::to_string(parameter.type) + " " + parameter.name;
  return result;
}

/// "list<int> pair_sum(list<int> values, int target)".
std::string signature_text(const Type& returns, const std::string& name,
                           const std::vector<bank::Parameter>& parameters) {
  return bank::to_string(returns) + " " + name + "(" + listed(parameters) + ")";
}

/// What the source includes, each in the recipe's `hoisted`: <vector> is also to be had as <./vector>.
std::string hoisted_lines(const Recipe& recipe, const std::string& source) {
  if (recipe.hoist.empty()) return {};
  std::string result;
  for (const auto& quoted : quoted_behind(source, recipe.hoist))
    result += replace_words(
        recipe.hoisted,
        {{"quoted", quoted}, {"otherwise_quoted", quoted.substr(0, 1) + "./" + quoted.substr(1)}});
  return result;
}

/// What the recipe itself defines for its entries, as the source has it.
Values own_words(const Recipe& recipe, const SourceWords& words, const std::string& source) {
  Values values = recipe.words;
  const bool otherwise =
      std::any_of(recipe.otherwise_when.begin(), recipe.otherwise_when.end(),
                  [&](const std::string& sequence) { return words.holds_sequence(sequence); });
  if (otherwise)
    for (const auto& [name, text] : recipe.otherwise) values[name] = text;
  values["hoisted"] = hoisted_lines(recipe, source);
  return values;
}

/// An entry's own words may hold some of the others.
std::string filled(const std::string& text, const Values& own, const Values& values) {
  return replace_words(replace_words(text, own), values);
}

/// The first of the spellings that stands in the source; the first one of all where none does.
std::string chosen(const Words& spellings, const Values& values, const SourceWords& words) {
  for (const auto& spelling : spellings)
    if (std::string name = replace_words(spelling, values); words.holds(name)) return name;
  return spellings.empty() ? "" : replace_words(spellings.front(), values);
}

std::string function_entry(const Toolchain& toolchain, const bank::FunctionSignature& function,
                           const std::string& source) {
  const Recipe& recipe = toolchain.typed;
  const SourceWords words(source);
  const bool in_solution = !recipe.solution_entry.empty() && words.has_solution_class();
  return filled(in_solution ? recipe.solution_entry : recipe.function_entry, own_words(recipe, words, source),
                {{"name", words.spelling_of(function.name, toolchain.names)},
                 {"mutates", std::to_string(mutated_index(function))},
                 {"arity", std::to_string(function.parameters.size())},
                 {"blanks", blanks(function.parameters.size())},
                 {"signature", signature_text(function.returns, function.name, function.parameters)},
                 {"parameter_names", quoted_names(function.parameters)}});
}

std::string class_entry(const Toolchain& toolchain, const bank::ClassSignature& signature,
                        const std::string& source) {
  const Recipe& recipe = toolchain.typed;
  const SourceWords words(source);
  const Values own = own_words(recipe, words, source);
  const auto spelled = [&](const std::string& method) {
    return recipe.method_spellings.empty()
               ? words.spelling_of(method, toolchain.names)
               : chosen(recipe.method_spellings, class_names(signature, method), words);
  };
  std::string methods;
  for (const auto& method : signature.methods)
    methods += filled(recipe.method_entry, own,
                      {{"method", method.name},
                       {"spelled", spelled(method.name)},
                       {"arity", std::to_string(method.parameters.size())},
                       {"blanks", blanks(method.parameters.size())},
                       {"signature", signature_text(method.returns, method.name, method.parameters)},
                       {"name", signature.name}});
  const std::string constructor = spelled("create");
  const std::string destructor = spelled("free");
  return filled(recipe.class_entry, own,
                {{"name", signature.name},
                 {"constructor_arity", std::to_string(signature.constructor.size())},
                 {"constructor_blanks", blanks(signature.constructor.size())},
                 {"constructor_name", constructor},
                 {"destructor_name", destructor},
                 {"signature", signature_text(bank::Type{}, signature.name, signature.constructor)},
                 {"methods", methods}});
}

std::string base_name(const Type& type) {
  const std::string full = bank::to_string(type);
  return full.substr(0, full.find('<'));
}

nlohmann::json type_json(const Type& type) {
  nlohmann::json arguments = nlohmann::json::array();
  for (const auto& argument : type.arguments) arguments.push_back(type_json(argument));
  return {{"name", base_name(type)}, {"arguments", arguments}};
}

nlohmann::json parameters_json(const std::vector<bank::Parameter>& parameters) {
  nlohmann::json result = nlohmann::json::array();
  for (const auto& parameter : parameters)
    result.push_back({{"name", parameter.name}, {"type", type_json(parameter.type)}});
  return result;
}

}  // namespace

std::string render_entry(const Toolchain& toolchain, const bank::Problem& problem,
                         const std::string& source) {
  if (problem.function) return function_entry(toolchain, *problem.function, source);
  if (problem.class_) return class_entry(toolchain, *problem.class_, source);
  return {};
}

nlohmann::json signature_json(const bank::Problem& problem) {
  if (problem.function) {
    const int mutated = mutated_index(*problem.function);
    return {{"kind", "function"},
            {"name", problem.function->name},
            {"parameters", parameters_json(problem.function->parameters)},
            {"returns", type_json(problem.function->returns)},
            {"mutates", mutated < 0 ? nlohmann::json() : nlohmann::json(mutated)}};
  }
  if (!problem.class_) return {};
  nlohmann::json methods = nlohmann::json::array();
  for (const auto& method : problem.class_->methods)
    methods.push_back({{"name", method.name},
                       {"parameters", parameters_json(method.parameters)},
                       {"returns", type_json(method.returns)}});
  return {{"kind", "class"},
          {"name", problem.class_->name},
          {"constructor", parameters_json(problem.class_->constructor)},
          {"methods", methods}};
}

}  // namespace spar::toolchains
