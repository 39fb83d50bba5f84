// Who is let in, and the headers of every answer.
#include "judge/http/security.hpp"

#include <gtest/gtest.h>

namespace spar::http {
namespace {

const BoundAddress loopback{.host = "127.0.0.1", .port = 7070};

TEST(Host, OursAreAllowed) {
  for (const char* host : {"127.0.0.1:7070", "localhost:7070", "LocalHost:7070", "[::1]:7070"}) {
    EXPECT_TRUE(host_allowed(host, loopback)) << host;
  }
  EXPECT_TRUE(host_allowed("spar.example:7070", {.host = "spar.example", .port = 7070}));
  EXPECT_TRUE(host_allowed("[fe80::1]:7070", {.host = "fe80::1", .port = 7070}));
  EXPECT_TRUE(host_allowed("localhost", {.host = "127.0.0.1", .port = 80}));
}

TEST(Host, OthersAreNot) {
  for (const char* host : {"",
                           "evil.example:7070",
                           "localhost",
                           "localhost:",
                           "localhost:80",
                           "localhost:7070x",
                           "localhost:07070",
                           "127.0.0.1",
                           "localhost.evil.example:7070",
                           "127.0.0.1.evil.example:7070",
                           "localhost:7070:7070",
                           "::1:7070",
                           "[::1]",
                           "[::1:7070",
                           "[::1]7070",
                           "[]:7070",
                           "localhost:7070, evil.example:7070",
                           "192.168.0.9:7070",
                           "localhost.:7070",
                           " localhost:7070",
                           "user@localhost:7070",
                           "0.0.0.0:7070"}) {
    EXPECT_FALSE(host_allowed(host, loopback)) << host;
  }
}

TEST(Host, EveryAddressTakesLiteralAddressesButNoForeignName) {
  for (const char* bound : {"0.0.0.0", "::"}) {
    const BoundAddress every{.host = bound, .port = 7070};
    EXPECT_TRUE(host_allowed("192.168.0.9:7070", every));
    EXPECT_TRUE(host_allowed("[fe80::1]:7070", every));
    EXPECT_TRUE(host_allowed("localhost:7070", every));
    EXPECT_FALSE(host_allowed("192.168.0.9", every));
    EXPECT_FALSE(host_allowed("evil.example:7070", every));
    EXPECT_FALSE(host_allowed("192.168.0.9.evil.example:7070", every));
  }
}

TEST(Origin, MustNameTheHost) {
  EXPECT_TRUE(origin_allowed("http://localhost:7070", "localhost:7070"));
  EXPECT_TRUE(origin_allowed("HTTP://LOCALHOST:7070", "localhost:7070"));
  for (const char* origin :
       {"", "null", "http://evil.example", "https://localhost:7070", "http://localhost:7071",
        "http://127.0.0.1:7070", "http://localhost:7070, http://evil.example", "localhost:7070",
        "http://localhost:7070/"}) {
    EXPECT_FALSE(origin_allowed(origin, "localhost:7070")) << origin;
  }
}

TEST(ContentType, OnlyJsonIsJson) {
  for (const char* type : {"application/json", "Application/JSON", "application/json; charset=utf-8",
                           "application/json ;charset=utf-8"}) {
    EXPECT_TRUE(is_json(type)) << type;
  }
  for (const char* type : {"", "text/plain", "application/jsonx", "text/plain; application/json",
                           "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
                           "text/plain, application/json"}) {
    EXPECT_FALSE(is_json(type)) << type;
  }
}

struct Case {
  const char* name;
  RequestHead head;
  int status;  // 0: let in
};

RequestHead head(std::string method, bool has_body = false) {
  RequestHead made{.method = std::move(method), .host = "localhost:7070"};
  made.has_body = has_body;
  if (has_body) made.content_type = "application/json";
  return made;
}

template <class Change>
RequestHead changed(RequestHead made, Change change) {
  change(made);
  return made;
}

TEST(Refuse, Table) {
  const Case table[] = {
      {"plain GET", head("GET"), 0},
      {"plain POST", head("POST", true), 0},
      {"POST without body", head("POST"), 0},
      {"no host", changed(head("GET"), [](auto& h) { h.host.reset(); }), 400},
      {"foreign host", changed(head("GET"), [](auto& h) { h.host = "evil.example:7070"; }), 421},
      {"own origin", changed(head("POST", true), [](auto& h) { h.origin = "http://localhost:7070"; }), 0},
      {"foreign origin", changed(head("POST", true), [](auto& h) { h.origin = "http://evil.example"; }), 403},
      {"hidden origin", changed(head("POST"), [](auto& h) { h.origin = "null"; }), 403},
      {"foreign origin, DELETE", changed(head("DELETE"), [](auto& h) { h.origin = "http://evil.example"; }),
       403},
      {"a link from elsewhere", changed(head("GET"), [](auto& h) { h.fetch_site = "cross-site"; }), 0},
      {"cross-site post", changed(head("POST"), [](auto& h) { h.fetch_site = "cross-site"; }), 403},
      {"same-site post", changed(head("POST"), [](auto& h) { h.fetch_site = "same-site"; }), 403},
      {"same-origin post", changed(head("POST"), [](auto& h) { h.fetch_site = "same-origin"; }), 0},
      {"typed by the user", changed(head("POST"), [](auto& h) { h.fetch_site = "none"; }), 0},
      {"form", changed(head("POST", true), [](auto& h) { h.content_type = "text/plain"; }), 415},
      {"no type", changed(head("POST", true), [](auto& h) { h.content_type.reset(); }), 415},
      {"no type, PUT", changed(head("PUT", true), [](auto& h) { h.content_type.reset(); }), 415},
  };
  for (const Case& entry : table) {
    const auto refusal = refuse(entry.head, loopback);
    EXPECT_EQ(refusal ? refusal->status : 0, entry.status) << entry.name;
  }
}

TEST(SecurityHeaders, NoInlineScriptAndNothingFromElsewhere) {
  const std::string_view headers = security_headers();
  const std::size_t script = headers.find("script-src ");
  ASSERT_NE(script, std::string_view::npos);
  EXPECT_EQ(headers.substr(script, headers.find(';', script) - script), "script-src 'self'");
  for (const char* part :
       {"default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'",
        "X-Content-Type-Options: nosniff\r\n", "Referrer-Policy: no-referrer\r\n",
        "Cross-Origin-Opener-Policy: same-origin\r\n", "Cross-Origin-Resource-Policy: same-origin\r\n"}) {
    EXPECT_NE(headers.find(part), std::string_view::npos) << part;
  }
}

}  // namespace
}  // namespace spar::http
