#include "judge/toolchains/stub.hpp"

#include <algorithm>
#include <sstream>

#include "judge/toolchains/spelling.hpp"

namespace spar::toolchains {
namespace {

using bank::Type;

constexpr std::size_t widest = 76;  // columns of a stub: what the editor of a small window shows

std::size_t longest_line(const std::string& text) {
  std::size_t longest = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) longest = std::max(longest, line.size());
  return longest;
}

std::string base_name(const Type& type) {
  const std::string full = bank::to_string(type);
  return full.substr(0, full.find('<'));
}

std::string spell(const Toolchain& toolchain, const Type& type) {
  std::map<std::string, std::string> words;
  std::string all;
  for (std::size_t i = 0; i < type.arguments.size(); ++i) {
    const std::string argument = spell(toolchain, type.arguments[i]);
    words[std::to_string(i)] = argument;
    all += (i > 0 ? ", " : "") + argument;
  }
  words["all"] = all;
  const auto found = toolchain.types.find(base_name(type));
  return found == toolchain.types.end() ? base_name(type) : replace_words(found->second, words);
}

std::string spell_parameter(const Toolchain& toolchain, const bank::Parameter& parameter, bool mutated) {
  std::string type = spell(toolchain, parameter.type);
  const auto passed = toolchain.pass.find(mutated ? "mutated" : base_name(parameter.type));
  if (passed != toolchain.pass.end()) type = replace_words(passed->second, {{"type", type}});
  return replace_words(toolchain.stub.parameter, {{"type", type}, {"name", parameter.name}});
}

std::string spell_parameters(const Toolchain& toolchain, const std::vector<bank::Parameter>& parameters,
                             const std::optional<std::string>& mutated = std::nullopt) {
  std::string result;
  for (const auto& parameter : parameters)
    result += (result.empty() ? "" : ", ") +
              spell_parameter(toolchain, parameter, mutated && *mutated == parameter.name);
  return result;
}

std::string method_parameters(const Toolchain& toolchain, const std::vector<bank::Parameter>& parameters) {
  const std::string listed = spell_parameters(toolchain, parameters);
  return (listed.empty() ? "" : toolchain.stub.self_separator) + listed;
}

std::string function_stub(const Toolchain& toolchain, const bank::FunctionSignature& function) {
  std::map<std::string, std::string> words{
      {"name", styled(toolchain.names, function.name)},
      {"returns", spell(toolchain, function.returns)},
      {"return", function.mutates ? "" : toolchain.stub.return_},
      {"parameters", spell_parameters(toolchain, function.parameters, function.mutates)}};
  const std::string stub = replace_words(toolchain.stub.function, words);
  if (longest_line(stub) <= widest) return stub;
  std::string lines;  // a parameter a line, as formatters do it
  for (const auto& parameter : function.parameters) {
    const bool mutated = function.mutates && *function.mutates == parameter.name;
    lines += (lines.empty() ? "\n    " : ",\n    ") + spell_parameter(toolchain, parameter, mutated);
  }
  words["parameters"] = lines;
  return replace_words(toolchain.stub.function, words);
}

std::string class_stub(const Toolchain& toolchain, const bank::ClassSignature& signature) {
  std::string methods;
  for (const auto& method : signature.methods)
    methods += replace_words(
        toolchain.stub.method,
        {{"method", styled(toolchain.names, method.name)},
         {"returns", spell(toolchain, method.returns)},
         {"return", method.returns.name == Type::Name::void_ ? "" : toolchain.stub.method_return},
         {"parameters", method_parameters(toolchain, method.parameters)}});
  return replace_words(toolchain.stub.class_,
                       {{"name", signature.name},
                        {"constructor", method_parameters(toolchain, signature.constructor)},
                        {"methods", methods}});
}

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

nlohmann::json type_json(const Type& type) {
  nlohmann::json arguments = nlohmann::json::array();
  for (const auto& argument : type.arguments) arguments.push_back(type_json(argument));
  return {{"name", base_name(type)}, {"arguments", arguments}};
}

/// "_, _": as many as there are parameters.
std::string blanks(std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += i > 0 ? ", _" : "_";
  return result;
}

nlohmann::json parameters_json(const std::vector<bank::Parameter>& parameters) {
  nlohmann::json result = nlohmann::json::array();
  for (const auto& parameter : parameters)
    result.push_back({{"name", parameter.name}, {"type", type_json(parameter.type)}});
  return result;
}

}  // namespace

std::string render_stub(const Toolchain& toolchain, const bank::Problem& problem) {
  if (problem.function) return function_stub(toolchain, *problem.function);
  if (problem.class_) return class_stub(toolchain, *problem.class_);
  return toolchain.stub.program;
}

std::string render_entry(const Toolchain& toolchain, const bank::Problem& problem,
                         const std::string& source) {
  const Recipe& recipe = toolchain.recipe_for(problem.kind);
  const SourceWords words(source);
  if (problem.function) {
    const bool in_solution = !recipe.solution_entry.empty() && words.has_solution_class();
    return replace_words(in_solution ? recipe.solution_entry : recipe.function_entry,
                         {{"name", words.spelling_of(problem.function->name, toolchain.names)},
                          {"mutates", std::to_string(mutated_index(*problem.function))},
                          {"arity", std::to_string(problem.function->parameters.size())},
                          {"blanks", blanks(problem.function->parameters.size())},
                          {"parameter_names", quoted_names(problem.function->parameters)}});
  }
  if (!problem.class_) return {};
  std::string methods;
  for (const auto& method : problem.class_->methods)
    methods +=
        replace_words(recipe.method_entry, {{"method", method.name},
                                            {"spelled", words.spelling_of(method.name, toolchain.names)},
                                            {"arity", std::to_string(method.parameters.size())},
                                            {"blanks", blanks(method.parameters.size())},
                                            {"name", problem.class_->name}});
  return replace_words(recipe.class_entry,
                       {{"name", problem.class_->name},
                        {"constructor_arity", std::to_string(problem.class_->constructor.size())},
                        {"constructor_blanks", blanks(problem.class_->constructor.size())},
                        {"methods", methods}});
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
