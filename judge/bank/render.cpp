// One walk over the value, appending to one string: inputs may be megabytes.
#include "judge/bank/render.hpp"

namespace spar::bank {
namespace {

using nlohmann::json;

void append(const json& value, std::string& text) {
  if (value.is_array()) {
    text += '[';
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (i > 0) text += ", ";
      append(value[i], text);
    }
    text += ']';
  } else if (value.is_object()) {
    text += '{';
    bool first = true;
    for (const auto& [key, member] : value.items()) {
      if (!first) text += ", ";
      first = false;
      append(json(key), text);
      text += ": ";
      append(member, text);
    }
    text += '}';
  } else {
    text += value.dump(-1, ' ', false, json::error_handler_t::replace);
  }
}

}  // namespace

std::string render_json(const json& value) {
  std::string text;
  append(value, text);
  return text;
}

std::string render_operation(const json& operation) {
  auto arguments = render_json(operation.at(1));
  arguments.front() = '(';
  arguments.back() = ')';
  return operation.at(0).get<std::string>() + arguments;
}

std::string render_expected(const json& expected, bool any_of) {
  if (!any_of) return render_json(expected);
  std::string text;
  for (const auto& accepted : expected) text += (text.empty() ? "" : " or ") + render_json(accepted);
  return text;
}

std::string render_input(const Problem& problem, const Case& test) {
  if (problem.kind == Kind::program) return test.input_text;
  std::string text;
  if (problem.function) {
    const auto& args = test.input.at("args");
    for (std::size_t i = 0; i < args.size(); ++i)
      text += problem.function->parameters.at(i).name + " = " + render_json(args[i]) + '\n';
  } else {
    for (const auto& operation : test.input.at("operations")) text += render_operation(operation) + '\n';
  }
  if (!text.empty()) text.pop_back();
  return text;
}

}  // namespace spar::bank
