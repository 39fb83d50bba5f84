// Packages taken into a bank folder, and archives that must not be.
#include "judge/bank/foreign/import.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "judge/bank/foreign/archive.hpp"
#include "judge/bank/load.hpp"
#include "judge/bank/refusal.hpp"
#include "tests/unit/bank/foreign/archives.hpp"
#include "tests/unit/bank/scratch_package.hpp"

namespace spar::bank {
namespace {

using testing::Entry;
using ::testing::HasSubstr;
namespace fs = std::filesystem;

std::vector<Entry> kattis(const std::string& below) {
  return {{below + "problem.yaml", "name: Sum\n"},
          {below + "data/secret/1.in", "1 2\n"},
          {below + "data/secret/1.ans", "3\n"},
          {below + ".timelimit", "3\n"},
          {"__MACOSX/" + below + "problem.yaml", "x"}};
}

class Import : public ::testing::Test {
 protected:
  [[nodiscard]] fs::path archive(const std::vector<Entry>& entries,
                                 const std::string& name = "My_Sum.zip") const {
    testing::write_archive(folder.path() / name, entries, name.ends_with(".tar"));
    return folder.path() / name;
  }
  [[nodiscard]] fs::path bank() const { return folder.path() / "bank"; }
  [[nodiscard]] std::string refusal(const std::vector<Entry>& entries,
                                    const std::string& name = "My_Sum.zip") const {
    const auto problem = import_package(archive(entries, name), bank(), "");
    return problem ? "" : problem.error().context;
  }
  [[nodiscard]] bool nothing_left() const { return !fs::exists(bank()) || fs::is_empty(bank()); }
  testing::ScratchFolder folder;
};

TEST_F(Import, TakesAnArchiveWithOrWithoutAFolder) {
  const auto flat = import_package(archive(kattis("")), bank(), "");
  ASSERT_TRUE(flat) << flat.error().context;
  EXPECT_EQ(flat->slug, "my-sum");
  EXPECT_EQ(flat->limits.cpu_time, std::chrono::seconds(3));
  const auto inner = import_package(archive(kattis("Two Sum/")), bank(), "");
  ASSERT_TRUE(inner) << inner.error().context;
  EXPECT_EQ(inner->slug, "two-sum");
  const auto named = import_package(archive(kattis("Two Sum/"), "x.tar"), bank(), "third");
  ASSERT_TRUE(named) << named.error().context;
  EXPECT_EQ(Bank::open({bank()}).value().problems().size(), 3U);
  EXPECT_EQ(import_package(archive(kattis("")), bank(), "").error().code, ErrorCode::conflict);
  EXPECT_THAT(import_package(archive(kattis("")), bank(), "A b").error().context, HasSubstr("such as 'a-b'"));
}

TEST_F(Import, TakesAFolder) {
  testing::write_function_package(folder, "pair-sum");
  folder.write("pair-sum/.git/config", "");
  const auto problem = import_package(folder.path() / "pair-sum", bank(), "");
  ASSERT_TRUE(problem) << problem.error().context;
  EXPECT_EQ(problem->format, "spar");
  EXPECT_FALSE(fs::exists(bank() / "pair-sum/.git"));
  EXPECT_EQ(import_package(folder.path() / "none", bank(), "").error().code, ErrorCode::not_found);
}

TEST_F(Import, LeavesNothingBehindWhenItRefuses) {
  EXPECT_THAT(refusal({{"readme.txt", "x"}}), HasSubstr("is no package that spar knows"));
  EXPECT_THAT(refusal({{"problem.yaml", "problem_format_version: 1\n"}}), HasSubstr("is not known"));
  EXPECT_TRUE(nothing_left());
}

TEST_F(Import, RefusesHostileArchives) {
  const std::vector<std::pair<Entry, std::string>> table{{{"../escape.txt", "x"}, "would lie outside"},
                                                         {{"a/../../escape.txt", "x"}, "would lie outside"},
                                                         {{"/tmp/escape.txt", "x"}, "would lie outside"},
                                                         {{"a\\..\\b", "x"}, "has a name"},
                                                         {{"a\nb", "x"}, "has a name"},
                                                         {{"link", "", AE_IFLNK, "/etc/passwd"}, "is a link"},
                                                         {{"pipe", "", AE_IFIFO}, "is a device or pipe"},
                                                         {{"run", "x", AE_IFREG, "", 04755}, "setuid"}};
  for (const auto& [entry, message] : table) {
    auto entries = kattis("");
    entries.push_back(entry);
    EXPECT_THAT(refusal(entries, "x.tar"), HasSubstr(message));
  }
  EXPECT_THAT(refusal({{"a", "1"}, {"./a", "2"}}), HasSubstr("comes twice"));
  folder.write("noise.zip", "PK\x03\x04 and then noise");
  EXPECT_FALSE(import_package(folder.path() / "noise.zip", bank(), ""));
  EXPECT_TRUE(nothing_left());
  EXPECT_FALSE(fs::exists(folder.path() / "escape.txt"));
}

TEST_F(Import, RefusesBombs) {
  const auto reads = [&](const fs::path& file, const foreign::ArchiveLimits& limits) -> std::string {
    try {
      foreign::read_archive(file, limits, [](const PackageFile&) {});
      return "";
    } catch (const Refusal& refusal) {
      EXPECT_EQ(refusal.error().code, ErrorCode::too_large);
      return refusal.what();
    }
  };
  const auto zeros = archive({{"zeros", std::string(4U << 20U, '\0')}});
  EXPECT_EQ(reads(zeros, {}), "");
  EXPECT_THAT(reads(zeros, {.ratio_counts_from = 1U << 20U}), HasSubstr("times its size"));
  EXPECT_THAT(reads(zeros, {.largest_file = 1U << 20U}), HasSubstr("larger than 1 MiB"));
  const auto two = archive({{"a", std::string(1U << 20U, 'x')}, {"b", std::string(1U << 20U, 'x')}});
  EXPECT_THAT(reads(two, {.largest_total = 1U << 20U}), HasSubstr("holds more than 1 MiB"));
  EXPECT_THAT(reads(two, {.most_entries = 1}), HasSubstr("more than 1 entries"));
}

}  // namespace
}  // namespace spar::bank
