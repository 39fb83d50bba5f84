// From a source text to the files of /program: compiling in the sandbox, the precompiled header, the cache.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "judge/engine/cache.hpp"
#include "judge/engine/engine.hpp"
#include "judge/engine/slot_pool.hpp"
#include "judge/engine/sources.hpp"

namespace spar::engine {

/// Where the slots see the recipes' drivers and the precompiled headers.
inline constexpr const char* drivers_inside = "/toolchains/drivers";
inline constexpr const char* headers_inside = "/toolchains/headers";

/// The archive that build_by_script() makes; its programs run in a copy of what is in it.
inline constexpr const char* archive_name = "program.tar";

/// The environment of everything that runs in a slot, with what a toolchain adds to it.
std::vector<std::string> sandbox_environment(const toolchains::Words& added = {});

/// What a compiler says, fit to be shown: text, bounded, without the sandbox's paths.
std::string readable_diagnostics(const std::string& said);

struct Compiled {
  grading::CompileReport report;
  std::vector<NamedFile> files;      ///< for /program; empty when it did not compile
  std::vector<std::string> modules;  ///< of known libraries, that the solution will import
  std::string precompiled;           ///< the folder of what was compiled beforehand, in the slot
};

class Compiler {
 public:
  /// `drivers` are the folders of drivers on this machine; their contents are part of every key.
  Compiler(const std::map<std::string, std::filesystem::path>& drivers, Cache programs, Cache headers);

  /// An error is a fault of ours (the slot), never the user's.
  Expected<Compiled> compile(Slot& slot, const Language& language, const bank::Problem& problem,
                             const std::string& source);
  /// A program of one or several files that reads stdin and writes stdout; `bad_input` when there is none of
  /// that language among them.
  Expected<Compiled> compile_program(Slot& slot, const Language& language, Sources sources,
                                     const bank::CompileLimits& limits = {});
  /// The same for a submission: with what the problem adds to every one.
  Expected<Compiled> compile_program(Slot& slot, const Language& language, Sources sources,
                                     const bank::Problem& problem);
  /// A program that brings the script that builds it, or runs it: what is to be installed, as one archive.
  Expected<Compiled> build_by_script(Slot& slot, const bank::JudgeProgram& program);
  /// Compiles the language's header where there is one and it is not there yet.
  Expected<void> prepare(Slot& slot, const Language& language);

 private:
  /// One run of a compiler.
  struct Job {
    std::string key;  ///< in the cache; depends on everything that decides the result
    wire::Command command;
    std::vector<NamedFile> inputs;
    std::vector<std::string> artifacts;
  };
  /// Adds the artifacts to `compiled`, from the cache where they are there.
  Expected<Compiled> carry_out(Slot& slot, const Job& job, Compiled compiled) const;
  [[nodiscard]] std::string key_of(const Language& language, const toolchains::Words& command) const;
  /// What @precompiled@ stands for in a recipe: the folder of the language's, made first where it is asked
  /// for.
  Expected<std::string> precompiled_for(Slot& slot, const Language& language,
                                        const toolchains::Recipe& recipe);
  [[nodiscard]] std::string header_key(const Slot& slot, const Language& language) const;

  Cache programs_;
  Cache headers_;
  std::string drivers_digest_;
  std::mutex header_mutex_;
};

}  // namespace spar::engine
