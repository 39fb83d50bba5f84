// Which languages a problem is offered in, and what is told where one is none of them.
#include "judge/toolchains/libraries.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spar::toolchains {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// The recipes that spar ships.
const Toolchains& shipped() {
  static const Toolchains all = Toolchains::open({SPAR_SOURCE_DIR "/judge/toolchains"}).value();
  return all;
}

bank::Problem requiring(std::vector<std::string> libraries) {
  bank::Problem problem;
  problem.required_libraries = std::move(libraries);
  return problem;
}

std::string refusal(const bank::Problem& problem, const std::string& id) {
  const auto found = find_serving(shipped(), problem, id);
  return found ? "" : found.error().context;
}

TEST(Libraries, AreKnownByPython) {
  EXPECT_THAT(known_libraries(shipped()),
              ElementsAre("numpy", "pandas", "scipy", "scikit-learn", "matplotlib", "torch"));
  const auto& python = *shipped().find("python").value();
  ASSERT_NE(find_library(python, "scikit-learn"), nullptr);
  EXPECT_EQ(find_library(python, "scikit-learn")->module, "sklearn");
  EXPECT_EQ(find_library(python, "sklearn"), nullptr);
  EXPECT_EQ(find_library(*shipped().find("cpp").value(), "numpy"), nullptr);
}

TEST(Serving, IsEveryLanguageThatKnowsAllRequiredLibraries) {
  EXPECT_EQ(serving(shipped(), requiring({})).size(), shipped().all().size());
  EXPECT_THAT(serving(shipped(), requiring({"numpy", "torch"})), ElementsAre("python"));
  EXPECT_THAT(serving(shipped(), requiring({"numpy", "nump"})), IsEmpty());
  bank::Problem restricted = requiring({});
  restricted.judging.languages = {"c", "java"};
  EXPECT_THAT(serving(shipped(), restricted), ElementsAre("c", "java"));
  restricted.required_libraries = {"numpy"};
  EXPECT_THAT(serving(shipped(), restricted), IsEmpty());
}

TEST(Serving, IsToldWhereALanguageDoesNot) {
  EXPECT_EQ(refusal(requiring({"numpy"}), "python"), "");
  EXPECT_THAT(refusal(requiring({"numpy", "pandas"}), "cpp"),
              HasSubstr("requires numpy, pandas, which there is not for C++"));
  EXPECT_THAT(refusal(requiring({"numpy"}), "cpp"), HasSubstr("to be solved in one of: python"));
  EXPECT_THAT(refusal(requiring({"nump"}), "python"),
              HasSubstr("requires 'nump', which no language knows; known are: numpy, pandas"));
  bank::Problem restricted = requiring({});
  restricted.judging.languages = {"c", "java"};
  EXPECT_EQ(refusal(restricted, "python"), "this problem is to be solved in one of: c, java");
  EXPECT_EQ(find_serving(shipped(), restricted, "python").error().code, ErrorCode::bad_input);
  EXPECT_EQ(find_serving(shipped(), restricted, "cobol").error().code, ErrorCode::not_found);
}

TEST(FirstChoice, IsTheLanguageThatLimitsAreWrittenFor) {
  EXPECT_EQ(first_choice({"c", "cpp", "python"}), "cpp");
  EXPECT_EQ(first_choice({"java", "python"}), "java");
  EXPECT_EQ(first_choice({}), "");
}

}  // namespace
}  // namespace spar::toolchains
