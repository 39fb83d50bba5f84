#include "judge/engine/slot.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/readable_pipe.hpp>
#include <boost/process/v2/process.hpp>
#include <boost/process/v2/stdio.hpp>
#include <system_error>

#include "judge/engine/launch.hpp"
#include "judge/engine/runner_answer.hpp"
#include "runner/wire/message.hpp"

namespace spar::engine {
namespace {

namespace process = boost::process::v2;
namespace asio = boost::asio;
using std::chrono::nanoseconds;

// An initialiser of our own: Boost 1.81's bind_fd crashes.
struct SocketAsStandardInput {
  int socket;
  template <class Launcher, class Path>
  process::error_code on_exec_setup(Launcher& /*launcher*/, const Path& /*executable*/,
                                    const char* const* /*command_line*/) {
    if (::dup2(socket, 0) < 0) return {errno, boost::system::system_category()};
    return {};
  }
};

Error lost(const std::string& what) { return {ErrorCode::internal, "the slot was lost: " + what}; }

/// The pipe that a program reads its input from. Whether the program reads any of it or not, nobody waits for
/// it, and nobody is told by a signal: the other end stays open on our side as well.
class Input {
 public:
  explicit Input(std::string_view bytes) : left_(bytes) {
    if (bytes.empty()) return;
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
      throw std::system_error(errno, std::generic_category(), "pipe for a program's input");
    read_end_.reset(ends[0]);
    write_end_.reset(ends[1]);
    ::fcntl(write_end_.get(), F_SETFL, O_NONBLOCK);
    constexpr std::size_t usual_pipe = 64U << 10U;
    constexpr int largest_pipe = 1 << 20;
    if (bytes.size() > usual_pipe) ::fcntl(write_end_.get(), F_SETPIPE_SZ, largest_pipe);
    write();
  }

  /// What the program is to be given as descriptor 0, if anything.
  [[nodiscard]] std::vector<int> descriptors() const {
    return read_end_ ? std::vector{read_end_.get()} : std::vector<int>();
  }

  /// Writes on until all is written, the answer has come (or never will), or nobody has read for so long.
  void feed_until_readable(const UniqueFd& socket, nanoseconds longest) {
    const auto milliseconds = std::chrono::ceil<std::chrono::milliseconds>(longest).count();
    while (write_end_) {
      std::array<pollfd, 2> watched{pollfd{socket.get(), POLLIN, 0}, {write_end_.get(), POLLOUT, 0}};
      const int ready = ::poll(watched.data(), watched.size(), static_cast<int>(milliseconds));
      if (ready < 0 && errno != EINTR) throw std::system_error(errno, std::generic_category(), "poll");
      if (ready == 0 || watched[0].revents != 0) return;
      if (watched[1].revents != 0) write();
    }
  }

 private:
  void write() {
    while (!left_.empty()) {
      const ssize_t written = ::write(write_end_.get(), left_.data(), left_.size());
      if (written < 0 && errno == EAGAIN) return;
      if (written < 0) throw std::system_error(errno, std::generic_category(), "write of a program's input");
      left_.remove_prefix(static_cast<std::size_t>(written));
    }
    write_end_.reset();
  }

  std::string_view left_;
  UniqueFd read_end_, write_end_;
};

class RunnerSlot final : public Slot {
 public:
  RunnerSlot(const std::filesystem::path& runner, UniqueFd ours, const UniqueFd& theirs, nanoseconds patience)
      : socket_(std::move(ours)), patience_(patience) {
    set_timeout(SO_SNDTIMEO, patience);
    const std::lock_guard guard(launcher_mutex());
    process_.emplace(context_, runner.c_str(), std::vector<std::string>{},
                     SocketAsStandardInput{theirs.get()}, NothingElseInherited{});
  }
  RunnerSlot(const RunnerSlot&) = delete;
  RunnerSlot& operator=(const RunnerSlot&) = delete;

