// Every language against every scenario of tests/integration/languages (README.md there): tiny packages with
// a solution for each language, judged by `spar judge`, and what must come of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/integration/support.hpp"
#include "tests/integration/tiny_package.hpp"
#include "tests/integration/toolchain_files.hpp"

namespace spar::testing {
namespace {

using ::testing::HasSubstr;

const fs::path scenarios = fs::path(SPAR_SOURCE_DIR) / "tests/integration/languages";

/// One solution of a scenario, as one toolchain takes it.
struct Attempt {
  std::string language;
  fs::path solution;
};

void PrintTo(const Attempt& attempt, std::ostream* out) {
  *out << attempt.solution << " by " << attempt.language;
}

std::vector<fs::path> solutions_of(const fs::path& scenario) {
  std::vector<fs::path> all;
  for (const auto& file : sorted_entries(scenario))
    if (file.extension() != ".json" && file.extension() != ".toml") all.push_back(file);
  return all;
}

std::vector<Attempt> all_attempts() {
  std::vector<Attempt> all;
  for (const auto& scenario : sorted_entries(scenarios)) {
    if (!fs::is_directory(scenario)) continue;
    for (const auto& solution : solutions_of(scenario))
      for (const auto& [id, toolchain] : shipped_toolchains().all())
        if (takes_solutions_of(toolchain, language_of(solution))) all.push_back({id, solution});
  }
  return all;
}

/// What expect.json says of the toolchain where it takes another's solution; else of the solution; else of
/// its language; else of all.
json expectation_of(const Attempt& attempt) {
  const auto& [language, solution] = attempt;
  const json expected = json::parse(slurp(solution.parent_path() / "expect.json"));
  std::vector<std::string> names{solution.stem().string(), language_of(solution)};
  if (language != language_of(solution)) names.insert(names.begin(), language);
  for (const auto& name : names)
    if (expected.contains(name)) return expected.at(name);
  return expected;
}

std::string text_of(const json& test, const char* member) {
  return test.at(member).is_string() ? test.at(member).get<std::string>() : "";
}

/// One case's part of the expectation: {"verdict": "RTE" or ["RTE", "MLE"], "told": part, "stdout": text,
/// ...}.
void expect_case(const json& wanted, const json& test) {
  SCOPED_TRACE("case " + test.at("name").get<std::string>());
  const json verdicts =
      wanted.at("verdict").is_array() ? wanted.at("verdict") : json::array({wanted.at("verdict")});
  EXPECT_THAT(verdicts, ::testing::Contains(test.at("verdict"))) << test.dump(1);
  const json& explanation = test.at("explanation");
  const std::string told = explanation.is_object() ? explanation.at("summary").get<std::string>() : "";
  for (const auto& part : wanted.value("told", json::array()))
    EXPECT_THAT(told, HasSubstr(part.get<std::string>()));
  for (const char* stream : {"stdout", "stderr"})
    EXPECT_THAT(text_of(test, stream), HasSubstr(wanted.value(stream, "")));
}

class Languages : public ::testing::TestWithParam<Attempt> {};

TEST_P(Languages, JudgeAsTheyShould) {
  const auto& [language, solution] = GetParam();
  const fs::path scenario = solution.parent_path();
  const std::string problem = slurp(scenario / "problem.toml");
  const std::string kind = problem.find("[class]") != std::string::npos ? "class" : "function";
  const TinyPackage package(kind, problem, json::parse(slurp(scenario / "cases.json")));
  const json report = package.judge(language, slurp(solution));
  ASSERT_TRUE(report.is_object()) << package.said();
  EXPECT_EQ(report_complaint(report), "");
  const json expected = expectation_of(GetParam());
  if (expected.contains("diagnostics")) {
    EXPECT_EQ(report.at("verdict"), "CE") << report.dump(1);
    for (const auto& part : expected.at("diagnostics"))
      EXPECT_THAT(report.at("compile").at("diagnostics").get<std::string>(),
                  HasSubstr(part.get<std::string>()));
    return;
  }
  const json& cases = report.at("cases");
  const json& wanted = expected.at("cases");
  ASSERT_FALSE(cases.empty()) << report.dump(1);
  for (std::size_t i = 0; i < cases.size(); ++i)
    expect_case(wanted.at(std::min(i, wanted.size() - 1)), cases[i]);
}

std::string name_of(const ::testing::TestParamInfo<Attempt>& info) {
  const auto& [language, solution] = info.param;
  std::string name = solution.parent_path().filename().string() + "_" + solution.stem().string();
  if (language != language_of(solution)) name += "_by_" + language;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Scenarios, Languages, ::testing::ValuesIn(all_attempts()), name_of);

TEST(LanguagesCoverage, EveryScenarioHasASolutionInEveryLanguageOrSaysWhyNot) {
  for (const auto& scenario : sorted_entries(scenarios)) {
    if (!fs::is_directory(scenario)) continue;
    const json without = json::parse(slurp(scenario / "expect.json")).value("without", json::object());
    std::set<std::string> missing;
    for (const auto& [id, toolchain] : shipped_toolchains().all())
      if (toolchain.extends.empty()) missing.insert(toolchain.id);
    for (const auto& solution : solutions_of(scenario)) missing.erase(language_of(solution));
    for (const auto& language : missing)
      EXPECT_TRUE(without.contains(language) || without.contains("others"))
          << scenario << " has no solution in " << language
          << ", and expect.json does not say why under \"without\"";
    for (const auto& [language, why] : without.items())
      std::cout << scenario.filename().string() << " cannot happen in " << language << ": " << why << '\n';
  }
}

}  // namespace
}  // namespace spar::testing
