// The programs that judge, and the files that belong to every submission.
#include <algorithm>

#include "judge/bank/foreign/kattis.hpp"
#include "judge/bank/foreign/languages.hpp"
#include "judge/bank/refusal.hpp"
#include "judge/bank/token_flags.hpp"

namespace spar::bank::foreign {
namespace {

namespace fs = std::filesystem;

/// The files and folders directly in a folder: each is a program.
std::vector<fs::path> programs_in(Reading& reading, const fs::path& folder) {
  auto found = reading.folder.folders(folder);
  for (auto& file : reading.folder.files(folder)) {
    const auto extension = file.extension().string();
    const bool document = extension == ".md" || extension == ".txt" || extension == ".h" ||
                          extension == ".hpp" || extension == ".yaml";
    if (is_stray(file))
      reading.ignore(file, "is no source; left out");
    else if (!document)
      found.push_back(std::move(file));
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// 2025-09 has one program that is the whole folder, or lies in it alone.
std::vector<fs::path> output_validators(Reading& reading, bool legacy) {
  const auto* named = legacy ? "output_validators" : "output_validator";
  const auto* other = legacy ? "output_validator" : "output_validators";
  if (!reading.folder.holds(named) && reading.folder.holds(other))
    reading.tolerate(other, std::string("should be called ") + named + " in this version of the format");
  if (reading.folder.holds("output_validators")) return programs_in(reading, "output_validators");
  if (!reading.folder.holds("output_validator")) return {};
  auto inner = reading.folder.folders("output_validator");
  if (inner.size() == 1 && reading.folder.files("output_validator").empty()) return inner;
  return {"output_validator"};
}

void read_output_validators(Reading& reading, const KattisPackage& package) {
  auto& judging = reading.problem.judging;
  auto places = output_validators(reading, package.legacy);
  if (package.legacy && !package.custom_validation && !places.empty()) {
    reading.ignore(places.front().parent_path(), "is not used: problem.yaml says validation: default");
    places.clear();
  }
  const bool needed = package.custom_validation || package.interactive || judging.passes > 1;
  if (needed && places.empty())
    reading.refuse("output_validators",
                   "is missing, though problem.yaml asks for a validator of the package's own; add it");
  std::vector<JudgeProgram> programs;
  for (const auto& place : places) {
    programs.push_back(reading.program(place, Protocol::icpc));
    programs.back().arguments = package.validator_flags;
  }
  if (package.interactive) {
    if (programs.size() != 1)
      reading.refuse("output_validators", "holds more than one program, but only one can interact; keep one");
    judging.interactor = std::move(programs.front());
    return;
  }
  if (programs.empty()) {
    auto rules = parse_token_flags(package.validator_flags);
    if (!rules) reading.refuse("problem.yaml", "validator_flags: " + rules.error().context);
    judging.tokens = *rules;
  }
  judging.checkers = std::move(programs);
}

void read_input_validators(Reading& reading) {
  for (const auto* folder : {"input_validators", "input_format_validators"}) {
    for (const auto& place : programs_in(reading, folder)) {
      const auto extension = place.extension().string();
      if (extension == ".ctd" || extension == ".viva") {
        reading.unsupported(
            place, "Checktestdata and VIVA files are not supported; inputs are not held to this one");
        continue;
      }
      try {
        reading.problem.judging.input_validators.push_back(reading.program(place, Protocol::icpc));
      } catch (const Refusal& refusal) {
        reading.unsupported(place, std::string("left out: ") + refusal.what());
      }
    }
  }
}

}  // namespace

void read_kattis_programs(Reading& reading, const KattisPackage& package) {
  read_output_validators(reading, package);
  read_input_validators(reading);
  for (const auto& folder : reading.folder.folders("include")) {
    const auto language = folder.filename().string();
    reading.problem.judging.included[language == "default" ? "" : toolchain_for(language)] =
        reading.program_files(folder);
  }
  for (const auto& file : reading.folder.all_files("attachments"))
    reading.problem.judging.attachments.push_back(
        {file.lexically_relative("attachments").generic_string(), reading.folder.read(file)});
  if (reading.folder.holds("graders"))
    reading.unsupported("graders",
                        "graders of a package's own are not supported; the default grader is used");
  if (reading.folder.holds("static_validator"))
    reading.unsupported("static_validator",
                        "static validators are not supported; submissions are not held to it");
  for (const auto* folder : {"input_visualizer", "output_visualizer", "generators"})
    if (reading.folder.holds(folder)) reading.ignore(folder, "is of no use in judging");
}

}  // namespace spar::bank::foreign
