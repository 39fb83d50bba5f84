// Class 16 of attack: sources that attack the compiler, what it may read, and what is kept of its work.
#include <unistd.h>

#include <chrono>

#include "tests/hostile/judging.hpp"
#include "tests/hostile/slot_test.hpp"

namespace spar::hostile {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::size_t longest_diagnostics = (64U << 10U) + 1000;

class CompileTime : public JudgingTest {
 protected:
  void expect_compile_error(const std::string& file) {
    const auto report = judge(file);
    EXPECT_EQ(short_code(report.verdict), "CE") << file;
    EXPECT_LT(report.compile.diagnostics.size(), longest_diagnostics) << file;
    EXPECT_THAT(report.compile.diagnostics, Not(HasSubstr("/root"))) << file;
  }
};
INSTANTIATE_TEST_SUITE_P(Rung, CompileTime, testing::ValuesIn(reachable_rungs()), rung_name);

TEST_P(CompileTime, FilesOfTheHostAreNotIncluded) {
  for (const char* file : {"include_device.cpp", "include_input.cpp", "incbin.cpp"})
    expect_compile_error(file);
  const std::string cases = function_.directory / "data/secret/more.json";
  const auto report =
      judge_text("cpp", "#include \"" + cases + "\"\n#include \"" SPAR_SOURCE_DIR "/README.md\"\n");
  EXPECT_EQ(short_code(report.verdict), "CE");
  EXPECT_THAT(report.compile.diagnostics, HasSubstr("No such file"));
  expect_judge_is_sound();
}

TEST_P(CompileTime, BombsEndInACompileError) {
  for (const char* file : {"template_bomb.cpp", "constexpr_bomb.cpp", "macro_bomb.cpp", "giant_array.cpp",
                           "diagnostics_flood.cpp"})
    expect_compile_error(file);
  expect_judge_is_sound();
}

TEST_P(CompileTime, FlagsAndForeignHeadersByPragmaAreRefused) {
  expect_compile_error("pragmas.cpp");
  expect_judge_is_sound();
}

TEST_P(CompileTime, WhatLaterCompilesBuildOnCannotBeChanged) {
  EXPECT_EQ(short_code(judge("poisons_toolchain.cpp").verdict), "AC");
  expect_judge_is_sound();
}

// A kept program belongs to one text for one problem, to the letter.
TEST_P(CompileTime, TheCacheIsNotTricked) {
  // Never seen before: the cache outlives the test, and process numbers come again.
  const auto now = std::chrono::system_clock::now().time_since_epoch().count();
  const std::string right = "// " + std::to_string(now) + GetParam() +
                            "\n#include <iostream>\n"
                            "int main() { long long v; std::cin >> v; std::cout << 2 * v; }\n";
  problem_ = &program_;
  EXPECT_FALSE(judge_text("cpp", right).compile.cached);
  const auto again = judge_text("cpp", right);
  EXPECT_TRUE(again.compile.cached);
  EXPECT_EQ(short_code(again.verdict), "AC");
  EXPECT_FALSE(judge_text("cpp", right + "\n").compile.cached);
  problem_ = &function_;
  EXPECT_EQ(short_code(judge_text("cpp", right).verdict), "CE") << "twice is not there";
}

}  // namespace
}  // namespace spar::hostile
