#include "judge/bank/foreign/reading.hpp"

#include <algorithm>
#include <cctype>

#include "judge/bank/foreign/languages.hpp"
#include "judge/bank/refusal.hpp"
#include "judge/bank/utf8.hpp"

namespace spar::bank::foreign {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_notices = 200;

std::string latin1_to_utf8(const std::string& text) {
  std::string utf8;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80U) {
      utf8 += c;
    } else {
      utf8 += static_cast<char>(0xC0U | (byte >> 6U));
      utf8 += static_cast<char>(0x80U | (byte & 0x3FU));
    }
  }
  return utf8;
}

/// Where Python begins, when a folder holds several files.
std::string python_entry(const std::vector<PackageFile>& files, const std::string& folder) {
  for (const auto& name : {std::string("__main__.py"), std::string("main.py"), folder + ".py"})
    if (std::any_of(files.begin(), files.end(), [&](const auto& file) { return file.name == name; }))
      return name;
  for (const auto& file : files)
    if (language_of_file(file.name) == "python") return file.name;
  return "";
}

bool asks_for_testlib(const std::vector<PackageFile>& files) {
  const auto has = [](const PackageFile& file) {
    return language_of_file(file.name) == "cpp" && (file.content.find("\"testlib.h\"") != std::string::npos ||
                                                    file.content.find("<testlib.h>") != std::string::npos);
  };
  return std::any_of(files.begin(), files.end(), has);
}

}  // namespace

FolderRules foreign_rules() {
  return {.largest_file = 128U << 20U,
          .too_large = "is larger than 128 MiB; spar keeps the cases of a package in memory",
          .largest_total = 1U << 30U,
          .linked_folders = true};
}

Reading::Reading(const fs::path& directory) : folder(directory, foreign_rules()) {
  problem.kind = Kind::program;
  problem.directory = fs::canonical(directory);
  problem.slug = slug_of(problem.directory.filename().string());
  problem.title = problem.directory.filename().string();
}

void Reading::note(Notice::Kind kind, const fs::path& file, const std::string& message) {
  if (problem.notices.size() < most_notices)
    problem.notices.push_back({kind, (file.empty() ? "" : file.generic_string() + ": ") + message});
}

void Reading::refuse(const fs::path& file, const std::string& message) const {
  throw Refusal(folder.name(file) + ": " + message);
}

std::string Reading::expand(std::string text) const {
  for (const auto& [name, value] : constants) {
    const auto sequence = "{{" + name + "}}";
    for (auto at = text.find(sequence); at != std::string::npos; at = text.find(sequence, at + value.size()))
      text.replace(at, sequence.size(), value);
  }
  return text;
}

Yaml Reading::yaml(const fs::path& file, bool with_constants) const {
  if (!folder.holds(file)) return {};
  auto text = folder.read(file);
  auto parsed = Yaml::parse(with_constants ? expand(std::move(text)) : text, folder.name(file));
  if (!parsed) throw Refusal(parsed.error().context, parsed.error().code);
  return std::move(*parsed);
}

std::string Reading::text(const fs::path& file) {
  auto bytes = folder.read(file);
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    tolerate(file, "begins with a byte order mark");
    bytes.erase(0, 3);
  }
  if (valid_utf8_prefix(bytes) == bytes.size()) return bytes;
  tolerate(file, "is not UTF-8; read as Latin-1");
  return latin1_to_utf8(bytes);
}

std::vector<PackageFile> Reading::program_files(const fs::path& program) {
  std::vector<PackageFile> files;
  const bool is_folder = folder.is_folder(program);
  for (const auto& file : folder.all_files(program)) {
    if (is_stray(file)) {
      ignore(file, "is no source; left out");
      continue;
    }
    auto name = is_folder ? file.lexically_relative(program).generic_string() : file.filename().string();
    files.push_back({std::move(name), expand(folder.read(file)), folder.is_executable(file)});
  }
  return files;
}

