// Starting and stopping: ports in use, open streams and open requests.
#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <thread>
#include <vector>

#include "tests/unit/http/client.hpp"

namespace spar::http {
namespace {

// A handler that a failing test never releases must not hang it.
constexpr std::chrono::seconds patience{20};

TEST(Listen, PortInUseIsAConflictThatNamesThePort) {
  const Router router;
  EventHub hub;
  const auto first = Server::listen({.port = 0}, router, hub);
  ASSERT_TRUE(first);
  const std::uint16_t port = (*first)->port();
  const auto second = Server::listen({.port = port}, router, hub);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::conflict);
  EXPECT_EQ(second.error().context,
            "port " + std::to_string(port) +
                " on 127.0.0.1 is in use: stop the other program or choose another with --port");
}

TEST(Listen, ForeignAddressIsUnavailable) {
  const Router router;
  EventHub hub;
  for (const char* host : {"192.0.2.1", "no such host"}) {
    const auto server = Server::listen({.host = host, .port = 0}, router, hub);
    ASSERT_FALSE(server) << host;
    EXPECT_EQ(server.error().code, ErrorCode::unavailable) << server.error().context;
  }
}

TEST(Listen, PortIsFreeAgainAfterwards) {
  const Router router;
  EventHub hub;
  std::uint16_t port = 0;
  {
    RunningServer server({}, router, hub);
    port = server.port();
    EXPECT_EQ(ask(port, get(port, "/", "Connection: close\r\n"))->status, 200);
  }
  EXPECT_TRUE(Server::listen({.port = port}, router, hub));
}

TEST(Stop, BeforeRunAndTwiceIsFine) {
  const Router router;
  EventHub hub;
  auto server = Server::listen({.port = 0}, router, hub);
  ASSERT_TRUE(server);
  (*server)->stop();
  (*server)->stop();
  (*server)->run();
}

TEST(Stop, EndsOpenStreamsAndIdleConnectionsAtOnce) {
  Router router;
  EventHub hub;
  router.add("GET", "/events", [](const Request&) { return Response{.events = "channel"}; });
  RunningServer server({}, router, hub);
  Client stream(server.port());
  stream.send(get(server.port(), "/events"));
  stream.read_until("retry: 1000\n\n");
  Client idle(server.port());
  idle.send(get(server.port(), "/"));
  ASSERT_TRUE(idle.receive());
  Client half(server.port());
  half.send("GET / HTTP");
  server.stop();
  server.join();
  EXPECT_TRUE(stream.ends());
  EXPECT_TRUE(idle.ends());
  hub.publish("channel", "late", "{}");
  hub.close("channel");
}

TEST(Stop, LetsAnOpenRequestBeAnswered) {
  Router router;
  EventHub hub;
  std::promise<void> entered;
  std::promise<void> release;
  router.add("GET", "/slow", [&](const Request&) {
    entered.set_value();
    release.get_future().wait_for(patience);
    return Response{.body = "done"};
  });
  RunningServer server({}, router, hub);
  Client client(server.port());
  client.send(get(server.port(), "/slow"));
  entered.get_future().wait();
  Client idle(server.port());
  idle.send(get(server.port(), "/"));
  ASSERT_TRUE(idle.receive());
  server.stop();
  EXPECT_TRUE(idle.ends());  // so the stop has begun while the handler is still at work
  release.set_value();
  const auto answer = client.receive();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->body, "done");
  EXPECT_EQ(answer->headers.at("connection"), "close");
  server.join();
}

TEST(Stop, RunReturnsEvenWhenAHandlerDoesNot) {
  Router router;
  EventHub hub;
  std::promise<void> entered;
  std::promise<void> release;
  router.add("GET", "/stuck", [&](const Request&) {
    entered.set_value();
    release.get_future().wait_for(patience);
    return Response{};
  });
  RunningServer server({}, router, hub);
  Client client(server.port());
  client.send(get(server.port(), "/stuck"));
  entered.get_future().wait();
  server.stop();
  server.join();
  release.set_value();
}

TEST(Handlers, BlockingOnesDoNotHoldUpThePage) {
  Router router;
  EventHub hub;
  std::promise<void> release;
  const std::shared_future<void> released = release.get_future().share();
  router.add("GET", "/wait", [released](const Request&) {
    released.wait_for(patience);
    return Response{.body = "done"};
  });
  RunningServer server({.handler_threads = 2}, router, hub);
  std::vector<Client> waiting;
  for (int count = 0; count < 6; ++count) {
    waiting.emplace_back(server.port()).send(get(server.port(), "/wait"));
  }
  EXPECT_EQ(ask(server.port(), get(server.port(), "/"))->status, 200);
  EXPECT_EQ(ask(server.port(), get(server.port(), "/api/none"))->status, 404);
  release.set_value();
  for (Client& client : waiting) EXPECT_EQ(client.receive()->body, "done");
}

}  // namespace
}  // namespace spar::http
