#include "judge/cli/sandbox_job.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <sstream>

#include "judge/cli/context.hpp"
#include "judge/cli/quantity.hpp"
#include "judge/engine/compiler.hpp"
#include "runner/wire/unique_fd.hpp"

namespace spar::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& why) { throw Failure{{ErrorCode::bad_input, why}}; }

std::string in_quotes(const fs::path& path) { return "'" + path.string() + "'"; }

/// The system's own hard limit cannot be raised in the sandbox.
void check_hard_limit(decltype(RLIMIT_NOFILE) resource, std::uint64_t wanted, const std::string& option) {
  rlimit limit{};
  if (getrlimit(resource, &limit) == 0 && limit.rlim_max < wanted)
    refuse(option + " " + std::to_string(wanted) + " is over the hard limit of this process, " +
           std::to_string(limit.rlim_max) + " (see ulimit)");
}

wire::Limits limits_of(const SandboxOptions& options) {
  wire::Limits limits;
  limits.cpu_time = time_limit(options.cpu, "--cpu");
  limits.wall_time = time_limit(options.wall, "--wall");
  limits.memory = size_limit(options.memory, "--memory");
  limits.output = size_limit(options.output, "--output");
  limits.stack = options.stack.empty() ? limits.memory : size_limit(options.stack, "--stack");
  limits.processes = options.processes;
  limits.open_files = options.open_files;
  check_hard_limit(RLIMIT_STACK, limits.stack.count,
                   options.stack.empty() ? "--memory (as stack)" : "--stack");
  check_hard_limit(RLIMIT_NOFILE, limits.open_files, "--open-files");
  return limits;
}

/// The whole of a descriptor; `what` names it in a refusal.
std::string read_all(int descriptor, const std::string& what) {
  const std::uint64_t largest = wire::SlotConfiguration{}.work_size.count;
  std::string text;
  std::array<char, 1U << 16U> buffer{};
  for (ssize_t got = 0; (got = read(descriptor, buffer.data(), buffer.size())) != 0;) {
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) refuse(what + " cannot be read: " + std::strerror(errno));
    text.append(buffer.data(), static_cast<std::size_t>(got));
    if (text.size() > largest)
      refuse(what + " is larger than the " + std::to_string(largest >> 20U) + " MiB that a sandbox takes");
  }
  return text;
}

struct HostFile {
  std::string contents;
  bool executable = false;
};

HostFile read_host_file(const fs::path& path, const std::string& option, const std::string& if_folder) {
  const std::string what = option + " " + in_quotes(path);
  const UniqueFd file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (!file || fstat(file.get(), &status) != 0) refuse(what + " cannot be read: " + std::strerror(errno));
  if (S_ISDIR(status.st_mode)) refuse(what + " is a folder; " + if_folder);
  return {read_all(file.get(), what), (status.st_mode & 0111U) != 0};
}

/// "A:B" as {A, B}; a text that names something that exists is all A, whatever is in it.
std::pair<std::string, std::string> split(const std::string& text) {
  std::error_code error;
  const auto colon = text.rfind(':');
  if (colon == std::string::npos || fs::exists(text, error)) return {text, ""};
  return {text.substr(0, colon), text.substr(colon + 1)};
}

/// A relative path that stays where it is.
std::string name_inside(const std::string& text, const std::string& option) {
  const fs::path normal = fs::path(text).lexically_normal();
  if (text.empty() || normal.is_absolute() || *normal.begin() == ".." || !normal.has_filename() ||
      normal == ".")
    refuse(option + ": '" + text + "' is no name of a file below /work");
  return normal.string();
}

/// Whether `path` is `folder` or lies below it.
bool is_within(const fs::path& path, const fs::path& folder) {
  const auto [end, unused] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end();
}

bool overlap(const fs::path& left, const fs::path& right) {
  return is_within(left, right) || is_within(right, left);
}

