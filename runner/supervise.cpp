#include "runner/supervise.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>

#include "runner/framing.hpp"
#include "runner/pipe.hpp"
#include "runner/signal_guard.hpp"
#include "runner/system_call.hpp"

namespace spar::runner {

using std::chrono::nanoseconds;

Timer::Timer()
    : descriptor_(check(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK), "timerfd_create")) {}

void Timer::set(nanoseconds after) const {
  const auto count = std::max<std::int64_t>(after.count(), 1);
  const itimerspec setting{{0, 0}, {count / 1'000'000'000, count % 1'000'000'000}};
  check(timerfd_settime(get(), 0, &setting, nullptr), "timerfd_settime");
}

void Timer::stop() const {
  const itimerspec never{};
  check(timerfd_settime(get(), 0, &never, nullptr), "timerfd_settime");
}

void clear_slot(SlotContext& slot) {
  for (;;) {
    slot.processes->kill();
    // Waits for one, then takes whoever else has ended: those still alive are looked for again.
    for (int options = __WALL;; options = __WALL | WNOHANG) {
      rusage usage{};
      const pid_t reaped = wait4(-1, nullptr, options, &usage);
      if (reaped > 0) slot.meter->reaped(usage);
      if (reaped < 0 && errno == ECHILD) return;
      if (reaped <= 0) break;
    }
  }
}

Execution::Execution(SlotContext& slot, const wire::Command& command, const Streams& streams) : slot_(slot) {
  if (command.argv.empty()) throw std::invalid_argument("a command without a program");
  Pipe output;
  if (streams.output < 0) output = slot.pipes.take();
  Pipe errors = slot.pipes.take();
  std::vector<int> descriptors{streams.input, streams.output < 0 ? output.write_end.get() : streams.output,
                               errors.write_end.get()};
  Pipe frames, results;
  if (streams.channel) {
    frames = make_pipe();
    results = slot.pipes.take();
    descriptors.push_back(frames.read_end.get());
    descriptors.push_back(results.write_end.get());
    set_nonblocking(frames.write_end);
    frames_out_ = std::move(frames.write_end);
    results_in_ = std::move(results.read_end);
  }
  output_ = std::move(output.read_end);
  errors_ = std::move(errors.read_end);
  begin(command.limits, true);
  Launched launched =
      slot.launcher->launch(command, descriptors, slot.processes->others_of_user(), slot.meter->cgroup());
  process_ = launched.process;
  refusal_ = std::move(launched.refusal);
  refusal_exit_code_ = launched.exit_code;
}

Execution::~Execution() {
  if (running()) clear_slot(slot_);
}

void Execution::park(std::chrono::seconds cpu_time) const { limit_cpu_for_now(process_, cpu_time); }

bool Execution::take_over(const wire::Limits& limits) {
  reap();
  if (!hold_to(limits)) return false;
  begin(limits);
  feed(empty_frame());
  wait();
  if (has_unread_input()) {
    finish();
    return false;
  }
  // Once more: the end of an exec that was still under way puts back the limit of the stack that it began
  // with.
  static_cast<void>(hold_to(limits));
  return true;
}

bool Execution::hold_to(const wire::Limits& limits) const {
  return running() && slot_.launcher->limit(process_, limits, slot_.processes->others_of_user());
}

void Execution::begin(const wire::Limits& limits) { begin(limits, false); }

void Execution::begin(const wire::Limits& limits, bool slot_is_empty) {
  limits_ = limits;
  output_text_.clear();
  errors_text_.clear();
  accounted_ = 0;
  truncated_ = false;
  last_reading_.reset();
  slot_.meter->begin(limits.memory, limits.processes, slot_is_empty);
  started_ = std::chrono::steady_clock::now();
  wall_time_ = nanoseconds(0);
  arm_timers();
}

void Execution::arm_timers() {
  slot_.wall_timer.set(limits_.wall_time);
  nanoseconds first =
      limits_.cpu_time;  // a slot has one core: CPU time cannot pass faster than the wall clock
  if (const auto sampling = slot_.meter->sampling_interval()) first = std::min(first, *sampling);
  slot_.usage_timer.set(first);
}

void Execution::feed(std::string_view bytes) {
  pending_input_ += bytes;
  write_input();
}

bool Execution::has_unread_input() const {
  int left = 0;  // of a pipe whose other end is closed, too
  return !pending_input_.empty() || !frames_out_ || ioctl(frames_out_.get(), FIONREAD, &left) != 0 ||
         left > 0;
}

