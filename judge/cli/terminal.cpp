#include "judge/cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sstream>

#include "judge/bank/utf8.hpp"

namespace spar::cli {
namespace {

using grading::Verdict;

constexpr std::size_t between_columns = 2;

bool coloured() {
  static const bool wanted = is_read_on_a_terminal() && std::getenv("NO_COLOR") == nullptr;
  return wanted;
}

std::string rounded(double value, const char* unit) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(),
                value < 10    ? "%.2f %s"
                : value < 100 ? "%.1f %s"
                              : "%.0f %s",
                value, unit);
  return text.data();
}

/// Length on the screen, without colour sequences.
std::size_t width_of(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x1b')
      i = std::min(text.find('m', i), text.size() - 1);
    else
      plain += text[i];
  }
  return bank::count_characters(bank::sanitise_utf8(plain));
}

std::string indented(const std::string& text, const std::string& by) {
  std::istringstream lines(text);
  std::string result;
  for (std::string line; std::getline(lines, line);) result += by + line + "\n";
  return result;
}

void describe_part(std::string& out, const char* label, const nlohmann::json& value) {
  if (!value.is_string() || value.get<std::string>().empty()) return;
  const std::string text = harmless(value.get<std::string>());
  out += "  " + paint(Colour::dim, label) + "\n" + indented(text, "    ");
}

std::string score_of(double score, const std::optional<double>& most) {
  const auto text = [](double value) { return nlohmann::json(value).dump(); };
  return text(score) + (most ? " of " + text(*most) : "") + " points";
}

std::string describe_points(const grading::Points& points) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& group : points.groups)
    rows.push_back({paint(group.verdict), harmless(group.name), score_of(group.score, group.most)});
  return table(rows) + score_of(points.score, points.most) + (points.partial ? ": accepted in part\n" : "\n");
}

std::string describe_case(const grading::CaseReport& test) {
  const std::string where = test.sample ? "sample" : "case";
  std::string out = "\n" + paint(test.verdict) + "  " + where + " " +
                    paint(Colour::bold, "'" + harmless(test.name) + "'") +
                    (test.family == test.name ? "" : "  (" + harmless(test.family) + ")") + "\n";
  const auto& why = test.explanation;
  if (why.is_object()) {
    out += "  " + harmless(why.value("summary", "")) + "\n";
    describe_part(out, "input", why.value("input", nlohmann::json()));
    describe_part(out, "expected", why.value("expected", nlohmann::json()));
    describe_part(out, "got", why.value("got", nlohmann::json()));
    describe_part(out, "advice", why.value("advice", nlohmann::json()));
  }
  constexpr std::size_t longest = 2000;
  if (!test.facts.output.empty()) describe_part(out, "your output", test.facts.output.substr(0, longest));
  if (!test.facts.errors.empty()) describe_part(out, "your stderr", test.facts.errors.substr(0, longest));
  return out;
}

}  // namespace

std::string paint(Colour colour, const std::string& text) {
  constexpr std::array codes{"", "\x1b[1m", "\x1b[2m", "\x1b[32m", "\x1b[31m", "\x1b[33m", "\x1b[36m"};
  if (!coloured() || colour == Colour::none) return text;
  return codes[static_cast<std::size_t>(colour)] + text + "\x1b[0m";
}

std::string paint(Verdict verdict) {
  const std::string name = nlohmann::json(verdict).get<std::string>();
  switch (verdict) {
    case Verdict::accepted:
      return paint(Colour::green, name);
    case Verdict::skipped:
      return paint(Colour::dim, name);
    case Verdict::time_limit:
    case Verdict::memory_limit:
    case Verdict::output_limit:
      return paint(Colour::yellow, name);
    default:
      return paint(Colour::red, name);
  }
}

std::string humane(std::chrono::nanoseconds time) {
  const auto count = static_cast<double>(time.count());
  if (count >= 1e9) return rounded(count / 1e9, "s");
  if (count >= 1e6) return rounded(count / 1e6, "ms");
  return rounded(count / 1e3, "us");
}

std::string humane(Bytes bytes) {
  const auto count = static_cast<double>(bytes.count);
  if (count >= 1 << 30) return rounded(count / (1 << 30), "GiB");
  if (count >= 1 << 20) return rounded(count / (1 << 20), "MiB");
  return rounded(count / 1024, "KiB");
}

std::string harmless(const std::string& text) {
  std::string result;
  for (const char c : bank::sanitise_utf8(text)) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '\n' || c == '\t' || (code >= 0x20 && code != 0x7F)) {
      result += c;
    } else {
      constexpr std::string_view digits = "0123456789abcdef";
      (((result += "\\x") += digits[code >> 4U]) += digits[code & 15U]);
    }
  }
  return result;
}

std::vector<std::size_t> column_widths(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i >= widths.size()) widths.push_back(0);
      widths[i] = std::max(widths[i], width_of(row[i]) + between_columns);
    }
  return widths;
}

