#include "judge/toolchains/stub.hpp"

#include <algorithm>
#include <set>
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
  for (std::size_t i = 0; i < type.arguments.size(); ++i) {
    const std::string argument = spell(toolchain, type.arguments[i]);
    words[std::to_string(i)] = argument;
    words["all"] += (i > 0 ? ", " : "") + argument;
    words["fields"] +=
        (i > 0 ? "; " : "") +
        replace_words(toolchain.stub.field, {{"index", std::to_string(i)}, {"type", argument}});
  }
  const auto whole = toolchain.types.find(bank::to_string(type));  // "optional<int>" before "optional"
  const auto found = whole != toolchain.types.end() ? whole : toolchain.types.find(base_name(type));
  return found == toolchain.types.end() ? base_name(type) : replace_words(found->second, words);
}

/// One parameter of a language whose lists are a pointer and a count.
struct Part {
  std::string type, name;
};

/// The parts of a value: a list is its first element's address, its length, and the same for whatever else
/// its elements have; a tuple is what it holds, one after another; what may be absent is an address.
std::vector<Part> parts_of(const Toolchain& toolchain, const Type& type, const std::string& name) {
  const auto& templates = toolchain.stub.parts;
  const auto pointer = [&](std::string& part) {
    part = replace_words(templates.at("list"), {{"type", part}});
  };
  std::vector<Part> parts;
  for (std::size_t i = 0; i < type.arguments.size(); ++i) {
    const bool several = type.arguments.size() > 1;
    auto inner = parts_of(toolchain, type.arguments[i], several ? name + "_" + std::to_string(i) : name);
    parts.insert(parts.end(), inner.begin(), inner.end());
  }
  if (parts.empty()) return {{spell(toolchain, type), name}};
  if (type.name == Type::Name::optional && !parts.front().type.ends_with('*')) pointer(parts.front().type);
  if (type.name != Type::Name::list) return parts;
  for (auto& part : parts) pointer(part.type);
  for (std::size_t i = 1; i < parts.size(); ++i) parts[i].name += "s";
  parts.insert(parts.begin() + 1,
               Part{templates.at("count"), replace_words(templates.at("count_name"), {{"name", name}})});
  return parts;
}

std::string joined(const Toolchain& toolchain, const std::vector<Part>& parts, std::size_t from = 0) {
  std::string result;
  for (std::size_t i = from; i < parts.size(); ++i)
    result += (i > from ? ", " : "") +
              replace_words(toolchain.stub.parameter, {{"type", parts[i].type}, {"name", parts[i].name}});
  return result;
}

/// A result's parts but the first are written to where parameters say.
std::string result_parameters(const Toolchain& toolchain, const Type& returns) {
  if (toolchain.stub.parts.empty()) return {};
  auto parts = parts_of(toolchain, returns, "return");
  for (auto& part : parts) part.type = replace_words(toolchain.stub.parts.at("list"), {{"type", part.type}});
  return joined(toolchain, parts, 1);
}

/// The type of what is returned, as it stands in a declaration; nothing at all where the language says so.
std::string spell_returns(const Toolchain& toolchain, const Type& type) {
  std::string spelled =
      toolchain.stub.parts.empty() ? spell(toolchain, type) : parts_of(toolchain, type, "").front().type;
  if (toolchain.stub.returns.empty()) return spelled;
  if (type.name == Type::Name::void_) return {};
  return replace_words(toolchain.stub.returns, {{"type", spelled}});
}

std::string spell_parameter(const Toolchain& toolchain, const bank::Parameter& parameter, bool mutated) {
  if (!toolchain.stub.parts.empty())
    return joined(toolchain, parts_of(toolchain, parameter.type, parameter.name));
  std::string type = spell(toolchain, parameter.type);
  const auto passed = toolchain.pass.find(mutated ? "mutated" : base_name(parameter.type));
  if (passed != toolchain.pass.end()) type = replace_words(passed->second, {{"type", type}});
  return replace_words(toolchain.stub.parameter,
                       {{"type", type}, {"name", styled(toolchain.names, parameter.name)}});
}

/// A member for each parameter, and one for what else a result needs.
std::vector<std::string> spell_parameters(const Toolchain& toolchain,
                                          const std::vector<bank::Parameter>& parameters, const Type& returns,
                                          const std::optional<std::string>& mutated = std::nullopt) {
  std::vector<std::string> all;
  for (const auto& parameter : parameters)
    all.push_back(spell_parameter(toolchain, parameter, mutated && *mutated == parameter.name));
  if (std::string more = result_parameters(toolchain, returns); !more.empty()) all.push_back(std::move(more));
  return all;
}

std::string separated(const std::vector<std::string>& all, const std::string& first,
                      const std::string& separator) {
  std::string result;
  for (const auto& one : all) result += (result.empty() ? first : separator) + one;
  return result;
}

