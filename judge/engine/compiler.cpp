#include "judge/engine/compiler.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "judge/bank/utf8.hpp"
#include "judge/toolchains/stub.hpp"

namespace spar::engine {
namespace {

namespace fs = std::filesystem;
using toolchains::Words;
using namespace std::chrono_literals;
using namespace spar::literals;

constexpr std::size_t longest_diagnostics = 64U << 10U;
constexpr const char* report_name = ".compile.json";

wire::Limits compile_limits() {
  return {.cpu_time = 30s,
          .wall_time = 60s,
          .memory = 2_GiB,
          .output = 1_MiB,
          .errors = 1_MiB,
          .file_size = 512_MiB,
          .stack = 256_MiB,
          .processes = 64,
          .open_files = 256};
}

std::string digest_of_folder(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::string all;
  for (const auto& path : files) {
    std::ifstream file(path, std::ios::binary);
    const std::string contents{std::istreambuf_iterator<char>(file), {}};
    all += path.lexically_relative(folder).string() + '\0' + sha256(contents);
  }
  return sha256(all);
}

Words expand(const Words& words, const Language& language, const std::string& precompiled) {
  Words result;
  for (const auto& word : words) {
    std::string expanded =
        toolchains::replace_words(word, {{"program", language.program},
                                         {"folder", fs::path(language.program).parent_path().string()},
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

/// What the compiler says, fit to be shown: text, bounded, without the sandbox's paths.
std::string readable(const Execution& execution, const SlotPaths& paths) {
  std::string text = bank::sanitise_utf8(execution.errors + to_slot_paths(execution.output, paths));
  for (const std::string path : {"/work/", "/toolchains/drivers/"}) {
    for (std::size_t at = 0; (at = text.find(path, at)) != std::string::npos;) text.erase(at, path.size());
  }
  if (text.size() <= longest_diagnostics) return text;
  return std::string(bank::truncate_utf8(text, longest_diagnostics)) + "\n[... the rest is left out]\n";
}

std::string why_it_failed(const wire::Outcome& outcome) {
  switch (outcome.limit_hit) {
    case LimitHit::cpu_time:
    case LimitHit::wall_time:
      return "the compiler was stopped: it took longer than 30 s\n";
    case LimitHit::memory:
      return "the compiler was stopped: it needed more than 2 GiB of memory\n";
    case LimitHit::output:
      return "the compiler was stopped: it printed more than 1 MiB\n";
    case LimitHit::none:
      break;
  }
  if (outcome.signal) return "the compiler was ended by signal " + std::to_string(*outcome.signal) + "\n";
  return "";
}

grading::CompileReport report_of(const Execution& execution, const SlotPaths& paths, bool all_collected) {
  const auto& outcome = execution.outcome;
  grading::CompileReport report;
  report.ok = outcome.exit_code == 0 && outcome.limit_hit == LimitHit::none && all_collected;
  report.diagnostics = readable(execution, paths);
  if (!report.ok) report.diagnostics += why_it_failed(outcome);
  if (!report.ok && report.diagnostics.empty())
    report.diagnostics = "the compiler failed without saying why\n";
  report.cpu_time = outcome.cpu_time;
  report.wall_time = outcome.wall_time;
  report.memory = outcome.memory;
  return report;
}

}  // namespace

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
         sha256(language.version + language.program + joined(command) + drivers_digest_).substr(0, 24);
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

Expected<Compiled> Compiler::compile(Slot& slot, const Language& language, const bank::Problem& problem,
                                     const std::string& source) {
  const auto& toolchain = *language.toolchain;
  const auto& recipe = toolchain.recipe_for(problem.kind);
  const std::string entry = toolchains::render_entry(toolchain, problem, source);
  Compiled compiled;
  compiled.files.push_back({toolchain.source, source, false});
  if (problem.kind != bank::Kind::program)
    compiled.files.push_back({"signature.json", toolchains::signature_json(problem).dump(), false});
  if (recipe.compile.empty()) return compiled;

  const std::string key = toolchain.id + "-" +
                          sha256(language.version + '\0' + language.program + '\0' + language.linker + '\0' +
                                 joined(recipe.compile) + joined(toolchain.environment) + drivers_digest_ +
                                 sha256(entry) + sha256(source));
  if (auto cached = programs_.find(key); cached && cached->contains(report_name)) {
    const auto facts = nlohmann::json::parse(cached->at(report_name), nullptr, false);
    compiled.report.cached = true;
    if (facts.is_object()) compiled.report.diagnostics = facts.value("diagnostics", "");
    for (auto& [name, contents] : *cached)
      if (name != report_name) compiled.files.push_back({name, std::move(contents), true});
    return compiled;
  }

  std::string precompiled = "/nonexistent";
  if (toolchain.precompiled && joined(recipe.compile).find("@precompiled@") != std::string::npos) {
    if (auto prepared = prepare(slot, language); !prepared) return tl::unexpected(prepared.error());
    precompiled = std::string(headers_inside) + "/" + header_key(slot, language);
  }
  std::vector<NamedFile> inputs{{toolchain.source, source, false}};
  if (!recipe.entry_file.empty() && !entry.empty()) inputs.push_back({recipe.entry_file, entry, false});
  wire::RunRequest request;
  request.command = {expand(recipe.compile, language, precompiled),
                     sandbox_environment(toolchain.environment), compile_limits()};
  request.collect = recipe.artifacts;
  auto execution = slot.run(request, inputs, {});
  if (!execution) return tl::unexpected(execution.error());

  const auto& collected = execution->outcome.collected;
  const bool all =
      std::all_of(collected.begin(), collected.end(), [](const auto& size) { return size.has_value(); });
  compiled.report = report_of(*execution, slot.paths(), all);
  if (!compiled.report.ok) {
    compiled.files.clear();
    return compiled;
  }
  Cache::Files kept{{report_name, nlohmann::json{{"diagnostics", compiled.report.diagnostics}}.dump()}};
  for (std::size_t i = 0; i < recipe.artifacts.size(); ++i) {
    kept[recipe.artifacts[i]] = execution->collected[i];
    compiled.files.push_back({recipe.artifacts[i], std::move(execution->collected[i]), true});
  }
  programs_.insert(key, kept);
  return compiled;
}

}  // namespace spar::engine
