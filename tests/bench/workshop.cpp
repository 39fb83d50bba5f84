#include "tests/bench/workshop.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <system_error>

#include "runner/wire/unique_fd.hpp"

namespace spar::bench {
namespace {

namespace fs = std::filesystem;

struct Pipe {
  UniqueFd read_end, write_end;
};

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  return {UniqueFd(ends[0]), UniqueFd(ends[1])};
}

std::vector<char*> pointers(const std::vector<std::string>& words) {
  std::vector<char*> result;
  for (const auto& word : words) result.push_back(const_cast<char*>(word.c_str()));
  result.push_back(nullptr);
  return result;
}

/// Owns what posix_spawn is told to do in the child.
class Actions {
 public:
  Actions() { posix_spawn_file_actions_init(&actions_); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;
  ~Actions() { posix_spawn_file_actions_destroy(&actions_); }
  posix_spawn_file_actions_t* get() { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

void write_all(const UniqueFd& pipe, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(pipe.get(), bytes.data(), bytes.size());
    if (written <= 0) return;  // its reader's exit status will tell
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::string read_all(const UniqueFd& pipe) {
  std::string text;
  std::vector<char> buffer(65536);
  for (ssize_t got = 0; (got = read(pipe.get(), buffer.data(), buffer.size())) > 0;)
    text.append(buffer.data(), static_cast<std::size_t>(got));
  return text;
}

}  // namespace

int Setting::rounds(int full) const {
  return std::max(3, static_cast<int>(std::lround(full * rounds_scale)));
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "spar-bench-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr)
    throw std::system_error(errno, std::generic_category(), "mkdtemp of " + name);
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void write_file(const fs::path& path, std::string_view text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string run_plain(const Plain& plain) {
  const auto arguments = pointers(plain.command);
  const auto environment = pointers(plain.environment);
  Actions actions;
  Pipe input, output;
  if (plain.input) {
    input = make_pipe();
    posix_spawn_file_actions_adddup2(actions.get(), input.read_end.get(), 0);
  }
  if (plain.collect_output) {
    output = make_pipe();
    posix_spawn_file_actions_adddup2(actions.get(), output.write_end.get(), 1);
  }
  if (!plain.directory.empty()) posix_spawn_file_actions_addchdir_np(actions.get(), plain.directory.c_str());
  pid_t process = 0;
  const int error = posix_spawn(&process, arguments.front(), actions.get(), nullptr, arguments.data(),
                                plain.environment.empty() ? environ : environment.data());
  if (error != 0)
    throw std::system_error(error, std::generic_category(), "starting " + plain.command.front());
  input.read_end.reset();
  output.write_end.reset();
  if (plain.input) write_all(input.write_end, *plain.input);
  input.write_end.reset();
  std::string collected = plain.collect_output ? read_all(output.read_end) : "";
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) continue;
  if (status != 0)
    throw std::runtime_error(plain.command.front() + " ended with status " + std::to_string(status));
  return collected;
}

fs::path compile_program(const fs::path& folder, const std::string& name, std::string_view source,
                         const std::vector<std::string>& options) {
  const fs::path text = folder / (name + ".cpp");
  const fs::path program = folder / name;
  write_file(text, source);
  std::vector<std::string> command{"/usr/bin/g++", "-std=c++20",     "-O2",
                                   "-o",           program.string(), text.string()};
  command.insert(command.end(), options.begin(), options.end());
  run_plain({.command = command});
  return program;
}

void part(const std::string& name, const std::function<void()>& work) {
  try {
    work();
  } catch (const std::exception& error) {
    std::cout << "\n" << name << ": left out: " << error.what() << std::endl;
  }
}

}  // namespace spar::bench
