// The engine: from a source text to a report. Compiles in a slot, runs the cases, has grading judge what came
// of them.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "judge/bank/problem.hpp"
#include "judge/engine/known_cases.hpp"
#include "judge/engine/slot.hpp"
#include "judge/engine/task.hpp"
#include "judge/error.hpp"
#include "judge/grading/report.hpp"
#include "judge/toolchains/toolchain.hpp"

namespace spar::engine {

struct Options {
  std::filesystem::path runner;  ///< the spar-runner executable
  std::vector<std::filesystem::path>
      toolchains;                             ///< folders of recipes and drivers: our own, then the user's
  std::filesystem::path cache;                ///< ours to write
  std::vector<std::filesystem::path> secret;  ///< folders that no submission may see: packages, the database
  std::size_t slots = 0;                      ///< 0: one per core
  std::string isolation_level;                ///< empty: the best there is
  /// After a submission a driver with the same libraries imported waits in its slot for the next one.
  bool keep_drivers = false;
};

/// A language as found on this machine.
struct Language {
  const toolchains::Toolchain* toolchain = nullptr;
  bool available = false;
  std::string program;                       ///< absolute path, links resolved
  std::string library;                       ///< what it needs besides; empty: nothing
  std::vector<std::filesystem::path> views;  ///< what of it slots do not see anyway
  std::string why;      ///< what was found and cannot be used; empty: it is available, or nothing was found
  std::string version;  ///< first line of what it says
  std::string linker;   ///< option that chooses it; empty: the compiler's own
};

/// A library that a language knows, as found on this machine.
struct FoundLibrary {
  const toolchains::Library* library = nullptr;
  bool available = false;
  std::string version;  ///< empty: it is not there
};

/// How fast this machine is.
struct Speed {
  double factor = 1;        ///< by which CPU limits are scaled: 2 where everything takes twice as long
  bool calibrated = false;  ///< measured; otherwise `why` says why not
  std::string why = {};
};

/// Told as things happen, on the judging thread.
struct Observer {
  std::function<void(const grading::CompileReport&)> compiled;
  std::function<void(std::size_t index, std::size_t total, const grading::CaseReport&)> judged;
  std::function<void()> measuring_growth;
};

class Engine {
 public:
  static Expected<std::unique_ptr<Engine>> create(Options options);
  virtual ~Engine() = default;

  /// Never throws for what a submission does; a fault of ours is a report with verdict IE. Errors mean that
  /// judging could not begin (a language that is unknown, missing or not the problem's; a missing library).
  virtual Expected<grading::Report> judge(const Task& task, const Observer& observer) = 0;
  /// All cases of a problem, those of its generator included (made on first use, then cached).
  /// Valid no longer than the problem.
  virtual Expected<Cases> cases(const bank::Problem& problem) = 0;
  /// The cases that a task judges, in the order of its report. Valid no longer than the task's problem.
  virtual Expected<Cases> cases_of(const Task& task) = 0;
  /// What the package's input validators have against its inputs, one sentence each.
  virtual Expected<std::vector<std::string>> validate_inputs(const bank::Problem& problem) = 0;
  /// Has given outputs (typed kinds: answers, as JSON) judged, one for each case, by whatever judges the
  /// problem.
  virtual Expected<std::vector<grading::CaseReport>> grade(const bank::Problem& problem,
                                                           const std::vector<bank::Case>& cases,
                                                           const std::vector<std::string>& outputs) = 0;
  /// Compiles without running, for stubs.
  virtual Expected<grading::CompileReport> compile(const bank::Problem& problem, const std::string& language,
                                                   const std::string& source) = 0;
  /// A language that is there, with its version (asked once). not_found names those there are; unavailable
  /// says how to install it.
  virtual Expected<const Language*> language(const std::string& id) = 0;
  /// The language in which solutions of a problem can be judged here: one that serves it, and is there with
  /// every library that the problem requires. not_found and bad_input name those that serve; unavailable says
  /// what to install.
  virtual Expected<const Language*> language_for(const bank::Problem& problem, const std::string& id) = 0;
  /// The libraries that a language knows, and which are there (asked once). Errors as of language().
  virtual Expected<std::vector<FoundLibrary>> libraries(const std::string& id) = 0;
  /// Every known language.
  virtual std::map<std::string, Language> languages() = 0;
  [[nodiscard]] virtual const toolchains::Toolchains& toolchains() const = 0;
  /// Does beforehand what the first submission would have to wait for: slots, versions, precompiled headers.
  /// Gives up between two languages when it is to stop.
  virtual void warm_up(const std::stop_token& stop = {}) = 0;
  /// By which CPU limits are scaled here: measured once for each machine, or again with `anew`.
  virtual Speed speed(bool anew = false) = 0;
  /// The rung in force; builds a slot to know.
  virtual Expected<std::string> isolation_level() = 0;
  [[nodiscard]] virtual std::size_t slots() const = 0;
};

}  // namespace spar::engine
