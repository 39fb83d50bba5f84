#include "judge/engine/generator.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "judge/bank/answer_rule.hpp"
#include "judge/bank/load.hpp"
#include "judge/engine/read_file.hpp"

namespace spar::engine {
namespace {

using namespace std::chrono_literals;
using namespace spar::literals;

constexpr const char* inputs_name = "inputs.json";
constexpr const char* answers_name = "answers.json";
// A reference is right, not fast: its time is judged by `spar check`, not here.
constexpr double reference_time_scale = 10;

Expected<std::string> run_generator(Slot& slot, const Language& python, const bank::Problem& problem,
                                    const toolchains::Words& arguments = {}) {
  const std::string origin = problem.generator->string();
  wire::RunRequest request;
  request.command.argv = {python.program, "-I", "-B", "generate.py"};
  request.command.argv.insert(request.command.argv.end(), arguments.begin(), arguments.end());
  request.command.environment = sandbox_environment(python.toolchain->environment);
  request.command.limits = {.cpu_time = 60s, .wall_time = 120s, .memory = 1_GiB, .output = 64_MiB};
  auto execution = slot.run(request, {{"generate.py", read_file(*problem.generator), false}}, {});
  if (!execution) return tl::unexpected(execution.error());
  if (execution->outcome.exit_code != 0 || execution->outcome.limit_hit != LimitHit::none)
    return fail(ErrorCode::bad_input, origin + " did not end well (at most 60 s, 1 GiB, 64 MiB of output): " +
                                          execution->errors.substr(0, 2000));
  return std::move(execution->output);
}

const bank::ShippedSubmission* reference_of(const bank::Problem& problem) {
  const bank::ShippedSubmission* first = nullptr;
  for (const auto& submission : problem.submissions)
    if (submission.expectation == "accepted" && submission.path.extension() == ".py" &&
        (first == nullptr || submission.path < first->path))
      first = &submission;
  return first;
}

/// Fills in the answers by the reference; gives them also as JSON, for the cache.
Expected<nlohmann::json> answer_by_reference(Slot& slot, Compiler& compiler, const Language& python,
                                             const bank::Problem& problem, std::vector<bank::Case>& cases) {
  const auto* reference = reference_of(problem);
  if (reference == nullptr)
    return fail(ErrorCode::bad_input,
                problem.directory.string() +
                    " has a generate.py but no reference: add a Python solution to submissions/accepted");
  auto program = compiler.compile(slot, python, problem, read_file(reference->path));
  if (!program) return tl::unexpected(program.error());
  if (!program->report.ok)
    return fail(ErrorCode::bad_input, reference->path.string() + ": " + program->report.diagnostics);
  nlohmann::json answers = nlohmann::json::array();
  std::string trouble;
  const auto on_run = [&](std::size_t index, const CaseRun& run) {
    const grading::Facts& facts = run.facts;
    const bool typed = problem.kind != bank::Kind::program;
    const bool well =
        facts.limit_hit == LimitHit::none && (typed ? facts.answer.has_value() : facts.exit_code == 0);
    if (!well && trouble.empty())
      trouble =
          "case '" + cases[index].name + "': " + (facts.complaint.empty() ? "no answer" : facts.complaint);
    answers.push_back(typed ? nlohmann::json::parse(facts.answer.value_or("null"), nullptr, false)
                            : nlohmann::json(facts.output));
  };
  if (auto ran = run_cases(slot, python, problem, *program, cases, reference_time_scale, on_run); !ran)
    return tl::unexpected(ran.error());
  if (trouble.empty() && answers.size() != cases.size()) trouble = "it did not answer all cases";
  if (!trouble.empty()) return fail(ErrorCode::bad_input, reference->path.string() + ": " + trouble);
  return answers;
}

void set_answers(const bank::Problem& problem, const nlohmann::json& answers,
                 std::vector<bank::Case>& cases) {
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (problem.kind == bank::Kind::program)
      cases[i].answer_text = answers.at(i).get<std::string>();
    else
      cases[i].expected = bank::as_expected(problem, cases[i].input, answers.at(i));
  }
}

}  // namespace

Expected<std::vector<bank::Case>> generated_cases(Slot& slot, Compiler& compiler, const Cache& cache,
                                                  const Language& python, const bank::Problem& problem) {
  if (!problem.generator) return std::vector<bank::Case>{};
  if (!python.available)
    return fail(ErrorCode::unavailable, "generate.py needs Python: " + python.toolchain->install);
  const std::string key = problem.slug + "-" + sha256(problem.digest + python.version).substr(0, 24);
  auto kept = cache.find(key);
  std::string inputs;
  if (kept) {
    inputs = kept->at(inputs_name);
  } else {
    auto printed = run_generator(slot, python, problem);
    if (!printed) return tl::unexpected(printed.error());
    inputs = std::move(*printed);
  }
  auto cases =
      bank::parse_cases(problem, inputs, "the output of " + problem.generator->string(), false, false);
  if (!cases) return tl::unexpected(cases.error());
  if (kept) {
    set_answers(problem, nlohmann::json::parse(kept->at(answers_name)), *cases);
    return cases;
  }
  auto answers = answer_by_reference(slot, compiler, python, problem, *cases);
  if (!answers) return tl::unexpected(answers.error());
  set_answers(problem, *answers, *cases);
  cache.insert(key,
               {{inputs_name, inputs},
                {answers_name, answers->dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)}});
  return cases;
}

Expected<bank::Case> case_of_size(Slot& slot, const Cache& cache, const Language& python,
                                  const bank::Problem& problem, std::uint64_t size) {
  const std::string wanted = std::to_string(size);
  const std::string key =
      problem.slug + "-size-" + sha256(problem.digest + python.version + wanted).substr(0, 24);
  const std::string origin = "the output of " + problem.generator->string() + " --size " + wanted;
  const auto kept = cache.find(key);
  auto printed = kept ? Expected<std::string>(kept->at(inputs_name))
                      : run_generator(slot, python, problem, {"--size", wanted});
  if (!printed) return tl::unexpected(printed.error());
  // The text is long: the two members that it lacks are put in front, and it is read once.
  const auto brace = printed->find_first_not_of(" \t\r\n");
  if (brace == std::string::npos || (*printed)[brace] != '{')
    return fail(ErrorCode::bad_input, origin + " should be one JSON object, the input of one case");
  const std::string text =
      R"([{"name": "size )" + wanted + R"(", "family": "sample", )" + printed->substr(brace + 1) + "]";
  auto cases = bank::parse_cases(problem, text, origin, true, false);
  if (!cases) return tl::unexpected(cases.error());
  if (!kept) cache.insert(key, {{inputs_name, *printed}});
  return std::move(cases->front());
}

}  // namespace spar::engine
