// spar serve: the API, the page, and the workers that judge what comes in.
#include <signal.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <iostream>
#include <thread>

#include "judge/cli/commands.hpp"
#include "judge/http/routes.hpp"

namespace spar::cli {
namespace {

struct Address {
  std::string host = "127.0.0.1";
  int port = 7070;
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

bool is_loopback(const std::string& host) {
  return host == "localhost" || host == "::1" || host.starts_with("127.");
}

int serve(Context& context, const Address& address) {
  if (address.port < 0 || address.port > 65535)
    throw Failure{{ErrorCode::bad_input, "--port must be between 0 and 65535"}};
  EndSignals signals;
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
  options.host = address.host;
  options.port = static_cast<std::uint16_t>(address.port);
  options.page = Context::share_folder() / "web";
  if (!std::filesystem::exists(options.page / "index.html")) options.page.clear();
  options.handler_threads = 64;  // a handler that waits for a verdict holds its thread
  const auto server = unwrap(http::Server::listen(options, router, hub));

  signals.then([&] {
    follow.stop();
    server->stop();
  });
  if (!is_loopback(address.host))
    spdlog::warn(
        "{} can be reached from other machines, and there is no sign-in: whoever reaches it can read and "
        "submit",
        address.host);
  if (const int left = engine::requeue_of_the_dead(store); left > 0)
    spdlog::info("{} unfinished judgements are taken up again", left);
  engine::Workers at_work(store, engine, bank, engine.slots(),
                          [&follow](const auto& judgement, const auto& event, const auto& data) {
                            follow.publish(judgement, event, data);
                          });
  workers = &at_work;
  std::thread warming([&engine] { engine.warm_up(); });
  std::cout << "listening on http://"
            << (address.host.find(':') == std::string::npos ? address.host : "[" + address.host + "]") << ":"
            << server->port() << std::endl;
  server->run();
  warming.join();
  return exit_done;
}

}  // namespace

void add_serve(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("serve", "Serve the page and the API");
  auto address = std::make_shared<Address>();
  command->add_option("--host", address->host, "Address to listen on")->capture_default_str();
  command->add_option("--port", address->port, "Port to listen on; 0: any free one")->capture_default_str();
  command->callback(
      [&action, address] { action = [address](Context& context) { return serve(context, *address); }; });
}

}  // namespace spar::cli