void Execution::write_input() {
  while (!pending_input_.empty() && frames_out_) {
    const ssize_t written = write(frames_out_.get(), pending_input_.data(), pending_input_.size());
    if (written < 0 && errno == EAGAIN) return;
    if (written < 0) {  // EPIPE: the driver is gone or has closed it; its end, or the clock, will tell
      frames_out_.reset();
      return;
    }
    pending_input_.erase(0, static_cast<std::size_t>(written));
  }
}

/// What init keeps for a program that prints much is not that program's memory.
void Execution::account_for(std::size_t more) {
  constexpr std::size_t not_worth_telling = 256U << 10U;
  constexpr std::size_t step = 1U << 20U;
  const std::size_t held = output_text_.size() + errors_text_.size() + result_.size() + more;
  if (held <= std::max(accounted_, not_worth_telling)) return;
  accounted_ = held + step;
  slot_.meter->init_holds(Bytes{accounted_});
}

/// Reads what is there; false once the pipe has ended. What is beyond `limit` is dropped, and `over` says so.
bool Execution::read_pipe(UniqueFd& pipe, ByteBuffer& into, std::size_t limit, bool& over) {
  constexpr std::size_t chunk = 64U << 10U;
  constexpr std::size_t largest_pipe = 1U << 20U;
  // As often as the largest pipe holds, and no more: whoever fills it faster must not keep us from the
  // clocks.
  constexpr int most_reads = largest_pipe / chunk + 1;
  static std::array<char, chunk> scratch;
  for (int reads = 0; pipe && reads < most_reads; ++reads) {
    // Most programs print little, and many nothing: only who has filled a chunk gets room of its own.
    const bool direct = into.size() >= chunk && into.size() < limit;
    if (direct) account_for(chunk);
    char* const target = direct ? into.room(chunk) : scratch.data();
    const ssize_t got = read(pipe.get(), target, chunk);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return true;  // EAGAIN
    if (got == 0) {
      pipe.reset();
      return false;
    }
    const auto count = static_cast<std::size_t>(got);
    const std::size_t kept = std::min(limit - std::min(limit, into.size()), count);
    if (!direct && kept > 0) std::memcpy(into.room(kept), scratch.data(), kept);
    if (into.size() < chunk && into.size() + kept >= chunk)
      fcntl(pipe.get(), F_SETPIPE_SZ, largest_pipe);  // where that is refused, it only takes longer
    into.add(kept);
    if (count > kept) over = true;
    if (count < chunk) return true;
  }
  return static_cast<bool>(pipe);
}

void Execution::read_outputs() {
  bool output_over = false;
  read_pipe(output_, output_text_, limits_.output.count, output_over);
  if (output_over) {
    truncated_ = true;
    hit(LimitHit::output);
  }
  read_pipe(errors_, errors_text_, limits_.errors.count, truncated_);
}

void Execution::read_result() {
  bool over = false;
  read_pipe(results_in_, result_, limits_.output.count + result_header_size, over);
  if (over || announced_size(result_.view()).value_or(0) > limits_.output.count) hit(LimitHit::output);
}

bool Execution::result_complete() const { return is_whole(result_.view()); }

std::optional<ByteBuffer> Execution::take_result() {
  if (!result_complete()) return std::nullopt;
  return std::exchange(result_, {});
}

void Execution::hit(LimitHit limit) {
  if (limit_hit_ == LimitHit::none) limit_hit_ = limit;
  slot_.processes->kill();
}

void Execution::check_usage() {
  const Meter::Reading reading = slot_.meter->read();
  if (reading.out_of_memory && slot_.meter->sampling_interval()) return hit(LimitHit::memory);
  const nanoseconds left = limits_.cpu_time - reading.cpu_time;
  if (left <= nanoseconds(0)) return hit(LimitHit::cpu_time);
  constexpr nanoseconds shortest = std::chrono::milliseconds(1);
  nanoseconds next = std::max(left, shortest);
  if (const auto sampling = slot_.meter->sampling_interval()) next = std::min(next, *sampling);
  slot_.usage_timer.set(next);
}

void Execution::reap() {
  std::array<signalfd_siginfo, 8> notes;
  for (ssize_t got = 0; (got = read(slot_.children.get(), notes.data(), sizeof notes)) > 0;)
    for (std::size_t i = 0; i * sizeof notes[0] < static_cast<std::size_t>(got); ++i)
      if (notes[i].ssi_signo == SIGTERM) throw JudgeIsGone{};  // so is the keeper
  for (;;) {
    int status = 0;
    rusage usage{};
    const pid_t reaped = wait4(-1, &status, WNOHANG | __WALL, &usage);
    if (reaped <= 0) return;
    slot_.meter->reaped(usage);
    if (reaped == process_) {
      status_ = status;
      process_ = -1;
    }
  }
}

