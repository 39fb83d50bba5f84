#include "judge/grading/checker.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "judge/bank/utf8.hpp"
#include "judge/grading/explain.hpp"

namespace spar::grading {
namespace {

constexpr std::size_t longest_message = 4000;  // characters
constexpr std::string_view white_space = " \t\r\n\f\v";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

/// Fit to be shown.
std::string cleaned(std::string_view text) { return elide(trimmed(text), longest_message).text; }

/// The number at the front of `text`, which is advanced behind it.
std::optional<double> take_number(std::string_view& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || !std::isfinite(value)) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

std::optional<double> whole_number(std::string_view text) {
  text = trimmed(text);
  const auto value = take_number(text);
  return text.empty() ? value : std::nullopt;
}

Opinion fault(const bank::JudgeProgram& program, const std::string& what, const std::string& said = {}) {
  Opinion opinion;
  opinion.error = program.name + " " + what;
  if (const auto words = cleaned(said); !words.empty()) opinion.error += "; it said: " + words;
  return opinion;
}

std::string how_it_ended(const Facts& run) {
  if (run.internal_error) return "could not be run: " + run.error;
  if (run.oom_killed || run.limit_hit == LimitHit::memory) return "ran into its memory limit";
  if (run.limit_hit == LimitHit::cpu_time || run.limit_hit == LimitHit::wall_time)
    return "ran into its time limit";
  if (run.limit_hit == LimitHit::output) return "wrote more than its output limit";
  if (run.signal) return "was ended by signal " + std::to_string(*run.signal);
  return "ended with exit code " + std::to_string(run.exit_code.value_or(0));
}

bool ended_by_itself(const Facts& run) {
  return !run.internal_error && !run.oom_killed && run.limit_hit == LimitHit::none &&
         run.exit_code.has_value();
}

/// A score or multiplier of the feedback directory; false when it is none.
bool read_score(const std::optional<std::string>& text, std::optional<double>& into) {
  if (!text) return true;
  into = whole_number(*text);
  return into.has_value();
}

Opinion with_scores(const bank::JudgeProgram& program, const Feedback& feedback,
                    const std::optional<bank::Scoring>& scoring, Opinion opinion) {
  if (!scoring) return opinion;
  if (!read_score(feedback.score, opinion.score))
    return fault(program, "left a score.txt that is no number", *feedback.score);
  if (!scoring->bounded) return opinion;
  if (!read_score(feedback.score_multiplier, opinion.multiplier) ||
      (opinion.multiplier && (*opinion.multiplier < 0 || *opinion.multiplier > 1)))
    return fault(program, "left a score_multiplier.txt that is no number from 0 to 1",
                 *feedback.score_multiplier);
  if (opinion.score && opinion.multiplier) return fault(program, "left both a score and a multiplier");
  return opinion;
}

Opinion read_icpc(const bank::JudgeProgram& program, const Facts& run, const Feedback& feedback,
                  const std::optional<bank::Scoring>& scoring) {
  constexpr int accepts = 42;
  constexpr int rejects = 43;
  if (!ended_by_itself(run) || (run.exit_code != accepts && run.exit_code != rejects))
    return fault(program,
                 how_it_ended(run) +
                     (ended_by_itself(run) ? ", which is neither 42 (accepted) nor 43 (rejected)" : ""),
                 run.errors + feedback.judge_message.value_or(""));
  Opinion opinion;
  opinion.verdict = run.exit_code == accepts ? Verdict::accepted : Verdict::wrong_answer;
  const auto for_team = cleaned(feedback.team_message.value_or(""));
  opinion.judge_message = cleaned(feedback.judge_message.value_or(""));
  opinion.message = for_team.empty() ? opinion.judge_message : for_team;
  if (feedback.next_pass && opinion.verdict != Verdict::accepted)
    return fault(program, "rejected the output and asked for another pass");
  opinion.next_input = feedback.next_pass;
  return with_scores(program, feedback, scoring, std::move(opinion));
}

/// "points 12.5 message", as quitp() says it.
std::optional<double> said_points(std::string_view said) {
  said = trimmed(said);
  constexpr std::string_view word = "points ";
  if (!said.starts_with(word)) return std::nullopt;
  said.remove_prefix(word.size());
  return take_number(said);
}

Opinion read_testlib(const bank::JudgeProgram& program, const Facts& run,
                     const std::optional<bank::Scoring>& scoring) {
  enum : int { ok = 0, wrong = 1, presentation = 2, failed = 3, dirt = 4, points = 7, unexpected_end = 8 };
  if (!ended_by_itself(run)) return fault(program, how_it_ended(run), run.errors);
  Opinion opinion;
  opinion.message = cleaned(run.errors);
  opinion.judge_message = opinion.message;
  switch (*run.exit_code) {
    case ok:
      opinion.verdict = Verdict::accepted;
      return opinion;
    case wrong:
    case presentation:
    case dirt:
    case unexpected_end:
      opinion.verdict = Verdict::wrong_answer;
      return opinion;
    case points: {
      const auto given = said_points(run.errors);
      if (!given) return fault(program, "gave points (exit code 7), but does not say how many", run.errors);
      opinion.verdict = *given > 0 ? Verdict::accepted : Verdict::wrong_answer;
      if (scoring) opinion.score = given;
      return opinion;
    }
    case failed:
      return fault(program, "failed (exit code 3)", run.errors);
    default:
      return fault(program, how_it_ended(run) + ", which testlib does not know", run.errors);
  }
}

}  // namespace

Opinion read_opinion(const bank::JudgeProgram& program, const Facts& run, const Feedback& feedback,
                     const std::optional<bank::Scoring>& scoring) {
  if (program.protocol == bank::Protocol::testlib) return read_testlib(program, run, scoring);
  return read_icpc(program, run, feedback, scoring);
}

Opinion join_opinions(std::vector<Opinion> opinions) {
  Opinion joined;
  joined.error = "no checker was asked";
  std::optional<double> score;
  std::optional<double> multiplier;
  for (auto& opinion : opinions) {
    if (opinion.score) score = opinion.score;
    if (opinion.multiplier) multiplier = opinion.multiplier;
    joined = std::move(opinion);
    if (joined.verdict != Verdict::accepted) break;
  }
  joined.score = score;
  joined.multiplier = multiplier;
  return joined;
}

std::optional<Opinion> decide_interaction(const Facts& submission, bool submission_ended_first,
                                          const Facts& run, Opinion opinion) {
  if (submission.internal_error || !submission_ended_first) return opinion;
  if (ended_well(submission)) return opinion;
  // It waited, and whom it waited for did not even end when nobody was left to talk to: that one hangs.
  const bool interactor_hangs = submission.limit_hit == LimitHit::wall_time &&
                                (run.limit_hit == LimitHit::cpu_time || run.limit_hit == LimitHit::wall_time);
  if (interactor_hangs) return opinion;
  return std::nullopt;
}

}  // namespace spar::grading
