// Routing by method and pattern.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "judge/http/http.hpp"

namespace spar::http {
namespace {

class RouterTest : public testing::Test {
 protected:
  RouterTest() {
    router_.add("GET", "/api/v1/problems", [](const Request&) { return Response{.body = "list"}; });
    router_.add("GET", "/api/v1/problems/{slug}/hints/{number}", [](const Request& request) {
      return Response{.body = request.parameters.at("slug") + "#" + request.parameters.at("number")};
    });
    router_.add("POST", "/api/v1/problems",
                [](const Request& request) { return Response{.body = request.body}; });
    router_.add("GET", "/api/v1/fault",
                [](const Request&) -> Response { throw std::runtime_error("secret"); });
    router_.add("GET", "/api/v1/odd", [](const Request&) -> Response { throw 7; });
  }
  Response ask(const std::string& method, const std::string& path) {
    return router_.route({.method = method, .path = path, .body = "sent"});
  }
  Router router_;
};

TEST_F(RouterTest, ChoosesByMethodAndPath) {
  EXPECT_EQ(ask("GET", "/api/v1/problems").body, "list");
  EXPECT_EQ(ask("POST", "/api/v1/problems").body, "sent");
  EXPECT_EQ(ask("GET", "/api/v1/problems/pair-sum/hints/2").body, "pair-sum#2");
}

TEST_F(RouterTest, HeadIsAnsweredByTheHandlerOfGet) {
  EXPECT_EQ(ask("HEAD", "/api/v1/problems").body, "list");
}

TEST_F(RouterTest, UnknownPathIsNotFound) {
  for (const char* path :
       {"/api/v1", "/api/v1/problems/", "/api/v1/problems//hints/2", "/api/v1/problems/a", ""}) {
    const Response response = ask("GET", path);
    EXPECT_EQ(response.status, 404) << path;
    EXPECT_EQ(response.content_type, "application/problem+json");
    EXPECT_FALSE(router_.knows(path)) << path;
  }
}

TEST_F(RouterTest, OtherMethodIsNotAllowed) {
  const Response response = ask("DELETE", "/api/v1/problems");
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(response.headers.at("Allow"), "GET, HEAD, POST");
  EXPECT_TRUE(router_.knows("/api/v1/problems"));
}

TEST_F(RouterTest, ExceptionIsAnInternalErrorWithoutItsText) {
  for (const char* path : {"/api/v1/fault", "/api/v1/odd"}) {
    const Response response = ask("GET", path);
    EXPECT_EQ(response.status, 500);
    EXPECT_EQ(nlohmann::json::parse(response.body).at("status"), 500);
    EXPECT_EQ(response.body.find("secret"), std::string::npos);
  }
}

}  // namespace
}  // namespace spar::http
