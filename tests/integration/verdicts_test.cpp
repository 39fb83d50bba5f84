// A package of each kind, handed in the way a user does: a submission of each verdict gets what its folder
// demands, and every report fits its schema. The packages themselves are proven by tests/bank.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/integration/support.hpp"

namespace spar::testing {
namespace {

const std::map<std::string, std::string> demanded{
    {"accepted", "AC"}, {"wrong_answer", "WA"}, {"time_limit_exceeded", "TLE"}, {"run_time_error", "RTE"}};

class ShippedPackage : public ::testing::TestWithParam<std::string> {};

TEST_P(ShippedPackage, GetsItsVerdicts) {
  const Sandbox sandbox;
  const fs::path package = shipped(GetParam());
  int judged = 0;
  for (const auto& [folder, verdict] : demanded) {
    if (!fs::exists(package / "submissions" / folder)) continue;
    const fs::path file = sorted_entries(package / "submissions" / folder).front();
    SCOPED_TRACE(file.string());
    const Ran ran = sandbox.spar(
        {"--json", "submit", "--no-growth", file.string(), "--problem", package.filename().string()});
    const json judgement = ran.parsed();
    ASSERT_TRUE(judgement.is_object()) << ran.out << ran.err;
    EXPECT_EQ(judgement.at("verdict"), verdict) << judgement.at("report").at("compile");
    EXPECT_EQ(ran.exit_code, verdict == "AC" ? 0 : 1);
    EXPECT_EQ(report_complaint(judgement.at("report")), "");
    ++judged;
  }
  EXPECT_GE(judged, 3);
}

INSTANTIATE_TEST_SUITE_P(Bank, ShippedPackage,
                         ::testing::Values("algorithms/pair-sum", "data-structures/lru-cache",
                                           "algorithms/bracket-balance"),
                         [](const auto& package) {
                           std::string name = fs::path(package.param).filename().string();
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace spar::testing