JudgeProgram Reading::program(const fs::path& place, Protocol protocol, std::vector<PackageFile> beside) {
  JudgeProgram program;
  program.name = place.generic_string();
  program.protocol = protocol;
  program.files = program_files(place);
  const auto has = [&](const char* name) {
    return std::any_of(program.files.begin(), program.files.end(),
                       [&](const auto& file) { return file.name == name; });
  };
  for (auto& file : beside)
    if (!has(file.name.c_str())) program.files.push_back(std::move(file));
  program.has_build = has("build");
  program.has_run = has("run");
  if (program.has_build || program.has_run) return program;
  program.language = language_of(program.files);
  if (program.language.empty())
    refuse(
        place,
        "is a program of no language, or of several; it should be of one, or have a script 'build' or 'run'");
  if (program.language == "python")
    program.entry_point = python_entry(program.files, place.filename().string());
  if (asks_for_testlib(program.files) && !has("testlib.h"))
    refuse(place, "includes testlib.h, which the package does not bring; put it beside the program");
  return program;
}

Case& Reading::add_case(const std::string& name, const std::string& family, bool sample) {
  if (!names_.emplace(name, problem.cases.size()).second) refuse(name, "two cases have this name");
  Case test;
  test.name = name;
  test.family = family;
  test.sample = sample;
  problem.cases.push_back(std::move(test));
  return problem.cases.back();
}

Problem with_valid_texts(Problem problem) {
  const auto mend = [](std::string& text) { text = sanitise_utf8(text); };
  for (auto* text : {&problem.title, &problem.statement, &problem.editorial}) mend(*text);
  std::for_each(problem.topics.begin(), problem.topics.end(), mend);
  for (auto& notice : problem.notices) mend(notice.text);
  for (auto& checker : problem.judging.checkers) mend(checker.name);
  for (auto& validator : problem.judging.input_validators) mend(validator.name);
  if (problem.judging.interactor) mend(problem.judging.interactor->name);
  for (auto& test : problem.cases)
    for (auto* text : {&test.name, &test.family, &test.hint, &test.description}) mend(*text);
  for (auto& group : problem.judging.groups) {
    mend(group.name);
    std::for_each(group.require_pass.begin(), group.require_pass.end(), mend);
  }
  for (auto& shipped : problem.submissions) {
    for (auto* text : {&shipped.expectation, &shipped.language, &shipped.entry_point}) mend(*text);
    for (auto& expectation : shipped.expectations) {
      if (expectation.cases) std::for_each(expectation.cases->begin(), expectation.cases->end(), mend);
      std::for_each(expectation.groups.begin(), expectation.groups.end(), mend);
    }
  }
  return problem;
}

std::string slug_of(const std::string& name) {
  std::string slug;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 && byte < 0x80U)
      slug += static_cast<char>(std::tolower(byte));
    else if (!slug.empty() && slug.back() != '-')
      slug += '-';
  }
  while (slug.ends_with('-')) slug.pop_back();
  return slug.empty() ? "package" : slug;
}

std::string fenced(const std::string& text, const std::string& word) {
  std::string fence = "```";
  while (text.find(fence) != std::string::npos) fence += '`';
  return fence + word + "\n" + text + (text.ends_with('\n') || text.empty() ? "" : "\n") + fence + "\n";
}

std::string rendered_samples(const Problem& problem) {
  constexpr std::size_t largest_shown = 4096;
  std::string text;
  int number = 0;
  for (const auto& test : problem.cases) {
    if (!test.sample || problem.judging.interactor) continue;
    ++number;
    if (test.input_text.size() + test.answer_text.size() > largest_shown) continue;
    const auto input =
        test.input_text + (test.input_text.ends_with('\n') || test.input_text.empty() ? "" : "\n");
    text += "\n### Sample " + std::to_string(number) + "\n\n" +
            fenced(input + "---\n" + test.answer_text, "example");
  }
  return sanitise_utf8(text);
}

}  // namespace spar::bank::foreign
