// A foreign package in the folder "sum" of a scratch folder: loaded, or refused.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "judge/bank/load.hpp"
#include "tests/unit/bank/scratch_package.hpp"

namespace spar::bank::testing {

class SumPackage : public ::testing::Test {
 protected:
  [[nodiscard]] Problem load() const {
    auto problem = load_package(folder.path() / "sum");
    EXPECT_TRUE(problem) << problem.error().context;
    return problem ? *problem : Problem{};
  }
  [[nodiscard]] std::string refusal() const {
    const auto problem = load_package(folder.path() / "sum");
    return problem ? "" : problem.error().context;
  }
  ScratchFolder folder;
};

}  // namespace spar::bank::testing
