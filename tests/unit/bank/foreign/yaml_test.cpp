#include "judge/bank/foreign/yaml.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "judge/bank/refusal.hpp"

namespace spar::bank::foreign {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Yaml parse(const std::string& text) { return Yaml::parse(text, "x.yaml").value(); }

TEST(Yaml, KeepsScalarsAsText) {
  const auto yaml = parse("answer: no\nsmall: 1e-6\nversion: 2025-09\noctal: 010\n");
  EXPECT_EQ(yaml["answer"].text(), "no");
  EXPECT_EQ(yaml["small"].text(), "1e-6");
  EXPECT_EQ(yaml["version"].text(), "2025-09");
  EXPECT_EQ(yaml["octal"].number(0, 100), 10.0);
  EXPECT_EQ(yaml["answer"].flag(), false);
  EXPECT_FALSE(yaml["absent"]["deeper"]);
  EXPECT_EQ(yaml["absent"].flag(), std::nullopt);
}

TEST(Yaml, ReadsOneWordAsAList) {
  EXPECT_THAT(parse("a: x")["a"].texts(), ElementsAre("x"));
  EXPECT_THAT(parse("a: [x, 1]")["a"].texts(), ElementsAre("x", "1"));
}

TEST(Yaml, NamesTheLine) {
  EXPECT_THAT(Yaml::parse("a: 1\nb: [\n", "x.yaml").error().context, HasSubstr("x.yaml:"));
  const auto yaml = parse("a: 1\nb: {c: word}\n");
  try {
    static_cast<void>(yaml["b"]["c"].number(0, 1));
    FAIL();
  } catch (const Refusal& refusal) {
    EXPECT_STREQ(refusal.what(), "x.yaml:2: should be a number, found 'word'");
  }
}

TEST(Yaml, BoundsAliasesOfAliases) {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 9; ++i) {
    const auto before = "*a" + std::to_string(i - 1);
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before + ", " + before + ", " +
            before + ", " + before + ", " + before + ", " + before + "]\n";
  }
  EXPECT_THAT(Yaml::parse(text, "x.yaml").error().context, HasSubstr("holds too much"));
}

}  // namespace
}  // namespace spar::bank::foreign
