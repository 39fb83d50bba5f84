// The frames of a session as bytes: round trips, and bytes that are no frames.
#include "runner/framing.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstring>
#include <stdexcept>

namespace spar::runner {
namespace {

std::string payload_of(const std::vector<std::string>& frames) {
  std::string payload;
  for (const auto& frame : frames) {
    const auto length = static_cast<std::uint32_t>(frame.size());
    payload.append(reinterpret_cast<const char*>(&length), sizeof length) += frame;
  }
  return payload;
}

std::string result_of(std::uint64_t nonce, std::uint8_t status, std::uint32_t announced,
                      std::string_view bytes) {
  std::string raw(result_header_size, '\0');
  const std::uint64_t cpu_ns = 5;
  const std::uint64_t peak_bytes = 6;
  std::memcpy(raw.data(), &nonce, 8);
  std::memcpy(raw.data() + 8, &status, 1);
  std::memcpy(raw.data() + 9, &cpu_ns, 8);
  std::memcpy(raw.data() + 17, &peak_bytes, 8);
  std::memcpy(raw.data() + 25, &announced, 4);
  return raw.append(bytes);
}

RC_GTEST_PROP(Framing, FramesSurviveTheirPayload, (const std::vector<std::string>& frames)) {
  const std::string payload = payload_of(frames);
  const auto split = split_frames(payload, static_cast<std::uint32_t>(frames.size()));
  RC_ASSERT(std::vector<std::string>(split.begin(), split.end()) == frames);
}

TEST(Framing, APayloadThatDoesNotFitTheCountIsRefused) {
  const std::string two = payload_of({"a", "bc"});
  EXPECT_EQ(split_frames(two, 2).size(), 2U);
  EXPECT_THROW(split_frames(two, 1), std::invalid_argument);
  EXPECT_THROW(split_frames(two, 3), std::invalid_argument);
  EXPECT_THROW(split_frames(two, 0xffffffff), std::invalid_argument);
  EXPECT_THROW(split_frames(two.substr(0, two.size() - 1), 2), std::invalid_argument);
  EXPECT_THROW(split_frames("\xff\xff\xff\xff", 1), std::invalid_argument);
}

TEST(Framing, AFrameForTheDriverIsLengthBytesNonce) {
  EXPECT_EQ(frame_for_driver("ab", 0x0102030405060708), std::string("\2\0\0\0ab\x8\7\6\5\4\3\2\1", 14));
}

TEST(Framing, AResultIsWholeOnceAllThatItAnnouncesHasCome) {
  const std::string raw = result_of(9, 1, 3, "abc");
  for (std::size_t come = 0; come < raw.size(); ++come) {
    EXPECT_FALSE(is_whole(raw.substr(0, come))) << come;
    EXPECT_EQ(announced_size(raw.substr(0, come)).has_value(), come >= result_header_size);
    EXPECT_THROW(parse_result(raw.substr(0, come)), std::invalid_argument);
  }
  EXPECT_TRUE(is_whole(raw));
  EXPECT_TRUE(is_whole(raw + "more"));
  EXPECT_FALSE(is_whole(result_of(9, 1, 0xffffffff, "abc")));
}

TEST(Framing, AResultIsTakenApart) {
  const Result result = parse_result(result_of(9, 1, 3, "abcd"));
  EXPECT_EQ(result.nonce, 9U);
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.cpu_ns, 5U);
  EXPECT_EQ(result.peak_bytes, 6U);
  EXPECT_EQ(result.bytes, "abc");
}

TEST(Framing, TheEndOfAFramesProcessIsReadFromItsWords) {
  const auto told = [](std::string_view words) {
    wire::Outcome outcome;
    apply_death(words, outcome);
    return std::pair(outcome.exit_code, outcome.signal);
  };
  using Ends = std::pair<std::optional<int>, std::optional<int>>;
  EXPECT_EQ(told("exit 3"), Ends(3, std::nullopt));
  EXPECT_EQ(told("signal 11"), Ends(std::nullopt, 11));
  EXPECT_EQ(told("exit"), Ends());
  EXPECT_EQ(told(""), Ends());
  EXPECT_EQ(told("exit 99999999999999999999"), Ends(0, std::nullopt));
  EXPECT_EQ(told("ended 3"), Ends());
}

}  // namespace
}  // namespace spar::runner
