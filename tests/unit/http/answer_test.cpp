// Writing of heads.
#include "judge/http/answer.hpp"

#include <gmock/gmock.h>

namespace spar::http {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(RenderHead, HasStatusLengthAndSecurityHeaders) {
  Response response{.status = 201, .body = "{}"};
  response.headers["Location"] = "/api/v1/attempts/1";
  const std::string head = render_head(to_answer(response), Framing::keep_alive);
  EXPECT_TRUE(head.starts_with("HTTP/1.1 201 Created\r\n"));
  EXPECT_TRUE(head.ends_with("\r\n\r\n"));
  for (const char* line :
       {"\r\nContent-Length: 2\r\n", "\r\nContent-Type: application/json\r\n",
        "\r\nCache-Control: no-store\r\n", "\r\nLocation: /api/v1/attempts/1\r\n",
        "\r\nConnection: keep-alive\r\n", "\r\nContent-Security-Policy: default-src 'none'; "}) {
    EXPECT_THAT(head, HasSubstr(line));
  }
  EXPECT_THAT(head, testing::ContainsRegex("Date: [A-Z][a-z]+, [0-9]+ [A-Z][a-z]+ [0-9]+ [0-9:]+ GMT\r\n"));
}

TEST(RenderHead, NoHeaderCanBeInjected) {
  Response response;
  response.headers["Location"] = "/a\r\nSet-Cookie: x=y";
  const std::string head = render_head(to_answer(response), Framing::close);
  EXPECT_THAT(head, Not(HasSubstr("\nSet-Cookie")));
  EXPECT_THAT(head, HasSubstr("Connection: close\r\n"));
}

TEST(RenderHead, StreamsAndEmptyAnswersHaveNoLength) {
  EXPECT_THAT(render_head(Answer{}, Framing::stream), Not(HasSubstr("Content-Length")));
  Answer nothing;
  nothing.status = 204;
  EXPECT_THAT(render_head(nothing, Framing::close), Not(HasSubstr("Content-Length")));
}

}  // namespace
}  // namespace spar::http
