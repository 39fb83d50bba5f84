// What a runner answers is taken or refused as a whole: nothing it says makes the judge crash or believe more
// than came.
#include "judge/engine/runner_answer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spar::engine {
namespace {

using testing::HasSubstr;

wire::Message message(const std::string& header, std::string payload = {}) {
  return {nlohmann::json::parse(header), wire::Blob(std::move(payload)), {}};
}

std::string refusal(const std::string& header, std::string payload = {}, std::uint64_t most = 1000) {
  const auto execution = unpack(message(header, std::move(payload)), most);
  EXPECT_FALSE(execution) << header;
  return execution ? "" : execution.error().context;
}

TEST(RunnerAnswer, ThePayloadIsTakenApartBySizes) {
  const auto execution = unpack(
      message(
          R"({"outcome": {"output_size": 3, "errors_size": 2, "result_size": 1, "collected": [1, null, 2]}})",
          "outerRcff"),
      9);
  ASSERT_TRUE(execution) << execution.error().context;
  EXPECT_EQ(execution->output, "out");
  EXPECT_EQ(execution->errors, "er");
  EXPECT_EQ(execution->result, "R");
  EXPECT_THAT(execution->collected, testing::ElementsAre("c", "", "ff"));
}

TEST(RunnerAnswer, SizesThatDoNotFitThePayloadAreRefused) {
  EXPECT_THAT(refusal(R"({"outcome": {"output_size": 4}})", "abc"), HasSubstr("larger"));
  EXPECT_THAT(refusal(R"({"outcome": {"output_size": 2}})", "abc"), HasSubstr("smaller"));
  EXPECT_THAT(refusal(R"({"outcome": {"output_size": 1, "errors_size": 18446744073709551615}})", "abc"),
              HasSubstr("larger"));
  EXPECT_THAT(refusal(R"({"outcome": {"collected": [9223372036854775807]}})"), HasSubstr("larger"));
  EXPECT_THAT(refusal(R"({"outcome": {"output_size": -1}})"), HasSubstr("output_size"));
}

TEST(RunnerAnswer, MoreThanWasAskedForIsRefused) {
  EXPECT_TRUE(unpack(message(R"({"outcome": {"output_size": 3}})", "abc"), 3));
  EXPECT_THAT(refusal(R"({"outcome": {"output_size": 3}})", "abc", 2), HasSubstr("more than the 2 bytes"));
}

TEST(RunnerAnswer, AnOutcomeThatIsNoneIsRefused) {
  EXPECT_THAT(refusal("{}"), HasSubstr("no outcome"));
  EXPECT_THAT(refusal(R"({"outcome": []})"), HasSubstr("not an object"));
  EXPECT_THAT(refusal(R"({"outcome": {"exit_code": "0"}})"), HasSubstr("exit_code"));
  EXPECT_THAT(refusal(R"({"outcome": {"cpu_ns": -5}})"), HasSubstr("cpu_ns"));
}

TEST(RunnerAnswer, FailedAndNamelessAnswersAreErrors) {
  EXPECT_EQ(kind_of_answer(message(R"({"answer": "ready"})")), "ready");
  EXPECT_EQ(kind_of_answer(message(R"({"answer": "failed", "error": "no core"})")).error().context,
            "spar-runner: no core");
  EXPECT_THAT(kind_of_answer(message(R"({"answer": "failed", "error": 5})")).error().context,
              HasSubstr("no reason"));
  EXPECT_FALSE(kind_of_answer(message("{}")));
  EXPECT_FALSE(kind_of_answer(message(R"({"answer": 1})")));
}

TEST(RunnerAnswer, FramesComeInOrderAndOnce) {
  EXPECT_EQ(index_of_frame(message(R"({"index": 2})"), 2, 5), 2U);
  EXPECT_EQ(index_of_frame(message(R"({"index": 4})"), 2, 5), 4U) << "some may be left out";
  for (const char* header : {R"({"index": 1})", R"({"index": 5})", R"({"index": -1})",
                             R"({"index": 4294967298})", R"({"index": 2.0})", R"({"index": "2"})", "{}"})
    EXPECT_FALSE(index_of_frame(message(header), 2, 5)) << header;
}

TEST(RunnerAnswer, WhatMayComeFollowsFromTheLimits) {
  wire::RunRequest request;
  const std::uint64_t without = most_bytes(request);
  EXPECT_GE(without, request.command.limits.output.count + request.command.limits.errors.count);
  request.collect = {"a", "b"};
  EXPECT_EQ(most_bytes(request), without + 2 * request.collect_limit.count);
  request.collect_limit = Bytes{~std::uint64_t{0}};
  EXPECT_EQ(most_bytes(request), ~std::uint64_t{0}) << "no wrap";
}

}  // namespace
}  // namespace spar::engine
