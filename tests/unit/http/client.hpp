// A small HTTP client on a plain socket, so that tests can send what no proper client would, and a server to
// talk to.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "judge/http/http.hpp"
#include "runner/wire/unique_fd.hpp"

namespace spar::http {

struct Received {
  int status = 0;
  std::map<std::string, std::string> headers{};  ///< names in lower case
  std::string body{};
};

/// One connection to 127.0.0.1. Reads give up after twenty seconds, so that a fault fails a test and does not
/// hang it.
class Client {
 public:
  explicit Client(std::uint16_t port, int receive_buffer = 0);
  /// False when the server has closed the connection.
  bool send(std::string_view bytes) const;
  /// The next answer; nothing when the connection ended before a whole one came. A `head` answer has no body.
  std::optional<Received> receive(bool head = false);
  /// Everything up to and with `marker`, or up to the end when it never comes.
  std::string read_until(std::string_view marker);
  std::string read_to_end();
  /// True when the server ends the connection without sending anything more.
  bool ends();

 private:
  bool fill();
  UniqueFd socket_;
  std::string buffer_;
};

/// "GET path" with the right Host, and more header lines, each ended by CR LF.
std::string get(std::uint16_t port, std::string_view path, std::string_view more = "",
                std::string_view method = "GET");
std::string post(std::uint16_t port, std::string_view path, std::string_view body,
                 std::string_view more = "Content-Type: application/json\r\n");

/// Sends one request on a connection of its own.
std::optional<Received> ask(std::uint16_t port, const std::string& request);

/// A server on a free port of 127.0.0.1 that runs in a thread of its own until it is destroyed.
class RunningServer {
 public:
  RunningServer(ServerOptions options, const Router& router, EventHub& hub);
  ~RunningServer();
  [[nodiscard]] std::uint16_t port() const { return server_->port(); }
  void stop() { server_->stop(); }
  /// Returns when run() has returned.
  void join() { thread_.join(); }

 private:
  std::unique_ptr<Server> server_;
  std::thread thread_;
};

}  // namespace spar::http
