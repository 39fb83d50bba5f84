// Printing for people: colours where they are wanted, units they can read, tables, a progress line.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "judge/grading/report.hpp"
#include "runner/wire/bytes.hpp"

namespace spar::cli {

enum class Colour { none, bold, dim, green, red, yellow, cyan };

/// Coloured when stdout is a terminal and NO_COLOR is not set (no-color.org).
std::string paint(Colour colour, const std::string& text);
std::string paint(grading::Verdict verdict);

/// "1.24 s", "312 ms", "45 us"
std::string humane(std::chrono::nanoseconds time);
/// "3.2 MiB", "512 KiB"
std::string humane(Bytes bytes);

/// Text of unknown origin for a terminal: escape sequences and other control characters are made visible.
std::string harmless(const std::string& text);

/// Rows of equal length, columns padded to the widest; widths are counted in code points.
std::string table(const std::vector<std::vector<std::string>>& rows);
/// How wide its columns are, with the space between them.
std::vector<std::size_t> column_widths(const std::vector<std::vector<std::string>>& rows);
/// Whether stdout is one.
bool is_read_on_a_terminal();

/// Columns of the terminal; where there is none, $COLUMNS or 80.
std::size_t terminal_width();

/// Broken between words into lines of at most `width` columns, where words allow it.
std::vector<std::string> wrapped(const std::string& text, std::size_t width);

/// A label, padded to `indent` columns, and a text beside it, broken between words at the terminal's width.
std::string beside(const std::string& label, const std::string& text, std::size_t indent);

/// One line on a terminal's stderr that is written over and over; nothing elsewhere.
class ProgressLine {
 public:
  explicit ProgressLine(bool wanted);
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine() { clear(); }
  void show(const std::string& text);
  void clear();

 private:
  bool on_;
  bool shown_ = false;
};

/// The report as a person wants to read it after a submission.
std::string describe(const grading::Report& report);
/// How the time grows (the member of a report; null gives nothing), beside what was asked and claimed.
std::string describe_growth(const nlohmann::json& growth);

}  // namespace spar::cli