  ~RunnerSlot() override {
    socket_.reset();  // the runner sees the end of it and goes
    process::error_code ignored;
    wait_for_end(ignored);
  }

  Expected<void> configure(const wire::SlotConfiguration& configuration) {
    nlohmann::json request = configuration;
    request["request"] = "configure";
    auto answer = exchange("ready", request);
    if (!answer) return tl::unexpected(answer.error());
    isolation_level_ = answer->header.value("isolation_level", "");
    paths_ = answer->header.value("paths", SlotPaths{});
    return {};
  }

  [[nodiscard]] const std::string& isolation_level() const override { return isolation_level_; }
  [[nodiscard]] const SlotPaths& paths() const override { return paths_; }

  [[nodiscard]] bool alive() const override {
    pollfd end{socket_.get(), POLLRDHUP, 0};
    return ::poll(&end, 1, 0) == 0;
  }

  Expected<void> install(const std::vector<NamedFile>& files) override {
    auto answer =
        exchange("installed", {{"request", "install"}, {"files", entries_of(files)}}, contents_of(files));
    if (!answer) return tl::unexpected(answer.error());
    return {};
  }

  Expected<Execution> run(wire::RunRequest request, const std::vector<NamedFile>& files,
                          std::string_view input) override {
    try {
      Input feed(input);
      send_run(std::move(request), files, feed.descriptors());
      feed.feed_until_readable(socket_, begun_.command.limits.wall_time + patience_);
    } catch (const std::exception& error) {
      return tl::unexpected(why_lost(error));
    }
    return finish();
  }

  Expected<void> begin(wire::RunRequest request, const std::vector<NamedFile>& files, int input,
                       int output) override {
    request.output_passed = true;
    try {
      send_run(std::move(request), files, {input, output});
    } catch (const std::exception& error) {
      return tl::unexpected(why_lost(error));
    }
    return {};
  }

  [[nodiscard]] int news() const override { return socket_.get(); }

  Expected<Execution> finish() override {
    auto answer = receive("outcome", begun_.command.limits.wall_time);
    if (!answer) return tl::unexpected(answer.error());
    auto execution = unpack_in_slot(*answer, most_bytes(begun_));
    if (execution && execution->collected.size() != begun_.collect.size())
      return tl::unexpected(lost("not all of the files that were asked for are answered for"));
    return execution;
  }

  Expected<void> prepare(const wire::Command& command) override {
    wire::Command real = command;
    translate(real);
    auto answer = exchange("prepared", {{"request", "prepare"}, {"command", real}});
    if (!answer) return tl::unexpected(answer.error());
    prepared_ = command.argv;
    return {};
  }

  [[nodiscard]] const std::vector<std::string>& prepared() const override { return prepared_; }

  Expected<void> session(wire::SessionRequest request, const std::vector<std::string>& frames,
                         const OnStarted& on_started, const OnFrame& on_frame) override {
    std::vector<std::uint32_t> lengths;
    for (const auto& frame : frames) lengths.push_back(static_cast<std::uint32_t>(frame.size()));
    wire::Parts payload;
    for (std::size_t i = 0; i < frames.size(); ++i) {
      payload.emplace_back(reinterpret_cast<const char*>(&lengths[i]), sizeof lengths[i]);
      payload.emplace_back(frames[i]);
    }
    translate(request.command);
    prepared_.clear();
    request.frames = static_cast<std::uint32_t>(frames.size());
    nlohmann::json header = request;
    header["request"] = "session";
    auto answer = exchange("started", header, payload, request.start_limits.wall_time);
    if (!answer) return tl::unexpected(answer.error());
    auto started = unpack_in_slot(*answer, most_bytes(request));
    if (!started) return tl::unexpected(started.error());
    on_started(std::move(*started));
    return receive_frames(request, on_frame);
  }

