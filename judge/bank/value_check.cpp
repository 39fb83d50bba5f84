// Each check says what is wrong, or nothing; the first complaint wins.
#include "judge/bank/value_check.hpp"

#include "judge/bank/answer_rule.hpp"
#include "judge/bank/nearest.hpp"

namespace spar::bank {
namespace {

using nlohmann::json;

std::string indexed(const std::string& path, std::size_t index) {
  return path + "[" + std::to_string(index) + "]";
}

std::string check_value(const Type& type, const json& value, const std::string& path,
                        Role role = Role::answer) {
  const auto mismatch = find_mismatch(type, value, role);
  return mismatch ? path + mismatch->path + ": " + mismatch->reason : "";
}

std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string check_arguments(const std::vector<Parameter>& parameters, const json& arguments,
                            const std::string& path) {
  if (!arguments.is_array()) return path + ": should be a list of arguments, found " + arguments.type_name();
  if (arguments.size() != parameters.size())
    return path + ": " + counted(parameters.size(), "argument") + " wanted, found " +
           std::to_string(arguments.size());
  for (std::size_t i = 0; i < parameters.size(); ++i)
    if (auto complaint = check_value(parameters[i].type, arguments[i], indexed(path, i), Role::input);
        !complaint.empty())
      return complaint;
  return "";
}

std::string check_operation(const ClassSignature& signature, const json& operation, bool first,
                            const std::string& path) {
  if (!operation.is_array() || operation.size() != 2 || !operation[0].is_string())
    return path + ": should be [\"method\", [arguments]]";
  const auto& name = operation[0].get_ref<const std::string&>();
  if (first != (name == signature.name))
    return path + (first ? ": the first operation should be the constructor '" + signature.name +
                               "', found '" + name + "'"
                         : ": the constructor can only be the first operation");
  if (first) return check_arguments(signature.constructor, operation[1], path + "[1]");
  const auto* method = signature.find(name);
  if (method != nullptr) return check_arguments(method->parameters, operation[1], path + "[1]");
  std::vector<std::string> known;
  for (const auto& candidate : signature.methods) known.push_back(candidate.name);
  return path + ": the class has no method '" + name + "'" + did_you_mean(name, known);
}

std::string check_operations(const ClassSignature& signature, const json& operations) {
  if (!operations.is_array() || operations.empty())
    return "operations: should be a list that begins with the constructor '" + signature.name + "'";
  for (std::size_t i = 0; i < operations.size(); ++i)
    if (auto complaint = check_operation(signature, operations[i], i == 0, indexed("operations", i));
        !complaint.empty())
      return complaint;
  return "";
}

/// One expected value, or, with any_of, a list of accepted ones.
std::string check_expected_value(const Type& type, bool any_of, const json& expected,
                                 const std::string& path) {
  if (!any_of) return check_value(type, expected, path);
  if (!expected.is_array() || expected.empty())
    return path + ": should be a list of the accepted answers (any_of), with at least one";
  for (std::size_t i = 0; i < expected.size(); ++i)
    if (auto complaint = check_value(type, expected[i], indexed(path, i)); !complaint.empty())
      return complaint;
  return "";
}

std::string check_expected(const Problem& problem, const json& operations, const json& expected) {
  const auto& signature = *problem.class_;
  if (!expected.is_array()) return std::string("expected: should be a list, found ") + expected.type_name();
  if (expected.size() != operations.size())
    return "expected: one value for each of the " + counted(operations.size(), "operation") +
           " wanted, found " + std::to_string(expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const auto method = operations[i][0].get<std::string>();
    if (auto complaint = check_expected_value(signature.result_of(method), accepts_any_of(problem, method),
                                              expected[i], indexed("expected", i));
        !complaint.empty())
      return complaint;
  }
  return "";
}

}  // namespace

std::string check_values(const Problem& problem, const json& input, const json* expected) {
  if (problem.function) {
    auto complaint = check_arguments(problem.function->parameters, input, "args");
    if (!complaint.empty() || expected == nullptr) return complaint;
    return check_expected_value(problem.function->answer(), accepts_any_of(problem), *expected, "expected");
  }
  auto complaint = check_operations(*problem.class_, input);
  if (!complaint.empty() || expected == nullptr) return complaint;
  return check_expected(problem, input, *expected);
}

}  // namespace spar::bank
