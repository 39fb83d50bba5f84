// Packages of a few lines, written to a temporary folder and judged by `spar judge --json`.
#pragma once

#include "tests/integration/support.hpp"

namespace spar::testing {

/// One package; `signature` is TOML from the table [function] or [class] on, with whatever else it needs.
class TinyPackage {
 public:
  /// `cases`: a JSON array as in data/, names and families are filled in.
  TinyPackage(const std::string& kind, const std::string& signature, json cases) {
    for (std::size_t i = 0; i < cases.size(); ++i) {
      cases[i]["name"] = std::to_string(i + 1);
      cases[i]["family"] = "sample";
    }
    sandbox_.folder().write("tiny/problem.toml", "kind = \"" + kind + "\"\ntitle = \"Tiny\"\n" + signature);
    sandbox_.folder().write("tiny/statement.md", "A task.\n");
    sandbox_.folder().write("tiny/data/sample/cases.json", cases.dump());
  }

  [[nodiscard]] const Sandbox& sandbox() const { return sandbox_; }
  [[nodiscard]] fs::path folder() const { return sandbox_.folder().path() / "tiny"; }

  /// The report of a source; null when it came to none.
  [[nodiscard]] json judge(const std::string& language, const std::string& source) const {
    const auto file = sandbox_.write("solution.text", source);
    last_ =
        sandbox_.spar({"--json", "judge", "--package", folder().string(), "--lang", language, file.string()});
    json report = last_.parsed();
    return report.is_object() && report.contains("cases") ? report : json();
  }
  /// What the last call printed.
  [[nodiscard]] std::string said() const { return last_.out + last_.err; }

 private:
  Sandbox sandbox_;
  mutable Ran last_;
};

inline std::vector<std::string> verdicts(const json& report) {
  std::vector<std::string> all;
  if (report.is_object())
    for (const json& test : report.at("cases")) all.push_back(test.at("verdict"));
  return all;
}

/// The sentence of a failing case; empty for one that passed.
inline std::string summary(const json& report, std::size_t index) {
  if (!report.is_object() || index >= report.at("cases").size()) return "(no such case)";
  const json& explanation = report.at("cases").at(index).at("explanation");
  return explanation.is_object() ? explanation.at("summary").get<std::string>() : "";
}

}  // namespace spar::testing
