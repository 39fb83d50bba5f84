// The web server: routes under /api/v1 (openapi.json), server-sent events, and the page's files.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "judge/error.hpp"

namespace spar::http {

/// One request, as a handler sees it.
struct Request {
  std::string method{};
  std::string path{};                               ///< decoded, without the query
  std::map<std::string, std::string> query{};       ///< decoded
  std::map<std::string, std::string> parameters{};  ///< from the route's pattern: {slug}, {id}
  std::string body{};
};

/// One answer. A handler that sets `events` answers with text/event-stream instead of `body`.
struct Response {
  int status = 200;
  std::string content_type = "application/json";
  std::string body{};
  /// The channel (see EventHub) whose events are streamed; empty for an ordinary answer.
  std::string events{};
  std::map<std::string, std::string> headers{};  ///< besides the usual ones: Allow, Location
};

/// An Error as application/problem+json, with the status that its code stands for.
Response problem_response(const Error& error);

/// Named channels of events. A subscriber first gets everything the channel already holds, so nobody misses
/// any. Thread-safe. A closed channel ends its streams, takes no more events, and is dropped a minute later.
class EventHub {
 public:
  EventHub();
  ~EventHub();
  void publish(const std::string& channel, std::string_view event, std::string_view json);
  void close(const std::string& channel);
  /// True when the channel has held any event in this process and was not dropped yet.
  [[nodiscard]] bool exists(const std::string& channel) const;

  class Implementation;
  [[nodiscard]] Implementation& implementation() const { return *implementation_; }

 private:
  std::unique_ptr<Implementation> implementation_;
};

/// Routes by method and pattern ("/api/v1/problems/{slug}").
class Router {
 public:
  using Handler = std::function<Response(const Request&)>;
  void add(std::string method, std::string_view pattern, Handler handler);
  /// 404 and 405 are problem+json too. Exceptions of a handler become 500 and are logged.
  [[nodiscard]] Response route(Request request) const;
  /// True when some route, of whatever method, has this (decoded) path.
  [[nodiscard]] bool knows(std::string_view path) const;

 private:
  struct Route {
    std::string method;
    std::vector<std::string> segments;
    Handler handler;
  };
  std::vector<Route> routes_;
};

struct ServerOptions {
  std::string host = "127.0.0.1";
  std::uint16_t port = 7070;     ///< 0: any free one
  std::filesystem::path page{};  ///< folder of the built page; empty: none
  std::size_t handler_threads = 4;
  std::uint64_t body_limit = 4ULL << 20U;  ///< bytes; more is answered with 413
  /// How long a client may take to send a request, to take an answer, and between two requests.
  std::chrono::milliseconds idle_timeout{30'000};
  /// A comment goes down a silent event stream this often, so that nothing on the way takes it for dead.
  std::chrono::milliseconds keep_alive_interval{15'000};
};

/// A listening server. Handlers run on a pool of threads of their own and may block. The router and the hub
/// must outlive it.
class Server {
 public:
  /// `conflict` when the port is in use, `unavailable` when the address cannot be bound.
  static Expected<std::unique_ptr<Server>> listen(ServerOptions options, const Router& router, EventHub& hub);
  virtual ~Server() = default;
  [[nodiscard]] virtual std::uint16_t port() const = 0;
  /// Serves until stop() is called (from any thread or a signal watcher); then event streams end at once and
  /// open requests get up to five seconds. A handler that blocks even longer is awaited by the destructor.
  /// May be called once.
  virtual void run() = 0;
  virtual void stop() = 0;
};

}  // namespace spar::http
