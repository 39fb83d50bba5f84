// The listening server: sockets, HTTP/1.1 and event streams, by Asio's coroutines.
//
// Everything about a connection happens on the one thread that runs run(), so nothing of it needs a lock.
// Only two things cross threads: handlers run on a pool (they may block) and their coroutine comes back when
// they return, and publishers of events wake a stream by posting to this thread. Beast parses requests;
// answers are written by hand, head and shared body in one gathered write.
#include <fcntl.h>
#include <spdlog/spdlog.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <charconv>
#include <exception>
#include <optional>
#include <unordered_set>
#include <utility>

#include "judge/http/answer.hpp"
#include "judge/http/event_hub.hpp"
#include "judge/http/http.hpp"
#include "judge/http/problem_response.hpp"
#include "judge/http/security.hpp"
#include "judge/http/static_files.hpp"
#include "judge/http/target.hpp"

namespace spar::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace wire = boost::beast::http;
using asio::awaitable;
using asio::ip::tcp;
using boost::system::error_code;
using Parser = wire::request_parser<wire::string_body>;
using namespace std::chrono_literals;

// Errors come back as values, in a tuple; see the design's note on g++ 12 for why it is always named first.
constexpr auto token = asio::as_tuple(asio::use_awaitable);

constexpr std::uint32_t header_limit = 16U << 10U;     // bytes; more is answered with 431
constexpr std::size_t read_buffer_limit = 64U << 10U;  // bytes read ahead for one connection
constexpr std::size_t frames_per_write = 64;           // events gathered into one write
constexpr auto grace_period = 5s;                      // for open requests, after stop()
constexpr auto linger_period = 1s;                     // see linger()
constexpr rlim_t wanted_descriptors = 65'536;          // every event stream holds one

// Lets publishers on any thread end a stream's wait. At most one such post is under way for a stream.
struct Wake {
  explicit Wake(asio::io_context& context) : timer(context) {}
  asio::steady_timer timer;
  std::atomic<bool> pending = false;
};

std::function<void()> waker(std::shared_ptr<Wake> wake) {
  return [wake = std::move(wake)] {
    if (wake->pending.exchange(true)) return;
    asio::post(wake->timer.get_executor(), [wake] {
      wake->pending = false;
      wake->timer.cancel();
    });
  };
}

struct Connection {
  explicit Connection(tcp::socket socket) : stream(std::move(socket)) {}

  void close() {
    stream.close();
    if (wake) wake->timer.cancel();
  }

  beast::tcp_stream stream;
  beast::flat_buffer buffer{read_buffer_limit};
  bool answering = false;  // a whole request head has come: stop() lets it be answered
  std::shared_ptr<Wake> wake;
  std::unique_ptr<EventHub::Implementation::Subscription> subscription;
};
using ConnectionPointer = std::shared_ptr<Connection>;

// A request as it came, or the reason why it is not let in.
struct Incoming {
  Request request;  // path and query not decoded yet
  std::string target;
  std::string accept_encoding;
  std::optional<std::size_t> last_event_id;
  bool keep_alive = false;
  std::optional<Response> refusal;
};

struct Reply {
  Answer answer;
  std::string channel;  // not empty: this channel's events follow instead
};

std::optional<std::string> values(const wire::fields& fields, std::string_view name) {
  std::optional<std::string> joined;
  const auto range = fields.equal_range(name);
  for (auto field = range.first; field != range.second; ++field) {
    const std::string_view value = field->value();
    joined = joined ? *joined + ", " + std::string(value) : std::string(value);
  }
  return joined;
}

std::optional<std::size_t> number(const std::optional<std::string>& text) {
  std::size_t value = 0;
  if (!text) return std::nullopt;
  const auto parsed = std::from_chars(text->data(), text->data() + text->size(), value);
  const bool whole = parsed.ec == std::errc() && parsed.ptr == text->data() + text->size();
  return whole ? std::optional(value) : std::nullopt;
}

Response body_too_large(std::uint64_t limit) {
  return problem(413, "the body is larger than the limit of " + std::to_string(limit) + " bytes");
}

// Looks at a request's head, before its body is read.
Incoming examine(const Parser& parser, const BoundAddress& bound, std::uint64_t body_limit) {
  const auto& message = parser.get();
  Incoming incoming;
  incoming.request.method = std::string(message.method_string());
  incoming.target = std::string(message.target());
  incoming.accept_encoding = values(message, "Accept-Encoding").value_or("");
  incoming.last_event_id = number(values(message, "Last-Event-ID"));
  incoming.keep_alive = message.keep_alive();
  const auto length = parser.content_length();
  incoming.refusal = refuse({.method = incoming.request.method,
                             .host = values(message, "Host"),
                             .origin = values(message, "Origin"),
                             .fetch_site = values(message, "Sec-Fetch-Site"),
                             .content_type = values(message, "Content-Type"),
                             .has_body = parser.chunked() || length.value_or(0) > 0},
                            bound);
  if (!incoming.refusal && length.value_or(0) > body_limit) incoming.refusal = body_too_large(body_limit);
  return incoming;
}

