// Host, Origin, Sec-Fetch-Site and Content-Type checks, and the security headers.
#include "judge/http/security.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <utility>

#include "judge/http/problem_response.hpp"

namespace spar::http {
namespace {

char lower(char character) {
  return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

bool equal_ignoring_case(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, {}, lower, lower);
}

struct Authority {
  std::string host;  // without brackets
  std::string_view port;
};

// Cuts "name", "name:port", "[v6]" and "[v6]:port". An unbracketed IPv6 address comes out as no host of ours.
std::optional<Authority> cut(std::string_view text) {
  if (text.starts_with('[')) {
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view rest = text.substr(end + 1);
    if (!rest.empty() && !rest.starts_with(':')) return std::nullopt;
    return Authority{std::string(text.substr(1, end - 1)), rest.empty() ? rest : rest.substr(1)};
  }
  const std::size_t colon = text.find(':');
  return Authority{std::string(text.substr(0, colon)),
                   colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1)};
}

bool is_literal_address(const std::string& host) {
  in6_addr address{};
  return inet_pton(AF_INET, host.c_str(), &address) == 1 || inet_pton(AF_INET6, host.c_str(), &address) == 1;
}

bool is_every_address(std::string_view host) { return host == "0.0.0.0" || host == "::"; }

std::string display(const std::string& host) {
  return host.find(':') == std::string::npos ? host : "[" + host + "]";
}

bool is_safe_method(std::string_view method) { return method == "GET" || method == "HEAD"; }

}  // namespace

bool host_allowed(std::string_view host_header, const BoundAddress& bound) {
  const auto authority = cut(host_header);
  if (!authority) return false;
  const bool port_fits =
      authority->port == std::to_string(bound.port) || (bound.port == 80 && authority->port.empty());
  if (!port_fits) return false;
  if (is_every_address(bound.host) && is_literal_address(authority->host)) return true;
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{bound.host, "localhost", "127.0.0.1", "::1"},
      [&](std::string_view name) { return equal_ignoring_case(authority->host, name); });
}

bool origin_allowed(std::string_view origin, std::string_view host_header) {
  constexpr std::string_view scheme = "http://";
  return equal_ignoring_case(origin.substr(0, scheme.size()), scheme) &&
         equal_ignoring_case(origin.substr(scheme.size()), host_header);
}

bool is_json(std::string_view content_type) {
  std::string_view type = content_type.substr(0, content_type.find(';'));
  while (type.ends_with(' ') || type.ends_with('\t')) type.remove_suffix(1);
  return equal_ignoring_case(type, "application/json");
}

std::optional<Response> refuse(const RequestHead& head, const BoundAddress& bound) {
  if (!head.host) return problem(400, "the request has no Host header");
  if (!host_allowed(*head.host, bound)) {
    return problem(421, "the Host header '" + *head.host + "' is not this server's; use " +
                            display(is_every_address(bound.host) ? "localhost" : bound.host) + ":" +
                            std::to_string(bound.port));
  }
  if (is_safe_method(head.method)) return std::nullopt;
  if (head.origin && !origin_allowed(*head.origin, *head.host)) {
    return problem(403, "the request comes from another site ('" + *head.origin + "')");
  }
  if (head.fetch_site && *head.fetch_site != "same-origin" && *head.fetch_site != "none") {
    return problem(403, "the request comes from another site (Sec-Fetch-Site is '" + *head.fetch_site + "')");
  }
  if (head.has_body && !is_json(head.content_type.value_or(""))) {
    return problem(415, "a body must be sent with the Content-Type application/json");
  }
  return std::nullopt;
}

std::string_view security_headers() {
  // Inline style attributes are needed by CodeMirror and KaTeX; inline script is allowed to nobody.
  return "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
         "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
         "frame-ancestors 'none'\r\n"
         "X-Content-Type-Options: nosniff\r\n"
         "Referrer-Policy: no-referrer\r\n"
         "Cross-Origin-Opener-Policy: same-origin\r\n"
         "Cross-Origin-Resource-Policy: same-origin\r\n";
}

}  // namespace spar::http
