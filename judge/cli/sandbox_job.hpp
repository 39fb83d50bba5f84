// From the words of `spar run-sandboxed` to what a slot is asked to do. Every refusal comes before anything
// is started.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "judge/engine/slot.hpp"

namespace spar::cli {

/// The options as they stand on the command line.
struct SandboxOptions {
  std::string cpu = "10s", wall = "30s", memory = "512M", output = "64M", stack;
  std::uint32_t processes = 64, open_files = 256;
  std::string input;  ///< --stdin: a file, or "-"
  std::vector<std::string> files, environment, shares, collect;
  std::vector<std::string> command;
};

/// A file of /work that is wanted back.
struct Wanted {
  std::string name;
  std::filesystem::path host;
};

/// Everything a slot needs to know.
struct SandboxJob {
  wire::SlotConfiguration configuration;
  wire::RunRequest request;
  std::vector<engine::NamedFile> program;  ///< to install: the command, when it is no part of the system
  std::vector<engine::NamedFile> files;
  std::string input;
  std::vector<Wanted> collect;
};

/// Failure with one sentence when an option cannot be followed.
SandboxJob prepare(const SandboxOptions& options);

}  // namespace spar::cli
