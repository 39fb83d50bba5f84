// Example blocks: finding them in a statement, and writing the one that a sample must have.
#include <sstream>

#include "judge/bank/answer_rule.hpp"
#include "judge/bank/load.hpp"
#include "judge/bank/render.hpp"

namespace spar::bank {
namespace {

/// The opening or closing line of a fenced code block (CommonMark 4.5).
struct Fence {
  char mark = '\0';
  std::size_t length = 0;  ///< zero: the line is no fence
  std::string word;        ///< what follows the marks, trimmed
};

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

Fence read_fence(const std::string& line) {
  const auto start = line.find_first_not_of(' ');
  if (start == std::string::npos || start > 3 || (line[start] != '`' && line[start] != '~')) return {};
  const auto end = std::min(line.find_first_not_of(line[start], start), line.size());
  if (end - start < 3) return {};
  return {line[start], end - start, trimmed(line.substr(end))};
}

std::string without_last_newline(std::string text) {
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace

std::vector<StatementExample> statement_examples(const std::string& markdown) {
  std::vector<StatementExample> examples;
  std::istringstream lines(markdown);
  Fence open;
  StatementExample example;
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const auto fence = read_fence(line);
    if (open.length == 0) {
      if (fence.length == 0) continue;
      open = fence;
      example = {"", number};
    } else if (fence.mark == open.mark && fence.length >= open.length && fence.word.empty()) {
      example.text = without_last_newline(std::move(example.text));
      if (open.word == "example") examples.push_back(std::move(example));
      open = {};
    } else {
      example.text += line + '\n';
    }
  }
  return examples;
}

std::string render_example(const Problem& problem, const Case& sample) {
  const auto input = render_input(problem, sample);
  if (problem.kind == Kind::program)
    return without_last_newline(input) + "\n---\n" + without_last_newline(sample.answer_text);
  if (problem.function)
    return input + (input.empty() ? "" : "\n") + (problem.function->mutates ? "becomes " : "returns ") +
           render_expected(sample.expected, accepts_any_of(problem));
  std::string text;
  const auto& operations = sample.input.at("operations");
  for (std::size_t i = 0; i < operations.size(); ++i) {
    text += (i > 0 ? "\n" : "") + render_operation(operations[i]);
    const auto* method = problem.class_->find(operations[i].at(0).get<std::string>());
    if (method != nullptr && method->returns.name != Type::Name::void_)
      text += " -> " + render_expected(sample.expected.at(i), accepts_any_of(problem, method->name));
  }
  return text;
}

}  // namespace spar::bank
