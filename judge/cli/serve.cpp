// spar serve: the API, the page, and the workers that judge what comes in.
#include <arpa/inet.h>
#include <signal.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <cstring>
#include <iostream>
#include <thread>
#include <utility>

#include "judge/cli/commands.hpp"
#include "judge/engine/delegated_scope.hpp"
#include "judge/engine/isolation.hpp"
#include "judge/http/routes.hpp"

namespace spar::cli {
namespace {

struct Wanted {
  std::string host = "127.0.0.1";
  int port = 7070;
  std::string isolation;  ///< --require-isolation; empty: by the host
};

/// Signals that end a server. They are blocked in this and every later thread, and waited for in a thread of
/// its own.
class EndSignals {
 public:
  /// Before any other thread starts: one that does not block them would be ended by them.
  EndSignals() {
    sigemptyset(&signals_);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, wake}) sigaddset(&signals_, signal);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
  }
  EndSignals(const EndSignals&) = delete;
  EndSignals& operator=(const EndSignals&) = delete;
  ~EndSignals() {
    if (!waiter_.joinable()) return;
    pthread_kill(waiter_.native_handle(), wake);  // in case the server ended by itself
    waiter_.join();
  }

  void then(std::function<void()> stop) {
    waiter_ = std::thread([this, stop = std::move(stop)] {
      int signal = 0;
      sigwait(&signals_, &signal);
      if (signal == wake) return;
      spdlog::info("stopping: what is being judged is finished first; a second signal ends at once");
      stop();
      sigwait(&signals_, &signal);
      if (signal != wake)
        _exit(128 + signal);  // whatever was in hand is in the store, and judged at the next start
    });
  }

 private:
  static constexpr int wake = SIGUSR1;
  sigset_t signals_{};
  std::thread waiter_;
};

/// By its number: a name could lead anywhere.
bool is_loopback(const std::string& host) {
  in_addr number4{};
  if (inet_pton(AF_INET, host.c_str(), &number4) == 1) return ntohl(number4.s_addr) >> 24U == 127;
  in6_addr number6{};
  if (inet_pton(AF_INET6, host.c_str(), &number6) == 1)
    return std::memcmp(&number6, &in6addr_loopback, sizeof number6) == 0;
  return host == "localhost";
}

void enter_delegated_scope() {
  const auto scope = engine::enter_delegated_scope();
  if (!scope)
    spdlog::info("no cgroup of its own from systemd, going on without: {}", scope.error().context);
  else if (!scope->empty())
    spdlog::info("systemd gave this server a cgroup of its own: {}", *scope);
}

void check_known(const std::string& level) {
  std::string known;
  for (const auto& rung : engine::isolation_ladder()) {
    if (rung.level == level) return;
    known += (known.empty() ? "" : ", ") + rung.level;
  }
  throw Failure{{ErrorCode::bad_input,
                 "--require-isolation: there is no isolation level '" + level + "'; there are: " + known}};
}

/// One sentence.
std::string how_to_get(const std::string& level) {
  const auto rungs = unwrap(engine::probe_isolation(Context::runner()));
  for (const auto& rung : rungs)
    if (rung.at("level") == level && rung.at("available").get<bool>())
      return "It is there: drop --isolation-level.";
  const auto advice = engine::describe_isolation(level).how_to_get(engine::examine_machine(rungs));
  std::string told = advice.text.empty() ? "`spar doctor` tells why." : advice.text;
  const char* joint = " ";
  for (const auto& command : advice.commands) told += std::exchange(joint, " && ") + command;
  return told.back() == '.' ? told : told + ".";
}

/// Whoever reaches the server may hand in programs: other machines only get to do so where these are well
/// locked in.
void hold_to_required_isolation(Context& context, const Wanted& wanted) {
  const std::string required = !wanted.isolation.empty()  ? wanted.isolation
                               : is_loopback(wanted.host) ? ""
                                                          : "user-namespaces";
  if (required.empty()) return;
  check_known(required);
  const std::string& level = context.settle_isolation_level();
  if (engine::is_at_least(level, required)) return;
  throw Failure{{ErrorCode::unavailable,
                 "serving on " + wanted.host + " asks for the isolation level '" + required +
                     "' or better, but " + (level.empty() ? "none" : "'" + level + "'") + " is in force. " +
                     how_to_get(required) + " Or listen on loopback, or say --require-isolation LEVEL"}};
}

int serve(Context& context, const Wanted& wanted) {
  if (wanted.port < 0 || wanted.port > 65535)
    throw Failure{{ErrorCode::bad_input, "--port must be between 0 and 65535"}};
  EndSignals signals;
  enter_delegated_scope();
  hold_to_required_isolation(context, wanted);
  context.expect_many_submissions();
  auto& store = context.store();
  auto& engine = context.engine();
  const auto& bank = context.bank();
  http::EventHub hub;
  http::Follow follow(store, hub);
  std::atomic<engine::Workers*> workers = nullptr;
  http::Services services{.bank = bank,
                          .engine = engine,
                          .store = store,
                          .follow = follow,
                          .wake_workers = [&workers] { workers.load()->wake(); },
                          .version = SPAR_VERSION};
  const http::Router router = http::make_router(services);
  http::ServerOptions options;
  options.host = wanted.host;
  options.port = static_cast<std::uint16_t>(wanted.port);
  options.page = Context::share_folder() / "web";
  if (!std::filesystem::exists(options.page / "index.html")) options.page.clear();
  options.handler_threads = 64;  // a handler that waits for a verdict holds its thread
  const auto server = unwrap(http::Server::listen(options, router, hub));

  signals.then([&] {
    follow.stop();
    server->stop();
  });
  if (!is_loopback(wanted.host))
    spdlog::warn(
        "{} can be reached from other machines, and there is no sign-in: whoever reaches it can read and "
        "submit",
        wanted.host);
  if (const int left = engine::requeue_of_the_dead(store); left > 0)
    spdlog::info("{} unfinished judgements are taken up again", left);
  engine::Workers at_work(store, engine, bank, engine.slots(),
                          [&follow](const auto& judgement, const auto& event, const auto& data) {
                            follow.publish(judgement, event, data);
                          });
  workers = &at_work;
  const std::jthread warming([&engine](const std::stop_token& stop) { engine.warm_up(stop); });
  std::cout << "listening on http://"
            << (wanted.host.find(':') == std::string::npos ? wanted.host : "[" + wanted.host + "]") << ":"
            << server->port() << std::endl;
  server->run();
  return exit_done;
}

}  // namespace

void add_serve(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("serve", "Serve the page and the API");
  auto wanted = std::make_shared<Wanted>();
  command->add_option("--host", wanted->host, "Address to listen on")->capture_default_str();
  command->add_option("--port", wanted->port, "Port to listen on; 0: any free one")->capture_default_str();
  command->add_option(
      "--require-isolation", wanted->isolation,
      "Do not start below this isolation level (default: user-namespaces where other machines "
      "can reach the server, none on loopback)");
  command->callback(
      [&action, wanted] { action = [wanted](Context& context) { return serve(context, *wanted); }; });
}

}  // namespace spar::cli
