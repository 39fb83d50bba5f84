// A `spar serve` in a process of its own, and a small blocking HTTP client for it.
#pragma once

#include <optional>

#include "runner/wire/unique_fd.hpp"
#include "tests/integration/support.hpp"

namespace spar::testing {

/// One server on the data folder of a Sandbox, on a free port; killed when destroyed.
class LiveServer {
 public:
  explicit LiveServer(const Sandbox& sandbox, const std::vector<std::string>& options = {});
  ~LiveServer();
  LiveServer(const LiveServer&) = delete;
  LiveServer& operator=(const LiveServer&) = delete;

  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] pid_t process() const { return process_; }
  /// SIGKILL, to it alone; waits until it is gone.
  void kill();
  /// A signal that asks it to stop; its exit code, or -1 when a signal ended it or it did not stop in time.
  int stop(int signal, std::chrono::seconds within = std::chrono::seconds(20));

 private:
  pid_t process_ = -1;
  int port_ = 0;
  UniqueFd output_;
};

using Headers = std::map<std::string, std::string>;

struct Answer {
  int status = 0;
  Headers headers;  ///< names in lower case
  std::string body;
  [[nodiscard]] json parsed() const { return json::parse(body, nullptr, false); }
};

/// One request on a connection of its own. Content-Type is application/json where there is a body and
/// `headers` names no other; an empty Host header means none.
Answer request(int port, const std::string& method, const std::string& path, const std::string& body = {},
               Headers headers = {});

struct Event {
  std::string name;
  json data;
};

/// Server-sent events, read one by one.
class EventStream {
 public:
  EventStream(int port, const std::string& path);
  [[nodiscard]] int status() const { return status_; }
  [[nodiscard]] const std::string& content_type() const { return content_type_; }
  /// The next event; nothing when the stream has ended. Throws when none comes within a minute.
  std::optional<Event> next();
  /// All that is left.
  std::vector<Event> rest();

 private:
  std::optional<std::string> line();

  UniqueFd socket_;
  std::string buffer_;  ///< bytes of the body, without chunk sizes
  std::string raw_;     ///< bytes that are not taken apart yet
  bool chunked_ = false;
  bool ended_ = false;
  int status_ = 0;
  std::string content_type_;
};

}  // namespace spar::testing
