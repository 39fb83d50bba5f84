// How a problem is judged beyond comparing with an expected value: checkers, interactors, groups with scores,
// what shipped submissions should come to. Pure data: the adapters of package formats fill it, judge/grading
// applies the rules, judge/engine runs the programs.
#pragma once

#include <chrono>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "judge/error.hpp"
#include "judge/verdict.hpp"
#include "runner/wire/bytes.hpp"

namespace spar::bank {

/// A file that goes into a sandbox: its name there ("src/main.cpp", never absolute, no "..") and its bytes.
/// Constants of a package are replaced already.
struct PackageFile {
  std::string name;
  std::string content;
  bool executable = false;
};

/// How the default checker compares the tokens of an output with those of the answer.
struct TokenRules {
  bool case_sensitive = false;          ///< otherwise A-Z equal a-z
  bool space_change_sensitive = false;  ///< white space must be the same, byte for byte
  /// Set: every answer token that is a decimal number is compared as such; within either is enough.
  std::optional<double> absolute_tolerance;  ///< |got - answer| <= this
  std::optional<double> relative_tolerance;  ///< |got - answer| <= this * |answer|
};

/// The language between the judge and a checker, interactor or validator.
enum class Protocol {
  /// `program input answer feedback_dir/ [arguments] < output`, interactively with stdout to the submission.
  /// 42
  /// accepts, 43 rejects, anything else is a fault of the package (IE).
  icpc,
  /// testlib: checker `program input output answer`, interactor `program input output [answer]`. Exit codes:
  /// 0
  /// ok, 1 wrong, 2 presentation, 3 fail (IE), 4 dirt, 7 points, 8 unexpected end. An interactor that exits
  /// with
  /// 0 is followed by the checkers, which read the output file it wrote.
  testlib,
  /// spar's own, for typed kinds: the case and the answer as JSON files; FORMAT.md describes it.
  typed
};

/// A program of the package that takes part in judging. It runs in a sandbox of its own.
struct JudgeProgram {
  std::string name;  ///< in messages: "output_validators/check"
  Protocol protocol = Protocol::icpc;
  std::vector<PackageFile> files;  ///< all of the program's folder, and what it includes
  /// A toolchain's id (cpp, c, python, java, ...); empty when the program brings `build` or `run`.
  std::string language;
  std::string entry_point;             ///< the file to start with, where there could be several; else empty
  bool has_build = false;              ///< `build` is run first, in a copy of the folder
  bool has_run = false;                ///< `run` (there, or made by `build`) is the program
  std::vector<std::string> arguments;  ///< for every case; those of the case come after them
};

/// Limits of one run of a checker, interactor or validator. The stack limit is the submission's.
struct ValidationLimits {
  std::chrono::nanoseconds time = std::chrono::seconds(60);
  Bytes memory{2048ULL << 20U};
  Bytes output{8ULL << 20U};
};

/// Limits of compiling a submission; what is absent is the judge's own.
struct CompileLimits {
  std::optional<std::chrono::nanoseconds> time;
  std::optional<Bytes> memory;
};

enum class ScoreAggregation { sum, average, minimum, maximum, pass_fail };

enum class VerdictAggregation {
  worst_error,   ///< the first of IE, RTE, MLE, TLE, OLE, WA that some member has
  first_error,   ///< that of the first member that is not accepted
  always_accept  ///< accepted, whatever the members are
};

/// A member of a group: one case or another group, by its index in Problem::cases or Judging::groups.
struct GroupMember {
  bool is_group = false;
  std::size_t index = 0;
};

/// A node of the tree of test groups.
struct TestGroup {
  std::string name;                  ///< path below data/: "secret/group1"; empty for the root
  std::vector<GroupMember> members;  ///< in the order of judging
  bool stop_on_reject = false;       ///< the rest of the group is skipped once a member is not accepted
  VerdictAggregation verdict = VerdictAggregation::worst_error;
  bool accept_if_any_accepted = false;  ///< one accepted member is enough
  bool ignore_sample = false;           ///< root only: verdict and score are those of the second member
  ScoreAggregation score = ScoreAggregation::sum;
  double accept_score = 1;  ///< of a case that is accepted and says no score itself
  double reject_score = 0;  ///< of a case that is not accepted
  double lowest = -std::numeric_limits<double>::infinity();  ///< a score outside the range is a fault (IE)
  double highest = std::numeric_limits<double>::infinity();
  /// The most that the group can give. Set: cases have a largest score by the rules of 2025-09 (with `sum`,
  /// max_score divided by the number of cases; with `minimum`, max_score), `pass_fail` gives all or nothing,
  /// and accept_score is not used. Absent: unbounded.
  std::optional<double> max_score;
  /// Groups (by name, or "sample") all of whose cases must be accepted, or this one is not run and scores 0.
  std::vector<std::string> require_pass;
};

enum class Objective { maximise, minimise };

/// Scores besides verdicts.
struct Scoring {
  Objective objective = Objective::maximise;
  bool checker_scores = false;  ///< checkers write score.txt
  /// By the rules of 2025-09: bounded cases, score_multiplier.txt, judge errors for scores out of place.
  bool bounded = false;
};

/// Which way a shipped submission bounds a computed time limit.
enum class TimeLimitUse {
  none,
  lower,  ///< the limit is at least its time, multiplied: it must not be too slow
  upper   ///< the limit is at most its time, divided: it must be too slow
};

struct ScoreRange {
  double least = 0;
  double most = 0;
};

/// One thing that a shipped submission must satisfy; a package that knows no MLE or OLE has them wherever it
/// has RTE. All cases are judged for it, whatever a group's stop_on_reject says.
struct Expectation {
  std::optional<std::vector<std::string>> cases;  ///< names of those it is about; absent: all
  std::set<Verdict> permitted;                    ///< no case may have another verdict; empty: any may
  std::set<Verdict> required;                     ///< some case must have one of these; empty: none need
  std::set<Verdict> whole;                        ///< the submission's verdict, by its groups; empty: any
  bool partial = false;                           ///< accepted, but not with the full score
  std::optional<ScoreRange> score;  ///< of each of `groups`, or of the submission when it is empty
  std::vector<std::string> groups;
  std::string message;  ///< some case's judgemessage.txt must hold it; empty: not asked
  TimeLimitUse time_limit = TimeLimitUse::none;  ///< measured over `cases`
};

/// How a time limit follows from the times of the shipped submissions.
struct TimeLimitRule {
  double accepted_to_limit = 2.0;  ///< the limit is at least the slowest accepted time, multiplied by this
  double limit_to_slow = 1.5;  ///< the fastest slow submission takes at least the limit, multiplied by this
  std::chrono::nanoseconds resolution = std::chrono::seconds(1);  ///< the limit is a multiple of it
};

/// The smallest multiple of the resolution (at least one) that leaves both margins, given the time of the
/// slowest submission that bounds the limit from below and, where there is one, of the fastest that bounds it
/// from above. bad_input when there is none, with the figures. Times of one language must not set another's
/// limit: the caller measures in reference time (divided by the toolchain's factor).
Expected<std::chrono::nanoseconds> time_limit_from(std::chrono::nanoseconds slowest_accepted,
                                                   std::optional<std::chrono::nanoseconds> fastest_slow,
                                                   const TimeLimitRule& rule);

/// Something about a package that its user should know.
struct Notice {
  enum class Kind {
    tolerated,   ///< not as the format wants it, but its meaning is clear
    ignored,     ///< of no use to spar
    unsupported  ///< asked for by the package, not done by spar
  };
  Kind kind = Kind::tolerated;
  std::string text;  ///< one sentence that names the file
};
NLOHMANN_JSON_SERIALIZE_ENUM(Notice::Kind, {{Notice::Kind::tolerated, "tolerated"},
                                            {Notice::Kind::ignored, "ignored"},
                                            {Notice::Kind::unsupported, "unsupported"}})

/// All of it. The default is what a native package without [checker] and [interactor] has.
struct Judging {
  TokenRules tokens;  ///< of the default checker, where a case has no rules of its own
  /// All must accept. Empty: the default checker (kind program), or the comparator.
  std::vector<JudgeProgram> checkers;
  /// Set: the problem is interactive. By the icpc protocol its verdict is all there is, by testlib's the
  /// checkers follow.
  std::optional<JudgeProgram> interactor;
  int passes = 1;  ///< more than one: multi-pass, at most so many (nextpass.in asks for the next)
  ValidationLimits validation;
  std::vector<JudgeProgram> input_validators;  ///< exit 42 (testlib: 0) for a good input, on stdin
  /// The tree of groups, root first; empty: every case counts the same, all are judged.
  std::vector<TestGroup> groups;
  std::optional<Scoring> scoring;  ///< absent: pass or fail
  /// Files added to every submission before compiling, over its own, by toolchain id; "" is for languages
  /// that have none of their own.
  std::map<std::string, std::vector<PackageFile>> included;
  std::vector<PackageFile> attachments;  ///< handed to the user, never to a run
  std::vector<std::string> languages;    ///< toolchain ids that are allowed; empty: all
  std::optional<Bytes> code_size;        ///< of a submission's files together
  CompileLimits compile;
  std::optional<TimeLimitRule> computed_limit;  ///< set: limits.cpu_time is provisional until they were run
};

}  // namespace spar::bank
