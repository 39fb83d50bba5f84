// spar judge: any file against any package. Nothing is stored.
#include <fstream>
#include <iostream>
#include <iterator>

#include "judge/bank/token_flags.hpp"
#include "judge/cli/commands.hpp"
#include "judge/cli/given_package.hpp"
#include "judge/cli/show_whole.hpp"
#include "judge/cli/terminal.hpp"
#include "judge/engine/whole_case.hpp"
#include "judge/grading/grade.hpp"

namespace spar::cli {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

struct JudgeOptions {
  std::string package;
  std::vector<std::string> words;  ///< the solution; with `checker_only` input, answer, output and flags
  std::string language;
  std::string claim;
  bool growth = false;
  bool checker_only = false;
  ShowWhole whole;
};

int judge(Context& context, const JudgeOptions& given) {
  if (given.words.size() > 1)
    throw Failure{{ErrorCode::bad_input, "judge takes one file, found '" + given.words[1] + "' besides"}};
  const GivenPackage package(context, given.package);
  const bank::Problem& problem = package.problem();
  if (given.growth && !problem.size)
    throw Failure{{ErrorCode::bad_input, "'" + problem.slug +
                                             "' names no size in [complexity] of its problem.toml, so "
                                             "there is no growth to measure"}};
  check_claim(given.claim);
  warn_of_unsupported(problem);
  const std::string& file = given.words.front();
  const auto& toolchains = context.engine().toolchains();
  const engine::Task task{
      .problem = &problem,
      .language = given.language.empty() ? unwrap(toolchains.for_file(file))->id : given.language,
      .source = read_source(file),
      .scope = engine::Scope::all,
      .own_cases = {},
      .growth = given.growth,
      .claim = given.claim};
  ProgressLine progress(!context.json());
  engine::Observer observer;
  observer.judged = [&](std::size_t index, std::size_t total, const grading::CaseReport&) {
    progress.show("case " + std::to_string(index + 1) + " of " + std::to_string(total));
  };
  observer.measuring_growth = [&] { progress.show("measuring growth"); };
  progress.show("compiling");
  const grading::Report report = unwrap(context.engine().judge(task, observer));
  const auto whole = [&](std::size_t index) {
    const auto cases = unwrap(context.engine().cases_of(task));
    return unwrap(engine::whole_case(problem, *cases, grading::to_json(report), index,
                                     engine::whole_answer(problem, report.cases.at(index))));
  };
  progress.clear();
  std::cout << (context.json()
                    ? grading::to_json(report).dump(-1, ' ', false, json::error_handler_t::replace) + "\n"
                    : describe(given.whole.apply(report, whole)) +
                          describe_growth(grading::to_json(report).at("growth")));
  if (report.verdict == grading::Verdict::internal_error) return exit_internal;
  return report.verdict == grading::Verdict::accepted ? exit_done : exit_not_accepted;
}

std::string read_data(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  if (!stream || fs::is_directory(file))
    throw Failure{{ErrorCode::not_found, "'" + file.string() + "' cannot be read; name a file"}};
  return bytes;
}

/// The default checker alone, for setters and tests: INPUT ANSWER OUTPUT [FLAGS].
int check_output(Context& context, const std::string& package, const std::vector<std::string>& words) {
  constexpr std::size_t files = 3;
  if (words.size() < files)
    throw Failure{
        {ErrorCode::bad_input, "--checker-only takes INPUT ANSWER OUTPUT and flags of the checker"}};
  const GivenPackage read(context, package);
  const bank::Problem& problem = read.problem();
  if (problem.kind != bank::Kind::program || !problem.judging.checkers.empty() || problem.judging.interactor)
    throw Failure{
        {ErrorCode::bad_input,
         "'" + package + "' is not judged by the default checker; --checker-only is for packages that are"}};
  static_cast<void>(read_data(words[0]));
  const std::vector<std::string> flags(words.begin() + files, words.end());
  const auto rules = flags.empty() ? problem.judging.tokens : unwrap(bank::parse_token_flags(flags));
  const auto comparison = grading::compare_tokens(read_data(words[1]), read_data(words[2]), rules);
  const auto& difference = comparison.difference;
  if (context.json()) {
    json body{{"accepted", comparison.equal}};
    if (difference) body["difference"] = {{"place", difference->path}, {"message", difference->message}};
    std::cout << body.dump() << '\n';
  } else {
    std::cout << (comparison.equal ? "accepted"
                                   : "rejected: " + difference->path + ": " + harmless(difference->message))
              << '\n';
  }
  return comparison.equal ? exit_done : exit_not_accepted;
}

}  // namespace

void add_judge(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("judge", "Judge any file against any package, storing nothing");
  auto given = std::make_shared<JudgeOptions>();
  command->add_option("--package", given->package, "The package, of any format: a folder, a zip or tar file")
      ->required();
  command->add_option("file", given->words, "The solution; with --checker-only: INPUT ANSWER OUTPUT [FLAGS]")
      ->required();
  command->add_option("--lang", given->language, "The language (default: by the file's extension)");
  command->add_flag("--checker-only", given->checker_only, "Compare a given output by the default checker");
  auto* growth =
      command->add_flag("--growth", given->growth, "Measure how the time grows with the input's size");
  command->add_option("--claim", given->claim, "The growth you claim, such as \"O(n log n)\"")->needs(growth);
  given->whole.add_options(*command);
  command->callback([&action, given] {
    action = [given](Context& context) {
      return given->checker_only ? check_output(context, given->package, given->words)
                                 : judge(context, *given);
    };
  });
}

}  // namespace spar::cli