 private:
  void send_run(wire::RunRequest request, const std::vector<NamedFile>& files,
                const std::vector<int>& descriptors) {
    translate(request.command);
    prepared_.clear();
    request.files = entries_of(files);
    nlohmann::json header = request;
    header["request"] = "run";
    begun_ = std::move(request);
    wire::send(socket_.get(), header, contents_of(files), descriptors);
  }

  static std::vector<wire::FileEntry> entries_of(const std::vector<NamedFile>& files) {
    std::vector<wire::FileEntry> entries;
    for (const auto& file : files) entries.push_back({file.path, file.contents.size(), file.executable});
    return entries;
  }

  static wire::Parts contents_of(const std::vector<NamedFile>& files) {
    wire::Parts contents;
    for (const auto& file : files) contents.emplace_back(file.contents);
    return contents;
  }

  void translate(wire::Command& command) const {
    command.argv = to_real_paths(command.argv, paths_);
    command.environment = to_real_paths(command.environment, paths_);
  }

  /// With the slot's names in what was printed to stderr.
  [[nodiscard]] Expected<Execution> unpack_in_slot(const wire::Message& message, std::uint64_t most) const {
    auto execution = unpack(message, most);
    if (execution) execution->errors = to_slot_paths(std::move(execution->errors), paths_);
    return execution;
  }

  Expected<void> receive_frames(const wire::SessionRequest& request, const OnFrame& on_frame) {
    std::uint32_t next = 0;
    // A driver that has ended is started again before a frame.
    const nanoseconds longest = request.start_limits.wall_time + request.command.limits.wall_time;
    for (;;) {
      auto answer = receive(longest);
      if (!answer) return tl::unexpected(answer.error());
      if (answer->header.at("answer") == "finished") return {};
      const auto index = index_of_frame(*answer, next, request.frames);
      if (!index) return tl::unexpected(index.error());
      auto execution = unpack_in_slot(*answer, most_bytes(request));
      if (!execution) return tl::unexpected(execution.error());
      next = *index + 1;
      on_frame(*index, std::move(*execution));
    }
  }

  /// Sends a request and receives its (first) answer, which must be of this kind. `longest`: that the runner
  /// may take by the request's own limits.
  Expected<wire::Message> exchange(const std::string& expected, const nlohmann::json& header,
                                   const wire::Parts& payload = {}, nanoseconds longest = {}) {
    try {
      wire::send(socket_.get(), header, payload);
    } catch (const std::exception& error) {
      return tl::unexpected(why_lost(error));
    }
    return receive(expected, longest);
  }

  /// An answer of this kind, or an error.
  Expected<wire::Message> receive(const std::string& expected, nanoseconds longest) {
    auto answer = receive(longest);
    if (answer && answer->header.at("answer") != expected)
      return tl::unexpected(lost("it did not answer '" + expected + "'"));
    return answer;
  }

  /// An answer that has a kind, and not "failed".
  Expected<wire::Message> receive(nanoseconds longest) {
    set_timeout(SO_RCVTIMEO, longest + patience_);
    try {
      auto message = wire::receive(socket_.get());
      if (!message) return tl::unexpected(lost(how_it_ended()));
      if (const auto kind = kind_of_answer(*message); !kind) return tl::unexpected(kind.error());
      return std::move(*message);
    } catch (const std::exception& error) {
      return tl::unexpected(why_lost(error));
    }
  }

  /// Of a wait on the socket: whoever serves the slot may be a runner no longer.
  void set_timeout(int option, nanoseconds longest) {
    if (option == SO_RCVTIMEO && longest == receive_timeout_) return;
    const auto seconds = std::chrono::floor<std::chrono::seconds>(longest);
    const timeval time{seconds.count(),
                       std::chrono::floor<std::chrono::microseconds>(longest - seconds).count()};
    if (::setsockopt(socket_.get(), SOL_SOCKET, option, &time, sizeof time) != 0)
      throw std::system_error(errno, std::generic_category(), "setsockopt");
    if (option == SO_RCVTIMEO) receive_timeout_ = longest;
  }

  void kill_runner() { ::kill(process_->id(), SIGKILL); }  // not reaped yet: the number is its own

