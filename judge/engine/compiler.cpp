#include "judge/engine/compiler.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "judge/bank/utf8.hpp"
#include "judge/toolchains/libraries.hpp"
#include "judge/toolchains/stub.hpp"

namespace spar::engine {
namespace {

namespace fs = std::filesystem;
using toolchains::Words;
using namespace std::chrono_literals;
using namespace spar::literals;

constexpr std::size_t longest_diagnostics = 64U << 10U;
constexpr const char* report_name = ".compile.json";

wire::Limits compile_limits(const bank::CompileLimits& wanted = {}) {
  const std::chrono::nanoseconds time = wanted.time.value_or(30s);
  return {.cpu_time = time,
          .wall_time = 2 * time,
          .memory = wanted.memory.value_or(2_GiB),
          .output = 1_MiB,
          .errors = 1_MiB,
          .file_size = 512_MiB,
          .stack = 256_MiB,
          .processes = 64,
          .open_files = 256};
}

Words expand(const Words& words, const Language& language, const std::string& precompiled) {
  Words result;
  for (const auto& word : words) {
    std::string expanded =
        toolchains::replace_words(word, {{"program", language.program},
                                         {"folder", fs::path(language.program).parent_path().string()},
                                         {"library", language.library},
                                         {"linker", language.linker},
                                         {"precompiled", precompiled}});
    if (!expanded.empty()) result.push_back(std::move(expanded));
  }
  return result;
}

std::string joined(const Words& words) {
  std::string all;
  for (const auto& word : words) all += word + '\0';
  return all;
}

bool uses_precompiled(const toolchains::Recipe& recipe) {
  const auto named = [](const std::string& word) { return word.find("@precompiled@") != std::string::npos; };
  return std::any_of(recipe.compile.begin(), recipe.compile.end(), named) ||
         std::any_of(recipe.run.begin(), recipe.run.end(), named);
}

/// What the compiler says, fit to be shown: text, bounded, without the sandbox's paths.
std::string readable(const Execution& execution, const SlotPaths& paths) {
  return readable_diagnostics(execution.errors + to_slot_paths(execution.output, paths));
}

std::string why_it_failed(const wire::Outcome& outcome, const wire::Limits& limits) {
  switch (outcome.limit_hit) {
    case LimitHit::cpu_time:
    case LimitHit::wall_time:
      return "the compiler was stopped: it took longer than " +
             std::to_string(std::chrono::round<std::chrono::seconds>(limits.cpu_time).count()) + " s\n";
    case LimitHit::memory:
      return "the compiler was stopped: it needed more than " + std::to_string(limits.memory.count >> 20U) +
             " MiB of memory\n";
    case LimitHit::output:
      return "the compiler was stopped: it printed more than 1 MiB\n";
    case LimitHit::none:
      break;
  }
  if (outcome.signal) return "the compiler was ended by signal " + std::to_string(*outcome.signal) + "\n";
  return "";
}

grading::CompileReport report_of(const Execution& execution, const SlotPaths& paths,
                                 const wire::Limits& limits, bool all_collected) {
  const auto& outcome = execution.outcome;
  grading::CompileReport report;
  report.ok = outcome.exit_code == 0 && outcome.limit_hit == LimitHit::none && all_collected;
  report.diagnostics = readable(execution, paths);
  if (!report.ok) report.diagnostics += why_it_failed(outcome, limits);
  if (!report.ok && report.diagnostics.empty())
    report.diagnostics = "the compiler failed without saying why\n";
  report.cpu_time = outcome.cpu_time;
  report.wall_time = outcome.wall_time;
  report.memory = outcome.memory;
  return report;
}

}  // namespace

std::string readable_diagnostics(const std::string& said) {
  std::string text = bank::sanitise_utf8(said);
  for (const std::string path : {"/work/", "/toolchains/drivers/"}) {
    for (std::size_t at = 0; (at = text.find(path, at)) != std::string::npos;) text.erase(at, path.size());
  }
  if (text.size() <= longest_diagnostics) return text;
  return std::string(bank::truncate_utf8(text, longest_diagnostics)) + "\n[... the rest is left out]\n";
}

std::vector<std::string> sandbox_environment(const Words& added) {
  std::vector<std::string> all{"PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/work", "TMPDIR=/tmp",
                               "LANG=C.UTF-8"};
  all.insert(all.end(), added.begin(), added.end());
  return all;
}

Compiler::Compiler(const std::map<std::string, fs::path>& drivers, Cache programs, Cache headers)
    : programs_(std::move(programs)), headers_(std::move(headers)) {
  std::string all;
  for (const auto& [name, folder] : drivers) all += name + '\0' + digest_of_folder(folder);
  drivers_digest_ = sha256(all);
}

std::string Compiler::header_key(const Slot& slot, const Language& language) const {
  const auto& header = *language.toolchain->precompiled;
  // The paths of the headers are in it, and come out again in diagnostics.
  const Words command = to_real_paths(header.command, slot.paths());
  return language.toolchain->id + "-" +
         sha256(language.version + language.program + language.library + joined(command) + drivers_digest_)
             .substr(0, 24);
}

Expected<void> Compiler::prepare(Slot& slot, const Language& language) {
  if (!language.toolchain->precompiled) return {};
  const auto& header = *language.toolchain->precompiled;
  const std::lock_guard guard(header_mutex_);
  const std::string key = header_key(slot, language);
  if (headers_.holds(key)) return {};
  wire::RunRequest request;
  request.command = {expand(header.command, language, ""),
                     sandbox_environment(language.toolchain->environment), compile_limits()};
  for (const auto& [output, kept_as] : header.outputs) request.collect.push_back(output);
  request.collect_limit = 512_MiB;
  auto execution = slot.run(request, {}, {});
  if (!execution) return tl::unexpected(execution.error());
  const auto& collected = execution->outcome.collected;
  const bool all =
      std::all_of(collected.begin(), collected.end(), [](const auto& size) { return size.has_value(); });
  // Whoever needs it says so when a solution is compiled; C++ only compiles more slowly.
  if (execution->outcome.exit_code != 0 || !all) {
    spdlog::warn("what is compiled beforehand for {} failed: {}", language.toolchain->name,
                 readable(*execution, slot.paths()));
    return {};
  }
  Cache::Files files;
  std::size_t index = 0;
  for (const auto& [output, kept_as] : header.outputs)
    files[kept_as] = std::move(execution->collected.at(index++));
  headers_.insert(key, files);
  return {};
}

Expected<std::string> Compiler::precompiled_for(Slot& slot, const Language& language,
                                                const toolchains::Recipe& recipe) {
  if (!language.toolchain->precompiled || !uses_precompiled(recipe)) return "/nonexistent";
  if (auto prepared = prepare(slot, language); !prepared) return tl::unexpected(prepared.error());
  return std::string(headers_inside) + "/" + header_key(slot, language);
}

std::string Compiler::key_of(const Language& language, const Words& command) const {
  return language.version + '\0' + language.program + '\0' + language.library + '\0' + language.linker +
         '\0' + joined(command) + joined(language.toolchain->environment) + drivers_digest_;
}

Expected<Compiled> Compiler::carry_out(Slot& slot, const Job& job, Compiled compiled) const {
  if (auto cached = programs_.find(job.key); cached && cached->contains(report_name)) {
    const auto facts = nlohmann::json::parse(cached->at(report_name), nullptr, false);
    compiled.report.cached = true;
    if (facts.is_object()) compiled.report.diagnostics = facts.value("diagnostics", "");
    for (auto& [name, contents] : *cached)
      if (name != report_name) compiled.files.push_back({name, std::move(contents), true});
    return compiled;
  }
  wire::RunRequest request;
  request.command = job.command;
  request.collect = job.artifacts;
  auto execution = slot.run(request, job.inputs, {});
  if (!execution) return tl::unexpected(execution.error());

  const auto& collected = execution->outcome.collected;
  const bool all =
      std::all_of(collected.begin(), collected.end(), [](const auto& size) { return size.has_value(); });
  compiled.report = report_of(*execution, slot.paths(), job.command.limits, all);
  if (!compiled.report.ok) {
    compiled.files.clear();
    return compiled;
  }
  Cache::Files kept{{report_name, nlohmann::json{{"diagnostics", compiled.report.diagnostics}}.dump()}};
  for (std::size_t i = 0; i < job.artifacts.size(); ++i) {
    kept[job.artifacts[i]] = execution->collected[i];
    compiled.files.push_back({job.artifacts[i], std::move(execution->collected[i]), true});
  }
  programs_.insert(job.key, kept);
  return compiled;
}

Expected<Compiled> Compiler::compile(Slot& slot, const Language& language, const bank::Problem& problem,
                                     const std::string& source) {
  const auto& toolchain = *language.toolchain;
  if (problem.kind == bank::Kind::program) {
    Sources alone{{{toolchain.source, source, false}}, toolchain.source};
    return compile_program(slot, language, std::move(alone), problem);
  }
  const auto& recipe = toolchain.typed;
  const std::string entry = toolchains::render_entry(toolchain, problem, source);
  Compiled compiled;
  compiled.modules = toolchains::imported_modules(toolchain, problem, source);
  compiled.files.push_back({toolchain.source, source, false});
  compiled.files.push_back({"signature.json", toolchains::signature_json(problem).dump(), false});
  const auto precompiled = precompiled_for(slot, language, recipe);
  if (!precompiled) return tl::unexpected(precompiled.error());
  compiled.precompiled = *precompiled;
  if (recipe.compile.empty()) return compiled;

  Job job;
  job.key = toolchain.id + "-" + sha256(key_of(language, recipe.compile) + sha256(entry) + sha256(source));
  job.command = {expand(recipe.compile, language, *precompiled), sandbox_environment(toolchain.environment),
                 compile_limits()};
  job.inputs = {{toolchain.source, source, false}};
  if (!recipe.entry_file.empty() && !entry.empty()) job.inputs.push_back({recipe.entry_file, entry, false});
  job.artifacts = recipe.artifacts;
  return carry_out(slot, job, std::move(compiled));
}

Expected<Compiled> Compiler::compile_program(Slot& slot, const Language& language, Sources sources,
                                             const bank::Problem& problem) {
  const auto& included = problem.judging.included;
  const std::string& id = language.toolchain->id;
  const auto found = included.contains(id) ? included.find(id) : included.find("");
  if (found == included.end())
    return compile_program(slot, language, std::move(sources), problem.judging.compile);
  for (auto& file : named_files(found->second)) {
    std::erase_if(sources.files, [&](const NamedFile& own) { return own.path == file.path; });
    sources.files.push_back(std::move(file));
  }
  return compile_program(slot, language, std::move(sources), problem.judging.compile);
}

Expected<Compiled> Compiler::compile_program(Slot& slot, const Language& language, Sources sources,
                                             const bank::CompileLimits& limits) {
  const auto& toolchain = *language.toolchain;
  auto arranged = arrange(toolchain, std::move(sources));
  if (!arranged) return tl::unexpected(arranged.error());
  const auto precompiled = precompiled_for(slot, language, toolchain.program);
  if (!precompiled) return tl::unexpected(precompiled.error());
  Words command;
  for (const auto& word : expand(toolchain.program.compile, language, *precompiled)) {
    if (word == toolchain.source)
      command.insert(command.end(), arranged->units.begin(), arranged->units.end());
    else
      command.push_back(word);
  }
  Compiled compiled;
  compiled.precompiled = *precompiled;
  compiled.files = arranged->files;
  if (command.empty()) return compiled;
  Job job;
  std::string contents;
  for (const auto& file : arranged->files) contents += file.path + '\0' + sha256(file.contents);
  job.key = toolchain.id + "-" + sha256(key_of(language, command) + contents);
  job.command = {std::move(command), sandbox_environment(toolchain.environment), compile_limits(limits)};
  job.inputs = std::move(arranged->files);
  job.artifacts = toolchain.program.artifacts;
  return carry_out(slot, job, std::move(compiled));
}

Expected<Compiled> Compiler::build_by_script(Slot& slot, const bank::JudgeProgram& program) {
  Job job;
  job.inputs = named_files(program.files);
  std::string contents;
  for (const auto& file : job.inputs) contents += file.path + '\0' + sha256(file.contents);
  job.key = "script-" + sha256(contents + (program.has_build ? "built" : ""));
  // Nobody but the script knows what it makes, so all of the folder is kept.
  const std::string pack =
      std::string("exec tar -cf ") + archive_name + " --exclude ./" + archive_name + " .";
  job.command = {{"/bin/sh", "-c", program.has_build ? "./build && " + pack : pack},
                 sandbox_environment(),
                 compile_limits()};
  job.artifacts = {archive_name};
  return carry_out(slot, job, {});
}

}  // namespace spar::engine
