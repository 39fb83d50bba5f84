#include "judge/engine/engine.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <fstream>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <type_traits>

#include "judge/bank/load.hpp"
#include "judge/bank/utf8.hpp"
#include "judge/engine/case_runner.hpp"
#include "judge/engine/compiler.hpp"
#include "judge/engine/generator.hpp"
#include "judge/engine/processor_time.hpp"
#include "judge/grading/grade.hpp"

namespace spar::engine {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using namespace spar::literals;

/// A case of the user's own is only compared where it says what to expect.
bool has_expected(const bank::Problem& problem, const bank::Case& test) {
  return problem.kind == bank::Kind::program ? !test.answer_text.empty() : !test.expected.is_null();
}

class JudgingEngine final : public Engine {
 public:
  JudgingEngine(Options options, toolchains::Toolchains toolchains, Cache programs, const Cache& headers,
                Cache cases)
      : options_(std::move(options)),
        toolchains_(std::move(toolchains)),
        case_cache_(std::move(cases)),
        pool_(options_.slots,
              [this, folder = headers.folder()](std::size_t index) { return make_slot(index, folder); }),
        compiler_(options_.toolchains / "drivers", std::move(programs), headers) {
    for (const auto& [id, toolchain] : toolchains_.all()) {
      const auto program = toolchains::find_program(toolchain);
      languages_[id] = {.toolchain = &toolchain,
                        .available = program.has_value(),
                        .program = program.value_or("").string(),
                        .version = {},
                        .linker = toolchains::linker_option(toolchain)};
    }
  }

  Expected<grading::Report> judge(const Task& task, const Observer& observer) override {
    grading::Report report = blank_report(task);
    const auto judged = judge_into(report, task, observer);
    if (judged) {
      grading::conclude(report);
      return report;
    }
    if (judged.error().code != ErrorCode::internal) return tl::unexpected(judged.error());
    report = blank_report(task);
    report.verdict = grading::Verdict::internal_error;
    report.error = judged.error().context;
    return report;
  }

  Expected<std::vector<bank::Case>> cases(const bank::Problem& problem) override {
    if (!problem.generator) return problem.cases;
    const std::lock_guard guard(generator_mutex_);
    if (const auto known = known_cases_.find(problem.digest); known != known_cases_.end())
      return known->second;
    const auto python = language("python");
    if (!python) return fail(python.error().code, "the cases cannot be generated: " + python.error().context);
    auto generated = in_a_slot("generating the cases of " + problem.slug, [&](Slot& slot) {
      return generated_cases(slot, compiler_, case_cache_, **python, problem);
    });
    if (!generated) return generated;
    std::vector<bank::Case> all = problem.cases;
    std::move(generated->begin(), generated->end(), std::back_inserter(all));
    return known_cases_[problem.digest] = std::move(all);
  }

  Expected<grading::CompileReport> compile(const bank::Problem& problem, const std::string& language_id,
                                           const std::string& source) override {
    const auto language = this->language(language_id);
    if (!language) return tl::unexpected(language.error());
    const auto compiled = in_a_slot("compiling for " + problem.slug, [&](Slot& slot) {
      return compiler_.compile(slot, **language, problem, source);
    });
    if (!compiled) return tl::unexpected(compiled.error());
    return compiled->report;
  }

  Expected<const Language*> language(const std::string& id) override {
    if (const auto known = toolchains_.find(id); !known) return tl::unexpected(known.error());
    Language& language = languages_.at(id);
    const std::lock_guard guard(languages_mutex_);
    if (auto asked = ask_version(id, language); !asked) return tl::unexpected(asked.error());
    if (!language.available)
      return fail(ErrorCode::unavailable, language.toolchain->name + " is not installed; install it with: " +
                                              language.toolchain->install);
    return &language;
  }
  std::map<std::string, Language> languages() override {
    const std::lock_guard guard(languages_mutex_);
    // One that could not be asked is told without its version: whoever asks next may be luckier.
    for (auto& [id, language] : languages_) static_cast<void>(ask_version(id, language));
    return languages_;
  }
  [[nodiscard]] const toolchains::Toolchains& toolchains() const override { return toolchains_; }
  void warm_up() override {
    for (const auto& [id, language] : languages()) {
      if (!language.available) continue;
      const auto slot = pool_.acquire();
      if (!slot) return;  // the first submission will say why
      if (const auto prepared = compiler_.prepare(**slot, language); !prepared) slot->discard();
    }
  }
  Expected<std::string> isolation_level() override {
    auto slot = pool_.acquire();
    if (!slot) return tl::unexpected(slot.error());
    return (*slot)->isolation_level();
  }
  [[nodiscard]] std::size_t slots() const override { return pool_.size(); }

