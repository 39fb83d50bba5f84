// What judge and runner say to each other; the shared header between the two.
//
// The judge starts `spar-runner` with one end of a SOCK_SEQPACKET socketpair as descriptor 0 and sends
// requests; each is a message (message.hpp) whose header has a member "request". Answers have a member
// "answer".
//
//   request    members               payload
//     answers
//   configure  SlotConfiguration
//     ready {isolation_level, paths}  paths: where /work, /program, /tmp and the targets of the mounts really
//                                    are; {} where the slot has a root of its own. Commands name real paths.
//   install    files                 their contents, one after another
//     installed                      (all of /program is replaced)
//   prepare    {command: Command}    limits.wall_time: how long the driver may wait
//     prepared                       (/program is empty; the driver may have failed to start)
//   run        RunRequest            contents of files; with it a descriptor: stdin, if there is any; and
//   stdout,
//                                    if it is passed
//     outcome {Outcome}              stdout (nothing where it was passed), stderr, then the collected files
//   session    SessionRequest        per frame: u32 length | bytes
//     started {Outcome}              stdout, stderr, result
//     frame {index, Outcome}         the same, once for every frame that was served
//     finished
//   (any)
//     failed {error}                 the request could not be carried out
//
// When the slot's init dies, spar-runner ends: the judge sees the end of the socket and starts another.
//
// A session serves many frames by one process (a driver). It reads frames from descriptor 3 and writes
// results to descriptor 4; all integers are little-endian:
//   to the driver:   u32 length | bytes | u64 nonce
//   from the driver: u64 nonce | u8 status | u64 cpu nanoseconds | u64 peak bytes | u32 length | bytes
// A driver can be prepared: it is started before anybody knows for what, does what every session would wait
// for, and reads an empty frame (u32 0, no nonce), which comes when a session takes it over. From there on it
// is as one that was just started, and serves that session only. An install leaves it alone, all else ends
// it. Before the first frame the driver writes one result with nonce 0 (ready, or why it is not). A result
// whose nonce is not that of the frame in hand ends the session's process: user code must not be able to
// answer for the driver. The driver reads the nonce only after the user's code has been given a process of
// its own.
#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "runner/wire/bytes.hpp"
#include "runner/wire/limit_hit.hpp"

