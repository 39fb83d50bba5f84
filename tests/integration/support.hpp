// What the integration tests share: programs run to their end (plainly or under a pseudo-terminal), the
// `spar` of this build with folders of its own, its processes, and its database seen from outside.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace spar::testing {

namespace fs = std::filesystem;
using nlohmann::json;

/// A folder of its own; removed with everything in it.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }
  /// Writes a file and the folders above it; returns its path.
  fs::path write(const fs::path& relative, const std::string& text) const;

 private:
  fs::path path_;
};

std::string slurp(const fs::path& file);
void overwrite(const fs::path& file, const std::string& text);

/// How a program is run. An environment of its own: nothing is inherited but PATH.
struct Command {
  std::vector<std::string> arguments;
  std::map<std::string, std::string> environment = {};
  std::string input = {};
  fs::path folder = {};  ///< empty: the one of the test
  std::chrono::seconds deadline =
      std::chrono::seconds(90);  ///< then it is killed, with its whole process group
};

/// How it went. `exit_code` is -1 when a signal ended it or the deadline passed.
struct Ran {
  int exit_code = -1;
  bool timed_out = false;
  std::string out;
  std::string err;
  /// stdout as JSON; discarded when it is none.
  [[nodiscard]] json parsed() const { return json::parse(out, nullptr, false); }
};

Ran run(const Command& command);
/// The same with stdin, stdout and stderr on one pseudo-terminal; everything is in `out`.
Ran run_in_terminal(const Command& command);

/// The programs of this build.
fs::path spar_program();

/// Compiled programs and headers, shared by all tests of one user (a precompiled header takes seconds); CTest
/// removes it at the end.
fs::path shared_cache();

/// `spar` with a data folder and a working folder of its own.
class Sandbox {
 public:
  [[nodiscard]] const ScratchFolder& folder() const { return folder_; }
  [[nodiscard]] fs::path work() const { return folder_.path() / "work"; }
  [[nodiscard]] fs::path database() const { return folder_.path() / "data" / "spar" / "spar.db"; }
  Sandbox() { fs::create_directories(work()); }

  [[nodiscard]] Command command(std::vector<std::string> arguments) const;
  [[nodiscard]] Ran spar(std::vector<std::string> arguments) const {
    return run(command(std::move(arguments)));
  }
  /// Writes a file into the working folder.
  fs::path write(const fs::path& name, const std::string& text) const {
    return folder_.write("work" / name, text);
  }
  /// Rows of a query on its database, columns as text.
  std::vector<std::vector<std::string>> rows(const std::string& query) const;

 private:
  ScratchFolder folder_;
};

/// What a folder holds, by name.
std::vector<fs::path> sorted_entries(const fs::path& folder);

/// A shipped submission of a package of this bank.
fs::path shipped(const std::string& path_in_bank);

/// A process by number and start time: a number alone may be given to another.
struct Process {
  pid_t id = 0;
  std::string started;
  bool operator==(const Process&) const = default;
  [[nodiscard]] bool alive() const;
};
/// All that descend from `ancestor`, without it.
std::vector<Process> descendants(pid_t ancestor);

/// Asks again and again until it is so; false when it is not within the time.
bool soon(const std::function<bool()>& is_so, std::chrono::milliseconds within = std::chrono::seconds(30));

/// What a JSON schema (draft 7) has against a value; empty when nothing.
std::string complaint(const json& schema, const json& value);
/// What judge/grading/report.schema.json has against a report.
std::string report_complaint(const json& report);

}  // namespace spar::testing