// What a failed read means: an answer where the client sent something wrong, nothing where it is gone or too
// slow.
std::optional<Incoming> failed_read(const error_code& error, std::uint64_t body_limit) {
  const bool left = error == wire::error::end_of_stream || error == wire::error::partial_message;
  const error_code category_probe = wire::error::bad_method;
  if (left || error.category() != category_probe.category()) return std::nullopt;
  Incoming incoming;
  if (error == wire::error::body_limit) {
    incoming.refusal = body_too_large(body_limit);
  } else if (error == wire::error::header_limit || error == wire::error::buffer_overflow) {
    incoming.refusal =
        problem(431, "the request's header is larger than " + std::to_string(header_limit) + " bytes");
  } else {
    incoming.refusal = problem(400, "this is not an HTTP/1.1 request: " + error.message());
  }
  return incoming;
}

bool under_api(std::string_view path) { return path == "/api" || path.starts_with("/api/"); }

awaitable<Response> call_router(const Router& router, Request request) {
  co_return router.route(std::move(request));
}

class ServerImplementation final : public Server {
 public:
  ServerImplementation(ServerOptions options, const Router& router, EventHub& hub)
      : options_(std::move(options)),
        router_(router),
        hub_(hub),
        files_(StaticFiles::load(options_.page)),
        pool_(std::max<std::size_t>(1, options_.handler_threads)) {}

  ~ServerImplementation() override { abandon_connections(); }

  Expected<void> bind();
  [[nodiscard]] std::uint16_t port() const override { return bound_.port; }
  void run() override;
  void stop() override;

 private:
  awaitable<void> accept_connections();
  void start(tcp::socket socket);
  void finish(const ConnectionPointer& connection, const std::exception_ptr& exception);
  awaitable<void> serve(ConnectionPointer connection);
  awaitable<std::optional<Incoming>> receive(ConnectionPointer connection);
  awaitable<Reply> reply_to(Incoming incoming);
  awaitable<bool> send(ConnectionPointer connection, Answer answer, Framing framing, bool head_only);
  awaitable<void> linger(ConnectionPointer connection);
  awaitable<void> stream_events(ConnectionPointer connection, Incoming incoming, std::string channel);
  awaitable<bool> send_text(ConnectionPointer connection, std::string text);
  awaitable<void> send_news(ConnectionPointer connection);
  awaitable<void> watch_for_departure(ConnectionPointer connection);
  void begin_stop();
  void abandon_connections();

  ServerOptions options_;
  const Router& router_;
  EventHub& hub_;
  StaticFiles files_;
  BoundAddress bound_;
  bool stopping_ = false;
  // The order matters: the pool's coroutines come back to the context, and connections live in it.
  asio::io_context context_{1};
  asio::thread_pool pool_;
  tcp::acceptor acceptor_{context_};
  asio::steady_timer grace_{context_};
  std::unordered_set<ConnectionPointer> connections_;
};

void close_on_exec(int descriptor) { fcntl(descriptor, F_SETFD, FD_CLOEXEC); }

void raise_descriptor_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted_descriptors) return;
  limit.rlim_cur = std::min(limit.rlim_max, wanted_descriptors);
  setrlimit(RLIMIT_NOFILE, &limit);
}

Expected<void> ServerImplementation::bind() {
  const std::string where = "port " + std::to_string(options_.port) + " on " + options_.host;
  error_code error;
  tcp::resolver resolver(context_);
  const auto found = resolver.resolve(options_.host, std::to_string(options_.port),
                                      tcp::resolver::passive | tcp::resolver::numeric_service, error);
  if (error || found.empty()) {
    return fail(ErrorCode::unavailable, "the address '" + options_.host + "' is not known: " +
                                            error.message() + "; choose another with --host");
  }
  const tcp::endpoint endpoint = found.begin()->endpoint();
  acceptor_.open(endpoint.protocol(), error);
  if (!error) acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor_.bind(endpoint, error);
  if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
  if (error == asio::error::address_in_use) {
    return fail(ErrorCode::conflict,
                where + " is in use: stop the other program or choose another with --port");
  }
  if (error) return fail(ErrorCode::unavailable, "cannot listen to " + where + ": " + error.message());
  close_on_exec(acceptor_.native_handle());
  raise_descriptor_limit();
  bound_ = {.host = options_.host, .port = acceptor_.local_endpoint().port()};
  return {};
}

void ServerImplementation::run() {
  asio::co_spawn(context_, accept_connections(), asio::detached);
  context_.run();
  abandon_connections();
}