/// What is said of parameters in a comment above, where the language does not declare their types.
std::string parameter_notes(const Toolchain& toolchain, const std::vector<bank::Parameter>& parameters) {
  std::string result;
  for (const auto& parameter : parameters)
    result += replace_words(
        toolchain.stub.parameter_note,
        {{"type", spell(toolchain, parameter.type)}, {"name", styled(toolchain.names, parameter.name)}});
  return result;
}

/// What stands before the line below the one with the parameters: how deep they are where each has its own.
std::string indentation_of_parameters(const std::string& stub) {
  const auto below = stub.find('\n', stub.find("@parameters@"));
  if (below == std::string::npos) return "    ";
  return stub.substr(below + 1, stub.find_first_not_of(" \t", below + 1) - below - 1);
}

std::string function_stub(const Toolchain& toolchain, const bank::FunctionSignature& function) {
  const auto parameters =
      spell_parameters(toolchain, function.parameters, function.returns, function.mutates);
  std::map<std::string, std::string> words{
      {"name", styled(toolchain.names, function.name)},
      {"returns", spell_returns(toolchain, function.returns)},
      {"return", function.mutates ? "" : toolchain.stub.return_},
      {"parameter_notes", parameter_notes(toolchain, function.parameters)},
      {"parameters", separated(parameters, "", ", ")}};
  std::string stub = replace_words(toolchain.stub.function, words);
  if (longest_line(stub) <= widest) return stub;
  const std::string line = "\n" + indentation_of_parameters(toolchain.stub.function);
  words["parameters"] = separated(parameters, line, "," + line);  // a line each, as formatters do it
  return replace_words(toolchain.stub.function, words);
}

std::string class_stub(const Toolchain& toolchain, const bank::ClassSignature& signature) {
  const std::string& before = toolchain.stub.self_separator;
  const auto spelled = [&](const std::string& method) {
    const auto& spellings = toolchain.typed.method_spellings;
    return spellings.empty() ? styled(toolchain.names, method)
                             : replace_words(spellings.front(), class_names(signature, method));
  };
  std::string methods;
  for (const auto& method : signature.methods)
    methods += replace_words(
        toolchain.stub.method,
        {{"method", spelled(method.name)},
         {"name", signature.name},
         {"returns", spell_returns(toolchain, method.returns)},
         {"return", method.returns.name == Type::Name::void_ ? "" : toolchain.stub.method_return},
         {"parameters",
          separated(spell_parameters(toolchain, method.parameters, method.returns), before, ", ")}});
  const auto constructor = spell_parameters(toolchain, signature.constructor, Type{});
  return replace_words(toolchain.stub.class_, {{"name", signature.name},
                                               {"constructor", separated(constructor, before, ", ")},
                                               {"constructor_parameters", separated(constructor, "", ", ")},
                                               {"constructor_name", spelled("create")},
                                               {"destructor_name", spelled("free")},
                                               {"methods", methods}});
}

/// The names of all types in it.
void collect_names(const Type& type, std::set<std::string>& names) {
  names.insert(base_name(type));
  for (const auto& argument : type.arguments) collect_names(argument, names);
}

std::set<std::string> type_names(const bank::Problem& problem) {
  std::set<std::string> names;
  const auto collect = [&](const std::vector<bank::Parameter>& parameters, const Type& returns) {
    for (const auto& parameter : parameters) collect_names(parameter.type, names);
    std::set<std::string> returned;
    collect_names(returns, returned);
    for (const auto& name : returned) names.insert({name, "returned " + name});
  };
  if (problem.function) collect(problem.function->parameters, problem.function->returns);
  if (problem.class_) {
    collect(problem.class_->constructor, Type{});
    for (const auto& method : problem.class_->methods) collect(method.parameters, method.returns);
  }
  return names;
}

/// Whether an integer is in it that a double does not hold.
bool holds_wide_integer(const nlohmann::json& value) {
  constexpr std::int64_t widest_exact = std::int64_t{1} << 53U;
  if (value.is_number_integer()) {
    const auto number = value.get<std::int64_t>();
    return number > widest_exact || number < -widest_exact;
  }
  return value.is_structured() && std::any_of(value.begin(), value.end(), holds_wide_integer);
}

bool has_wide_integers(const bank::Problem& problem) {
  return std::any_of(problem.cases.begin(), problem.cases.end(), [](const bank::Case& test) {
    return holds_wide_integer(test.input) || holds_wide_integer(test.expected);
  });
}

/// What the language has to say of the types that a candidate meets here.
std::string notes_on(const Toolchain& toolchain, const bank::Problem& problem) {
  std::string notes;
  const auto names = type_names(problem);
  for (const auto& [name, note] : toolchain.stub.notes)
    if (name == "int beyond 2^53" ? has_wide_integers(problem) : names.contains(name)) notes += note;
  return notes;
}

}  // namespace

std::string render_stub(const Toolchain& toolchain, const bank::Problem& problem) {
  const std::string notes = notes_on(toolchain, problem);
  if (problem.function) return notes + function_stub(toolchain, *problem.function);
  if (problem.class_) return notes + class_stub(toolchain, *problem.class_);
  return toolchain.stub.program;
}

}  // namespace spar::toolchains