 private:
  /// Does it in a slot. One that was lost is no fact about what was done there: once more, in a fresh one.
  template <class Work>
  std::invoke_result_t<Work, Slot&> in_a_slot(const std::string& what, const Work& work) {
    constexpr int most_tries = 2;
    for (int tries = 1;; ++tries) {
      auto slot = pool_.acquire();
      std::invoke_result_t<Work, Slot&> result = slot ? work(**slot) : tl::unexpected(slot.error());
      if (result || result.error().code != ErrorCode::internal) return result;
      if (slot) slot->discard();
      const bool last = tries == most_tries;
      spdlog::error("{} failed: {}; {}", what, result.error().context,
                    last ? "that was the last try" : "once more, in a fresh slot");
      if (last) return result;
    }
  }

  static grading::Report blank_report(const Task& task) {
    grading::Report report;
    report.problem = task.problem->slug;
    report.language = task.language;
    return report;
  }

  Expected<void> judge_into(grading::Report& report, const Task& task, const Observer& observer) {
    const auto language = this->language(task.language);
    if (!language) return tl::unexpected(language.error());
    const auto cases = cases_of(task);
    if (!cases) return tl::unexpected(cases.error());
    const std::string what = (task.name.empty() ? "" : task.name + ": ") + "judging " + task.problem->slug +
                             " in " + task.language;
    return in_a_slot(what, [&](Slot& slot) {
      report = blank_report(task);
      return judge_once(slot, task, **language, *cases, observer, report);
    });
  }

  Expected<std::unique_ptr<Slot>> make_slot(std::size_t index, const fs::path& headers) const {
    wire::SlotConfiguration configuration;
    configuration.mounts = {{(options_.toolchains / "drivers").string(), drivers_inside},
                            {headers.string(), headers_inside}};
    for (const auto& folder : options_.secret)
      configuration.hidden.push_back(fs::weakly_canonical(folder).string());
    configuration.processor =
        static_cast<std::uint32_t>(index % std::max(1U, std::thread::hardware_concurrency()));
    configuration.isolation_level = options_.isolation_level;
    return Slot::start(options_.runner, configuration);
  }

  /// Once for each language that was found; its version is part of every key of the cache.
  Expected<void> ask_version(const std::string& id, Language& language) {
    if (!language.available || versions_asked_.contains(id)) return {};
    wire::RunRequest request;
    request.command.argv = {language.program};
    const auto& arguments = language.toolchain->version_arguments;
    request.command.argv.insert(request.command.argv.end(), arguments.begin(), arguments.end());
    request.command.environment = sandbox_environment(language.toolchain->environment);
    request.command.limits = {.cpu_time = 10s, .memory = 2_GiB, .processes = language.toolchain->processes};
    const auto told = in_a_slot("asking " + language.toolchain->name + " for its version",
                                [&](Slot& slot) { return slot.run(request, {}, {}); });
    if (!told) return tl::unexpected(told.error());
    language.available = told->outcome.exit_code == 0;
    // Java says it on stderr.
    const std::string& text = told->output.empty() ? told->errors : told->output;
    if (language.available) language.version = text.substr(0, text.find('\n'));
    versions_asked_.insert(id);
    return {};
  }

  Expected<std::vector<bank::Case>> cases_of(const Task& task) {
    auto all = task.scope == Scope::all ? cases(*task.problem)
                                        : Expected<std::vector<bank::Case>>(task.problem->cases);
    if (!all) return all;
    if (task.scope == Scope::samples)
      std::erase_if(*all, [](const bank::Case& test) { return !test.sample; });
    all->insert(all->end(), task.own_cases.begin(), task.own_cases.end());
    return all;
  }

  Expected<void> judge_once(Slot& slot, const Task& task, const Language& language,
                            const std::vector<bank::Case>& cases, const Observer& observer,
                            grading::Report& report) {
    report.isolation_level = slot.isolation_level();
    const ProcessorTime before = ProcessorTime::now();
    auto program = compiler_.compile(slot, language, *task.problem, task.source);
    if (!program) return tl::unexpected(program.error());
    report.compile = program->report;
    if (observer.compiled) observer.compiled(report.compile);
    auto ran = report.compile.ok ? run_and_grade(slot, language, task, *program, cases, observer, report)
                                 : Expected<void>{};
    report.noisy = ProcessorTime::now().stolen_since(before);
    return ran;
  }

