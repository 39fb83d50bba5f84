// What a checker, an output validator or an interactor says of an output: from its exit code and the files it
// left to a verdict. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "judge/bank/judging.hpp"
#include "judge/grading/report.hpp"

namespace spar::grading {

/// The files of a feedback directory, as far as they mean anything; absent: not there.
struct Feedback {
  std::optional<std::string> judge_message;     ///< judgemessage.txt
  std::optional<std::string> team_message;      ///< teammessage.txt
  std::optional<std::string> score;             ///< score.txt
  std::optional<std::string> score_multiplier;  ///< score_multiplier.txt
  std::optional<std::string> next_pass;         ///< nextpass.in
};

/// Whether nothing but a comparison, or a checker, can find fault with it.
bool ended_well(const Facts& facts);

/// What it says.
struct Opinion {
  Verdict verdict = Verdict::internal_error;  ///< that, AC or WA
  std::string message;                        ///< for whoever submitted: text, of at most 4,000 characters
  std::string judge_message;                  ///< for the package's authors, likewise
  std::optional<double> score;
  std::optional<double> multiplier;
  std::optional<std::string> next_input;  ///< run the submission once more, on this
  std::string error;                      ///< why it is no verdict, when it is none
};

/// `run`: how the program ended; its `errors` are what testlib's programs say. `scoring`: absent where scores
/// mean nothing.
Opinion read_opinion(const bank::JudgeProgram& program, const Facts& run, const Feedback& feedback,
                     const std::optional<bank::Scoring>& scoring);

/// All must accept: the first that does not, or else the last, with the scores that any of them gave.
Opinion join_opinions(std::vector<Opinion> opinions);

/// Who decides an interactive case: the interactor's opinion, unless the submission had ended before by a
/// fault of its own (then its facts do, and nothing is returned). `run`: how the interactor ended.
std::optional<Opinion> decide_interaction(const Facts& submission, bool submission_ended_first,
                                          const Facts& run, Opinion opinion);

}  // namespace spar::grading
