// What every refusal of the command line has in common.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/integration/support.hpp"

namespace spar::testing {

/// One sentence on stderr, nothing on stdout, exit code 2; and the same as JSON.
inline void expect_refused(const Sandbox& sandbox, const std::vector<std::string>& words,
                           const std::vector<std::string>& parts) {
  const Ran plain = sandbox.spar(words);
  EXPECT_EQ(plain.exit_code, 2) << words.front() << plain.out << plain.err;
  EXPECT_EQ(plain.out, "");
  EXPECT_TRUE(plain.err.starts_with("spar: ")) << plain.err;
  EXPECT_EQ(std::count(plain.err.begin(), plain.err.end(), '\n'), 1) << plain.err;
  for (const auto& part : parts) EXPECT_THAT(plain.err, ::testing::HasSubstr(part));
  auto with_json = words;
  with_json.insert(with_json.begin(), "--json");
  const Ran as_json = sandbox.spar(with_json);
  EXPECT_EQ(as_json.exit_code, 2);
  const json told = as_json.parsed();
  ASSERT_TRUE(told.is_object()) << as_json.out;
  for (const auto& part : parts)
    EXPECT_THAT(told.at("error").at("message").get<std::string>(), ::testing::HasSubstr(part));
}

}  // namespace spar::testing
