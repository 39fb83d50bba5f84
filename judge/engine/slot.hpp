// One slot, seen from the judge: a spar-runner process and the socket to it. Used by one thread at a time.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "judge/engine/slot_paths.hpp"
#include "judge/error.hpp"
#include "runner/wire/protocol.hpp"

namespace spar::engine {

/// An outcome with the bytes that came with it.
struct Execution {
  wire::Outcome outcome;
  std::string output;
  std::string errors;
  std::string result;                  ///< sessions
  std::vector<std::string> collected;  ///< runs: in the order of `collect`; empty where the outcome has none
};

struct NamedFile {
  std::string path;
  std::string contents;
  bool executable = false;
};

/// Every error of this class is `internal`: the slot cannot be trusted any more and must be replaced.
class Slot {
 public:
  /// Starts a spar-runner and has it build its slot. `patience`: how much longer than a request's own limits
  /// an answer may take, and how long the runner's end; after that it is killed.
  static Expected<std::unique_ptr<Slot>> start(const std::filesystem::path& runner,
                                               const wire::SlotConfiguration& configuration,
                                               std::chrono::nanoseconds patience = std::chrono::minutes(2));
  virtual ~Slot() = default;

  [[nodiscard]] virtual const std::string& isolation_level() const = 0;
  /// Commands are given in the slot's names; this is what becomes of them. What a program prints to stderr
  /// comes back in the slot's names; what it prints to stdout is left as it is.
  [[nodiscard]] virtual const SlotPaths& paths() const = 0;
  /// False once its spar-runner is gone.
  [[nodiscard]] virtual bool alive() const = 0;
  /// Replaces /program.
  virtual Expected<void> install(const std::vector<NamedFile>& files) = 0;
  /// Runs one command in /work with these files there; `request.files` is filled in here.
  virtual Expected<Execution> run(wire::RunRequest request, const std::vector<NamedFile>& files,
                                  std::string_view input) = 0;

  /// Begins a run whose stdin and stdout are these descriptors; none of them is kept here. `finish` must
  /// follow before anything else is asked of the slot.
  virtual Expected<void> begin(wire::RunRequest request, const std::vector<NamedFile>& files, int input,
                               int output) = 0;
  /// Can be read once `finish` would not wait.
  [[nodiscard]] virtual int news() const = 0;
  /// Waits for the end of what was begun.
  virtual Expected<Execution> finish() = 0;

  /// Starts a driver that waits, for as long as the command's wall time, until a session takes it over.
  /// Whatever else is asked of the slot, but for install(), ends it. /program is empty afterwards.
  virtual Expected<void> prepare(const wire::Command& command) = 0;
  /// What the driver was started with that may still wait; empty where there is none.
  [[nodiscard]] virtual const std::vector<std::string>& prepared() const = 0;

  using OnStarted = std::function<void(Execution)>;
  using OnFrame = std::function<void(std::uint32_t index, Execution)>;
  /// Serves all frames by one driver; the callbacks come as things happen. Frames left out get no callback.
  virtual Expected<void> session(wire::SessionRequest request, const std::vector<std::string>& frames,
                                 const OnStarted& on_started, const OnFrame& on_frame) = 0;
};

/// What `spar-runner --probe` says of the isolation ladder: [{"level","available","why"}].
Expected<nlohmann::json> probe_isolation(const std::filesystem::path& runner);

}  // namespace spar::engine
