// Event streams over real sockets: live, replayed, ended, left, slow, many.
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <iterator>
#include <thread>
#include <vector>

#include "judge/http/event_hub.hpp"
#include "tests/unit/http/client.hpp"

namespace spar::http {
namespace {

// Of this process: both ends of every connection are here.
std::size_t open_descriptors() {
  const std::filesystem::directory_iterator listing("/proc/self/fd");
  return static_cast<std::size_t>(std::distance(begin(listing), end(listing)));
}

bool falls_to(std::size_t wanted) {
  for (int attempt = 0; attempt < 2000; ++attempt) {
    if (open_descriptors() <= wanted) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

class ServerEventsTest : public testing::Test {
 protected:
  ServerEventsTest() {
    router_.add("GET", "/api/v1/runs/{id}/events", [](const Request& request) {
      return Response{.events = "run-" + request.parameters.at("id")};
    });
    router_.add("GET", "/api/v1/ping", [](const Request&) { return Response{.body = "pong"}; });
    server_.emplace(ServerOptions{}, router_, hub_);
  }
  [[nodiscard]] std::uint16_t port() const { return server_->port(); }
  // Opens a stream and reads past its beginning: from then on the server knows the reader.
  [[nodiscard]] Client open(std::string_view more = "", std::string_view id = "1") const {
    Client client(port());
    client.send(get(port(), "/api/v1/runs/" + std::string(id) + "/events", more));
    const auto head = client.receive();
    EXPECT_TRUE(head);
    if (head) {
      EXPECT_EQ(head->status, 200);
      EXPECT_EQ(head->headers.at("content-type"), "text/event-stream");
      EXPECT_EQ(head->headers.at("cache-control"), "no-store");
      EXPECT_TRUE(head->headers.contains("content-security-policy"));
    }
    EXPECT_EQ(client.read_until("\n\n"), "retry: 1000\n\n");
    return client;
  }
  static std::string events(std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t id = from; id <= to; ++id) text += render_event(id, "case", std::to_string(id));
    return text;
  }
  void publish(std::size_t from, std::size_t to) {
    for (std::size_t id = from; id <= to; ++id) hub_.publish("run-1", "case", std::to_string(id));
  }

  Router router_;
  EventHub hub_;
  std::optional<RunningServer> server_;
};

TEST_F(ServerEventsTest, LiveEventsComeAndTheStreamEndsWithTheChannel) {
  Client client = open();
  publish(1, 1);
  EXPECT_EQ(client.read_until("\n\n"), events(1, 1));
  publish(2, 3);
  EXPECT_EQ(client.read_until("data: 3\n\n"), events(2, 3));
  publish(4, 4);
  hub_.close("run-1");
  EXPECT_EQ(client.read_to_end(), events(4, 4));
}

TEST_F(ServerEventsTest, LateReaderGetsWhatItMissed) {
  publish(1, 200);
  Client during = open();
  EXPECT_EQ(during.read_until("data: 200\n\n"), events(1, 200));
  hub_.close("run-1");
  EXPECT_EQ(during.read_to_end(), "");
  EXPECT_EQ(open().read_to_end(), events(1, 200));
}

TEST_F(ServerEventsTest, ReturningReaderGoesOnAfterItsLastEvent) {
  publish(1, 5);
  EXPECT_EQ(open("Last-Event-ID: 3\r\n").read_until("data: 5\n\n"), events(4, 5));
  hub_.close("run-1");
  EXPECT_EQ(open("Last-Event-ID: 4\r\n").read_to_end(), events(5, 5));
  EXPECT_EQ(open("Last-Event-ID: 99\r\n").read_to_end(), events(1, 5));
  EXPECT_EQ(open("Last-Event-ID: nonsense\r\n").read_to_end(), events(1, 5));
}

TEST_F(ServerEventsTest, ReturningReaderWithNothingToComeIsToldSo) {
  publish(1, 5);
  hub_.close("run-1");
  const auto answer = ask(port(), get(port(), "/api/v1/runs/1/events", "Last-Event-ID: 5\r\n"));
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 204);
}

TEST_F(ServerEventsTest, SilentStreamGetsComments) {
  RunningServer lively({.keep_alive_interval = std::chrono::milliseconds(20)}, router_, hub_);
  Client client(lively.port());
  client.send(get(lively.port(), "/api/v1/runs/1/events"));
  client.read_until("retry: 1000\n\n");
  EXPECT_EQ(client.read_until("\n\n"), ": keep-alive\n\n");
  EXPECT_EQ(client.read_until("\n\n"), ": keep-alive\n\n");
}

TEST_F(ServerEventsTest, HeadOfAStreamEnds) {
  Client client(port());
  client.send(get(port(), "/api/v1/runs/1/events", "", "HEAD"));
  EXPECT_EQ(client.receive(true)->headers.at("content-type"), "text/event-stream");
  EXPECT_TRUE(client.ends());
}

TEST_F(ServerEventsTest, LeavingClientIsForgottenWithoutAnEvent) {
  Client stays = open();
  const std::size_t before = open_descriptors();
  for (int time = 0; time < 50; ++time) static_cast<void>(open());
  EXPECT_TRUE(falls_to(before));
  publish(1, 100);
  EXPECT_EQ(stays.read_until("data: 100\n\n"), events(1, 100));
}

TEST_F(ServerEventsTest, FourPublishersAndTwoHundredReaders) {
  constexpr std::size_t per_publisher = 50;
  std::vector<Client> clients;
  for (int reader = 0; reader < 200; ++reader) clients.push_back(open());
  std::vector<std::thread> publishers;
  for (int publisher = 0; publisher < 4; ++publisher) {
    publishers.emplace_back([this] {
      for (std::size_t count = 0; count < per_publisher; ++count) hub_.publish("run-1", "case", "same");
    });
  }
  for (auto& publisher : publishers) publisher.join();
  hub_.close("run-1");
  std::string expected;
  for (std::size_t id = 1; id <= 4 * per_publisher; ++id) expected += render_event(id, "case", "same");
  for (Client& client : clients) EXPECT_EQ(client.read_to_end(), expected);
}

TEST_F(ServerEventsTest, SlowReaderHoldsNobodyUpAndLosesNothing) {
  Client slow(port(), 4096);
  slow.send(get(port(), "/api/v1/runs/1/events"));
  Client quick = open();
  // More than the sockets' buffers hold, so the server cannot write all of it before the slow one reads.
  const std::string padding(100'000, 'x');
  constexpr std::size_t count = 200;
  for (std::size_t id = 1; id <= count; ++id) hub_.publish("run-1", "case", padding);
  hub_.close("run-1");
  std::string expected;
  for (std::size_t id = 1; id <= count; ++id) expected += render_event(id, "case", padding);
  EXPECT_TRUE(quick.read_to_end() == expected);
  EXPECT_EQ(ask(port(), get(port(), "/api/v1/ping"))->body, "pong");
  slow.read_until("retry: 1000\n\n");
  EXPECT_TRUE(slow.read_to_end() == expected);
}

TEST_F(ServerEventsTest, ReaderThatNeverReadsIsClosedAfterTheTimeout) {
  RunningServer hasty({.idle_timeout = std::chrono::milliseconds(300)}, router_, hub_);
  Client stuck(hasty.port(), 4096);
  stuck.send(get(hasty.port(), "/api/v1/runs/1/events"));
  stuck.read_until("retry: 1000\n\n");
  const std::size_t without_server_end = open_descriptors() - 1;
  const std::string padding(1'000'000, 'x');
  for (int count = 0; count < 30; ++count) hub_.publish("run-1", "case", padding);
  EXPECT_TRUE(falls_to(without_server_end));
  EXPECT_LT(stuck.read_to_end().size(), 30'000'000U);
}

TEST_F(ServerEventsTest, WhatAReaderSendsIsDropped) {
  Client client = open();
  client.send(std::string(10'000, 'x'));
  publish(1, 1);
  EXPECT_EQ(client.read_until("\n\n"), events(1, 1));
}

}  // namespace
}  // namespace spar::http
