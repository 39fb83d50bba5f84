#include "judge/engine/engine.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <iterator>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>

#include "judge/engine/case_runner.hpp"
#include "judge/engine/compiler.hpp"
#include "judge/engine/generator.hpp"
#include "judge/engine/growth.hpp"
#include "judge/engine/judge_cases.hpp"
#include "judge/engine/languages.hpp"
#include "judge/engine/processor_time.hpp"
#include "judge/engine/referee.hpp"
#include "judge/engine/speed.hpp"
#include "judge/grading/grade.hpp"
#include "judge/grading/scoring.hpp"

namespace spar::engine {
namespace {

namespace fs = std::filesystem;
using namespace spar::literals;

constexpr std::uint64_t most_known_cases = std::uint64_t{256} << 20U;  // bytes

bool has_referee(const bank::Problem& problem) {
  return problem.judging.interactor || !problem.judging.checkers.empty();
}

class JudgingEngine final : public Engine {
 public:
  JudgingEngine(Options options, toolchains::Toolchains toolchains, Cache programs, const Cache& headers,
                Cache cases, Cache machine)
      : options_(std::move(options)),
        toolchains_(std::move(toolchains)),
        languages_(toolchains_,
                   [this](const std::string& what, const wire::RunRequest& request) {
                     return in_a_slot(what, [&](Slot& slot) { return slot.run(request, {}, {}); });
                   }),
        case_cache_(std::move(cases)),
        pool_(options_.slots,
              [this, folder = headers.folder()](std::size_t index) { return make_slot(index, folder); }),
        // On the next core: an interactor and its submission take turns, and a checker is nobody's time.
        referees_(options_.slots, [this, folder = headers.folder()](
                                      std::size_t index) { return make_slot(index + 1, folder); }),
        compiler_(toolchains_.drivers(), std::move(programs), headers),
        gauge_(std::move(machine)) {}

  Expected<grading::Report> judge(const Task& task, const Observer& observer) override {
    grading::Report report = blank_report(task);
    const auto judged = judge_into(report, task, observer);
    if (judged) {
      grading::conclude_groups(report, *task.problem);
      if (wants_growth(task, report)) report.growth = growth_of(task, observer);
      return report;
    }
    if (judged.error().code != ErrorCode::internal) return tl::unexpected(judged.error());
    report = blank_report(task);
    report.verdict = grading::Verdict::internal_error;
    report.error = judged.error().context;
    return report;
  }

  Expected<Cases> cases(const bank::Problem& problem) override {
    if (!problem.generator) return Cases(std::shared_ptr<void>(), &problem.cases);
    return known_cases_.get(problem.digest, [&]() -> Expected<std::vector<bank::Case>> {
      const auto python = language("python");
      if (!python)
        return fail(python.error().code, "the cases cannot be generated: " + python.error().context);
      auto generated = in_a_slot("generating the cases of " + problem.slug, [&](Slot& slot) {
        return generated_cases(slot, compiler_, case_cache_, **python, problem);
      });
      if (generated) generated->insert(generated->begin(), problem.cases.begin(), problem.cases.end());
      return generated;
    });
  }

  Expected<std::vector<std::string>> validate_inputs(const bank::Problem& problem) override {
    std::vector<std::string> complaints;
    if (problem.judging.input_validators.empty()) return complaints;
    auto done = with_referee(
        problem, [&](Referee& referee) { return engine::validate_inputs(referee, problem, complaints); });
    if (!done) return tl::unexpected(done.error());
    return complaints;
  }

