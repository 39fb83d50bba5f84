#include "tests/integration/live_server.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

namespace spar::testing {
namespace {

constexpr int patience = 60'000;  // milliseconds

/// Reads what there is; false at the end. Throws when nothing comes for a minute.
bool read_more(int descriptor, std::string& into) {
  pollfd ready{descriptor, POLLIN, 0};
  if (::poll(&ready, 1, patience) <= 0) throw std::runtime_error("nothing came for a minute");
  std::array<char, 65536> buffer{};
  const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
  if (got <= 0) return false;
  into.append(buffer.data(), static_cast<std::size_t>(got));
  return true;
}

UniqueFd connect_to(int port) {
  UniqueFd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  sockaddr general{};
  std::copy_n(reinterpret_cast<const char*>(&address), sizeof general, reinterpret_cast<char*>(&general));
  if (::connect(socket.get(), &general, sizeof general) != 0)
    throw std::runtime_error("the server cannot be reached");
  return socket;
}

void send_request(int socket, int port, const std::string& method, const std::string& path,
                  const std::string& body, Headers headers) {
  headers.emplace("Host", "127.0.0.1:" + std::to_string(port));
  if (!body.empty()) headers.emplace("Content-Type", "application/json");
  if (!body.empty() || method == "POST") headers.emplace("Content-Length", std::to_string(body.size()));
  headers.emplace("Connection", "close");
  std::string text = method + " " + path + " HTTP/1.1\r\n";
  for (const auto& [name, value] : headers)
    if (!value.empty()) text += name + ": " + value + "\r\n";
  text += "\r\n" + body;
  // A server that refuses a body early may close before it has read all of it.
  for (std::size_t at = 0; at < text.size();) {
    const ssize_t sent = ::send(socket, text.data() + at, text.size() - at, MSG_NOSIGNAL);
    if (sent <= 0) return;
    at += static_cast<std::size_t>(sent);
  }
}

/// Takes status and headers off the front of `raw`, reading until they are there.
Answer read_head(int socket, std::string& raw) {
  std::size_t end = 0;
  while ((end = raw.find("\r\n\r\n")) == std::string::npos)
    if (!read_more(socket, raw)) throw std::runtime_error("no answer came, only: " + raw);
  std::istringstream lines(raw.substr(0, end));
  raw.erase(0, end + 4);
  Answer answer;
  std::string version;
  lines >> version >> answer.status;
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    const auto colon = line.find(": ");
    std::string name = line.substr(0, colon);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    answer.headers[name] = line.substr(colon + 2, line.find_last_not_of('\r') - colon - 1);
  }
  return answer;
}

/// Moves whole chunks from `raw` to `body`; true when the last one has been seen.
bool unchunk(std::string& raw, std::string& body) {
  for (;;) {
    const auto end = raw.find("\r\n");
    if (end == std::string::npos) return false;
    const std::size_t size = std::strtoul(raw.c_str(), nullptr, 16);
    if (raw.size() < end + 2 + size + 2) return false;
    if (size == 0) return true;
    body += raw.substr(end + 2, size);
    raw.erase(0, end + 2 + size + 2);
  }
}

}  // namespace

