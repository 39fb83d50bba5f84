// What the benchmark works with: a temporary folder, programs compiled for it, processes started without a
// sandbox.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spar::bench {

/// What was asked for on the command line, and where things are.
struct Setting {
  double rounds_scale = 1;
  std::string isolation_level;       ///< empty: the best there is (judge), every one (runner)
  std::filesystem::path runner;      ///< the spar-runner executable
  std::filesystem::path toolchains;  ///< folder of recipes and drivers
  std::filesystem::path folder;      ///< ours, removed at the end

  /// `full` rounds, scaled; at least 3.
  [[nodiscard]] int rounds(int full) const;
};

/// A folder under the system's temporary one, removed when destroyed.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

void write_file(const std::filesystem::path& path, std::string_view text);
std::string read_file(const std::filesystem::path& path);

/// How a plain process is started.
struct Plain {
  std::vector<std::string> command;  ///< the first word is an absolute path
  std::filesystem::path directory = {};
  std::vector<std::string> environment = {};   ///< empty: ours
  std::optional<std::string_view> input = {};  ///< through a pipe; without it, ours is inherited
  bool collect_output = false;                 ///< through a pipe
};

/// posix_spawn and waitpid, and nothing between them but the pipes asked for. Returns stdout where it is
/// collected; throws when the process does not exit with 0.
std::string run_plain(const Plain& plain);

/// Compiles a C++ program with -O2 and these options, and returns its path.
std::filesystem::path compile_program(const std::filesystem::path& folder, const std::string& name,
                                      std::string_view source, const std::vector<std::string>& options);

/// Of the last minute.
double load_average();

/// Prints what the measurements were made on.
void print_machine(const Setting& setting);

/// The rungs that are available here, best first.
std::vector<std::string> available_rungs(const Setting& setting);

/// `work`, or a line that says why this part was left out.
void part(const std::string& name, const std::function<void()>& work);

void bench_peers(const Setting& setting);
void bench_runner(const Setting& setting);
void bench_slots(const Setting& setting, const std::string& level);
void bench_judge(const Setting& setting);

}  // namespace spar::bench
