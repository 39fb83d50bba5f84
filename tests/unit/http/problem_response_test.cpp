// Errors as problem details.
#include "judge/http/problem_response.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <utility>

namespace spar::http {
namespace {

TEST(ProblemResponse, EveryCodeHasItsStatus) {
  const std::pair<ErrorCode, int> table[] = {{ErrorCode::internal, 500},  {ErrorCode::bad_input, 422},
                                             {ErrorCode::too_large, 413}, {ErrorCode::not_found, 404},
                                             {ErrorCode::conflict, 409},  {ErrorCode::unavailable, 503}};
  for (const auto& [code, status] : table) {
    const Response response = problem_response({.code = code, .context = "what, where, how"});
    EXPECT_EQ(response.status, status);
    EXPECT_EQ(response.content_type, "application/problem+json");
    const auto body = nlohmann::json::parse(response.body);
    EXPECT_EQ(body.size(), 4U);
    EXPECT_EQ(body.at("type"), "about:blank");
    EXPECT_EQ(body.at("title"), reason_phrase(status));
    EXPECT_NE(body.at("title"), "Unknown");
    EXPECT_EQ(body.at("status"), status);
    EXPECT_EQ(body.at("detail"), "what, where, how");
  }
}

TEST(ProblemResponse, DetailThatIsNotUtf8DoesNotThrow) {
  const Response response = problem(404, "no problem '\xff'");
  EXPECT_TRUE(nlohmann::json::accept(response.body));
}

}  // namespace
}  // namespace spar::http
