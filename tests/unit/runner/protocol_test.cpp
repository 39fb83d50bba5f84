// What judge and runner say to each other survives JSON, whatever its values; what is missing keeps its
// default.
#include "runner/wire/protocol.hpp"

#include <gmock/gmock.h>
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
  return rc::gen::map(rc::gen::arbitrary<std::int64_t>(),
                      [](std::int64_t n) { return nanoseconds(n & INT64_MAX); });
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
  run.output_passed = *rc::gen::arbitrary<bool>();
  expect_round_trip(run, 5);
  SessionRequest session;
  session.command = any_command();
  session.start_limits = any_limits();
  session.frames = *rc::gen::arbitrary<std::uint32_t>();
  session.stop_after_limits = *rc::gen::arbitrary<std::uint32_t>();
  session.resident = *rc::gen::arbitrary<bool>();
  session.take_over = *rc::gen::arbitrary<bool>();
  session.process_per_frame = *rc::gen::arbitrary<bool>();
  expect_round_trip(session, 7);
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
  outcome.ended = *any_time();
  outcome.memory = *any_bytes();
  outcome.output_size = *rc::gen::arbitrary<std::uint64_t>();
  outcome.result_status = *rc::gen::element(std::optional<std::uint32_t>(), std::optional<std::uint32_t>(3));
  outcome.collected = {std::nullopt, *rc::gen::arbitrary<std::uint64_t>()};
  outcome.error = *any_text();
  expect_round_trip(outcome, 15);
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

TEST(Protocol, TheWireFormatIsPinned) {
  RunRequest run;
  run.command = {{"/bin/true", "x"}, {"A=b"}, {}};
  run.files = {{"in/file", 5, true}};
  run.collect = {"out"};
  EXPECT_EQ(
      nlohmann::json(run).dump(),
      R"({"collect":["out"],"collect_limit":134217728,"command":{"argv":["/bin/true","x"],)"
      R"("environment":["A=b"],"limits":{"cpu_ns":2000000000,"errors":1048576,"file_size":268435456,)"
      R"("memory":268435456,"open_files":256,"output":67108864,"processes":64,"stack":268435456,)"
      R"("wall_ns":10000000000}},"files":[{"executable":true,"path":"in/file","size":5}],"output_passed":false})");
  SlotConfiguration configuration;
  configuration.mounts = {{"/a", "/b"}};
  configuration.hidden = {"/c"};
  EXPECT_EQ(nlohmann::json(configuration).dump(),
            R"({"hidden":["/c"],"isolation_level":"","mounts":[{"source":"/a","target":"/b"}],)"
            R"("processor":null,"work_inodes":65536,"work_size":536870912})");
  SessionRequest session;
  session.frames = 2;
  EXPECT_EQ(
      nlohmann::json(session).at("frames").dump() + nlohmann::json(session).at("stop_after_limits").dump(),
      "23");
  Outcome outcome;
  outcome.signal = 9;
  outcome.limit_hit = LimitHit::wall_time;
  outcome.cpu_time = nanoseconds(3);
  outcome.memory = Bytes{4};
  outcome.collected = {std::nullopt, 5U};
  EXPECT_EQ(nlohmann::json(outcome).dump(),
            R"({"collected":[null,5],"cpu_ns":3,"ended_ns":0,"error":"","errors_size":0,"exit_code":null,)"
            R"("limit_hit":"wall_time","memory_bytes":4,"oom_killed":false,"output_size":0,"result_size":0,)"
            R"("result_status":null,"signal":9,"truncated":false,"wall_ns":0})");
}

TEST(Protocol, UnknownMembersArePassedOver) {
  EXPECT_EQ((nlohmann::json{{"cpu_ns", 5}, {"newer", {1, 2}}}.get<Limits>().cpu_time), nanoseconds(5));
}

/// Reading `text` as a T is refused, and the reason names the member.
template <class T>
void expect_refused(const std::string& text, const std::string& member) {
  try {
    static_cast<void>(nlohmann::json::parse(text).get<T>());
    ADD_FAILURE() << text << " was taken";
  } catch (const std::invalid_argument& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr(member)) << text;
  }
}

TEST(Protocol, WrongTypesAreRefused) {
  expect_refused<Limits>(R"({"cpu_ns": "long"})", "cpu_ns");
  expect_refused<Limits>(R"({"memory": null})", "memory");
  expect_refused<Limits>("[]", "not an object");
  expect_refused<Command>(R"({"argv": 1})", "argv");
  expect_refused<Command>(R"({"argv": ["/bin/true", 1]})", "argv");
  expect_refused<RunRequest>(R"({"command": {"limits": {"output": {}}}})", "command: limits: output");
  expect_refused<RunRequest>(R"({"command": null})", "command");
  expect_refused<FileEntry>(R"({"executable": 1})", "executable");
  expect_refused<Outcome>(R"({"collected": ["x"]})", "collected");
  expect_refused<Outcome>(R"({"oom_killed": 0})", "oom_killed");
  expect_refused<Outcome>(R"({"error": 0})", "error");
  expect_refused<Outcome>(R"({"limit_hit": "no such limit"})", "limit_hit");
}

TEST(Protocol, NumbersThatDoNotFitAreRefused) {
  expect_refused<Limits>(R"({"cpu_ns": -1})", "cpu_ns");
  expect_refused<Limits>(R"({"cpu_ns": 9223372036854775808})", "cpu_ns");
  expect_refused<Limits>(R"({"cpu_ns": 1e300})", "cpu_ns");
  expect_refused<Limits>(R"({"memory": -1})", "memory");
  expect_refused<Limits>(R"({"memory": 1.5})", "memory");
  expect_refused<Limits>(R"({"processes": 4294967296})", "processes");
  expect_refused<SessionRequest>(R"({"frames": -1})", "frames");
  expect_refused<Outcome>(R"({"exit_code": 2147483648})", "exit_code");
  expect_refused<Outcome>(R"({"output_size": 18446744073709551616})", "output_size");
  expect_refused<Outcome>(R"({"result_status": true})", "result_status");
}

}  // namespace
}  // namespace spar::wire
