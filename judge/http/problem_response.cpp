// Problem details: one shape for every fault, whichever part of the server found it.
#include "judge/http/problem_response.hpp"

#include <nlohmann/json.hpp>
#include <utility>

namespace spar::http {
namespace {

int status_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::internal:
      return 500;
    case ErrorCode::bad_input:
      return 422;
    case ErrorCode::too_large:
      return 413;
    case ErrorCode::not_found:
      return 404;
    case ErrorCode::conflict:
      return 409;
    case ErrorCode::unavailable:
      return 503;
  }
  return 500;
}

}  // namespace

std::string_view reason_phrase(int status) {
  static const std::map<int, std::string_view> phrases{
      {200, "OK"},
      {201, "Created"},
      {202, "Accepted"},
      {204, "No Content"},
      {303, "See Other"},
      {304, "Not Modified"},
      {400, "Bad Request"},
      {401, "Unauthorized"},
      {403, "Forbidden"},
      {404, "Not Found"},
      {405, "Method Not Allowed"},
      {409, "Conflict"},
      {413, "Content Too Large"},
      {415, "Unsupported Media Type"},
      {421, "Misdirected Request"},
      {422, "Unprocessable Content"},
      {429, "Too Many Requests"},
      {431, "Request Header Fields Too Large"},
      {500, "Internal Server Error"},
      {503, "Service Unavailable"},
  };
  const auto found = phrases.find(status);
  return found == phrases.end() ? "Unknown" : found->second;
}

Response problem(int status, std::string detail) {
  const nlohmann::ordered_json body{{"type", "about:blank"},
                                    {"title", reason_phrase(status)},
                                    {"status", status},
                                    {"detail", std::move(detail)}};
  // A detail may quote what a client sent, so bytes that are not UTF-8 must not throw here.
  return {.status = status,
          .content_type = "application/problem+json",
          .body = body.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)};
}

Response problem_response(const Error& error) { return problem(status_of(error.code), error.context); }

}  // namespace spar::http