  Expected<std::vector<grading::CaseReport>> grade(const bank::Problem& problem,
                                                   const std::vector<bank::Case>& cases,
                                                   const std::vector<std::string>& outputs) override {
    std::vector<grading::CaseReport> reports;
    auto done = refereed(
        problem, [&](Referee* referee) { return grade_outputs(problem, cases, outputs, referee, reports); });
    if (!done) return tl::unexpected(done.error());
    return reports;
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

  Expected<const Language*> language(const std::string& id) override { return languages_.find(id); }
  Expected<const Language*> language_for(const bank::Problem& problem, const std::string& id) override {
    return languages_.find_for(problem, id);
  }
  Expected<std::vector<FoundLibrary>> libraries(const std::string& id) override {
    return languages_.libraries(id);
  }
  std::map<std::string, Language> languages() override { return languages_.all(); }
  [[nodiscard]] const toolchains::Toolchains& toolchains() const override { return toolchains_; }
  void warm_up(const std::stop_token& stop) override {
    static_cast<void>(speed(false));
    for (const auto& [id, toolchain] : toolchains_.all()) {
      if (stop.stop_requested()) return;
      const auto found = language(id);
      if (!found) continue;
      const auto slot = pool_.acquire();
      if (!slot) return;  // the first submission will say why
      if (const auto prepared = compiler_.prepare(**slot, **found); !prepared) slot->discard();
    }
  }
  Expected<std::string> isolation_level() override {
    auto slot = pool_.acquire();
    if (!slot) return tl::unexpected(slot.error());
    return (*slot)->isolation_level();
  }
  [[nodiscard]] std::size_t slots() const override { return pool_.size(); }

  Speed speed(bool anew) override {
    const std::lock_guard guard(speed_mutex_);
    if (speed_ && !anew) return *speed_;
    const auto cpp = language("cpp");
    if (!cpp) return Speed{.why = cpp.error().context};
    if (const auto kept = gauge_.find(**cpp); kept && !anew) return *(speed_ = kept);
    const auto slot = pool_.acquire_alone();
    if (!slot) return Speed{.why = slot.error().context};
    const auto measured = gauge_.measure(**slot, compiler_, **cpp, anew);
    if (!measured) slot->discard();
    if (!measured) return Speed{.why = measured.error().context};
    return *(speed_ = *measured);
  }

  Expected<Cases> cases_of(const Task& task) override {
    if (task.scope == Scope::all && task.own_cases.empty()) return cases(*task.problem);
    std::vector<bank::Case> chosen;
    if (task.scope == Scope::all) {
      const auto all = cases(*task.problem);
      if (!all) return all;
      chosen = **all;
    } else {
      std::copy_if(task.problem->cases.begin(), task.problem->cases.end(), std::back_inserter(chosen),
                   [](const bank::Case& test) { return test.sample; });
    }
    chosen.insert(chosen.end(), task.own_cases.begin(), task.own_cases.end());
    return std::make_shared<const std::vector<bank::Case>>(std::move(chosen));
  }

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
    if (auto allowed = check_size(task); !allowed) return allowed;
    const auto language = language_for(*task.problem, task.language);
    if (!language) return tl::unexpected(language.error());
    const auto cases = cases_of(task);
    if (!cases) return tl::unexpected(cases.error());
    const Judging judging{task, **language, **cases, speed(false).factor, observer};
    const std::string what = (task.name.empty() ? "" : task.name + ": ") + "judging " + task.problem->slug +
                             " in " + task.language;
    ask_judges_versions(task.problem->judging);
    Doubtful doubtful;
    auto judged = in_a_slot(what, [&](Slot& slot) {
      report = blank_report(task);
      doubtful = {};
      return judge_once(slot, judging, report, doubtful);
    });
    if (!judged) return judged;
    const auto again = cases_to_judge_again(doubtful, report);
    return again.empty() ? judged : judge_alone(judging, again, report);
  }

  /// A version is asked in a slot. So it is asked before one is held, lest every holder of a slot wait for
  /// another. What a language lacks is told by whoever needs it.
  void ask_judges_versions(const bank::Judging& judges) {
    for (const auto& checker : judges.checkers) static_cast<void>(language(checker.language));
    if (judges.interactor) static_cast<void>(language(judges.interactor->language));
  }

  /// Once more, while nothing else runs here; that counts.
  Expected<void> judge_alone(const Judging& judging, const std::vector<std::size_t>& which,
                             grading::Report& report) {
    const auto slot = pool_.acquire_alone();
    if (!slot) return tl::unexpected(slot.error());
    auto judged = [&]() -> Expected<void> {
      const auto program = compile_task(**slot, judging);
      if (!program) return tl::unexpected(program.error());
      return refereed(*judging.task.problem, [&](Referee* referee) {
        return judge_again(**slot, judging, *program, referee, which, report);
      });
    }();
    if (!judged) slot->discard();
    return judged;
  }

  /// Of a wrong answer or a crash, growth says nothing.
  static bool wants_growth(const Task& task, const grading::Report& report) {
    return task.growth && task.problem->size &&
           (report.verdict == grading::Verdict::accepted || report.verdict == grading::Verdict::time_limit);
  }

  grading::Growth growth_of(const Task& task, const Observer& observer) {
    if (observer.measuring_growth) observer.measuring_growth();
    auto measured = measured_growth(task);
    grading::Growth growth;
    if (measured) growth = std::move(*measured);
    if (!measured) growth.reason = measured.error().context;
    growth.size = task.problem->size->meaning;
    growth.asked = task.problem->time_complexity;
    growth.claimed = task.claim;
    return growth;
  }

  Expected<grading::Growth> measured_growth(const Task& task) {
    const auto language = this->language(task.language);
    if (!language) return tl::unexpected(language.error());
    const auto python = this->language("python");
    if (!python) return tl::unexpected(python.error());
    return in_a_slot("measuring the growth of " + task.problem->slug, [&](Slot& slot) {
      return measure_growth(
          slot, compiler_, case_cache_,
          {.problem = task.problem, .language = *language, .python = *python, .source = &task.source});
    });
  }

