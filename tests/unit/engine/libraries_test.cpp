// What a language says of its libraries, and what is told where one is missing.
#include "judge/engine/libraries.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spar::engine {
namespace {

using ::testing::ElementsAre;

toolchains::Toolchain toy() {
  toolchains::Toolchain toolchain;
  toolchain.name = "Toy";
  toolchain.library_versions = {"ask"};
  toolchain.known_libraries = {
      {"toy-box", "toybox", "get box"}, {"doll", "doll", "get doll"}, {"car", "car", "get car"}};
  return toolchain;
}

TEST(Libraries, AreAskedForByNameAndModule) {
  const auto toolchain = toy();
  Language language;
  language.toolchain = &toolchain;
  language.program = "/usr/bin/toy";
  EXPECT_THAT(library_question(language).command.argv,
              ElementsAre("/usr/bin/toy", "ask", "toy-box", "toybox", "doll", "doll", "car", "car"));
}

TEST(Libraries, AreReadFromTheLinesOfAnAnswer) {
  const auto toolchain = toy();
  const auto found = read_libraries(toolchain, "car\ntoy-box 1.2 beta\nstranger 3\n");
  ASSERT_EQ(found.size(), 3U) << "all that are known, in the recipe's order";
  EXPECT_EQ(to_json(found[0]),
            (nlohmann::json{
                {"name", "toy-box"}, {"available", true}, {"version", "1.2 beta"}, {"install", "get box"}}));
  EXPECT_FALSE(found[1].available);
  EXPECT_TRUE(found[2].available);
  EXPECT_EQ(found[2].version, "");
}

TEST(Libraries, ThatAreMissingAreToldWithWhatInstallsThem) {
  const auto toolchain = toy();
  const auto found = read_libraries(toolchain, "toy-box 1\n");
  bank::Problem problem;
  problem.slug = "play";
  EXPECT_TRUE(check_libraries(problem, toolchain, found).has_value());
  problem.required_libraries = {"toy-box"};
  EXPECT_TRUE(check_libraries(problem, toolchain, found).has_value());
  problem.required_libraries = {"car", "toy-box", "doll"};
  const auto missing = check_libraries(problem, toolchain, found);
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().code, ErrorCode::unavailable);
  EXPECT_EQ(missing.error().context,
            "'play' requires doll, car, not installed for Toy; install with: get doll && get car");
}

}  // namespace
}  // namespace spar::engine
