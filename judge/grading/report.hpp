// Verdicts and reports. The JSON shape of a report is described in judge/grading/REPORT.md and held by
// report.schema.json.
#pragma once

#include <chrono>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "judge/grading/growth.hpp"
#include "judge/verdict.hpp"
#include "runner/wire/bytes.hpp"
#include "runner/wire/limit_hit.hpp"

namespace spar::grading {

using spar::LimitHit;
using spar::Verdict;

/// The raw facts of one execution, as the runner tells them, apart from any judgement.
struct Facts {
  bool internal_error = false;  ///< the sandbox could not do its work; `error` says why
  std::string error;
  std::optional<int> exit_code;  ///< set when it exited
  std::optional<int> signal;     ///< set when a signal ended it
  LimitHit limit_hit = LimitHit::none;
  bool oom_killed = false;
  bool truncated = false;  ///< output beyond the limit was dropped
  std::chrono::nanoseconds cpu_time{0};
  std::chrono::nanoseconds wall_time{0};
  Bytes memory;
  std::string output;  ///< stdout
  std::string errors;  ///< stderr
  /// Typed problems: the answer's JSON text as the driver serialised it; absent when none arrived.
  std::optional<std::string> answer;
  /// Typed problems: what the driver says instead of an answer, in the user's terms (an exception and its
  /// line).
  std::string complaint;
};

/// The first difference between what was expected and what came.
struct Difference {
  std::string path;     ///< "$" is the whole value, "$[2][0]" an element, "line 3, token 2" for programs
  std::string message;  ///< one sentence
  std::optional<double> absolute_error;
  std::optional<double> relative_error;
};

/// What a group of cases came to, where a problem scores.
struct GroupReport {
  std::string name;  ///< "secret/group1"
  Verdict verdict = Verdict::internal_error;
  double score = 0;
  std::optional<double> most;  ///< absent: nobody knows
};

/// Scores besides the verdict.
struct Points {
  double score = 0;
  std::optional<double> most;  ///< the largest score there is; absent: nobody knows
  bool partial = false;        ///< accepted, but not with the full score
  std::vector<GroupReport> groups;
};

/// The judgement of one case.
struct CaseReport {
  std::string name;
  std::string family;
  bool sample = false;
  Verdict verdict = Verdict::internal_error;
  Facts facts;
  nlohmann::json explanation;  ///< null when accepted; REPORT.md tells its members
  bool rerun = false;  ///< near its time limit, it was run once more, alone: this is what came of that
  std::optional<double> points = std::nullopt;  ///< where the problem scores and the case was judged
  // What its checker gave besides the verdict; not part of the JSON.
  std::optional<double> given_score = std::nullopt;
  std::optional<double> given_multiplier = std::nullopt;
  std::string judge_message = {};
};

/// The compile step.
struct CompileReport {
  bool ok = true;
  bool cached = false;  ///< the program came from the cache of compiled programs
  std::string diagnostics;
  std::chrono::nanoseconds cpu_time{0};
  std::chrono::nanoseconds wall_time{0};
  Bytes memory;
};

/// The whole.
struct Report {
  Verdict verdict = Verdict::internal_error;
  std::string problem;
  std::string language;
  std::string isolation_level;
  CompileReport compile;
  std::vector<CaseReport> cases;
  std::optional<Points> points;  ///< where the problem scores
  bool noisy = false;
  double speed_factor = 1;       ///< by which CPU limits were scaled for this machine
  std::optional<Growth> growth;  ///< set where it was measured
  std::string error;             ///< why it is IE; empty otherwise
};

/// Fills `report.verdict` from compile step and cases: IE if any, CE, else the first case that is neither AC
/// nor SK.
void conclude(Report& report);

nlohmann::json to_json(const CompileReport& report);
nlohmann::json to_json(const CaseReport& report);
nlohmann::json to_json(const Report& report);

}  // namespace spar::grading
