// Requests and answers over real sockets.
#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "tests/unit/http/client.hpp"

namespace spar::http {
namespace {

namespace fs = std::filesystem;

class ServerTest : public testing::Test {
 protected:
  ServerTest() : page_(fs::path(testing::TempDir()) / ("server-page-" + std::to_string(getpid()))) {
    fs::create_directories(page_ / "assets");
    std::ofstream(page_ / "index.html") << "<!doctype html>";
    std::ofstream(page_ / "assets/main.js") << "script";
    std::ofstream(page_ / "assets/main.js.gz") << "compressed";
    router_.add("GET", "/api/v1/echo/{name}", [](const Request& request) {
      const auto text = request.query.find("text");
      return Response{.body = request.parameters.at("name") + ":" +
                              (text == request.query.end() ? "" : text->second)};
    });
    router_.add("POST", "/api/v1/echo",
                [](const Request& request) { return Response{.status = 201, .body = request.body}; });
    router_.add("GET", "/metrics", [](const Request&) {
      return Response{.content_type = "text/plain", .body = "outside of the api"};
    });
    router_.add("GET", "/api/v1/fault",
                [](const Request&) -> Response { throw std::runtime_error("secret"); });
    server_.emplace(ServerOptions{.page = page_, .body_limit = 100'000, .idle_timeout = idle_timeout},
                    router_, hub_);
  }
  ~ServerTest() override {
    server_.reset();
    fs::remove_all(page_);
  }
  [[nodiscard]] std::uint16_t port() const { return server_->port(); }
  [[nodiscard]] std::string get(std::string_view path, std::string_view more = "") const {
    return http::get(port(), path, more);
  }
  void expect_problem(const std::string& request, int status) const {
    const auto received = ask(port(), request);
    ASSERT_TRUE(received) << request.substr(0, 200);
    EXPECT_EQ(received->status, status) << request.substr(0, 200);
    EXPECT_EQ(received->headers.at("content-type"), "application/problem+json");
    EXPECT_TRUE(received->headers.contains("content-security-policy"));
    EXPECT_EQ(nlohmann::json::parse(received->body).at("status"), status);
  }
  void expect_alive() const {
    const auto received = ask(port(), get("/api/v1/echo/alive"));
    ASSERT_TRUE(received);
    EXPECT_EQ(received->body, "alive:");
  }

  static constexpr std::chrono::seconds idle_timeout{30};
  fs::path page_;
  Router router_;
  EventHub hub_;
  std::optional<RunningServer> server_;
};

TEST_F(ServerTest, RoutesWithDecodedPathAndQuery) {
  const auto received = ask(port(), get("/api/v1/echo/a%20b?text=x+y"));
  ASSERT_TRUE(received);
  EXPECT_EQ(received->status, 200);
  EXPECT_EQ(received->body, "a b:x y");
  EXPECT_EQ(received->headers.at("content-type"), "application/json");
  EXPECT_EQ(received->headers.at("cache-control"), "no-store");
  EXPECT_EQ(received->headers.at("x-content-type-options"), "nosniff");
  EXPECT_EQ(received->headers.at("cross-origin-resource-policy"), "same-origin");
  EXPECT_EQ(ask(port(), get("/metrics"))->body, "outside of the api");
}

TEST_F(ServerTest, OneConnectionTakesManyRequests) {
  Client client(port());
  for (const char* name : {"one", "two", "three"}) {
    client.send(get("/api/v1/echo/" + std::string(name)));
    const auto received = client.receive();
    ASSERT_TRUE(received);
    EXPECT_EQ(received->body, std::string(name) + ":");
    EXPECT_EQ(received->headers.at("connection"), "keep-alive");
  }
  client.send(post(port(), "/api/v1/echo", R"({"a":1})"));
  EXPECT_EQ(client.receive()->body, R"({"a":1})");
  client.send(get("/api/v1/nothing"));
  EXPECT_EQ(client.receive()->status, 404);
  client.send(get("/api/v1/echo/last", "Connection: close\r\n"));
  EXPECT_EQ(client.receive()->headers.at("connection"), "close");
  EXPECT_TRUE(client.ends());
}

TEST_F(ServerTest, PipelinedRequestsAreAnsweredInOrder) {
  Client client(port());
  client.send(get("/api/v1/echo/first") + get("/assets/main.js") + get("/api/v1/echo/third"));
  EXPECT_EQ(client.receive()->body, "first:");
  EXPECT_EQ(client.receive()->body, "script");
  EXPECT_EQ(client.receive()->body, "third:");
}

TEST_F(ServerTest, RequestInSingleBytes) {
  Client client(port());
  for (const char byte : post(port(), "/api/v1/echo", "{}")) ASSERT_TRUE(client.send({&byte, 1}));
  EXPECT_EQ(client.receive()->status, 201);
}

TEST_F(ServerTest, HeadHasTheLengthAndNoBody) {
  for (const char* path : {"/api/v1/echo/x", "/assets/main.js", "/"}) {
    Client client(port());
    client.send(http::get(port(), path, "", "HEAD"));
    const auto head = client.receive(true);
    ASSERT_TRUE(head);
    client.send(get(path));
    const auto whole = client.receive();
    ASSERT_TRUE(whole) << "the body of a HEAD answer must not be sent";
    EXPECT_EQ(head->status, 200);
    EXPECT_EQ(head->headers.at("content-length"), std::to_string(whole->body.size()));
  }
}

TEST_F(ServerTest, ProblemsHaveTheirStatus) {
  const std::string json = "Content-Type: application/json\r\n";
  expect_problem(get("/api/v1/nothing"), 404);
  expect_problem(get("/api/v1/fault"), 500);
  expect_problem(get("/api/v1/echo/%zz"), 400);
  expect_problem(get("/api/v1/echo/x?text=%"), 400);
  expect_problem(get("/missing.js"), 404);
  expect_problem(http::get(port(), "/api/v1/echo", "", "DELETE"), 405);
  expect_problem(http::get(port(), "/", "", "DELETE"), 405);
  expect_problem(http::get(port(), "*", "", "OPTIONS"), 400);
  expect_problem("GET / HTTP/1.1\r\n\r\n", 400);
  expect_problem("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421);
  expect_problem("GET / HTTP/1.1\r\nHost: evil.example:" + std::to_string(port()) + "\r\n\r\n", 421);
  expect_problem(get("/", "Host: evil.example\r\n"), 421);
  expect_problem(post(port(), "/api/v1/echo", "{}", json + "Origin: http://evil.example\r\n"), 403);
  expect_problem(post(port(), "/api/v1/echo", "{}", json + "Sec-Fetch-Site: cross-site\r\n"), 403);
  expect_problem(post(port(), "/api/v1/echo", "{}", "Content-Type: text/plain\r\n"), 415);
  expect_problem(post(port(), "/api/v1/echo", "{}", ""), 415);
  expect_problem(get("/", "X-Long: " + std::string(20'000, 'x') + "\r\n"), 431);
  expect_problem(get("/" + std::string(20'000, 'x')), 431);
  expect_problem("nonsense\r\n\r\n", 400);
  expect_problem("GET / HTTP/9.9\r\n\r\n", 400);
  expect_problem(http::get(port(), "/api/v1/echo", json + "Content-Length: -1\r\n", "POST"), 400);
  const auto refused = ask(port(), http::get(port(), "/api/v1/echo", "", "DELETE"));
  EXPECT_EQ(refused->headers.at("allow"), "POST");
}

TEST_F(ServerTest, OwnOriginMayPost) {
  const std::string own =
      "Content-Type: application/json\r\nSec-Fetch-Site: same-origin\r\nOrigin: http://127.0.0.1:" +
      std::to_string(port()) + "\r\n";
  EXPECT_EQ(ask(port(), post(port(), "/api/v1/echo", "{}", own))->status, 201);
}

TEST_F(ServerTest, BodyAtTheLimitIsTakenAndOneMoreIsNot) {
  EXPECT_EQ(ask(port(), post(port(), "/api/v1/echo", std::string(100'000, ' ')))->body.size(), 100'000U);
  const auto refused = ask(port(), post(port(), "/api/v1/echo", std::string(100'001, ' ')));
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->status, 413);
  EXPECT_NE(refused->body.find("100000 bytes"), std::string::npos);
}

TEST_F(ServerTest, RefusalReachesAClientThatGoesOnSending) {
  Client client(port());
  // Far beyond what the sockets hold; whether all of it can be sent is up to the server.
  client.send(post(port(), "/api/v1/echo", std::string(8'000'000, ' ')));
  const auto refused = client.receive();
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->status, 413);
}

TEST_F(ServerTest, ChunkedBodies) {
  const std::string head = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n";
  const std::string request = http::get(port(), "/api/v1/echo", head, "POST");
  EXPECT_EQ(ask(port(), request + "3\r\n[1,\r\n2\r\n2]\r\n0\r\n\r\n")->body, "[1,2]");
  expect_problem(request + "20000\r\n" + std::string(0x20000, ' ') + "\r\n0\r\n\r\n", 413);
  expect_problem(http::get(port(), "/api/v1/echo", "Transfer-Encoding: chunked\r\n", "POST") + "0\r\n\r\n",
                 415);
}

TEST_F(ServerTest, ExpectationIsMetBeforeTheBody) {
  Client client(port());
  client.send(http::get(port(), "/api/v1/echo",
                        "Content-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n",
                        "POST"));
  EXPECT_EQ(client.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("{}");
  EXPECT_EQ(client.receive()->status, 201);
}

TEST_F(ServerTest, PageFiles) {
  EXPECT_EQ(ask(port(), get("/"))->body, "<!doctype html>");
  EXPECT_EQ(ask(port(), get("/problems/pair-sum?tab=1"))->body, "<!doctype html>");
  const auto compressed = ask(port(), get("/assets/main.js", "Accept-Encoding: gzip\r\n"));
  EXPECT_EQ(compressed->body, "compressed");
  EXPECT_EQ(compressed->headers.at("content-encoding"), "gzip");
  EXPECT_TRUE(compressed->headers.contains("content-security-policy"));
}

TEST_F(ServerTest, NoPathLeadsOutOfThePage) {
  for (const char* path : {"/../../etc/passwd", "/%2e%2e%2f%2e%2e%2fetc/passwd", "/..%2f..%2fetc%2fpasswd",
                           "/assets/../../etc/passwd", "/assets/..%5c..%5cetc", "//etc/passwd.x", "/%00.js",
                           "/assets/main.js%00.png"}) {
    const auto received = ask(port(), get(path));
    ASSERT_TRUE(received) << path;
    EXPECT_TRUE(received->status == 400 || received->status == 404) << path << " " << received->status;
    EXPECT_EQ(received->body.find("root:"), std::string::npos) << path;
  }
}

TEST_F(ServerTest, ClientsThatLeaveHalfWayHarmNobody) {
  for (const std::string& part :
       {std::string("GET / HT"), std::string("G"), std::string(), get("/api/v1/echo/x").substr(0, 30),
        post(port(), "/api/v1/echo", std::string(5000, ' ')).substr(0, 1000), get("/api/v1/echo/unread")}) {
    for (int time = 0; time < 20; ++time) {
      const Client client(port());
      client.send(part);
    }
    expect_alive();
  }
}

TEST_F(ServerTest, RandomBytesHarmNobody) {
  std::mt19937 random(20'240'601);
  const std::string sound = post(port(), "/api/v1/echo?a=b", R"({"a":[1,2]})");
  for (int round = 0; round < 300; ++round) {
    std::string bytes;
    if (round % 3 == 0) {
      bytes.resize(random() % 3000);
      for (char& byte : bytes) byte = static_cast<char>(random() & 0xFFU);
    } else {
      bytes = sound;
      for (int change = 0; change < 4; ++change)
        bytes[random() % bytes.size()] = static_cast<char>(random() & 0xFFU);
    }
    const Client client(port());
    client.send(bytes);
    if (round % 50 == 0) expect_alive();
  }
  expect_alive();
}

TEST_F(ServerTest, SlowClientIsClosedAfterTheTimeout) {
  RunningServer hasty({.idle_timeout = std::chrono::milliseconds(200)}, router_, hub_);
  Client half(hasty.port());
  half.send("GET / HTTP/1.1\r\nHo");
  EXPECT_TRUE(half.ends());
  Client silent(hasty.port());
  EXPECT_TRUE(silent.ends());
  Client body(hasty.port());
  body.send(post(hasty.port(), "/api/v1/echo", std::string(5000, ' ')).substr(0, 1000));
  EXPECT_TRUE(body.ends());
}

TEST_F(ServerTest, WithoutPageTheRootTellsHowToGetIt) {
  RunningServer bare({}, router_, hub_);
  const auto note = ask(bare.port(), http::get(bare.port(), "/"));
  ASSERT_TRUE(note);
  EXPECT_EQ(note->headers.at("content-type"), "text/plain; charset=utf-8");
  EXPECT_EQ(ask(bare.port(), http::get(bare.port(), "/api/v1/echo/x"))->status, 200);
}

}  // namespace
}  // namespace spar::http