void Execution::wait() {
  while (running() && limit_hit_ == LimitHit::none && !result_complete()) {
    std::array<pollfd, 10> watched{pollfd{slot_.children.get(), POLLIN, 0},
                                   {output_.get(), POLLIN, 0},
                                   {errors_.get(), POLLIN, 0},
                                   {slot_.wall_timer.get(), POLLIN, 0},
                                   {slot_.usage_timer.get(), POLLIN, 0},
                                   {slot_.control, POLLRDHUP, 0},
                                   {results_in_.get(), POLLIN, 0},
                                   {pending_input_.empty() ? -1 : frames_out_.get(), POLLOUT, 0},
                                   {slot_.meter->out_of_memory_notice(), POLLIN, 0},
                                   {slot_.launcher->listener(), POLLIN, 0}};
    if (poll(watched.data(), watched.size(), -1) < 0) {
      if (errno == EINTR) continue;
      throw_errno("poll");
    }
    if ((watched[5].revents & (POLLRDHUP | POLLHUP)) != 0) throw JudgeIsGone{};
    if (watched[7].revents != 0) write_input();
    if (watched[9].revents != 0) answer_signal(slot_.launcher->listener(), *slot_.processes);
    if (watched[1].revents != 0 || watched[2].revents != 0) read_outputs();
    if (watched[6].revents != 0) read_result();
    if (watched[8].revents != 0) hit(LimitHit::memory);
    if (watched[4].revents != 0) check_usage();
    if (watched[3].revents != 0) hit(LimitHit::wall_time);
    if (watched[0].revents != 0) reap();
  }
  wall_time_ = std::chrono::steady_clock::now() - started_;
  drain();
}

/// What was printed before the end of the process or of the frame is in the pipes by now.
void Execution::drain() {
  const LimitHit before = limit_hit_;
  read_outputs();
  if (results_in_ && !result_complete()) read_result();
  if (before != LimitHit::none) limit_hit_ = before;
}

void Execution::finish() {
  // What still lives is only seen now by a meter that samples; any other tells the same later.
  if (slot_.meter->sampling_interval() && slot_.meter->live_processes() > 0)
    last_reading_ = slot_.meter->read();
  if (running()) slot_.processes->kill();
  while (running()) {  // its own end must be seen here, for its status
    int status = 0;
    rusage usage{};
    const pid_t reaped = wait4(process_, &status, __WALL, &usage);
    if (reaped < 0 && errno == EINTR) continue;
    if (reaped > 0) slot_.meter->reaped(usage);
    status_ = status;
    process_ = -1;
  }
  clear_slot(slot_);
  drain();
  const Meter::Reading after = slot_.meter->read();
  if (!last_reading_) last_reading_ = after;
  last_reading_->cpu_time = std::max(last_reading_->cpu_time, after.cpu_time);
  last_reading_->memory = std::max(last_reading_->memory, after.memory);
  last_reading_->out_of_memory = last_reading_->out_of_memory || after.out_of_memory;
}

wire::Outcome Execution::outcome(ByteBuffer& output, ByteBuffer& errors) {
  const Meter::Reading reading = last_reading_ ? *last_reading_ : slot_.meter->read();
  wire::Outcome outcome;
  if (status_ && WIFEXITED(*status_)) outcome.exit_code = WEXITSTATUS(*status_);
  if (status_ && WIFSIGNALED(*status_)) outcome.signal = WTERMSIG(*status_);
  outcome.oom_killed = reading.out_of_memory;
  outcome.limit_hit = limit_hit_;
  // Cause before symptom: what ran out of memory may also have been slow or have crashed for it.
  if (reading.out_of_memory) outcome.limit_hit = LimitHit::memory;
  // The timers may come a moment late, and a program that ends by itself at the same time is still over its
  // limit.
  if (outcome.limit_hit == LimitHit::none && reading.cpu_time > limits_.cpu_time)
    outcome.limit_hit = LimitHit::cpu_time;
  outcome.truncated = truncated_;
  outcome.cpu_time = reading.cpu_time;
  outcome.wall_time = wall_time_;
  outcome.ended = (started_ + wall_time_).time_since_epoch();
  outcome.memory = reading.memory;
  // To be handed over, it is copied, and copied again.
  constexpr std::size_t large = 64U << 10U;
  if (output_text_.size() + errors_text_.size() > large) slot_.meter->lift();
  output = std::exchange(output_text_, {});
  errors = std::exchange(errors_text_, {});
  outcome.output_size = output.size();
  outcome.errors_size = errors.size();
  return outcome;
}

}  // namespace spar::runner
