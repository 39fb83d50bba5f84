// Every package of the bank in every language: an accepted solution each, from the package itself or, for
// languages its author did not write, from tests/integration/bank_languages/SLUG/LANGUAGE.EXTENSION.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

#include "judge/bank/load.hpp"
#include "judge/toolchains/libraries.hpp"
#include "tests/integration/support.hpp"
#include "tests/integration/toolchain_files.hpp"

namespace spar::testing {
namespace {

const fs::path source_tree = SPAR_SOURCE_DIR;

/// One file in one language, against one package.
struct Solution {
  fs::path package;
  std::string language;
  fs::path file;
};

void PrintTo(const Solution& solution, std::ostream* out) {
  *out << solution.file << " by " << solution.language;
}

/// Whether the package can be solved in the language.
bool is_offered(const fs::path& package, const toolchains::Toolchain& toolchain) {
  return toolchains::serves(toolchain, bank::load_package(package).value());
}

/// Those that are judged by running code.
std::vector<fs::path> packages() {
  std::vector<fs::path> all;
  for (const auto& part : sorted_entries(source_tree / "problems")) {
    if (!fs::is_directory(part)) continue;
    for (const auto& package : sorted_entries(part))
      if (fs::exists(package / "submissions" / "accepted")) all.push_back(package);
  }
  return all;
}

/// Solutions of one package; a file of a language is also one of those that extend it.
std::vector<Solution> solutions_of(const fs::path& package) {
  std::vector<Solution> all;
  const auto add = [&](const fs::path& file, const auto& is_its_own) {
    for (const auto& toolchain : toolchain_files())
      if (is_its_own(toolchain)) all.push_back({package, toolchain.id, file});
  };
  for (const auto& file : sorted_entries(package / "submissions" / "accepted"))
    add(file, [&](const auto& toolchain) { return file.extension() == "." + toolchain.extension; });
  const fs::path ours = source_tree / "tests/integration/bank_languages" / package.filename();
  if (!fs::exists(ours)) return all;
  for (const auto& file : sorted_entries(ours))
    add(file, [&](const auto& toolchain) { return takes_solutions_of(toolchain, language_of(file)); });
  return all;
}

std::vector<Solution> all_solutions() {
  std::vector<Solution> all;
  for (const auto& package : packages())
    for (auto& solution : solutions_of(package)) all.push_back(std::move(solution));
  return all;
}

class BankLanguages : public ::testing::TestWithParam<Solution> {};

TEST_P(BankLanguages, Accept) {
  const auto& [package, language, file] = GetParam();
  const Sandbox sandbox;
  const Ran ran =
      sandbox.spar({"--json", "judge", "--package", package.string(), "--lang", language, file.string()});
  const json report = ran.parsed();
  ASSERT_TRUE(report.is_object()) << ran.out << ran.err;
  if (report.contains("error") && ran.exit_code == 2 &&
      ran.out.find("not installed for") != std::string::npos)
    GTEST_SKIP() << report.at("error");  // PyTorch is too large to be installed for tests
  EXPECT_EQ(report.at("verdict"), "AC") << report.at("compile").dump(1) << report.at("cases").dump(1);
  EXPECT_GT(report.at("cases").size(), 1U);
}

std::string name_of(const ::testing::TestParamInfo<Solution>& info) {
  const auto& [package, language, file] = info.param;
  std::string name = package.filename().string() + "_" + language + "_" + file.stem().string();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Files, BankLanguages, ::testing::ValuesIn(all_solutions()), name_of);

TEST(BankLanguagesCoverage, EveryPackageHasASolutionInEveryLanguage) {
  ASSERT_FALSE(packages().empty());
  for (const auto& package : packages()) {
    const auto solutions = solutions_of(package);
    for (const auto& toolchain : toolchain_files())
      EXPECT_TRUE(!is_offered(package, toolchain) ||
                  std::any_of(solutions.begin(), solutions.end(),
                              [&](const Solution& solution) { return solution.language == toolchain.id; }))
          << package.filename() << " has no accepted solution in " << toolchain.id
          << ": add tests/integration/bank_languages/" << package.filename().string() << "/" << toolchain.id
          << "." << toolchain.extension;
  }
}

}  // namespace
}  // namespace spar::testing
