#include "judge/cli/show_whole.hpp"

#include <algorithm>

#include "judge/bank/nearest.hpp"
#include "judge/cli/context.hpp"

namespace spar::cli {
namespace {

using grading::Verdict;

std::size_t index_of(const grading::Report& report, const std::string& name) {
  std::vector<std::string> known;
  for (const auto& test : report.cases) known.push_back(test.name);
  const auto found = std::find(known.begin(), known.end(), name);
  if (found == known.end())
    throw Failure{
        {ErrorCode::bad_input, "there is no case '" + name + "'" + bank::did_you_mean(name, known)}};
  return static_cast<std::size_t>(found - known.begin());
}

void fill(grading::CaseReport& test, const nlohmann::json& whole) {
  auto& explanation = test.explanation;
  if (!explanation.is_object())
    explanation = {{"summary", "This case is " + whole.at("verdict").get<std::string>() + "."}};
  for (const auto* member : {"input", "expected", "got"}) explanation[member] = whole.at(member);
}

}  // namespace

void ShowWhole::add_options(CLI::App& command) {
  command.add_option("--case", test, "Tell of this case (default: the first that fails)");
  command.add_flag("--full", full, "Show its input, expected value and answer whole, however long");
}

grading::Report ShowWhole::apply(grading::Report report,
                                 const std::function<nlohmann::json(std::size_t index)>& whole) const {
  if (report.cases.empty() || (test.empty() && !full)) return report;
  const auto failed = [](const grading::CaseReport& one) {
    return one.verdict != Verdict::accepted && one.verdict != Verdict::skipped;
  };
  std::size_t index = 0;
  if (test.empty()) {
    const auto first = std::find_if(report.cases.begin(), report.cases.end(), failed);
    if (first == report.cases.end()) return report;
    index = static_cast<std::size_t>(first - report.cases.begin());
  } else {
    index = index_of(report, test);
    // The others are counted, and not told.
    for (auto& one : report.cases)
      if (one.name != test) one.explanation = nullptr;
  }
  auto& chosen = report.cases[index];
  if (full || !chosen.explanation.is_object()) fill(chosen, whole(index));
  return report;
}

}  // namespace spar::cli
