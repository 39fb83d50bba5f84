// The statement in one language (English before others), Markdown before LaTeX before a PDF that is only
// named.
#include <algorithm>
#include <array>

#include "judge/bank/foreign/kattis.hpp"
#include "judge/bank/foreign/tex.hpp"

namespace spar::bank::foreign {
namespace {

namespace fs = std::filesystem;

/// The best of a folder's files by extension and language; empty when there is none.
fs::path best_text(const Reading& reading, const fs::path& folder, const std::string& stem) {
  std::vector<std::pair<std::pair<int, int>, fs::path>> found;
  for (const auto& file : reading.folder.files(folder)) {
    const auto name = file.filename().string();
    if (!name.starts_with(stem + ".")) continue;
    static constexpr std::array extensions{".md", ".tex", ".html", ".txt", ".pdf"};
    const auto place = std::find(extensions.begin(), extensions.end(), file.extension().string());
    if (place == extensions.end()) continue;
    const auto language =
        name.substr(stem.size() + 1, name.rfind('.') - std::min(name.rfind('.'), stem.size() + 1));
    const bool pdf = *place == std::string(".pdf");
    const int foreign = language.empty() || language.starts_with("en") ? 0 : 1;
    found.push_back({{pdf ? 2 : foreign, static_cast<int>(place - extensions.begin())}, file});
  }
  return found.empty() ? fs::path() : std::min_element(found.begin(), found.end())->second;
}

/// The samples' place in the text is at its end, so the commands for it go.
std::string without_sample_commands(std::string text) {
  for (const std::string command : {"{{nextsample}}", "{{remainingsamples}}"})
    for (auto at = text.find(command); at != std::string::npos; at = text.find(command))
      text.erase(at, command.size());
  return text;
}

std::string read_text(Reading& reading, const fs::path& file) {
  if (file.extension() == ".pdf") return "The statement is a PDF: " + reading.folder.name(file) + "\n";
  auto text = reading.text(file);
  if (file.extension() != ".tex") return without_sample_commands(reading.expand(std::move(text)));
  if (reading.problem.title.empty()) reading.problem.title = title_in_tex(text);
  for (const auto& [name, value] : reading.constants) {
    const auto command = "\\constant{" + name + "}";
    for (auto at = text.find(command); at != std::string::npos; at = text.find(command, at + value.size()))
      text.replace(at, command.size(), value);
  }
  return tex_to_markdown(text);
}

/// What interactive samples show: the lines of a conversation.
std::string conversations(Reading& reading) {
  std::string text;
  int number = 0;
  for (const auto& file : reading.folder.files("data/sample"))
    if (file.extension() == ".interaction")
      text += "\n### Sample conversation " + std::to_string(++number) +
              "\n\nLines with < are read by your program, lines with > are written by it.\n\n" +
              fenced(reading.text(file), "");
  return text;
}

}  // namespace

void read_kattis_statement(Reading& reading) {
  fs::path file;
  for (const auto* folder : {"statement", "problem_statement", ""})
    if (file.empty() && reading.folder.is_folder(*folder == '\0' ? "." : folder))
      file = best_text(reading, folder, "problem");
  auto& problem = reading.problem;
  if (file.empty())
    reading.tolerate("problem_statement", "is missing; there is no text to show");
  else
    problem.statement = read_text(reading, file);
  problem.statement += conversations(reading) + rendered_samples(problem);
  if (const auto solution = best_text(reading, "solution", "solution"); !solution.empty())
    problem.editorial = read_text(reading, solution);
  if (problem.title.empty()) problem.title = problem.directory.filename().string();
}

}  // namespace spar::bank::foreign
