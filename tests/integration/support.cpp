#include "tests/integration/support.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "runner/wire/unique_fd.hpp"

namespace spar::testing {
namespace {

using Clock = std::chrono::steady_clock;

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (auto& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

/// In the child: becomes the program.
[[noreturn]] void become(std::vector<char*>& arguments, std::vector<char*>& environment, const char* folder) {
  if (*folder != '\0' && ::chdir(folder) != 0) ::_exit(126);
  ::execve(arguments[0], arguments.data(), environment.data());
  ::_exit(127);
}

std::vector<std::string> environment_of(const Command& command) {
  auto all = command.environment;
  all.emplace("PATH", "/usr/local/bin:/usr/bin:/bin");
  std::vector<std::string> result;
  for (const auto& [name, value] : all) result.push_back(name + "=" + value);
  return result;
}

void take_status(pid_t child, Ran& ran) {
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFEXITED(status) && !ran.timed_out) ran.exit_code = WEXITSTATUS(status);
}

/// Reads one descriptor into a text; closes it at the end of it.
void read_some(UniqueFd& descriptor, std::string& into) {
  std::array<char, 65536> buffer{};
  const ssize_t got = ::read(descriptor.get(), buffer.data(), buffer.size());
  if (got > 0)
    into.append(buffer.data(), static_cast<std::size_t>(got));
  else
    descriptor.reset();
}

void write_some(UniqueFd& descriptor, std::string& rest) {
  const ssize_t written = rest.empty() ? -1 : ::write(descriptor.get(), rest.data(), rest.size());
  if (written > 0) rest.erase(0, static_cast<std::size_t>(written));
  if (written < 0 || rest.empty()) descriptor.reset();
}

/// Moves bytes until both outputs have ended or the deadline has passed.
void converse(UniqueFd& in, UniqueFd& out, UniqueFd& err, std::string input, Clock::time_point deadline,
              Ran& ran) {
  while (out.get() >= 0 || err.get() >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    std::array<pollfd, 3> ready{pollfd{in.get(), POLLOUT, 0}, pollfd{out.get(), POLLIN, 0},
                                pollfd{err.get(), POLLIN, 0}};
    if (left <= 0 || ::poll(ready.data(), ready.size(), static_cast<int>(left)) == 0) {
      ran.timed_out = true;
      return;
    }
    if (ready[0].revents != 0) write_some(in, input);
    if (ready[1].revents != 0) read_some(out, ran.out);
    if (ready[2].revents != 0) read_some(err, ran.err);
  }
}

struct Pipe {
  UniqueFd read, write;
  Pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    read = UniqueFd(ends[0]);
    write = UniqueFd(ends[1]);
  }
};

}  // namespace

