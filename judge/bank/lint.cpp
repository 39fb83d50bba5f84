// What makes a package sound beyond being readable, as far as that shows without running anything.
#include <algorithm>

#include "judge/bank/load.hpp"
#include "judge/bank/nearest.hpp"

namespace spar::bank {
namespace {

constexpr std::size_t least_hints = 3;

using Findings = std::vector<std::string>;

void lint_examples(const Problem& problem, Findings& findings) {
  if (problem.judging.interactor) return;  // a conversation has no one form
  const auto examples = statement_examples(problem.statement);
  std::size_t samples = 0;
  for (const auto& test : problem.cases) {
    if (!test.sample) continue;
    const auto wanted = render_example(problem, test);
    if (samples >= examples.size())
      findings.push_back("statement.md: has no example block for sample '" + test.name + "'; add:\n" +
                         wanted);
    else if (examples[samples].text != wanted)
      findings.push_back("statement.md:" + std::to_string(examples[samples].line) +
                         ": the example block does not match sample '" + test.name + "'; it should read:\n" +
                         wanted);
    ++samples;
  }
  if (samples == 0) findings.emplace_back("data/sample: has no case; add one that the statement shows");
  for (auto i = samples; i < examples.size(); ++i)
    findings.push_back(
        "statement.md:" + std::to_string(examples[i].line) +
        ": the example block has no sample case; add one to data/sample or take the block out");
}

void lint_families(const Problem& problem, Findings& findings) {
  for (const auto& family : problem.families) {
    if (family.advice.find_first_not_of(" \t\r\n") == std::string::npos)
      findings.push_back("problem.toml: family '" + family.name +
                         "' has empty advice; say what goes wrong there");
    const auto used = [&](const Case& test) { return test.family == family.name; };
    // A generator may supply the cases of a family, which only running it could tell.
    if (!problem.generator && std::none_of(problem.cases.begin(), problem.cases.end(), used))
      findings.push_back("problem.toml: no case belongs to family '" + family.name +
                         "'; add one or take it out");
  }
}

void lint_texts(const Problem& problem, Findings& findings) {
  if (problem.statement.find_first_not_of(" \t\r\n") == std::string::npos)
    findings.emplace_back("statement.md: is missing or empty; write the task there");
  if (problem.families.empty())
    findings.emplace_back("problem.toml: declares no families; name the traps that cases probe");
  if (problem.hints.size() < least_hints)
    findings.push_back("problem.toml: has " + std::to_string(problem.hints.size()) +
                       " hints; give at least three");
  if (problem.topics.empty()) findings.emplace_back("problem.toml: has no topics; name at least one");
  if (problem.editorial.find_first_not_of(" \t\r\n") == std::string::npos)
    findings.emplace_back("editorial.md: is missing or empty; explain approaches, complexity and traps");
}

void lint_submissions(const Problem& problem, Findings& findings) {
  const auto has = [&](const std::string& expectation, const std::vector<std::string>& extensions) {
    return std::any_of(
        problem.submissions.begin(), problem.submissions.end(), [&](const ShippedSubmission& shipped) {
          const auto extension = shipped.path.extension().string();
          return shipped.expectation == expectation &&
                 (extensions.empty() ||
                  std::find(extensions.begin(), extensions.end(), extension) != extensions.end());
        });
  };
  // What requires libraries is solved in the languages that have them.
  if (problem.required_libraries.empty() && !has("accepted", {".cpp", ".cc", ".cxx"}))
    findings.emplace_back("submissions/accepted: has no C++ program");
  if (!has("accepted", {".py"}))
    findings.emplace_back("submissions/accepted: has no Python program; the first one is the reference");
  if (!has("wrong_answer", {}))
    findings.emplace_back("submissions/wrong_answer: is empty; add a program that a likely mistake leads to");
}

void lint_libraries(const Problem& problem, const std::vector<std::string>& known, Findings& findings) {
  std::string all;
  for (const auto& library : known) all += (all.empty() ? "" : ", ") + library;
  for (const auto& library : problem.required_libraries)
    if (std::find(known.begin(), known.end(), library) == known.end())
      findings.push_back("problem.toml: 'requires' names '" + library +
                         "', which no language knows; known are: " + (all.empty() ? "none" : all) +
                         did_you_mean(library, known));
}

}  // namespace

std::vector<std::string> lint(const Problem& problem, const std::vector<std::string>& known_libraries) {
  Findings findings;
  if (problem.format != "spar") return findings;  // their formats ask for other things
  lint_examples(problem, findings);
  lint_families(problem, findings);
  lint_texts(problem, findings);
  lint_submissions(problem, findings);
  lint_libraries(problem, known_libraries, findings);
  return findings;
}

}  // namespace spar::bank
