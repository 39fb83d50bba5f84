// One package folder, from problem.toml to the shipped submissions.
#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>

#include "judge/bank/foreign/adapters.hpp"
#include "judge/bank/foreign/languages.hpp"
#include "judge/bank/foreign/reading.hpp"
#include "judge/bank/load.hpp"
#include "judge/bank/nearest.hpp"
#include "judge/bank/package_file.hpp"
#include "judge/bank/problem_toml.hpp"
#include "judge/bank/refusal.hpp"

namespace spar::bank {
namespace {

namespace fs = std::filesystem;

constexpr std::array expectations{"accepted",       "wrong_answer",          "time_limit_exceeded",
                                  "run_time_error", "memory_limit_exceeded", "brute_force"};

/// Unwraps, or gives up with the error.
template <class T>
T or_refuse(Expected<T> result) {
  if (!result) throw Refusal(result.error().context, result.error().code);
  return std::move(*result);
}

bool is_slug(const std::string& name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return std::islower(c) != 0 || std::isdigit(c) != 0 || c == '-';
  });
}

Problem read_description(const PackageFolder& folder, const fs::path& directory) {
  if (!folder.holds("problem.toml"))
    throw Refusal(folder.name("problem.toml") + ": is missing; every package needs one (FORMAT.md shows it)");
  auto problem = or_refuse(parse_problem_toml(folder.read_text("problem.toml"), folder.name("problem.toml")));
  problem.directory = fs::canonical(directory);
  problem.slug = problem.directory.filename().string();
  if (!is_slug(problem.slug))
    throw Refusal(directory.string() + ": the folder's name '" + problem.slug +
                  "' should be made of a-z, 0-9 and hyphens; rename it");
  if (folder.holds("statement.md")) problem.statement = folder.read_text("statement.md");
  if (folder.holds("editorial.md")) problem.editorial = folder.read_text("editorial.md");
  return problem;
}

void refuse_stray(const PackageFolder& folder, const fs::path& file, const std::string& wanted) {
  throw Refusal(folder.name(file) + ": does not belong here (" + wanted + "); rename it or move it away");
}

