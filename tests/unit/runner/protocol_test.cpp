// What judge and runner say to each other survives JSON, whatever its values; what is missing keeps its
// default.
#include "runner/wire/protocol.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace spar::wire {
namespace {

using std::chrono::nanoseconds;

/// JSON holds text as UTF-8; other bytes are message.cpp's concern.
rc::Gen<std::string> any_text() { return rc::gen::container<std::string>(rc::gen::inRange<char>(' ', '~')); }
rc::Gen<Bytes> any_bytes() {
  return rc::gen::map(rc::gen::arbitrary<std::uint64_t>(), [](std::uint64_t n) { return Bytes{n}; });
}
rc::Gen<nanoseconds> any_time() {
  return rc::gen::map(rc::gen::arbitrary<std::int64_t>(), [](std::int64_t n) { return nanoseconds(n); });
}

Limits any_limits() {
  return {.cpu_time = *any_time(),
          .wall_time = *any_time(),
          .memory = *any_bytes(),
          .output = *any_bytes(),
          .errors = *any_bytes(),
          .file_size = *any_bytes(),
          .stack = *any_bytes(),
          .processes = *rc::gen::arbitrary<std::uint32_t>(),
          .open_files = *rc::gen::arbitrary<std::uint32_t>()};
}

Command any_command() {
  return {*rc::gen::container<std::vector<std::string>>(any_text()),
          *rc::gen::container<std::vector<std::string>>(any_text()), any_limits()};
}

/// Equal when written, read and written again; every member is in the JSON, so nothing can hide.
template <class T>
void expect_round_trip(const T& value, std::size_t members) {
  const nlohmann::json once = value;
  const T back = nlohmann::json::parse(once.dump()).get<T>();
  RC_ASSERT(nlohmann::json(back) == once);
  RC_ASSERT(once.size() == members);
}

RC_GTEST_PROP(Protocol, LimitsRoundTrip, ()) {
  const Limits limits = any_limits();
  expect_round_trip(limits, 9);
  const Limits back = nlohmann::json(limits).get<Limits>();
  RC_ASSERT(back.cpu_time == limits.cpu_time);
  RC_ASSERT(back.wall_time == limits.wall_time);
  RC_ASSERT(back.memory == limits.memory);
  RC_ASSERT(back.stack == limits.stack);
  RC_ASSERT(back.open_files == limits.open_files);
}

RC_GTEST_PROP(Protocol, RequestsRoundTrip, ()) {
  RunRequest run;
  run.command = any_command();
  run.files = {{*any_text(), *rc::gen::arbitrary<std::uint64_t>(), *rc::gen::arbitrary<bool>()}};
  run.collect = *rc::gen::container<std::vector<std::string>>(any_text());
  run.collect_limit = *any_bytes();
  expect_round_trip(run, 4);
  SessionRequest session;
  session.command = any_command();
  session.start_limits = any_limits();
  session.frames = *rc::gen::arbitrary<std::uint32_t>();
  session.stop_after_limits = *rc::gen::arbitrary<std::uint32_t>();
  expect_round_trip(session, 4);
}

RC_GTEST_PROP(Protocol, OutcomesRoundTrip, ()) {
  Outcome outcome;
  outcome.exit_code = *rc::gen::element(std::optional<int>(), std::optional<int>(0), std::optional<int>(255));
  outcome.signal = *rc::gen::element(std::optional<int>(), std::optional<int>(9));
  outcome.limit_hit = *rc::gen::element(LimitHit::none, LimitHit::cpu_time, LimitHit::wall_time,
                                        LimitHit::memory, LimitHit::output);
  outcome.oom_killed = *rc::gen::arbitrary<bool>();
  outcome.truncated = *rc::gen::arbitrary<bool>();
  outcome.cpu_time = *any_time();
  outcome.wall_time = *any_time();
  outcome.memory = *any_bytes();
  outcome.output_size = *rc::gen::arbitrary<std::uint64_t>();
  outcome.result_status = *rc::gen::element(std::optional<std::uint32_t>(), std::optional<std::uint32_t>(3));
  outcome.collected = {std::nullopt, *rc::gen::arbitrary<std::uint64_t>()};
  outcome.error = *any_text();
  expect_round_trip(outcome, 14);
  const Outcome back = nlohmann::json(outcome).get<Outcome>();
  RC_ASSERT(back.limit_hit == outcome.limit_hit);
  RC_ASSERT(back.exit_code == outcome.exit_code);
  RC_ASSERT(back.result_status == outcome.result_status);
  RC_ASSERT(back.collected == outcome.collected);
}

TEST(Protocol, SlotConfigurationRoundTrips) {
  SlotConfiguration configuration;
  configuration.mounts = {{"/a", "/b"}};
  configuration.work_size = Bytes{123};
  configuration.work_inodes = 7;
  configuration.processor = 3;
  configuration.isolation_level = "user-namespaces";
  const auto back = nlohmann::json(configuration).get<SlotConfiguration>();
  EXPECT_EQ(nlohmann::json(back), nlohmann::json(configuration));
  EXPECT_EQ(back.mounts.at(0).target, "/b");
  EXPECT_EQ(back.processor, 3U);
}

TEST(Protocol, WhatIsMissingKeepsItsDefault) {
  const auto limits = nlohmann::json::object().get<Limits>();
  EXPECT_EQ(limits.cpu_time, Limits().cpu_time);
  EXPECT_EQ(limits.processes, Limits().processes);
  const auto outcome = nlohmann::json::object().get<Outcome>();
  EXPECT_FALSE(outcome.exit_code);
  EXPECT_FALSE(outcome.result_status);
  EXPECT_FALSE(nlohmann::json::object().get<SlotConfiguration>().processor);
}

TEST(Protocol, WrongTypesAreRefused) {
  EXPECT_THROW((nlohmann::json{{"cpu_ns", "long"}}.get<Limits>()), nlohmann::json::exception);
  EXPECT_THROW((nlohmann::json{{"argv", 1}}.get<Command>()), nlohmann::json::exception);
  EXPECT_THROW((nlohmann::json{{"collected", {"x"}}}.get<Outcome>()), nlohmann::json::exception);
}

}  // namespace
}  // namespace spar::wire
