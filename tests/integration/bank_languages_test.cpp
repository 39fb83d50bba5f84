// Every package of the bank in every language that serves it, a solution each: the package's own or, for a
// language its author did not write, tests/integration/bank_languages/SLUG/LANGUAGE.EXTENSION. Python is left
// to tests/bank, which judges a solution in it of every package; toolchains that extend another to
// languages_test.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

#include "judge/bank/load.hpp"
#include "judge/toolchains/libraries.hpp"
#include "tests/integration/support.hpp"
#include "tests/integration/toolchain_files.hpp"

namespace spar::testing {
namespace {

const fs::path source_tree = SPAR_SOURCE_DIR;

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

/// A file of the package, or one of ours.
std::optional<fs::path> solution_of(const fs::path& package, const toolchains::Toolchain& toolchain) {
  for (const auto& file : sorted_entries(package / "submissions" / "accepted"))
    if (file.extension() == "." + toolchain.extension) return file;
  const fs::path ours = source_tree / "tests/integration/bank_languages" / package.filename() /
                        (toolchain.id + "." + toolchain.extension);
  if (fs::exists(ours)) return ours;
  return std::nullopt;
}

class BankLanguages : public ::testing::TestWithParam<fs::path> {};

TEST_P(BankLanguages, EachHasAnAnswerThatIsAccepted) {
  const fs::path& package = GetParam();
  const auto problem = bank::load_package(package);
  ASSERT_TRUE(problem) << problem.error().context;
  const Sandbox sandbox;
  for (const auto& id : toolchains::serving(shipped_toolchains(), *problem)) {
    const auto& toolchain = shipped_toolchains().all().at(id);
    if (id == "python" || !toolchain.extends.empty()) continue;
    const auto file = solution_of(package, toolchain);
    ASSERT_TRUE(file) << "no accepted solution in " << toolchain.name;
    const Ran ran =
        sandbox.spar({"--json", "judge", "--package", package.string(), "--lang", id, file->string()});
    const json report = ran.parsed();
    ASSERT_TRUE(report.is_object()) << *file << ran.out << ran.err;
    EXPECT_EQ(report.at("verdict"), "AC")
        << *file << report.at("compile").dump(1) << report.at("cases").dump(1);
    EXPECT_GT(report.at("cases").size(), 1U) << *file;
  }
}

INSTANTIATE_TEST_SUITE_P(Bank, BankLanguages, ::testing::ValuesIn(packages()), [](const auto& package) {
  std::string name = package.param.filename().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

/// A folder that is named like no package would be judged by nothing.
TEST(BankLanguagesFiles, EachIsOfAPackageThatIsThere) {
  const auto all = packages();
  for (const auto& folder : sorted_entries(source_tree / "tests/integration/bank_languages"))
    EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const fs::path& package) {
      return package.filename() == folder.filename();
    })) << folder;
}

}  // namespace
}  // namespace spar::testing