  Expected<std::unique_ptr<Slot>> make_slot(std::size_t index, const fs::path& headers) {
    wire::SlotConfiguration configuration;
    configuration.mounts = {{headers.string(), headers_inside}};
    for (const auto& [name, folder] : toolchains_.drivers())
      configuration.mounts.push_back({folder.string(), std::string(drivers_inside) + "/" + name});
    // At their own paths: programs know their folders by them. One that has gone since is a fault of its own
    // language only.
    for (const auto& view : languages_.views())
      if (std::error_code gone; fs::exists(view, gone))
        configuration.mounts.push_back({view.string(), view.string()});
    for (const auto& folder : options_.secret)
      configuration.hidden.push_back(fs::weakly_canonical(folder).string());
    configuration.processor =
        static_cast<std::uint32_t>(index % std::max(1U, std::thread::hardware_concurrency()));
    configuration.isolation_level = options_.isolation_level;
    return Slot::start(options_.runner, configuration);
  }

  Expected<Compiled> compile_task(Slot& slot, const Judging& judging) {
    const Task& task = judging.task;
    if (task.files.empty()) return compiler_.compile(slot, judging.language, *task.problem, task.source);
    return compiler_.compile_program(slot, judging.language, {task.files, task.entry_point}, *task.problem);
  }

  /// Lends a slot to the programs of a package that judge. What happens there is never the submission's
  /// fault.
  template <class Work>
  Expected<void> with_referee(const bank::Problem& problem, const Work& work) {
    const auto slot = referees_.acquire();
    if (!slot) return tl::unexpected(slot.error());
    Referee referee(**slot, compiler_, problem, [this](const std::string& id) { return language(id); });
    auto done = referee.prepare();
    if (done) done = work(referee);
    if (!done && done.error().code == ErrorCode::internal) slot->discard();
    return done;
  }

  /// The same, where the problem has such programs; or without.
  template <class Work>
  Expected<void> refereed(const bank::Problem& problem, const Work& work) {
    if (!has_referee(problem)) return work(nullptr);
    return with_referee(problem, [&](Referee& referee) { return work(&referee); });
  }

  Expected<void> judge_once(Slot& slot, const Judging& judging, grading::Report& report, Doubtful& doubtful) {
    report.isolation_level = slot.isolation_level();
    report.speed_factor = judging.speed;
    const ProcessorTime before = ProcessorTime::now();
    auto program = compile_task(slot, judging);
    if (!program) return tl::unexpected(program.error());
    report.compile = program->report;
    if (judging.observer.compiled) judging.observer.compiled(report.compile);
    Expected<void> ran;
    if (report.compile.ok)
      ran = refereed(*judging.task.problem, [&](Referee* referee) {
        return judge_cases(slot, judging, *program, referee, report, doubtful);
      });
    report.noisy = ProcessorTime::now().noisy_since(before);
    // Nobody is told where it fails: the slot is then seen to be gone when it is asked for next.
    if (ran && options_.keep_drivers && judging.task.problem->kind != bank::Kind::program)
      static_cast<void>(prepare_driver(slot, judging.language, program->modules));
    return ran;
  }

  Options options_;
  toolchains::Toolchains toolchains_;
  Languages languages_;
  Cache case_cache_;
  SlotPool pool_;
  SlotPool referees_;  ///< for the packages' own programs: one for each slot, so that nobody waits for two
  Compiler compiler_;
  SpeedGauge gauge_;
  std::mutex speed_mutex_;
  std::optional<Speed> speed_;
  KnownCases known_cases_{most_known_cases};
};

}  // namespace

Expected<std::unique_ptr<Engine>> Engine::create(Options options) {
  if (options.slots == 0) options.slots = std::max(1U, std::thread::hardware_concurrency());
  auto toolchains = toolchains::Toolchains::open(options.toolchains);
  if (!toolchains) return tl::unexpected(toolchains.error());
  auto programs = Cache::open(options.cache / "programs", 512_MiB);
  auto headers = Cache::open(options.cache / "headers", 2_GiB);
  auto cases = Cache::open(options.cache / "cases", 512_MiB);
  auto machine = Cache::open(options.cache / "machine", 1_MiB);
  for (const auto* cache : {&programs, &headers, &cases, &machine})
    if (!*cache) return tl::unexpected(cache->error());
  try {
    return std::make_unique<JudgingEngine>(std::move(options), std::move(*toolchains), std::move(*programs),
                                           *headers, std::move(*cases), std::move(*machine));
  } catch (const std::exception& error) {
    return fail(ErrorCode::unavailable,
                "the drivers of the toolchains cannot be read: " + std::string(error.what()));
  }
}

}  // namespace spar::engine