void ServerImplementation::stop() {
  asio::post(context_, [this] { begin_stop(); });
}

void ServerImplementation::begin_stop() {
  if (std::exchange(stopping_, true)) return;
  error_code ignored;
  acceptor_.close(ignored);
  for (const auto& connection : connections_) {
    if (!connection->answering) connection->close();
  }
  if (connections_.empty()) return;
  grace_.expires_after(grace_period);
  grace_.async_wait([this](const error_code& error) {
    if (!error) context_.stop();
  });
}

// Those left when the grace period is over. Publishers must not wake streams of a server that no longer runs.
void ServerImplementation::abandon_connections() {
  for (const auto& connection : connections_) {
    connection->subscription.reset();
    connection->close();
  }
}

awaitable<void> ServerImplementation::accept_connections() {
  asio::steady_timer pause(context_);
  while (acceptor_.is_open()) {
    auto accepted = co_await acceptor_.async_accept(token);
    auto& [error, socket] = accepted;
    if (!error) {
      start(std::move(socket));
    } else if (acceptor_.is_open()) {
      // Most likely descriptors ran out: those waiting are served when others leave.
      spdlog::warn("a connection could not be accepted: {}", error.message());
      pause.expires_after(100ms);
      auto paused = co_await pause.async_wait(token);
      static_cast<void>(paused);
    }
  }
}

void ServerImplementation::start(tcp::socket socket) {
  if (stopping_) return;
  error_code ignored;
  close_on_exec(socket.native_handle());
  socket.set_option(tcp::no_delay(true), ignored);
  const auto connection = std::make_shared<Connection>(std::move(socket));
  connections_.insert(connection);
  asio::co_spawn(context_, serve(connection),
                 [this, connection](const std::exception_ptr& exception) { finish(connection, exception); });
}

void ServerImplementation::finish(const ConnectionPointer& connection, const std::exception_ptr& exception) {
  try {
    if (exception) std::rethrow_exception(exception);
  } catch (const std::exception& thrown) {
    spdlog::error("a connection ended by an exception: {}", thrown.what());
  }
  connection->subscription.reset();
  connection->close();
  connections_.erase(connection);
  if (stopping_ && connections_.empty()) grace_.cancel();
}

awaitable<void> ServerImplementation::serve(ConnectionPointer connection) {
  for (;;) {
    std::optional<Incoming> incoming = co_await receive(connection);
    if (!incoming) co_return;
    const bool head_only = incoming->request.method == "HEAD";
    const bool refused = incoming->refusal.has_value();
    Reply reply = co_await reply_to(*incoming);
    if (!reply.channel.empty()) {
      co_await stream_events(connection, std::move(*incoming), std::move(reply.channel));
      co_return;
    }
    const Framing framing =
        incoming->keep_alive && !refused && !stopping_ ? Framing::keep_alive : Framing::close;
    const bool sent = co_await send(connection, std::move(reply.answer), framing, head_only);
    if (sent && refused) co_await linger(connection);
    if (!sent || framing == Framing::close || stopping_) co_return;
    connection->answering = false;
  }
}

awaitable<std::optional<Incoming>> ServerImplementation::receive(ConnectionPointer connection) {
  Parser parser;
  parser.header_limit(header_limit);
  parser.body_limit(boost::none);  // examine() holds the announced length against the limit, and can say so
  connection->stream.expires_after(options_.idle_timeout);
  auto head = co_await wire::async_read_header(connection->stream, connection->buffer, parser, token);
  if (std::get<0>(head)) co_return failed_read(std::get<0>(head), options_.body_limit);
  connection->answering = true;

  Incoming incoming = examine(parser, bound_, options_.body_limit);
  if (incoming.refusal) co_return incoming;
  if (beast::iequals(parser.get()[wire::field::expect], "100-continue")) {
    std::string go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    const bool sent = co_await send_text(connection, std::move(go_on));
    if (!sent) co_return std::nullopt;
  }
  parser.body_limit(options_.body_limit);
  connection->stream.expires_after(options_.idle_timeout);
  if (!parser.is_done()) {
    auto body = co_await wire::async_read(connection->stream, connection->buffer, parser, token);
    if (std::get<0>(body)) co_return failed_read(std::get<0>(body), options_.body_limit);
  }
  incoming.request.body = std::move(parser.get().body());
  co_return incoming;
}

