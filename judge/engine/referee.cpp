#include "judge/engine/referee.hpp"

#include <algorithm>
#include <array>

#include "judge/engine/case_runner.hpp"

namespace spar::engine {
namespace {

using bank::JudgeProgram;
using bank::Protocol;
using toolchains::Words;
using namespace std::chrono_literals;

constexpr const char* state_name = "state.tar";
constexpr std::array feedback_files{"feedback/judgemessage.txt", "feedback/teammessage.txt",
                                    "feedback/score.txt", "feedback/score_multiplier.txt",
                                    "feedback/nextpass.in"};

void append(Words& words, const Words& more) { words.insert(words.end(), more.begin(), more.end()); }

/// Runs a command and hands its feedback directory on to the next pass, but for what asks for that pass. tar:
/// without namespaces nobody may set the times of files (-m) or the modes of folders, which it then complains
/// of.
Words keeping_state(const Words& command) {
  Words words{"/bin/sh", "-c",
              "if [ -e state.tar ]; then tar -xmf state.tar 2>/dev/null; fi\n\"$@\"\nstatus=$?\n"
              "tar -cf state.tar --exclude=feedback/nextpass.in feedback\nexit $status",
              "sh"};
  append(words, command);
  return words;
}

/// What lies in the program's working directory, and what of it is named to it.
struct Papers {
  std::vector<NamedFile> files;
  Words arguments;
  std::string standard_input;
};

Papers papers_for(const JudgeProgram& program, const bank::Case& test, const std::string& input,
                  const std::string& output) {
  Papers papers;
  switch (program.protocol) {
    case Protocol::icpc:
      papers.files = {{"input", input}, {"answer", test.answer_text}, {"feedback/.here", ""}};
      papers.arguments = {"input", "answer", "feedback/"};
      papers.standard_input = output;
      break;
    case Protocol::testlib:
      papers.files = {{"input", input}, {"answer", test.answer_text}, {"output", output}};
      papers.arguments = {"input", "output", "answer"};
      break;
    case Protocol::typed:
      papers.files = {{"input.json", test.input.dump()},
                      {"answer.json", output},
                      {"expected.json", test.expected.dump()},
                      {"feedback/.here", ""}};
      papers.arguments = {"input.json", "answer.json", "expected.json", "feedback/"};
      break;
  }
  append(papers.arguments, program.arguments);
  append(papers.arguments, test.checker_arguments);
  return papers;
}

grading::Feedback feedback_of(const Execution& execution) {
  const auto file = [&](std::size_t index) -> std::optional<std::string> {
    if (!execution.outcome.collected.at(index)) return std::nullopt;
    return execution.collected.at(index);
  };
  return {file(0), file(1), file(2), file(3), file(4)};
}

/// Adds the feedback directory to a run; between passes all of it is kept.
void ask_for_feedback(wire::RunRequest& request, std::vector<NamedFile>& files, const bank::Problem& problem,
                      const PassState& state) {
  request.collect.assign(feedback_files.begin(), feedback_files.end());
  if (problem.judging.passes < 2) return;
  request.command.argv = keeping_state(request.command.argv);
  request.collect.emplace_back(state_name);
  if (state) files.push_back({state_name, *state});
}

void keep_state(const Execution& execution, PassState& state) {
  if (execution.collected.size() > feedback_files.size() && execution.outcome.collected.back())
    state = execution.collected.back();
}

std::string shown(const std::vector<Said>& transcript) {
  std::string text;
  for (const auto& said : transcript) {
    const char* const speaker = said.by_submission ? "program: " : "interactor: ";
    bool at_start = true;
    for (const char c : said.text) {
      if (at_start) text += speaker;
      text += c;
      at_start = c == '\n';
    }
    if (!at_start) text += '\n';
  }
  return text;
}

}  // namespace

Referee::Referee(Slot& slot, Compiler& compiler, const bank::Problem& problem, FindLanguage find_language)
    : slot_(slot), compiler_(compiler), problem_(problem), find_language_(std::move(find_language)) {}

Expected<void> Referee::prepare() {
  for (const auto& checker : problem_.judging.checkers)
    if (auto made = make_ready_and_keep(checker); !made) return made;
  if (problem_.judging.interactor) return make_ready_and_keep(*problem_.judging.interactor);
  return {};
}

Expected<void> Referee::make_ready_and_keep(const JudgeProgram& program) {
  auto ready = make_ready(program);
  if (!ready) return tl::unexpected(ready.error());
  ready_.push_back(std::move(*ready));
  return {};
}

Expected<Referee::Ready> Referee::make_ready(const JudgeProgram& program) {
  Ready ready{
      .program = &program, .files = {}, .command = {}, .environment = sandbox_environment(), .allowance = {}};
  const bool by_script = program.has_build || program.has_run;
  Expected<Compiled> compiled;
  if (by_script) {
    compiled = compiler_.build_by_script(slot_, program);
    // As above; where the archive was not unpacked there is no program to run, and that is told.
    ready.command = {"/bin/sh", "-c",
                     "mkdir \"$TMPDIR/program\" && tar -xmf \"$0\" -C \"$TMPDIR/program\" 2>/dev/null; "
                     "exec \"$TMPDIR/program/run\" \"$@\"",
                     std::string("/program/") + archive_name};
  } else {
    const auto language = find_language_(program.language);
    if (!language) return fail(language.error().code, program.name + ": " + language.error().context);
    compiled =
        compiler_.compile_program(slot_, **language, {named_files(program.files), program.entry_point});
    if (compiled)
      ready.command =
          run_command(**language, *compiled, bank::Kind::program, problem_.judging.validation.memory);
    ready.environment = sandbox_environment((*language)->toolchain->environment);
    ready.processes = (*language)->toolchain->processes;
    ready.allowance = (*language)->toolchain->memory_allowance;
  }
  if (!compiled) return fail(compiled.error().code, program.name + ": " + compiled.error().context);
  if (!compiled->report.ok)
    return fail(ErrorCode::bad_input, program.name + " does not compile: " + compiled->report.diagnostics);
  ready.files = std::move(compiled->files);
  return ready;
}

Expected<const Referee::Ready*> Referee::install(const JudgeProgram& program) {
  const auto found = std::find_if(ready_.begin(), ready_.end(),
                                  [&](const Ready& ready) { return ready.program == &program; });
  if (found == ready_.end()) return fail(ErrorCode::internal, program.name + " was not prepared");
  if (installed_ == &program) return &*found;
  if (auto installed = slot_.install(found->files); !installed) return tl::unexpected(installed.error());
  installed_ = &program;
  return &*found;
}

wire::RunRequest Referee::request_for(const Ready& ready, const Words& arguments) const {
  const auto& validation = problem_.judging.validation;
  wire::RunRequest request;
  request.command.argv = ready.command;
  append(request.command.argv, arguments);
  request.command.environment = ready.environment;
  request.command.limits = {.cpu_time = validation.time,
                            .wall_time = 2 * validation.time + 1s,
                            .memory = Bytes{validation.memory.count + ready.allowance.count},
                            .output = validation.output,
                            .stack = problem_.limits.memory,
                            .processes = ready.processes};
  return request;
}

Expected<grading::Opinion> Referee::check(const bank::Case& test, const std::string& input,
                                          const std::string& output, PassState& state) {
  std::vector<grading::Opinion> opinions;
  for (const auto& checker : problem_.judging.checkers) {
    auto opinion = ask(checker, test, input, output, state);
    if (!opinion) return opinion;
    opinions.push_back(std::move(*opinion));
    if (opinions.back().verdict != grading::Verdict::accepted) break;
  }
  return grading::join_opinions(std::move(opinions));
}

Expected<grading::Opinion> Referee::ask(const JudgeProgram& program, const bank::Case& test,
                                        const std::string& input, const std::string& output,
                                        PassState& state) {
  const auto ready = install(program);
  if (!ready) return tl::unexpected(ready.error());
  Papers papers = papers_for(program, test, input, output);
  wire::RunRequest request = request_for(**ready, papers.arguments);
  ask_for_feedback(request, papers.files, problem_, state);
  auto execution = slot_.run(std::move(request), papers.files, papers.standard_input);
  if (!execution) return tl::unexpected(execution.error());
  const grading::Feedback feedback = feedback_of(*execution);
  keep_state(*execution, state);
  return grading::read_opinion(program, facts_of(std::move(*execution)), feedback, problem_.judging.scoring);
}

Expected<Talked> Referee::converse(Slot& submission, wire::RunRequest request, std::vector<NamedFile> files,
                                   const bank::Case& test, const std::string& input, PassState& state) {
  const JudgeProgram& program = *problem_.judging.interactor;
  const auto ready = install(program);
  if (!ready) return tl::unexpected(ready.error());
  Papers papers = papers_for(program, test, input, {});
  // What testlib's interactor writes, it makes itself.
  if (program.protocol == Protocol::testlib)
    std::erase_if(papers.files, [](const NamedFile& file) { return file.path == "output"; });
  // A submission waits for its interactor, and that is not its time.
  request.command.limits.wall_time *= 2;
  Talker interactor{&slot_, request_for(**ready, papers.arguments), std::move(papers.files)};
  // It must live to see the submission end.
  interactor.request.command.limits.wall_time += request.command.limits.wall_time;
  ask_for_feedback(interactor.request, interactor.files, problem_, state);
  if (program.protocol == Protocol::testlib) interactor.request.collect.emplace_back("output");
  auto talked = interact({&submission, std::move(request), std::move(files)}, interactor);
  if (!talked) return tl::unexpected(talked.error());

  Talked result{facts_of(std::move(talked->submission)), std::nullopt, shown(talked->transcript)};
  const grading::Feedback feedback = feedback_of(talked->interactor);
  std::string written;
  if (program.protocol == Protocol::testlib)
    written = talked->interactor.collected.back();
  else
    keep_state(talked->interactor, state);
  const grading::Facts run = facts_of(std::move(talked->interactor));
  result.opinion =
      grading::decide_interaction(result.submission, talked->submission_ended_first, run,
                                  grading::read_opinion(program, run, feedback, problem_.judging.scoring));
  const bool accepted = result.opinion && result.opinion->verdict == grading::Verdict::accepted;
  if (!accepted || problem_.judging.checkers.empty()) return result;
  auto checked = check(test, input, written, state);
  if (!checked) return tl::unexpected(checked.error());
  result.opinion = std::move(*checked);
  return result;
}

Expected<grading::Opinion> Referee::validate(const JudgeProgram& program, const std::string& input,
                                             const std::vector<std::string>& arguments) {
  const auto known = [&](const Ready& ready) { return ready.program == &program; };
  if (std::none_of(ready_.begin(), ready_.end(), known))
    if (auto made = make_ready_and_keep(program); !made) return tl::unexpected(made.error());
  const auto ready = install(program);
  if (!ready) return tl::unexpected(ready.error());
  Words words = program.arguments;
  append(words, arguments);
  auto execution = slot_.run(request_for(**ready, words), {}, input);
  if (!execution) return tl::unexpected(execution.error());
  grading::Feedback said;
  said.judge_message = execution->output;
  return grading::read_opinion(program, facts_of(std::move(*execution)), said, std::nullopt);
}

}  // namespace spar::engine