std::vector<engine::NamedFile> files_of(const SandboxOptions& options) {
  std::vector<engine::NamedFile> files;
  std::uint64_t total = 0;
  for (const auto& text : options.files) {
    const auto [path, name] = split(text);
    const std::string inside =
        name_inside(name.empty() ? fs::path(path).filename().string() : name, "--file");
    HostFile file = read_host_file(path, "--file", "share a folder with --share " + path);
    for (const auto& other : files)
      if (overlap(other.path, inside))
        refuse("--file " + in_quotes(path) + ": there is a '" + other.path +
               "' already; name it --file PATH:NAME");
    total += file.contents.size();
    files.push_back({inside, std::move(file.contents), file.executable});
  }
  if (const auto most = wire::SlotConfiguration{}.work_size.count; total > most)
    refuse("all --file together are larger than the " + std::to_string(most >> 20U) + " MiB of /work");
  return files;
}

std::string input_of(const SandboxOptions& options) {
  if (options.input.empty()) return {};
  if (options.input == "-") return read_all(STDIN_FILENO, "stdin");
  return read_host_file(options.input, "--stdin", "name a file, or - for spar's own stdin").contents;
}

std::vector<Wanted> collected_by(const SandboxOptions& options) {
  std::vector<Wanted> all;
  for (const auto& text : options.collect) {
    const auto colon = text.find(':');
    const std::string name = name_inside(text.substr(0, colon), "--collect");
    const fs::path host =
        colon == std::string::npos ? fs::path(name).filename() : fs::path(text.substr(colon + 1));
    std::error_code error;
    if (!host.has_filename() || fs::is_directory(host, error))
      refuse("--collect " + name + ": " + in_quotes(host) + " is a folder; name a file");
    if (const auto folder = fs::absolute(host).parent_path(); !fs::is_directory(folder, error))
      refuse("--collect " + name + ": there is no folder " + in_quotes(folder));
    all.push_back({name, host});
  }
  return all;
}

constexpr std::array system_folders{"/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"};
constexpr std::array own_folders{"/etc", "/dev", "/proc", "/sys", "/work", "/tmp", "/program"};

bool is_system(const fs::path& path) {
  return std::any_of(system_folders.begin(), system_folders.end(),
                     [&](const char* folder) { return is_within(path, folder); });
}

void check_share(const fs::path& source, const fs::path& target) {
  const std::string option = "--share " + in_quotes(source);
  for (const char* folder : {"/proc", "/sys", "/dev"})
    if (overlap(source, folder))
      refuse(option + ": " + folder + " of this machine is not shown to a sandbox");
  if (!target.is_absolute()) refuse(option + ": the target " + in_quotes(target) + " must begin with /");
  const auto check = [&](const char* folder) {
    if (overlap(target, folder))
      refuse(option + ": the target " + in_quotes(target) + " would cover the sandbox's own " + folder +
             "; name another, as in --share " + source.string() + ":/data");
  };
  std::for_each(system_folders.begin(), system_folders.end(), check);
  std::for_each(own_folders.begin(), own_folders.end(), check);
}

std::vector<wire::Mount> shares_of(const SandboxOptions& options) {
  std::vector<wire::Mount> mounts;
  for (const auto& text : options.shares) {
    const auto [folder, wanted] = split(text);
    std::error_code error;
    const fs::path source = fs::canonical(folder, error);
    if (error || !fs::is_directory(source))
      refuse("--share '" + folder +
             "': " + (error ? error.message() : "not a folder; copy a file with --file"));
    if (access(source.c_str(), R_OK | X_OK) != 0)
      refuse("--share '" + folder + "' cannot be read: " + std::strerror(errno));
    fs::path target = (wanted.empty() ? fs::absolute(folder) : fs::path(wanted)).lexically_normal();
    if (!target.has_filename() && target.has_relative_path()) target = target.parent_path();
    check_share(source, target);
    for (const auto& other : mounts)
      if (overlap(other.target, target))
        refuse("--share: the targets " + in_quotes(other.target) + " and " + in_quotes(target) + " overlap");
    mounts.push_back({source.string(), target.string()});
  }
  return mounts;
}