ScratchFolder::ScratchFolder() {
  auto pattern = (fs::temp_directory_path() / "spar-integration-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

fs::path ScratchFolder::write(const fs::path& relative, const std::string& text) const {
  const fs::path file = path_ / relative;
  fs::create_directories(file.parent_path());
  overwrite(file, text);
  return file;
}

void overwrite(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

std::string slurp(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();  // sets a flag, rather than throw, when it is a process's and that has gone since
  return text.str();
}

Ran run(const Command& command) {
  ::signal(SIGPIPE, SIG_IGN);
  auto arguments = command.arguments;
  auto environment = environment_of(command);
  auto argument_pointers = pointers(arguments);
  auto environment_pointers = pointers(environment);
  Pipe in, out, err;
  const pid_t child = ::fork();
  if (child == 0) {
    ::setsid();
    ::signal(SIGPIPE, SIG_DFL);
    if (::dup2(in.read.get(), 0) < 0 || ::dup2(out.write.get(), 1) < 0 || ::dup2(err.write.get(), 2) < 0)
      ::_exit(126);
    become(argument_pointers, environment_pointers, command.folder.c_str());
  }
  in.read.reset();
  out.write.reset();
  err.write.reset();
  ::fcntl(in.write.get(), F_SETFL, O_NONBLOCK);
  Ran ran;
  converse(in.write, out.read, err.read, command.input, Clock::now() + command.deadline, ran);
  if (ran.timed_out) ::kill(-child, SIGKILL);
  take_status(child, ran);
  return ran;
}

Ran run_in_terminal(const Command& command) {
  auto arguments = command.arguments;
  auto environment = environment_of(command);
  auto argument_pointers = pointers(arguments);
  auto environment_pointers = pointers(environment);
  int master = -1;
  const pid_t child = ::forkpty(&master, nullptr, nullptr, nullptr);
  if (child == 0) become(argument_pointers, environment_pointers, command.folder.c_str());
  UniqueFd terminal(master), none_in, none_err;
  Ran ran;
  converse(none_in, terminal, none_err, {}, Clock::now() + command.deadline, ran);
  if (ran.timed_out) ::kill(-child, SIGKILL);
  take_status(child, ran);
  return ran;
}

fs::path spar_program() { return fs::path(SPAR_BINARY_DIR) / "bin" / "spar"; }

fs::path shared_cache() {
  fs::path folder = SPAR_BINARY_DIR "/tests/cache";
  std::error_code ignored;
  fs::create_directories(folder, ignored);
  // The tests may be run by another user than the one that built them.
  if (::access(folder.c_str(), W_OK) != 0)
    folder = fs::temp_directory_path() / ("spar-test-cache-" + std::to_string(::getuid()));
  fs::create_directories(folder);
  return folder;
}

std::vector<fs::path> sorted_entries(const fs::path& folder) {
  std::vector<fs::path> entries(fs::directory_iterator(folder), {});
  std::sort(entries.begin(), entries.end());
  return entries;
}

Command Sandbox::command(std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), spar_program().string());
  return {.arguments = std::move(arguments),
          .environment = {{"HOME", folder_.path().string()},
                          {"LANG", "C.UTF-8"},
                          {"TERM", "xterm"},
                          {"XDG_DATA_HOME", (folder_.path() / "data").string()},
                          {"XDG_CACHE_HOME", shared_cache().string()}},
          .folder = work()};
}

std::vector<std::vector<std::string>> Sandbox::rows(const std::string& query) const {
  sqlite3* opened = nullptr;
  const int status = sqlite3_open_v2(database().c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> connection(opened, sqlite3_close);
  sqlite3_busy_timeout(opened, 10000);
  std::vector<std::vector<std::string>> result;
  const auto take = [](void* into, int count, char** values, char**) {
    auto& row = static_cast<std::vector<std::vector<std::string>>*>(into)->emplace_back();
    for (char* value : std::vector<char*>(values, values + count))
      row.emplace_back(value == nullptr ? "" : value);
    return 0;
  };
  if (status != SQLITE_OK || sqlite3_exec(opened, query.c_str(), take, &result, nullptr) != SQLITE_OK)
    throw std::runtime_error(std::string("the database says: ") + sqlite3_errmsg(opened));
  return result;
}

fs::path shipped(const std::string& path_in_bank) {
  return fs::path(SPAR_SOURCE_DIR) / "problems" / path_in_bank;
}

namespace {

/// Fields of /proc/PID/stat from the third on (the second, a name, may hold anything).
std::vector<std::string> stat_fields(pid_t process) {
  const std::string stat = slurp("/proc/" + std::to_string(process) + "/stat");
  const auto name_end = stat.rfind(')');
  std::vector<std::string> fields;
  if (name_end == std::string::npos) return fields;
  std::istringstream rest(stat.substr(name_end + 1));
  for (std::string field; rest >> field;) fields.push_back(field);
  return fields;
}

constexpr std::size_t state_field = 0, parent_field = 1, start_field = 19;

}  // namespace

bool Process::alive() const {
  const auto fields = stat_fields(id);
  return fields.size() > start_field && fields[start_field] == started && fields[state_field] != "Z";
}

std::vector<Process> descendants(pid_t ancestor) {
  std::multimap<pid_t, Process> children;
  for (const auto& entry : fs::directory_iterator("/proc")) {
    const pid_t id = static_cast<pid_t>(std::strtol(entry.path().filename().c_str(), nullptr, 10));
    const auto fields = id > 0 ? stat_fields(id) : std::vector<std::string>();
    if (fields.size() > start_field)
      children.emplace(std::stoi(fields[parent_field]), Process{id, fields[start_field]});
  }
  std::vector<Process> found;
  std::vector<pid_t> parents{ancestor};
  while (!parents.empty()) {
    const auto [begin, end] = children.equal_range(parents.back());
    parents.pop_back();
    for (auto child = begin; child != end; ++child) {
      found.push_back(child->second);
      parents.push_back(child->second.id);
    }
  }
  return found;
}

bool soon(const std::function<bool()>& is_so, std::chrono::milliseconds within) {
  for (const auto deadline = Clock::now() + within; Clock::now() < deadline;) {
    if (is_so()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return is_so();
}

}  // namespace spar::testing