namespace spar::wire {

/// What one execution may use. CPU time is that of the whole process tree.
struct Limits {
  /// User+system; checked by a timer that cannot fire early.
  std::chrono::nanoseconds cpu_time = std::chrono::seconds(2);
  /// The backstop: for sleepers and the stopped.
  std::chrono::nanoseconds wall_time = std::chrono::seconds(10);
  Bytes memory{256ULL << 20U};     ///< everything held at once; a cgroup's limit, or sampled
  Bytes output{64ULL << 20U};      ///< stdout; the process is killed at the first byte beyond it
  Bytes errors{1ULL << 20U};       ///< stderr; what is beyond is dropped
  Bytes file_size{256ULL << 20U};  ///< RLIMIT_FSIZE
  Bytes stack{256ULL << 20U};      ///< RLIMIT_STACK; deep recursion is legitimate
  std::uint32_t processes = 64;    ///< processes and threads together
  std::uint32_t open_files = 256;  ///< RLIMIT_NOFILE
};

/// A read-only view of a host path inside the sandbox; without a root of its own, leave to read that path.
struct Mount {
  std::string source;
  std::string target;
};

/// What a slot is made of; fixed for its life.
struct SlotConfiguration {
  std::vector<Mount> mounts;        ///< besides the system's own directories
  std::vector<std::string> hidden;  ///< folders that must look empty, where they lie inside a view (answers!)
  Bytes work_size{512ULL << 20U};   ///< of /work, and of /tmp and /dev/shm each
  std::uint32_t work_inodes = 65536;
  std::optional<std::uint32_t> processor;  ///< the core it is pinned to
  std::string isolation_level;             ///< empty: the best this machine has
};

struct FileEntry {
  std::string path;  ///< relative, without ".."
  std::uint64_t size = 0;
  bool executable = false;
};

struct Command {
  std::vector<std::string> argv;         ///< argv[0] is an absolute path, as a process of the slot sees it
  std::vector<std::string> environment;  ///< NAME=value
  Limits limits;
};

struct RunRequest {
  Command command;
  std::vector<FileEntry> files;      ///< put into /work before the start
  std::vector<std::string> collect;  ///< files of /work handed back after the end, where they are there
  Bytes collect_limit{128ULL << 20U};
  /// Besides stdin a second descriptor comes: what the program writes to as stdout (for two programs that
  /// talk to each other). Limits::output is then for whoever reads it to hold.
  bool output_passed = false;
};

struct SessionRequest {
  Command command;      ///< limits: of each frame; output limits stdout and result each
  Limits start_limits;  ///< of the time from exec to "ready"
  std::uint32_t frames = 0;
  std::uint32_t stop_after_limits =
      3;  ///< so many frames over time, memory or output, and the rest is left out
  /// The driver is a managed runtime that serves frames itself: it has threads of its own, which live on
  /// between frames.
  bool resident = false;
  bool take_over = false;          ///< begins with the driver that was prepared, where there is one yet
  bool process_per_frame = false;  ///< the driver is started anew for every frame: what cannot be forked
};

/// The raw facts of one execution (or of one frame). Sizes tell the parts of the payload.
struct Outcome {
  std::optional<int> exit_code;
  std::optional<int> signal;
  LimitHit limit_hit = LimitHit::none;
  bool oom_killed = false;
  bool truncated = false;
  std::chrono::nanoseconds cpu_time{0};
  std::chrono::nanoseconds wall_time{0};
  std::chrono::nanoseconds ended{0};  ///< when its end was seen, on CLOCK_MONOTONIC: one clock for all slots
  Bytes memory;
  std::uint64_t output_size = 0;
  std::uint64_t errors_size = 0;
  std::uint64_t result_size = 0;               ///< sessions: the driver's result
  std::optional<std::uint32_t> result_status;  ///< sessions: absent when no result came
  std::vector<std::optional<std::uint64_t>>
      collected;      ///< runs: per path asked for; absent when it is not a plain file
  std::string error;  ///< our own fault; empty otherwise
};

/// What a driver's status byte says of a frame.
enum class ResultStatus : std::uint8_t {
  ready_or_value = 0,  ///< the bytes are the answer (nothing, in the ready message)
  complaint = 1,       ///< the bytes say in words what went wrong in the user's code
  died = 2,            ///< the process of the frame ended without an answer; bytes: "exit N" or "signal N"
  misuse = 3,         ///< the submission does not fit the problem (no such function, wrong arity); bytes: why
  out_of_memory = 4,  ///< the runtime's own heap, sized by the limit, was full: as if the limit were hit
  not_compiled = 5,   ///< before the first frame: the runtime compiles the source itself; bytes: diagnostics
  last_value =
      6,  ///< a value; but the solution has left threads running, which the next frame shall not meet
};

/// What travels as a JSON object, with one member for each of the structure's.
template <class T>
concept Structure = std::same_as<T, Limits> || std::same_as<T, Mount> || std::same_as<T, SlotConfiguration> ||
    std::same_as<T, FileEntry> || std::same_as<T, Command> || std::same_as<T, RunRequest> ||
    std::same_as<T, SessionRequest> || std::same_as<T, Outcome>;

template <Structure T>
void to_json(nlohmann::json& into, const T& value);
/// What is missing keeps its default, what is unknown is passed over. Throws std::invalid_argument, with the
/// member's name, for a wrong type, for a number that its member cannot hold, and for a negative time.
template <Structure T>
void from_json(const nlohmann::json& from, T& value);

}  // namespace spar::wire
