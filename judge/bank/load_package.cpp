// One package folder, from problem.toml to the shipped submissions.
#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>

#include "judge/bank/load.hpp"
#include "judge/bank/nearest.hpp"
#include "judge/bank/package_file.hpp"
#include "judge/bank/problem_toml.hpp"
#include "judge/bank/refusal.hpp"

namespace spar::bank {
namespace {

namespace fs = std::filesystem;

constexpr std::array expectations{"accepted", "wrong_answer", "time_limit_exceeded", "run_time_error",
                                  "brute_force"};

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
  if (!folder.holds("statement.md"))
    throw Refusal(folder.name("statement.md") + ": is missing; write the task there");
  problem.statement = folder.read_text("statement.md");
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
    if (!folder.holds(answer))
      throw Refusal(folder.name(file) + ": has no " + answer.filename().string() +
                    " beside it; add the answer");
    claim_name(folder, file, problem);
    Case test;
    test.name = file.stem().string();
    test.family = family;
    test.sample = sample;
    test.input_text = folder.read(file);
    test.answer_text = folder.read(answer);
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
  }
  if (problem.size && !problem.generator)
    throw Refusal(folder.name("problem.toml") +
                  ": [complexity] names a size, but there is no generate.py that makes cases of it");
  if (problem.kind == Kind::program) {
    read_program_cases(folder, problem);
  } else {
    read_typed_cases(folder, "data/sample", true, problem);
    read_typed_cases(folder, "data/secret", false, problem);
  }
  if (problem.cases.empty() && !problem.generator)
    throw Refusal(folder.name("data") + ": has no cases at all; add some to data/sample and data/secret");
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
      problem.submissions.push_back({problem.directory / file, expectation});
  }
  for (const auto& file : folder.files("submissions"))
    refuse_stray(folder, file, "submissions stand in folders named for their verdict");
}

}  // namespace

Expected<Problem> load_package(const fs::path& directory) {
  return catch_refusal([&] {
    try {
      const PackageFolder folder(directory);
      auto problem = read_description(folder, directory);
      read_cases(folder, problem);
      read_submissions(folder, problem);
      problem.digest = folder.digest();
      return problem;
    } catch (const fs::filesystem_error& error) {
      throw Refusal(std::string(error.what()) + "; check the permissions of the package",
                    ErrorCode::unavailable);
    }
  });
}

}  // namespace spar::bank