std::vector<std::string> environment_of(const SandboxOptions& options) {
  std::vector<std::string> environment = engine::sandbox_environment();
  for (const auto& text : options.environment) {
    const std::string name = text.substr(0, text.find('='));
    if (name.empty()) refuse("--env '" + text + "' has no name; it is NAME=VALUE, or NAME to pass it on");
    std::string entry = text;
    if (name == text) {
      const char* value = std::getenv(name.c_str());
      if (value == nullptr) refuse("--env " + name + ": it is not set here; say --env " + name + "=VALUE");
      entry += std::string("=") + value;
    }
    std::erase_if(environment, [&](const auto& other) { return other.starts_with(name + "="); });
    environment.push_back(std::move(entry));
  }
  return environment;
}

std::string path_variable(const std::vector<std::string>& environment) {
  for (const auto& entry : environment)
    if (entry.starts_with("PATH=")) return entry.substr(5);
  return {};
}

/// Finds the command for a job whose files, views and environment are known already.
class CommandFinder {
 public:
  explicit CommandFinder(SandboxJob& job) : job_(job) {}

  /// Its path inside; a program from elsewhere is put into the job, to be installed.
  std::string find(const std::string& word) {
    return word.find('/') == std::string::npos ? search(word) : locate(word);
  }

 private:
  static bool is_program(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(path, error) && access(path.c_str(), X_OK) == 0;
  }

  /// Where on the host a path inside lies; none for the sandbox's own folders.
  [[nodiscard]] std::optional<fs::path> host_of(const fs::path& inside) const {
    for (const auto& mount : job_.configuration.mounts)
      if (is_within(inside, mount.target)) return mount.source / inside.lexically_relative(mount.target);
    if (is_system(inside) && is_system(fs::weakly_canonical(inside))) return inside;
    return std::nullopt;
  }

  /// As a shell does by PATH. What is only a link to somewhere outside is the last resort.
  std::string search(const std::string& word) {
    const std::string path = path_variable(job_.request.command.environment);
    std::optional<fs::path> outside;
    std::istringstream folders(path);
    for (std::string folder; std::getline(folders, folder, ':');) {
      const fs::path candidate = fs::path(folder) / word;
      if (const auto host = host_of(candidate); host && is_program(*host)) return candidate.string();
      if (!outside && is_program(candidate)) outside = candidate;
    }
    if (outside) return install(*outside);
    throw Failure{{ErrorCode::not_found, "there is no command '" + word + "' in " + path +
                                             "; name a program elsewhere by its path, as in ./" + word}};
  }

  std::string locate(const std::string& word) {
    const fs::path given(word);
    for (const auto& file : job_.files)
      if (given.is_relative() && given.lexically_normal() == file.path) return "/work/" + file.path;
    const fs::path absolute = fs::absolute(given).lexically_normal();
    if (given.is_absolute() && (is_within(absolute, "/work") || is_within(absolute, "/program")))
      return absolute.string();
    const auto host = host_of(absolute);
    if (const fs::path& there = host ? *host : absolute; !is_program(there)) {
      std::error_code error;
      throw Failure{{ErrorCode::not_found, !fs::exists(there, error)
                                               ? "there is no program " + in_quotes(given)
                                           : fs::is_directory(there, error)
                                               ? in_quotes(given) + " is a folder, not a program"
                                               : in_quotes(given) + " is not executable; chmod +x it, or "
                                                                    "begin with its interpreter"}};
    }
    return host ? absolute.string() : install(absolute);
  }

  std::string install(const fs::path& path) {
    const std::string name = path.filename().string();
    job_.program.push_back({name, read_host_file(path, "the program", "name a file").contents, true});
    return "/program/" + name;
  }

  SandboxJob& job_;
};

}  // namespace

SandboxJob prepare(const SandboxOptions& options) {
  SandboxJob job;
  job.request.command.limits = limits_of(options);
  job.request.command.environment = environment_of(options);
  job.configuration.mounts = shares_of(options);
  job.files = files_of(options);
  job.collect = collected_by(options);
  for (const auto& wanted : job.collect) job.request.collect.push_back(wanted.name);
  job.request.command.argv = options.command;
  auto& program = job.request.command.argv.front();
  program = CommandFinder(job).find(program);
  job.input = input_of(options);  // last: it may wait for somebody to type
  return job;
}

}  // namespace spar::cli
