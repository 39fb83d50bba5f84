// From a source text to the files of /program: compiling in the sandbox, the precompiled header, the cache.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "judge/engine/cache.hpp"
#include "judge/engine/engine.hpp"
#include "judge/engine/slot_pool.hpp"

namespace spar::engine {

/// Where the slots see the recipes' drivers and the precompiled headers.
inline constexpr const char* drivers_inside = "/toolchains/drivers";
inline constexpr const char* headers_inside = "/toolchains/headers";

/// The environment of everything that runs in a slot, with what a toolchain adds to it.
std::vector<std::string> sandbox_environment(const toolchains::Words& added = {});

struct Compiled {
  grading::CompileReport report;
  std::vector<NamedFile> files;  ///< for /program; empty when it did not compile
};

class Compiler {
 public:
  /// `drivers` are the folders of drivers on this machine; their contents are part of every key.
  Compiler(const std::map<std::string, std::filesystem::path>& drivers, Cache programs, Cache headers);

  /// An error is a fault of ours (the slot), never the user's.
  Expected<Compiled> compile(Slot& slot, const Language& language, const bank::Problem& problem,
                             const std::string& source);
  /// Compiles the language's header where there is one and it is not there yet.
  Expected<void> prepare(Slot& slot, const Language& language);

 private:
  [[nodiscard]] std::string header_key(const Slot& slot, const Language& language) const;

  Cache programs_;
  Cache headers_;
  std::string drivers_digest_;
  std::mutex header_mutex_;
};

}  // namespace spar::engine
