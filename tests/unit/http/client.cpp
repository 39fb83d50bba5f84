// The raw client of the tests.
#include "tests/unit/http/client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>
#include <utility>

namespace spar::http {

Client::Client(std::uint16_t port, int receive_buffer)
    : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  const timeval patience{.tv_sec = 20, .tv_usec = 0};
  setsockopt(socket_.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
  setsockopt(socket_.get(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof(patience));
  if (receive_buffer > 0) {
    setsockopt(socket_.get(), SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof(receive_buffer));
  }
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const void* untyped = &address;
  if (connect(socket_.get(), static_cast<const sockaddr*>(untyped), sizeof(address)) != 0) {
    throw std::runtime_error("the server does not take connections");
  }
}

bool Client::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool Client::fill() {
  std::array<char, 4096> chunk{};
  const ssize_t count = recv(socket_.get(), chunk.data(), chunk.size(), 0);
  if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
    throw std::runtime_error("the server stays silent");
  if (count <= 0) return false;
  buffer_.append(chunk.data(), static_cast<std::size_t>(count));
  return true;
}

std::string Client::read_until(std::string_view marker) {
  for (;;) {
    const std::size_t found = buffer_.find(marker);
    if (found != std::string::npos) {
      std::string text = buffer_.substr(0, found + marker.size());
      buffer_.erase(0, text.size());
      return text;
    }
    if (!fill()) return std::exchange(buffer_, {});
  }
}

std::string Client::read_to_end() {
  while (fill()) {
  }
  return std::exchange(buffer_, {});
}

bool Client::ends() { return buffer_.empty() && !fill(); }

std::optional<Received> Client::receive(bool head) {
  const std::string text = read_until("\r\n\r\n");
  if (!text.ends_with("\r\n\r\n") || !text.starts_with("HTTP/1.1 ")) return std::nullopt;
  Received received{.status = std::stoi(text.substr(9, 3))};
  std::size_t line = text.find("\r\n") + 2;
  while (line + 2 < text.size()) {
    const std::size_t end = text.find("\r\n", line);
    const std::size_t colon = text.find(": ", line);
    std::string name = text.substr(line, colon - line);
    std::ranges::transform(name, name.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    received.headers[name] = text.substr(colon + 2, end - colon - 2);
    line = end + 2;
  }
  const auto length = received.headers.find("content-length");
  if (head || length == received.headers.end()) return received;
  const std::size_t size = std::stoul(length->second);
  while (buffer_.size() < size) {
    if (!fill()) return std::nullopt;
  }
  received.body = buffer_.substr(0, size);
  buffer_.erase(0, size);
  return received;
}

std::string get(std::uint16_t port, std::string_view path, std::string_view more, std::string_view method) {
  return std::string(method) + " " + std::string(path) +
         " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\n" + std::string(more) + "\r\n";
}

std::string post(std::uint16_t port, std::string_view path, std::string_view body, std::string_view more) {
  const std::string length = "Content-Length: " + std::to_string(body.size()) + "\r\n";
  return get(port, path, length + std::string(more), "POST") + std::string(body);
}

std::optional<Received> ask(std::uint16_t port, const std::string& request) {
  Client client(port);
  client.send(request);
  return client.receive(request.starts_with("HEAD "));
}

RunningServer::RunningServer(ServerOptions options, const Router& router, EventHub& hub) {
  options.port = 0;
  auto listening = Server::listen(std::move(options), router, hub);
  if (!listening) throw std::runtime_error(listening.error().context);
  server_ = std::move(*listening);
  thread_ = std::thread([this] { server_->run(); });
}

RunningServer::~RunningServer() {
  server_->stop();
  if (thread_.joinable()) thread_.join();
}

}  // namespace spar::http