awaitable<Reply> ServerImplementation::reply_to(Incoming incoming) {
  if (incoming.refusal) co_return Reply{to_answer(std::move(*incoming.refusal)), {}};
  auto target = parse_target(incoming.target);
  if (!target) co_return Reply{to_answer(problem(400, target.error().context)), {}};
  Request request = std::move(incoming.request);
  request.path = std::move(target->path);
  request.query = std::move(target->query);
  const bool known = router_.knows(request.path);
  if (!known && !under_api(request.path)) {
    co_return Reply{files_.answer(request.method, request.path, incoming.accept_encoding), {}};
  }
  Response response;
  if (known) {
    response = co_await asio::co_spawn(pool_, call_router(router_, std::move(request)), asio::use_awaitable);
  } else {
    response = router_.route(std::move(request));
  }
  std::string channel = std::move(response.events);
  co_return Reply{to_answer(std::move(response)), std::move(channel)};
}

awaitable<bool> ServerImplementation::send(ConnectionPointer connection, Answer answer, Framing framing,
                                           bool head_only) {
  const std::string head = render_head(answer, framing);
  const std::size_t body_size = head_only ? 0 : answer.body->size();
  const std::array buffers{asio::buffer(head), asio::buffer(answer.body->data(), body_size)};
  connection->stream.expires_after(options_.idle_timeout);
  auto written = co_await asio::async_write(connection->stream, buffers, token);
  co_return !std::get<0>(written);
}

awaitable<bool> ServerImplementation::send_text(ConnectionPointer connection, std::string text) {
  connection->stream.expires_after(options_.idle_timeout);
  auto written = co_await asio::async_write(connection->stream, asio::buffer(text), token);
  co_return !std::get<0>(written);
}

// A close while sent bytes lie unread (a refused body) resets the connection, which may destroy the answer
// before the client has read it. So the rest is read and dropped for a moment.
awaitable<void> ServerImplementation::linger(ConnectionPointer connection) {
  error_code ignored;
  connection->stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
  connection->stream.expires_after(linger_period);
  std::array<char, 4096> dropped{};
  for (;;) {
    auto read = co_await connection->stream.async_read_some(asio::buffer(dropped), token);
    if (std::get<0>(read)) co_return;
  }
}

awaitable<void> ServerImplementation::stream_events(ConnectionPointer connection, Incoming incoming,
                                                    std::string channel) {
  connection->wake = std::make_shared<Wake>(context_);
  connection->subscription =
      hub_.implementation().subscribe(channel, incoming.last_event_id.value_or(0), waker(connection->wake));
  Answer answer;
  answer.content_type = "text/event-stream";
  // A browser connects again when a stream ends; this status tells it that there is nothing to come.
  const bool over = incoming.last_event_id && connection->subscription->ended();
  if (over) answer.status = 204;
  const bool sent = co_await send(connection, std::move(answer), Framing::stream, false);
  if (!sent || over || stopping_ || incoming.request.method == "HEAD") co_return;

  connection->answering = false;
  connection->buffer = beast::flat_buffer();
  asio::co_spawn(context_, watch_for_departure(connection), asio::detached);
  std::string retry = "retry: 1000\n\n";
  const bool begun = co_await send_text(connection, std::move(retry));
  if (begun) co_await send_news(connection);
}

// Waits and writes until the channel ends or the connection is closed, here or there.
awaitable<void> ServerImplementation::send_news(ConnectionPointer connection) {
  std::vector<asio::const_buffer> buffers;
  while (connection->stream.socket().is_open()) {
    const std::vector<Frame> frames = connection->subscription->take(frames_per_write);
    if (!frames.empty()) {
      buffers.clear();
      for (const Frame& frame : frames) buffers.emplace_back(asio::buffer(*frame));
      connection->stream.expires_after(options_.idle_timeout);
      auto written = co_await asio::async_write(connection->stream, buffers, token);
      if (std::get<0>(written)) co_return;
      continue;
    }
    if (connection->subscription->ended()) co_return;
    // A wake-up is a posted task of this same thread, so none can come between the look above and the wait.
    connection->wake->timer.expires_after(options_.keep_alive_interval);
    auto waited = co_await connection->wake->timer.async_wait(token);
    if (std::get<0>(waited)) continue;
    std::string comment = ": keep-alive\n\n";
    const bool sent = co_await send_text(connection, std::move(comment));
    if (!sent) co_return;
  }
}

// A client of an event stream has nothing more to say; reading is how its departure is noticed.
awaitable<void> ServerImplementation::watch_for_departure(ConnectionPointer connection) {
  std::array<char, 64> dropped{};
  for (;;) {
    // Past the stream's deadlines, which belong to the writes.
    auto read = co_await connection->stream.socket().async_read_some(asio::buffer(dropped), token);
    if (std::get<0>(read)) break;
  }
  connection->close();
}

}  // namespace

Expected<std::unique_ptr<Server>> Server::listen(ServerOptions options, const Router& router, EventHub& hub) {
  auto server = std::make_unique<ServerImplementation>(std::move(options), router, hub);
  const auto bound = server->bind();
  if (!bound) return tl::unexpected(bound.error());
  return server;
}

}  // namespace spar::http
