// Decoding of request targets.
#include "judge/http/target.hpp"

#include <gtest/gtest.h>

namespace spar::http {
namespace {

TEST(Target, DecodesPathAndQuery) {
  const auto target = parse_target("/a%20b/%C3%A9?wait=true&text=a+b%2Bc&flag&text=second&=x");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/a b/\xC3\xA9");
  EXPECT_EQ(target->query.at("wait"), "true");
  EXPECT_EQ(target->query.at("text"), "a b+c");
  EXPECT_EQ(target->query.at("flag"), "");
  EXPECT_EQ(target->query.at(""), "x");
}

TEST(Target, PlusIsItselfInPaths) { EXPECT_EQ(parse_target("/c++")->path, "/c++"); }

class MalformedTarget : public testing::TestWithParam<const char*> {};

TEST_P(MalformedTarget, IsBadInput) {
  const auto target = parse_target(GetParam());
  ASSERT_FALSE(target) << target->path;
  EXPECT_EQ(target.error().code, ErrorCode::bad_input);
}

INSTANTIATE_TEST_SUITE_P(All, MalformedTarget,
                         testing::Values("", "a", "*", "http://localhost/", "/%", "/%4", "/%4g", "/%g4",
                                         "/a?b=%zz", "/a?%=b", "/%00", "/%0a", "/a?b=%00", "/%ff", "/%c0%af",
                                         "/%ed%a0%80", "/%f4%90%80%80", "/%e2%82", "/../etc/passwd",
                                         "/a/%2e%2e/b", "/%2e%2e%2fetc", "/a/./b", "/.."));

TEST(Target, WellFormedEdges) {
  for (const char* text :
       {"/", "/...", "/a..b", "/.well-known", "/%F0%9F%98%80", "/%e2%82%ac", "//", "/?", "/?&&"}) {
    EXPECT_TRUE(parse_target(text)) << text;
  }
}

TEST(Split, KeepsEmptyPieces) {
  EXPECT_EQ(split("/a//b", '/'), (std::vector<std::string_view>{"", "a", "", "b"}));
  EXPECT_EQ(split("", '/'), (std::vector<std::string_view>{""}));
}

}  // namespace
}  // namespace spar::http