void append(std::vector<Case>& cases, std::vector<Case> more) {
  cases.insert(cases.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void read_typed_cases(const PackageFolder& folder, const fs::path& where, bool sample, Problem& problem) {
  for (const auto& file : folder.files(where)) {
    if (file.extension() != ".json") refuse_stray(folder, file, "cases stand in *.json files");
    append(problem.cases,
           or_refuse(parse_cases(problem, folder.read(file), folder.name(file), sample, true)));
  }
  for (const auto& inner : folder.folders(where)) refuse_stray(folder, inner, "cases stand in *.json files");
}

void claim_name(const PackageFolder& folder, const fs::path& file, const Problem& problem) {
  const auto name = file.stem().string();
  for (const auto& earlier : problem.cases)
    if (earlier.name == name)
      throw Refusal(folder.name(file) + ": case '" + name +
                    "': the name is taken by an earlier case; names are unique");
}

/// NAME.in and NAME.ans of one folder, as cases of `family`.
void read_pairs(const PackageFolder& folder, const fs::path& where, const std::string& family, bool sample,
                Problem& problem) {
  for (const auto& file : folder.files(where)) {
    auto answer = file;
    auto input = file;
    answer.replace_extension(".ans");
    input.replace_extension(".in");
    if (file.extension() == ".ans" && !folder.holds(input))
      throw Refusal(folder.name(file) + ": has no " + input.filename().string() +
                    " beside it; add the input");
    if (file.extension() == ".ans") continue;
    if (file.extension() != ".in") refuse_stray(folder, file, "cases are pairs of NAME.in and NAME.ans");
    // What an interactor knows, it may know from the input alone.
    const bool answered = folder.holds(answer);
    if (!answered && !problem.judging.interactor)
      throw Refusal(folder.name(file) + ": has no " + answer.filename().string() +
                    " beside it; add the answer");
    claim_name(folder, file, problem);
    Case test;
    test.name = file.stem().string();
    test.family = family;
    test.sample = sample;
    test.input_text = folder.read(file);
    if (answered) test.answer_text = folder.read(answer);
    problem.cases.push_back(std::move(test));
  }
}

void read_program_cases(const PackageFolder& folder, Problem& problem) {
  read_pairs(folder, "data/sample", "sample", true, problem);
  for (const auto& inner : folder.folders("data/sample"))
    refuse_stray(folder, inner, "samples stand directly in data/sample");
  for (const auto& file : folder.files("data/secret"))
    refuse_stray(folder, file, "hidden cases stand in data/secret/FAMILY/");
  for (const auto& inner : folder.folders("data/secret")) {
    const auto name = inner.filename().string();
    std::vector<std::string> known;
    for (const auto& family : problem.families) known.push_back(family_folder(family.name));
    const auto place = std::find(known.begin(), known.end(), name);
    if (place == known.end())
      throw Refusal(folder.name(inner) +
                    ": no family of that name is declared in [[families]] of problem.toml" +
                    did_you_mean(name, known));
    read_pairs(folder, inner, problem.families[static_cast<std::size_t>(place - known.begin())].name, false,
               problem);
  }
}

void read_cases(const PackageFolder& folder, Problem& problem) {
  if (folder.holds("generate.py")) {
    static_cast<void>(
        folder.read_text("generate.py"));  // held to the same rules as any file, though only run later
    problem.generator = problem.directory / "generate.py";
    if (problem.judging.interactor)
      throw Refusal(
          folder.name("generate.py") +
          ": answers of generated cases come from the reference alone, which an interactive problem "
          "cannot have; put its cases into data/secret");
  }
  if (problem.size && !problem.generator)
    throw Refusal(folder.name("problem.toml") +
                  ": [complexity] names a size, but there is no generate.py that makes cases of it");
  if (problem.kind == Kind::program) {
    read_program_cases(folder, problem);
  } else {
    read_typed_cases(folder, "data/sample", true, problem);
    read_typed_cases(folder, "data/secret", false, problem);
    if (folder.holds("cases.json"))
      append(problem.cases, or_refuse(parse_cases(problem, folder.read("cases.json"),
                                                  folder.name("cases.json"), false, true)));
  }
  if (problem.cases.empty() && !problem.generator)
    throw Refusal(folder.name("data") +
                  ": has no cases at all; add some to data/sample and data/secret, or to cases.json");
}

void read_submissions(const PackageFolder& folder, Problem& problem) {
  const std::vector<std::string> known(expectations.begin(), expectations.end());
  for (const auto& inner : folder.folders("submissions")) {
    const auto expectation = inner.filename().string();
    if (std::find(known.begin(), known.end(), expectation) == known.end()) {
      const auto suggestion = did_you_mean(expectation, known);
      throw Refusal(folder.name(inner) + ": is no folder of submissions" +
                    (suggestion.empty() ? "; FORMAT.md lists the five there are" : suggestion));
    }
    for (const auto& file : folder.files(inner))
      problem.submissions.push_back({.path = problem.directory / file, .expectation = expectation});
  }
  for (const auto& file : folder.files("submissions"))
    refuse_stray(folder, file, "submissions stand in folders named for their verdict");
}

/// The files of a program that problem.toml names: a folder's, or the one file.
void read_program(const PackageFolder& folder, JudgeProgram& program) {
  const fs::path place = program.name;
  if (!folder.holds(place))
    throw Refusal(folder.name(place) + ": is missing, though problem.toml names it as a program; add it");
  const bool is_folder = folder.is_folder(place);
  for (const auto& file : folder.all_files(place)) {
    auto name = is_folder ? file.lexically_relative(place).generic_string() : file.filename().string();
    program.has_build = program.has_build || name == "build";
    program.has_run = program.has_run || name == "run";
    program.files.push_back({std::move(name), folder.read(file), folder.is_executable(file)});
  }
  if (program.has_build || program.has_run) return;
  program.language = foreign::language_of(program.files);
  if (program.language.empty())
    throw Refusal(folder.name(place) + ": is of no language that spar knows, or of several; write it in one");
  if (program.language == "python") program.entry_point = is_folder ? "main.py" : program.files.front().name;
}

/// Reads checkers and interactor; says where they lie.
std::vector<fs::path> read_programs(const PackageFolder& folder, Problem& problem) {
  std::vector<fs::path> places;
  auto& judging = problem.judging;
  const auto read = [&](JudgeProgram& program) {
    read_program(folder, program);
    places.emplace_back(program.name);
  };
  std::for_each(judging.checkers.begin(), judging.checkers.end(), read);
  if (judging.interactor) read(*judging.interactor);
  return places;
}

Problem load_native(const fs::path& directory) {
  const PackageFolder folder(directory);
  auto problem = read_description(folder, directory);
  auto relevant = read_programs(folder, problem);
  read_cases(folder, problem);
  read_submissions(folder, problem);
  for (const auto* part : {"problem.toml", "generate.py", "cases.json", "data", "submissions/accepted"})
    relevant.emplace_back(part);
  problem.digest = folder.digest(relevant);
  return problem;
}

Problem load_any(const fs::path& directory) {
  const auto format = detect_format(directory);
  if (format == "kattis") return foreign::with_valid_texts(foreign::read_kattis(directory));
  if (format == "polygon") return foreign::with_valid_texts(foreign::read_polygon(directory));
  if (format == "dmoj") return foreign::with_valid_texts(foreign::read_dmoj(directory));
  return load_native(directory);
}

}  // namespace

std::string detect_format(const fs::path& directory) {
  const auto holds = [&](const char* file) {
    std::error_code none;
    return fs::exists(fs::symlink_status(directory / file, none));
  };
  if (holds("problem.toml")) return "spar";
  if (holds("problem.yaml")) return "kattis";
  if (holds("problem.xml")) return "polygon";
  if (holds("init.yml")) return "dmoj";
  // DOMjudge's packages need no problem.yaml.
  return holds("domjudge-problem.ini") && holds("data") ? "kattis" : "";
}

Expected<Problem> load_package(const fs::path& directory) {
  return catch_refusal([&] {
    try {
      return load_any(directory);
    } catch (const fs::filesystem_error& error) {
      throw Refusal(std::string(error.what()) + "; check the permissions of the package",
                    ErrorCode::unavailable);
    }
  });
}

}  // namespace spar::bank
