// spar start, run, submit: one attempt at a problem, in the user's own editor.
#include <fstream>
#include <iostream>
#include <iterator>
#include <thread>

#include "judge/cli/commands.hpp"
#include "judge/cli/show_whole.hpp"
#include "judge/cli/terminal.hpp"
#include "judge/engine/whole_case.hpp"
#include "judge/engine/worker.hpp"
#include "judge/practice/attempts.hpp"
#include "judge/toolchains/libraries.hpp"
#include "judge/toolchains/stub.hpp"

namespace spar::cli {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using namespace std::chrono_literals;

// Longer than any judging: nothing extends it here, and should this process die, the next one on this host
// sees that.
constexpr auto judging_lease = 1h;

struct HandIn {
  std::string file;
  std::string problem;
  std::string language;
  std::string cases_file;
  std::string claim;
  bool no_growth = false;
  ShowWhole whole;
};

int start(Context& context, const std::string& slug, const std::string& chosen, bool force) {
  const bank::Problem& problem = *unwrap(context.bank().find(slug));
  auto& engine = context.engine();
  const std::string usual = toolchains::first_choice(toolchains::serving(engine.toolchains(), problem));
  const std::string language = !chosen.empty() ? chosen : usual.empty() ? "cpp" : usual;
  const auto& toolchain = *unwrap(toolchains::find_serving(engine.toolchains(), problem, language));
  // No timer runs for what could not be judged.
  if (!problem.required_libraries.empty()) unwrap(engine.language_for(problem, language));
  const fs::path file = slug + "." + toolchain.extension;
  const bool there = fs::exists(file);
  if (!there || force) {
    std::ofstream stream(file);
    stream << toolchains::render_stub(toolchain, problem);
    if (!stream.flush())
      throw Failure{
          {ErrorCode::unavailable, "'" + file.string() + "' cannot be written; change to a folder that can"}};
  }
  const auto [attempt, started] =
      practice::start_or_resume(context.store(), store::local_user, problem, language);
  if (context.json()) {
    json body = practice::to_json(attempt);
    body.update({{"file", file.string()}, {"file_written", !there || force}});
    std::cout << body.dump() << '\n';
    return exit_done;
  }
  const std::string spar =
      context.options().problems.empty() ? "spar" : "spar --problems " + context.options().problems;
  std::cout << (there && !force ? "kept your " : "wrote ") << paint(Colour::bold, file.string()) << "; "
            << (started ? "the timer runs: " + std::to_string(attempt.minutes) + " minutes"
                        : "the attempt of before goes on")
            << '\n'
            << paint(Colour::dim,
                     "then: " + spar + " run " + file.string() + "   " + spar + " submit " + file.string())
            << '\n';
  return exit_done;
}

/// Without a file: that of the newest open attempt, as `start` named it.
fs::path default_file(Context& context) {
  for (const auto& attempt : context.store().attempts(store::local_user, std::nullopt, 20)) {
    if (attempt.outcome != "open") continue;
    const auto toolchain = context.engine().toolchains().find(attempt.language);
    if (!toolchain) continue;
    if (fs::path file = attempt.problem + "." + (*toolchain)->extension; fs::exists(file)) return file;
  }
  throw Failure{{ErrorCode::bad_input,
                 "which file? No open attempt has its file in this folder; name it: spar submit FILE"}};
}

store::NewJudgement read_hand_in(Context& context, const HandIn& given, store::Purpose purpose) {
  const fs::path file = given.file.empty() ? default_file(context) : fs::path(given.file);
  store::NewJudgement what;
  what.purpose = purpose;
  what.source = read_source(file);
  const bank::Problem& problem =
      *unwrap(context.bank().find(given.problem.empty() ? file.stem().string() : given.problem));
  what.problem = problem.slug;
  const auto& toolchains = context.engine().toolchains();
  what.language = given.language.empty() ? unwrap(toolchains.for_file(file))->id
                                         : unwrap(toolchains.find(given.language))->id;
  unwrap(context.engine().language_for(problem, what.language));
  check_claim(given.claim);
  what.claim = given.claim;
  what.growth = purpose == store::Purpose::submission && !given.no_growth;
  if (!given.cases_file.empty()) {
    if (!fs::exists(given.cases_file))
      throw Failure{{ErrorCode::not_found, "there is no file '" + given.cases_file + "'"}};
    std::ifstream stream(given.cases_file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    what.own_cases = json::parse(text, nullptr, false);
    if (what.own_cases.is_discarded())
      throw Failure{{ErrorCode::bad_input,
                     "'" + given.cases_file +
                         "' is not JSON; it should be a list of cases, such as [{\"args\": [...]}]"}};
    unwrap(engine::read_own_cases(problem, what.own_cases));
  }
  return what;
}

/// What a stored report says, for a person; the stored JSON is the only record.
grading::Report report_for_people(const json& stored) {
  grading::Report report;
  report.verdict = stored.at("verdict").get<grading::Verdict>();
  report.problem = stored.at("problem");
  report.language = stored.at("language");
  report.noisy = stored.at("noisy");
  if (stored.at("error").is_string()) report.error = stored.at("error");
  const json& compile = stored.at("compile");
  report.compile.diagnostics = compile.at("diagnostics");
  report.compile.cached = compile.at("cached");
  report.compile.wall_time = std::chrono::nanoseconds(compile.at("wall_ns").get<std::int64_t>());
  for (const auto& one : stored.at("cases")) {
    grading::CaseReport test;
    test.name = one.at("name");
    test.family = one.at("family");
    test.sample = one.at("sample");
    test.verdict = one.at("verdict").get<grading::Verdict>();
    test.facts.cpu_time = std::chrono::nanoseconds(one.at("cpu_ns").get<std::int64_t>());
    test.facts.memory = Bytes{one.at("memory_bytes").get<std::uint64_t>()};
    test.facts.output = one.at("stdout");
    test.facts.errors = one.at("stderr");
    test.explanation = one.at("explanation");
    test.rerun = one.at("rerun");
    report.cases.push_back(std::move(test));
  }
  return report;
}

/// Judges the job here, unless a server on the same database was faster: then its result is waited for.
store::Judgement see_through(Context& context, const store::Judgement& added, ProgressLine& progress) {
  const auto publish = [&progress](const store::Judgement&, const std::string& event, const json& data) {
    if (event == "state") progress.show(data.contains("step") ? "measuring growth" : "compiling");
    if (event == "case")
      progress.show("case " + std::to_string(data.at("index").get<int>() + 1) + " of " +
                    std::to_string(data.at("total").get<int>()));
  };
  auto& store = context.store();
  if (const auto job = store.claim(engine::worker_name(), judging_lease, std::pair{added.purpose, added.id}))
    engine::carry_out(store, context.engine(), context.bank(), *job, publish);
  for (;;) {
    auto judgement = unwrap(store.judgement(added.purpose, added.id));
    if (judgement.state == "done") return judgement;
    progress.show("a running spar judges it");
    std::this_thread::sleep_for(100ms);
    engine::requeue_of_the_dead(store);
    if (const auto job =
            store.claim(engine::worker_name(), judging_lease, std::pair{added.purpose, added.id}))
      engine::carry_out(store, context.engine(), context.bank(), *job, publish);
  }
}

/// The report with the values that were asked for whole, of the cases that were asked for.
grading::Report shown_report(Context& context, const store::Judgement& judgement, const ShowWhole& wanted) {
  const auto& problem = *unwrap(context.bank().find(judgement.problem));
  return wanted.apply(report_for_people(judgement.report), [&](std::size_t index) {
    return unwrap(engine::whole_case(context.engine(), context.store(), problem, judgement, index));
  });
}

int hand_in(Context& context, const HandIn& given, store::Purpose purpose) {
  const store::NewJudgement what = read_hand_in(context, given, purpose);
  const auto added = context.store().add(what);
  ProgressLine progress(!context.json());
  const store::Judgement judgement = see_through(context, added, progress);
  progress.clear();
  if (context.json())
    std::cout << engine::to_json(judgement, false).dump(-1, ' ', false, json::error_handler_t::replace)
              << '\n';
  else
    std::cout << describe(shown_report(context, judgement, given.whole))
              << describe_growth(judgement.report.at("growth"));
  if (judgement.verdict == "IE") return exit_internal;
  return judgement.verdict == "AC" ? exit_done : exit_not_accepted;
}

void add_hand_in(CLI::App& app, Action& action, const char* name, const char* help, store::Purpose purpose) {
  auto* command = app.add_subcommand(name, help);
  auto given = std::make_shared<HandIn>();
  command->add_option("file", given->file,
                      "The solution (default: that of the newest open attempt, in this folder)");
  command->add_option("--problem", given->problem, "The problem (default: the file's name)");
  command->add_option("--lang", given->language, "The language (default: by the file's extension)");
  if (purpose == store::Purpose::run)
    command->add_option("--cases", given->cases_file,
                        "JSON file with a list of your own cases: [{\"args\": [...], \"expected\": ...}]");
  if (purpose == store::Purpose::submission) {
    command->add_option("--claim", given->claim,
                        "The growth you claim, such as \"O(n log n)\"; it is compared with what is measured");
    command->add_flag("--no-growth", given->no_growth, "Do not measure how the time grows");
  }
  given->whole.add_options(*command);
  command->callback([&action, given, purpose] {
    action = [given, purpose](Context& context) { return hand_in(context, *given, purpose); };
  });
}

}  // namespace

void add_start(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("start", "Start an attempt: write the stub and start the timer");
  auto slug = std::make_shared<std::string>();
  auto language = std::make_shared<std::string>();
  auto force = std::make_shared<bool>(false);
  command->add_option("slug", *slug, "The problem")->required();
  command->add_option("--lang", *language,
                      "The language (default: cpp, where the problem can be solved in it)");
  command->add_flag("--force", *force, "Write the stub over a file that is there");
  command->callback([&action, slug, language, force] {
    action = [slug, language, force](Context& context) { return start(context, *slug, *language, *force); };
  });
}

void add_run(CLI::App& app, Action& action) {
  add_hand_in(app, action, "run", "Try a solution on the samples and on your own cases", store::Purpose::run);
}

void add_submit(CLI::App& app, Action& action) {
  add_hand_in(app, action, "submit", "Submit a solution: all cases are judged", store::Purpose::submission);
}

}  // namespace spar::cli
