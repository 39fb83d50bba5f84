// What a user is told about a case that failed.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "judge/grading/grade.hpp"

namespace spar::grading {

/// A text cut in the middle.
struct Elided {
  std::string text;
  bool cut = false;
};

/// Valid UTF-8 of at most `limit` characters (at least 100): a longer text loses its middle, and says how
/// much.
Elided elide(std::string_view text, std::size_t limit);

/// One sentence on a cause other than a wrong answer: an error, a limit, a signal, an exit code or a
/// complaint.
std::string describe_cause(Verdict verdict, const Facts& facts, const bank::Limits& limits);

/// A wrong answer, put in words.
struct WrongAnswer {
  std::string summary;
  std::optional<std::string> got;
  std::optional<Difference> difference;
};

/// The explanation object of REPORT.md.
nlohmann::json explain(const bank::Problem& problem, const bank::Case& test, const CaseContext& context,
                       const WrongAnswer& wrong);

}  // namespace spar::grading
