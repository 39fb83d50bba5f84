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

TEST(ImportedModules, AreThoseOfKnownLibrariesThatLinesName) {
  const auto& python = *shipped().find("python").value();
  const auto of = [&](const std::string& source) { return imported_modules(python, requiring({}), source); };
  EXPECT_THAT(of("import numpy as np, pandas\nimport os, json\n"), ElementsAre("numpy", "pandas"));
  EXPECT_THAT(of("  import sklearn.linear_model as m"), ElementsAre("sklearn.linear_model"));
  EXPECT_THAT(of("from scipy import stats as s, linalg  # both"),
              ElementsAre("scipy", "scipy.linalg", "scipy.stats"));
  EXPECT_THAT(of("from sklearn.metrics import (\n    f1_score,\n    auc)\n"), ElementsAre("sklearn.metrics"));
  EXPECT_THAT(of("from numpy import *\n"), ElementsAre("numpy"));
  EXPECT_THAT(of("import numpyx\n# import numpy\nx = 'import numpy'\nimported = numpy\nimport\nfrom\n"),
              IsEmpty());
  EXPECT_THAT(of("import numpy;import os\r\nimport numpy\n"), ElementsAre("numpy"));
  EXPECT_THAT(imported_modules(python, requiring({"scikit-learn", "numpy"}), "import numpy\n"),
              ElementsAre("numpy", "sklearn"));
  EXPECT_THAT(imported_modules(*shipped().find("cpp").value(), requiring({}), "import numpy\n"), IsEmpty());
}

TEST(ImportedModules, OfAHostileSourceAreBounded) {
  std::string source;
  for (int i = 0; i < 1000; ++i) source += "import numpy.x" + std::to_string(i) + "\n";
  source += "import numpy." + std::string(1000, 'y') + "\n";
  EXPECT_LE(imported_modules(*shipped().find("python").value(), requiring({}), source).size(), 40U);
}

TEST(FirstChoice, IsTheLanguageThatLimitsAreWrittenFor) {
  EXPECT_EQ(first_choice({"c", "cpp", "python"}), "cpp");
  EXPECT_EQ(first_choice({"java", "python"}), "java");
  EXPECT_EQ(first_choice({}), "");
}

}  // namespace
}  // namespace spar::toolchains
