#include "judge/engine/installation.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/readable_pipe.hpp>
#include <boost/process/v2/process.hpp>
#include <boost/process/v2/stdio.hpp>
#include <chrono>
#include <cstdlib>
#include <optional>

#include "judge/engine/launch.hpp"
#include "judge/error.hpp"

namespace spar::engine {
namespace {

namespace fs = std::filesystem;
namespace asio = boost::asio;
namespace process = boost::process::v2;
using toolchains::Toolchain;
using toolchains::Words;

constexpr std::chrono::seconds patience(10);
constexpr std::size_t longest_answer = 64U << 10U;

/// Whether every slot sees it as it is (runner/mounts.cpp).
bool in_system_folder(const fs::path& path) {
  constexpr std::array folders{"/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"};
  return std::any_of(folders.begin(), folders.end(),
                     [&](const char* folder) { return is_within(path, folder); });
}

/// Whether a slot has something of its own in that place.
bool in_slots_own_folder(const fs::path& path) {
  constexpr std::array folders{"/tmp", "/work", "/program", "/dev", "/proc", "/sys", "/etc", "/toolchains"};
  return std::any_of(folders.begin(), folders.end(),
                     [&](const char* folder) { return is_within(path, folder); });
}

/// Folders of the user's that are no toolchain's, whatever a toolchain says of them.
std::vector<fs::path> private_folders() {
  std::vector<fs::path> all;
  const char* home = std::getenv("HOME");
  if (home != nullptr && *home == '/')
    for (const char* folder : {"", ".ssh", ".gnupg", ".config", ".local/share", ".local/state", ".cache"})
      all.push_back(fs::weakly_canonical(fs::path(home) / folder));
  for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
    if (const char* folder = std::getenv(variable); folder != nullptr && *folder == '/')
      all.push_back(fs::weakly_canonical(folder));
  return all;
}

/// Where `folder` holds one of these: which.
std::optional<fs::path> private_part(const fs::path& folder) {
  for (const auto& kept : private_folders())
    if (is_within(kept, folder)) return kept;
  return std::nullopt;
}

/// The first line that a program prints; whoever prints nothing, or is not done in time, is ended.
Expected<std::string> ask(const fs::path& program, const Words& arguments) {
  try {
    asio::io_context context;
    asio::readable_pipe output(context);
    std::optional<process::process> child;
    {
      const std::lock_guard guard(launcher_mutex());
      child.emplace(context, program.c_str(), arguments, process::process_stdio{nullptr, output, nullptr},
                    NothingElseInherited{});
    }
    std::string text;
    asio::async_read(output, asio::dynamic_buffer(text, longest_answer),
                     [](const boost::system::error_code&, std::size_t) {});
    context.run_for(patience);
    process::error_code gone;
    child->terminate(gone);
    return text.substr(0, text.find('\n'));
  } catch (const std::exception& error) {
    return fail(ErrorCode::unavailable, error.what());
  }
}

std::string called(const fs::path& program, const Words& arguments) {
  std::string all = program.string();
  for (const auto& argument : arguments) all += " " + argument;
  return all;
}

/// Whether the file behind a link would not know under which name it was called: "rustc" is a link to rustup,
/// where "python3" is one to python3.11.
bool goes_by_its_name(const fs::path& candidate, const fs::path& real) {
  return real.filename().string().find(candidate.filename().string()) == std::string::npos;
}

/// A view of `folder`, where one is needed and may be had.
Expected<void> show(Installation& installation, const fs::path& folder) {
  if (in_system_folder(folder)) return {};
  if (const auto kept = private_part(folder))
    return fail(ErrorCode::unavailable, installation.program.string() + " is installed in " +
                                            folder.string() +
                                            ", which no submission may see, since it holds " +
                                            (*kept == folder ? "what is yours" : kept->string()) +
                                            "; install it in a folder of its own");
  if (in_slots_own_folder(folder))
    return fail(ErrorCode::unavailable,
                installation.program.string() + " is installed in " + folder.string() +
                    ", where every slot has a folder of its own; install it elsewhere");
  installation.views.push_back(folder);
  return {};
}

Expected<Installation> installed_where_it_says(const Toolchain& toolchain, const fs::path& candidate) {
  const auto answer = ask(candidate, toolchain.locate);
  const std::string question = "`" + called(candidate, toolchain.locate) + "`";
  if (!answer) return fail(ErrorCode::unavailable, question + " failed: " + answer.error().context);
  std::error_code absent;
  const fs::path root = fs::path(*answer).is_absolute() ? fs::canonical(*answer, absent) : fs::path();
  const fs::path program = root / "bin" / candidate.filename();
  if (absent || root.empty() || !fs::is_regular_file(program, absent))
    return fail(ErrorCode::unavailable,
                question + " should print the folder it is installed in, but printed '" + *answer + "'");
  Installation found{.program = fs::canonical(program), .views = {}, .why = {}};
  if (auto shown = show(found, root); !shown) return tl::unexpected(shown.error());
  if (!is_within(found.program, root) && !in_system_folder(found.program))
    if (auto shown = show(found, found.program); !shown) return tl::unexpected(shown.error());
  return found;
}

Expected<Installation> installed(const Toolchain& toolchain, const fs::path& candidate) {
  std::error_code gone;
  const fs::path real = fs::canonical(candidate, gone);
  if (gone) return fail(ErrorCode::unavailable, candidate.string() + " has gone");
  const bool says_itself = !toolchain.locate.empty();
  const bool shim = goes_by_its_name(candidate, real);
  if (says_itself && (shim || !in_system_folder(real))) return installed_where_it_says(toolchain, candidate);
  // A shim that cannot be asked at least goes by its name.
  Installation found{.program = shim ? candidate : real, .views = {}, .why = {}};
  const fs::path root =
      toolchain.root.empty() ? real : fs::weakly_canonical(real.parent_path() / toolchain.root);
  for (const fs::path& needed : {found.program, root})
    if (auto shown = show(found, needed); !shown) return tl::unexpected(shown.error());
  return found;
}

}  // namespace

bool is_within(const fs::path& path, const fs::path& folder) {
  return std::mismatch(path.begin(), path.end(), folder.begin(), folder.end()).second == folder.end();
}

Installation find_installation(const Toolchain& toolchain) {
  Installation none;
  for (const auto& candidate : toolchains::candidates(toolchain)) {
    auto found = installed(toolchain, candidate);
    if (found) return std::move(*found);
    if (none.why.empty()) none.why = found.error().context;
  }
  return none;
}

}  // namespace spar::engine