  static Expected<void> run_and_grade(Slot& slot, const Language& language, const Task& task,
                                      const Compiled& program, const std::vector<bank::Case>& cases,
                                      const Observer& observer, grading::Report& report) {
    const wire::Limits limits = case_limits(*task.problem, *language.toolchain, task.time_scale);
    const std::size_t first_own = cases.size() - task.own_cases.size();
    const auto on_facts = [&](std::size_t index, grading::Facts facts) {
      const bank::Case& test = cases.at(index);
      grading::CaseContext context;
      context.has_expected = index < first_own || has_expected(*task.problem, test);
      context.limits =
          bank::Limits{.cpu_time = limits.cpu_time, .memory = limits.memory, .output = limits.output};
      report.cases.push_back(grading::judge_case(*task.problem, test, std::move(facts), context));
      if (observer.judged) observer.judged(index, cases.size(), report.cases.back());
    };
    if (auto ran = run_cases(slot, language, *task.problem, program, cases, task.time_scale, on_facts); !ran)
      return ran;
    for (std::size_t i = report.cases.size(); i < cases.size(); ++i) {
      report.cases.push_back({.name = cases[i].name,
                              .family = cases[i].family,
                              .sample = cases[i].sample,
                              .verdict = grading::Verdict::skipped,
                              .facts = {},
                              .explanation = nullptr});
      if (observer.judged) observer.judged(i, cases.size(), report.cases.back());
    }
    return {};
  }

  Options options_;
  toolchains::Toolchains toolchains_;
  Cache case_cache_;
  SlotPool pool_;
  Compiler compiler_;
  std::mutex
      languages_mutex_;  ///< until a language was asked for its version; from then on it stays as it is
  std::map<std::string, Language> languages_;
  std::set<std::string> versions_asked_;
  std::mutex generator_mutex_;
  std::map<std::string, std::vector<bank::Case>> known_cases_;  ///< by package digest
};

}  // namespace

Expected<void> check_source(const std::string& source) {
  if (source.size() > largest_source.count)
    return fail(ErrorCode::too_large, "the source has " + std::to_string(source.size()) + " bytes; at most " +
                                          std::to_string(largest_source.count) + " (1 MiB) are accepted");
  if (source.find_first_not_of(" \t\r\n") == std::string::npos)
    return fail(ErrorCode::bad_input, "the source is empty; write a solution first");
  if (const std::size_t nul = source.find('\0'); nul != std::string::npos)
    return fail(ErrorCode::bad_input, "the source is a binary file (a NUL byte at offset " +
                                          std::to_string(nul) + "); hand in source text");
  if (const std::size_t valid = bank::valid_utf8_prefix(source); valid != source.size())
    return fail(ErrorCode::bad_input,
                "the source is not UTF-8 text (at byte " + std::to_string(valid) + "); save it as UTF-8");
  return {};
}

Expected<std::vector<bank::Case>> read_own_cases(const bank::Problem& problem, const nlohmann::json& cases) {
  constexpr std::size_t most = 20;
  if (!cases.is_array()) return fail(ErrorCode::bad_input, "own cases must be a JSON array");
  if (cases.size() > most)
    return fail(ErrorCode::bad_input, "at most " + std::to_string(most) + " own cases are accepted");
  const char* answer = problem.kind == bank::Kind::program ? "answer" : "expected";
  std::vector<bank::Case> result;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    nlohmann::json one = cases[i];
    if (!one.is_object())
      return fail(ErrorCode::bad_input, "own case " + std::to_string(i + 1) + " must be a JSON object");
    one["name"] = "own " + std::to_string(i + 1);
    one["family"] = "sample";
    auto parsed = bank::parse_cases(problem, nlohmann::json::array({one}).dump(), "your case", true,
                                    one.contains(answer));
    if (!parsed) return tl::unexpected(parsed.error());
    parsed->front().sample = false;
    parsed->front().family = "own";
    result.push_back(std::move(parsed->front()));
  }
  return result;
}

Expected<std::unique_ptr<Engine>> Engine::create(Options options) {
  if (options.slots == 0) options.slots = std::max(1U, std::thread::hardware_concurrency());
  auto toolchains = toolchains::Toolchains::open(options.toolchains);
  if (!toolchains) return tl::unexpected(toolchains.error());
  auto programs = Cache::open(options.cache / "programs", 512_MiB);
  auto headers = Cache::open(options.cache / "headers", 2_GiB);
  auto cases = Cache::open(options.cache / "cases", 512_MiB);
  for (const auto* cache : {&programs, &headers, &cases})
    if (!*cache) return tl::unexpected(cache->error());
  try {
    return std::make_unique<JudgingEngine>(std::move(options), std::move(*toolchains), std::move(*programs),
                                           *headers, std::move(*cases));
  } catch (const std::exception& error) {
    return fail(ErrorCode::unavailable,
                "the drivers of the toolchains cannot be read: " + std::string(error.what()));
  }
}

}  // namespace spar::engine
