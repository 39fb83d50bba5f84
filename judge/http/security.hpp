// What keeps other web sites away from a server on loopback: which requests are refused, and the headers that
// every answer carries. Pure functions.
//
// Three attacks are met. DNS rebinding (a foreign name that resolves to this machine): the Host must be ours.
// Cross-site requests (a foreign page posts a form or fetches): Origin and Sec-Fetch-Site must be ours, and
// bodies must be application/json, which no form can send. Injected content: the content security policy.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "judge/http/http.hpp"

namespace spar::http {

/// The address that the server was asked to bind, with the port it really got.
struct BoundAddress {
  std::string host;  ///< as given: a name or an address, IPv6 without brackets
  std::uint16_t port = 0;
};

/// What of a request's head decides whether it is let in. Of headers given several times, all values, joined
/// by ", ".
struct RequestHead {
  std::string method{};
  std::optional<std::string> host{};
  std::optional<std::string> origin{};
  std::optional<std::string> fetch_site{};  ///< Sec-Fetch-Site
  std::optional<std::string> content_type{};
  bool has_body = false;
};

/// True for the bound host, localhost, 127.0.0.1 and [::1], each with the bound port (which may be left out
/// when it is 80). A server bound to every address (0.0.0.0 or ::) takes any literal address, since none can
/// be rebound.
bool host_allowed(std::string_view host_header, const BoundAddress& bound);

/// True when an Origin names the site that the Host header names.
bool origin_allowed(std::string_view origin, std::string_view host_header);

/// True for application/json, with or without parameters.
bool is_json(std::string_view content_type);

/// The refusal, when the request must not be let in: 400 (no Host), 421 (foreign Host), 403 (cross-site),
/// 415.
std::optional<Response> refuse(const RequestHead& head, const BoundAddress& bound);

/// The header lines that every answer carries, each ended by CR LF.
std::string_view security_headers();

}  // namespace spar::http
