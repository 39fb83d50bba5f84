// Watching over one process in the slot: its output, its limits, its end.
//
// One poll over descriptors, woken by events only: output, the end of a child (signalfd), the wall clock
// (timerfd), the moment at which the CPU limit could be reached at the earliest (timerfd, set again as long
// as it was not), memory running out, a signal to be allowed (where no pid namespace bounds them), and the
// judge hanging up.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "runner/byte_buffer.hpp"
#include "runner/launch.hpp"
#include "runner/meter.hpp"
#include "runner/pipe_stock.hpp"
#include "runner/slot_files.hpp"
#include "runner/slot_processes.hpp"
#include "runner/wire/protocol.hpp"
#include "runner/wire/unique_fd.hpp"

namespace spar::runner {

/// Tells when a limit is reached, or may be. Made once a slot: only one execution is waited for at a time.
class Timer {
 public:
  Timer();
  [[nodiscard]] int get() const { return descriptor_.get(); }
  /// Not before that much time; what it told earlier is forgotten.
  void set(std::chrono::nanoseconds after) const;
  void stop() const;

 private:
  UniqueFd descriptor_;
};

/// What a slot's executions share.
struct SlotContext {
  std::unique_ptr<Launcher> launcher;
  std::unique_ptr<SlotProcesses> processes;
  std::unique_ptr<SlotFiles> files;
  std::unique_ptr<Meter> meter;
  UniqueFd children;  ///< signalfd of SIGCHLD; and of SIGTERM, where the keeper's end is told by it
  UniqueFd nothing;   ///< /dev/null, for programs without input
  Timer wall_timer, usage_timer;
  PipeStock pipes;
  int control = 0;  ///< the socket to the judge: only watched for the end of it
};

/// The judge is gone: thrown out of a wait; the slot ends.
struct JudgeIsGone {};

/// What a process is given besides stderr.
struct Streams {
  int input = -1;
  int output = -1;       ///< -1: a pipe that is read here
  bool channel = false;  ///< also descriptors 3 and 4, for frames
};

/// One process under watch. The destructor leaves nothing of it alive.
class Execution {
 public:
  Execution(SlotContext& slot, const wire::Command& command, const Streams& streams);
  Execution(const Execution&) = delete;
  Execution& operator=(const Execution&) = delete;
  ~Execution();

  /// Set when the program could not be executed.
  [[nodiscard]] const std::string& refusal() const { return refusal_; }
  /// What a shell would exit with then.
  [[nodiscard]] int refusal_exit_code() const { return refusal_exit_code_; }
  [[nodiscard]] bool running() const { return process_ > 0; }

  /// It waits, unsupervised but for this much CPU time, until take_over().
  void park(std::chrono::seconds cpu_time) const;
  /// One that was parked goes on, under these limits, and is waited for. False when it came to its end before
  /// it had read what it is told to go on with, or cannot be held to the limits: then nothing of it is left.
  [[nodiscard]] bool take_over(const wire::Limits& limits);
  /// Begins another measurement, under these limits, while the process goes on.
  void begin(const wire::Limits& limits);
  /// Queues bytes for descriptor 3.
  void feed(std::string_view bytes);
  /// Waits until the process ends, a limit is hit, or (with a channel) a whole result has come on
  /// descriptor 4.
  void wait();
  /// The result's bytes, header included, once whole.
  [[nodiscard]] std::optional<ByteBuffer> take_result();
  /// Ends everything in the slot and reads what is left in the pipes.
  void finish();
  /// Facts since begin(), and what was printed since then.
  wire::Outcome outcome(ByteBuffer& output, ByteBuffer& errors);
  [[nodiscard]] LimitHit limit_hit() const { return limit_hit_; }

 private:
  void begin(const wire::Limits& limits, bool slot_is_empty);
  [[nodiscard]] bool hold_to(const wire::Limits& limits) const;
  /// Whether something that was fed was never read.
  [[nodiscard]] bool has_unread_input() const;
  void hit(LimitHit limit);
  void arm_timers();
  void check_usage();
  void reap();
  void write_input();
  void account_for(std::size_t more);
  bool read_pipe(UniqueFd& pipe, ByteBuffer& into, std::size_t limit, bool& over);
  void read_outputs();
  void read_result();
  void drain();
  [[nodiscard]] bool result_complete() const;

  SlotContext& slot_;
  wire::Limits limits_;
  pid_t process_ = -1;
  std::string refusal_;
  int refusal_exit_code_ = 0;
  std::optional<int> status_;
  LimitHit limit_hit_ = LimitHit::none;
  bool truncated_ = false;
  std::chrono::steady_clock::time_point started_;
  std::chrono::nanoseconds wall_time_{0};
  std::optional<Meter::Reading> last_reading_;
  UniqueFd output_, errors_, frames_out_, results_in_;
  ByteBuffer output_text_, errors_text_, result_;
  std::size_t accounted_ = 0;  ///< of them, what the meter was told of
  std::string pending_input_;
};

/// Kills and reaps every process in the slot but init.
void clear_slot(SlotContext& slot);

}  // namespace spar::runner
