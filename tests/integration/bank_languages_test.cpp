// Packages of the bank in every language. Six of them, of every kind, have an accepted solution in each, from
// the package itself or, for languages its author did not write, from
// tests/integration/bank_languages/SLUG/LANGUAGE.EXTENSION; of the others whatever else than C++ and Python
// they bring is judged (those two are held by tests/bank).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

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

/// Where our own solutions of a package lie, if it is one of those that are solved in every language.
fs::path ours_of(const fs::path& package) {
  return source_tree / "tests/integration/bank_languages" / package.filename();
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
  const bool everywhere = fs::exists(ours_of(package));
  const auto add = [&](const fs::path& file, const auto& is_its_own) {
    const bool proven_elsewhere = file.extension() == ".cpp" || file.extension() == ".py";
    for (const auto& toolchain : toolchain_files())
      if (is_its_own(toolchain) && (everywhere || !proven_elsewhere))
        all.push_back({package, toolchain.id, file});
  };
  for (const auto& file : sorted_entries(package / "submissions" / "accepted"))
    add(file, [&](const auto& toolchain) { return file.extension() == "." + toolchain.extension; });
  if (!everywhere) return all;
  for (const auto& file : sorted_entries(ours_of(package)))
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

TEST(BankLanguagesCoverage, SixPackagesHaveASolutionInEveryLanguage) {
  std::size_t everywhere = 0;
  for (const auto& package : packages()) {
    if (!fs::exists(ours_of(package))) continue;
    ++everywhere;
    const auto solutions = solutions_of(package);
    for (const auto& toolchain : toolchain_files())
      EXPECT_TRUE(std::any_of(solutions.begin(), solutions.end(),
                              [&](const Solution& solution) { return solution.language == toolchain.id; }))
          << package.filename() << " has no accepted solution in " << toolchain.id << ": add "
          << (ours_of(package) / (toolchain.id + "." + toolchain.extension));
  }
  EXPECT_EQ(everywhere, 6U) << "a folder in bank_languages is named like no package";
}

}  // namespace
}  // namespace spar::testing