LiveServer::LiveServer(const Sandbox& sandbox, const std::vector<std::string>& options) {
  std::vector<std::string> words{"serve", "--port", "0"};
  words.insert(words.end(), options.begin(), options.end());
  const Command command = sandbox.command(words);
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  output_ = UniqueFd(ends[0]);
  UniqueFd theirs(ends[1]);
  const UniqueFd log(::open((sandbox.folder().path() / "server.log").c_str(),
                            O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
  std::vector<char*> arguments, environment;
  auto texts = command.arguments;
  for (auto& text : texts) arguments.push_back(text.data());
  arguments.push_back(nullptr);
  std::vector<std::string> variables{"PATH=/usr/local/bin:/usr/bin:/bin"};
  for (const auto& [name, value] : command.environment) variables.push_back(name + "=" + value);
  for (auto& variable : variables) environment.push_back(variable.data());
  environment.push_back(nullptr);
  process_ = ::fork();
  if (process_ == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // a test that dies leaves no server behind
    if (::dup2(theirs.get(), 1) < 0 || ::dup2(log.get(), 2) < 0) ::_exit(126);
    ::execve(arguments[0], arguments.data(), environment.data());
    ::_exit(127);
  }
  theirs.reset();
  std::string said;
  while (said.find('\n') == std::string::npos)
    if (!read_more(output_.get(), said))
      throw std::runtime_error("the server did not start: " + slurp(sandbox.folder().path() / "server.log"));
  if (!said.starts_with("listening on http://")) throw std::runtime_error("the server says: " + said);
  port_ = std::stoi(said.substr(said.rfind(':') + 1));
}

LiveServer::~LiveServer() { kill(); }

void LiveServer::kill() {
  if (process_ <= 0) return;
  ::kill(process_, SIGKILL);
  ::waitpid(process_, nullptr, 0);
  process_ = -1;
}

int LiveServer::stop(int signal, std::chrono::seconds within) {
  ::kill(process_, signal);
  int status = 0;
  if (!soon([&] { return ::waitpid(process_, &status, WNOHANG) == process_; }, within)) return -1;
  process_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Answer request(int port, const std::string& method, const std::string& path, const std::string& body,
               Headers headers) {
  const UniqueFd socket = connect_to(port);
  send_request(socket.get(), port, method, path, body, std::move(headers));
  std::string raw;
  Answer answer = read_head(socket.get(), raw);
  if (answer.headers.contains("transfer-encoding")) {
    while (!unchunk(raw, answer.body))
      if (!read_more(socket.get(), raw)) break;
    return answer;
  }
  const std::size_t length = answer.headers.contains("content-length")
                                 ? std::stoul(answer.headers["content-length"])
                                 : std::string::npos;
  while (method != "HEAD" && raw.size() < length)
    if (!read_more(socket.get(), raw)) break;
  answer.body = raw;
  return answer;
}

EventStream::EventStream(int port, const std::string& path) : socket_(connect_to(port)) {
  send_request(socket_.get(), port, "GET", path, {}, {{"Accept", "text/event-stream"}});
  const Answer head = read_head(socket_.get(), raw_);
  status_ = head.status;
  const auto header = [&](const char* name) {
    return head.headers.contains(name) ? head.headers.at(name) : std::string();
  };
  content_type_ = header("content-type");
  chunked_ = header("transfer-encoding") == "chunked";
}

std::optional<std::string> EventStream::line() {
  for (;;) {
    if (const auto end = buffer_.find('\n'); end != std::string::npos) {
      std::string line = buffer_.substr(0, end);
      buffer_.erase(0, end + 1);
      if (line.ends_with('\r')) line.pop_back();
      return line;
    }
    if (ended_) return std::nullopt;
    if (!raw_.empty()) {
      if (chunked_) {
        const std::size_t before = buffer_.size();
        ended_ = unchunk(raw_, buffer_);
        if (ended_ || buffer_.size() > before) continue;
      } else {
        buffer_ += raw_;
        raw_.clear();
        continue;
      }
    }
    ended_ = !read_more(socket_.get(), raw_);
  }
}

std::optional<Event> EventStream::next() {
  Event event;
  std::string data;
  while (const auto text = line()) {
    if (text->starts_with("event: ")) event.name = text->substr(7);
    if (text->starts_with("data: ")) data += text->substr(6);
    if (!text->empty() || event.name.empty()) continue;
    event.data = json::parse(data);
    return event;
  }
  return std::nullopt;
}

std::vector<Event> EventStream::rest() {
  std::vector<Event> events;
  while (auto event = next()) events.push_back(std::move(*event));
  return events;
}

}  // namespace spar::testing
