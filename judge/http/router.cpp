// Routing by method and path pattern. The first route that was added and fits is taken.
#include <spdlog/spdlog.h>

#include <exception>
#include <optional>
#include <set>
#include <utility>

#include "judge/http/http.hpp"
#include "judge/http/problem_response.hpp"
#include "judge/http/target.hpp"

namespace spar::http {
namespace {

bool is_parameter(std::string_view segment) { return segment.starts_with('{') && segment.ends_with('}'); }

// The parameters' values when the pattern fits the path. A parameter never stands for an empty segment.
std::optional<std::map<std::string, std::string>> match(const std::vector<std::string>& pattern,
                                                        const std::vector<std::string_view>& path) {
  if (pattern.size() != path.size()) return std::nullopt;
  std::map<std::string, std::string> parameters;
  for (std::size_t index = 0; index < pattern.size(); ++index) {
    const std::string_view expected = pattern[index];
    if (is_parameter(expected) && !path[index].empty()) {
      parameters.emplace(expected.substr(1, expected.size() - 2), path[index]);
    } else if (expected != path[index]) {
      return std::nullopt;
    }
  }
  return parameters;
}

Response call(const Router::Handler& handler, const Request& request) {
  // The boundary of a request: what is thrown below it must not end the server, and is for the log, not the
  // client.
  try {
    return handler(request);
  } catch (const std::exception& exception) {
    spdlog::error("{} {} failed: {}", request.method, request.path, exception.what());
  } catch (...) {
    spdlog::error("{} {} failed with something that is not a std::exception", request.method, request.path);
  }
  return problem(500, "the server failed to answer this request; its log says why");
}

Response method_not_allowed(const Request& request, std::set<std::string> allowed) {
  if (allowed.contains("GET")) allowed.insert("HEAD");
  std::string list;
  for (const std::string& method : allowed) list += (list.empty() ? "" : ", ") + method;
  Response response = problem(405, request.path + " takes " + list + ", not " + request.method);
  response.headers["Allow"] = std::move(list);
  return response;
}

}  // namespace

void Router::add(std::string method, std::string_view pattern, Handler handler) {
  std::vector<std::string> segments;
  for (const std::string_view segment : split(pattern, '/')) segments.emplace_back(segment);
  routes_.push_back({std::move(method), std::move(segments), std::move(handler)});
}

bool Router::knows(std::string_view path) const {
  const auto segments = split(path, '/');
  for (const Route& route : routes_) {
    if (match(route.segments, segments)) return true;
  }
  return false;
}

Response Router::route(Request request) const {
  const std::string method = request.method == "HEAD" ? "GET" : request.method;
  const auto segments = split(request.path, '/');
  std::set<std::string> allowed;
  for (const Route& route : routes_) {
    auto parameters = match(route.segments, segments);
    if (!parameters) continue;
    if (route.method == method) {
      request.parameters = std::move(*parameters);
      return call(route.handler, request);
    }
    allowed.insert(route.method);
  }
  if (!allowed.empty()) return method_not_allowed(request, std::move(allowed));
  return problem(404, "there is nothing at " + request.path);
}

}  // namespace spar::http