  /// Reaps the runner, which is to end by itself, and is made to if it does not.
  void wait_for_end(process::error_code& failed) {
    const UniqueFd end(static_cast<int>(::syscall(SYS_pidfd_open, process_->id(), 0)));
    pollfd watched{end.get(), POLLIN, 0};
    const auto milliseconds = std::chrono::ceil<std::chrono::milliseconds>(patience_).count();
    if (end && ::poll(&watched, 1, static_cast<int>(milliseconds)) == 0) kill_runner();
    process_->wait(failed);
  }

  Error gave_no_answer() {
    kill_runner();
    ::shutdown(socket_.get(), SHUT_RDWR);
    return lost("spar-runner (process " + std::to_string(process_->id()) +
                ") neither answered nor ended in time, and was killed");
  }

  Error why_lost(const std::exception& error) {
    const auto* system = dynamic_cast<const std::system_error*>(&error);
    if (system != nullptr && system->code() == std::errc::resource_unavailable_try_again)
      return gave_no_answer();
    return lost(alive() ? error.what() : how_it_ended());
  }

  /// Of a spar-runner that has hung up, which it does only by ending.
  std::string how_it_ended() {
    const std::string name = "spar-runner (process " + std::to_string(process_->id()) + ") ";
    process::error_code failed;
    wait_for_end(failed);
    if (failed) return name + "is gone";
    const int status = process_->native_exit_code();
    if (WIFSIGNALED(status)) return name + "was ended by signal " + std::to_string(WTERMSIG(status));
    constexpr int shell_signal = 128;
    if (WEXITSTATUS(status) > shell_signal)
      return "the init of " + name + "was ended by signal " +
             std::to_string(WEXITSTATUS(status) - shell_signal);
    return name + "ended with exit code " + std::to_string(WEXITSTATUS(status));
  }

  asio::io_context context_;
  UniqueFd socket_;
  nanoseconds patience_;
  nanoseconds receive_timeout_{0};
  std::optional<process::process> process_;
  std::string isolation_level_;
  SlotPaths paths_;
  std::vector<std::string> prepared_;  ///< arguments of the driver that waits
  wire::RunRequest begun_;             ///< the run whose outcome is due
};

}  // namespace

Expected<std::unique_ptr<Slot>> Slot::start(const std::filesystem::path& runner,
                                            const wire::SlotConfiguration& configuration,
                                            nanoseconds patience) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
    return fail(ErrorCode::internal, std::string("socketpair: ") + std::generic_category().message(errno));
  UniqueFd ours(ends[0]);
  UniqueFd theirs(ends[1]);
  try {
    auto slot = std::make_unique<RunnerSlot>(runner, std::move(ours), theirs, patience);
    theirs.reset();
    if (auto configured = slot->configure(configuration); !configured)
      return tl::unexpected(configured.error());
    return slot;
  } catch (const std::exception& error) {
    return fail(ErrorCode::internal, runner.string() + " cannot be started: " + error.what());
  }
}

Expected<nlohmann::json> probe_isolation(const std::filesystem::path& runner) {
  try {
    asio::io_context context;
    asio::readable_pipe output(context);
    std::optional<process::process> child;
    {
      const std::lock_guard guard(launcher_mutex());
      child.emplace(context, runner.c_str(), std::vector<std::string>{"--probe"},
                    process::process_stdio{nullptr, output, {}}, NothingElseInherited{});
    }
    std::string text;
    boost::system::error_code end;
    asio::read(output, asio::dynamic_buffer(text), end);
    child->wait();
    auto rungs = nlohmann::json::parse(text, nullptr, false);
    if (rungs.is_array()) return rungs;
    return fail(ErrorCode::internal, runner.string() + " --probe printed no list of rungs");
  } catch (const std::exception& error) {
    return fail(ErrorCode::internal, runner.string() + " cannot be started: " + error.what());
  }
}

}  // namespace spar::engine