std::string table(const std::vector<std::vector<std::string>>& rows) {
  const auto widths = column_widths(rows);
  std::string out;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      if (i + 1 < row.size()) line += std::string(widths[i] - width_of(row[i]), ' ');
    }
    out += line + "\n";
  }
  return out;
}

bool is_read_on_a_terminal() { return isatty(STDOUT_FILENO) == 1; }

std::size_t terminal_width() {
  winsize size{};
  if (is_read_on_a_terminal() && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return size.ws_col;
  const char* columns = std::getenv("COLUMNS");
  const long told = columns != nullptr ? std::strtol(columns, nullptr, 10) : 0;
  return told > 0 ? static_cast<std::size_t>(told) : 80;
}

std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
  std::vector<std::string> lines{""};
  std::size_t column = 0;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const std::size_t length = width_of(word);
    if (column > 0 && column + 1 + length > width) {
      lines.emplace_back();
      column = 0;
    }
    if (column > 0) lines.back() += ' ';
    column += length + (column > 0 ? 1U : 0U);
    lines.back() += word;
  }
  return lines;
}

std::string beside(const std::string& label, const std::string& text, std::size_t indent) {
  std::string out = label + std::string(indent - std::min(indent, width_of(label)), ' ');
  const std::size_t width = terminal_width();
  for (const auto& line : wrapped(text, width > indent ? width - indent : 1))
    out += (out.ends_with('\n') ? std::string(indent, ' ') : "") + line + "\n";
  return out;
}

ProgressLine::ProgressLine(bool wanted) : on_(wanted && isatty(STDERR_FILENO) == 1) {}

void ProgressLine::show(const std::string& text) {
  if (!on_) return;
  std::cerr << "\r\x1b[K" << harmless(text) << std::flush;
  shown_ = true;
}

void ProgressLine::clear() {
  if (shown_) std::cerr << "\r\x1b[K" << std::flush;
  shown_ = false;
}

std::string describe_growth(const nlohmann::json& growth) {
  if (!growth.is_object()) return "";
  const auto text = [&](const char* member) {
    return growth.at(member).is_string() ? harmless(growth.at(member).get<std::string>()) : std::string();
  };
  const bool told = !growth.at("classes").empty();
  std::string out = std::string(told ? "time grows as " : "how the time grows ") + text("summary");
  if (told)
    out += " (" + std::to_string(std::lround(100 * growth.at("confidence").get<double>())) + "% sure)";
  out += "; n is " + text("size") + "\n";
  const auto compared = [&](const char* label, const char* member, const char* against, const char* good) {
    const auto outcome = text(against);
    if (outcome.empty()) return;
    const bool well = outcome == good || outcome == "consistent";
    const auto colour = well ? Colour::green : outcome == "unclear" ? Colour::yellow : Colour::red;
    out += std::string("  ") + label + text(member) + "  " + paint(colour, outcome) + "\n";
  };
  compared("asked:   ", "asked", "against_asked", "within");
  compared("claimed: ", "claimed", "against_claim", "right");
  return out;
}

std::string describe(const grading::Report& report) {
  std::string out;
  if (!report.compile.diagnostics.empty()) out += harmless(report.compile.diagnostics) + "\n";
  std::size_t passed = 0;
  std::chrono::nanoseconds slowest{0};
  Bytes largest;
  const grading::CaseReport* failed = nullptr;
  for (const auto& test : report.cases) {
    passed += test.verdict == Verdict::accepted ? 1U : 0U;
    slowest = std::max(slowest, test.facts.cpu_time);
    largest = std::max(largest, test.facts.memory);
    const bool fails = test.verdict != Verdict::accepted && test.verdict != Verdict::skipped;
    if (failed == nullptr && fails && test.explanation.is_object()) failed = &test;
    // A case of the user's own, for which nothing was expected: what came is what they ran it for.
    if (test.verdict == Verdict::accepted && test.explanation.is_object()) out += describe_case(test);
  }
  if (failed != nullptr) out += describe_case(*failed);
  if (report.points) out += describe_points(*report.points);
  if (!report.error.empty()) out += "the judge could not do its work: " + harmless(report.error) + "\n";
  out += "\n" + paint(report.verdict) + "  " + report.problem + " in " + report.language;
  if (!report.cases.empty())
    out += ": " + std::to_string(passed) + " of " + std::to_string(report.cases.size()) + " cases, slowest " +
           humane(slowest) + ", " + humane(largest);
  out += report.compile.cached                  ? ", compiled before"
         : report.compile.wall_time.count() > 0 ? ", compiled in " + humane(report.compile.wall_time)
                                                : "";
  return out + (report.noisy ? "  (the machine was busy elsewhere: times are noisy)" : "") + "\n";
}

}  // namespace spar::cli
