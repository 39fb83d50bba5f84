#include "judge/bank/foreign/expectations.hpp"

#include <algorithm>
#include <cctype>
#include <map>

#include "judge/bank/decimal.hpp"

namespace spar::bank::foreign {
namespace {

using V = Verdict;
using Verdicts = std::set<Verdict>;

const Verdicts crash{V::run_time_error, V::memory_limit, V::output_limit};

Verdicts with(Verdicts verdicts, const Verdicts& more) {
  verdicts.insert(more.begin(), more.end());
  return verdicts;
}

Expectation rule(Verdicts permitted, Verdicts required, TimeLimitUse use) {
  Expectation expectation;
  expectation.permitted = std::move(permitted);
  expectation.required = std::move(required);
  expectation.time_limit = use;
  return expectation;
}

/// What follows a tag up to the end of its line; nothing where the tag does not stand.
std::optional<std::string> after_tag(const std::string& source, const std::string& tag) {
  const auto at = source.find(tag);
  if (at == std::string::npos) return std::nullopt;
  const auto from = at + tag.size();
  return source.substr(from, source.find('\n', from) - from);
}

/// The words of a list that is separated by commas and spaces; what ends a comment is none.
std::vector<std::string> words_of(const std::string& list) {
  std::vector<std::string> words(1);
  for (const char c : list) {
    const bool part =
        std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.' || c == '+';
    if (part)
      words.back() += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

}  // namespace

std::optional<Verdicts> verdicts_of(const std::string& word) {
  static const std::map<std::string, Verdicts> known{{"AC", {V::accepted}},
                                                     {"WA", {V::wrong_answer}},
                                                     {"TLE", {V::time_limit}},
                                                     {"RTE", crash},
                                                     {"CORRECT", {V::accepted}},
                                                     {"ACCEPTED", {V::accepted}},
                                                     {"WRONG-ANSWER", {V::wrong_answer}},
                                                     {"WRONG_ANSWER", {V::wrong_answer}},
                                                     {"NO-OUTPUT", {V::wrong_answer}},
                                                     {"TIMELIMIT", {V::time_limit}},
                                                     {"TIME_LIMIT_EXCEEDED", {V::time_limit}},
                                                     {"RUN-ERROR", crash},
                                                     {"RUN_TIME_ERROR", crash},
                                                     {"RUNTIME_ERROR", crash},
                                                     {"OUTPUT-LIMIT", {V::output_limit, V::wrong_answer}},
                                                     {"COMPILER-ERROR", {V::compile_error}},
                                                     {"COMPILE_ERROR", {V::compile_error}}};
  const auto found = known.find(word);
  if (found == known.end()) return std::nullopt;
  return found->second;
}

std::optional<Expectation> expectation_of_folder(const std::string& folder) {
  if (folder == "accepted") return rule({V::accepted}, {}, TimeLimitUse::lower);
  if (folder == "rejected")
    return rule({}, with(crash, {V::time_limit, V::wrong_answer}), TimeLimitUse::none);
  if (folder == "wrong_answer")
    return rule({V::accepted, V::wrong_answer}, {V::wrong_answer}, TimeLimitUse::lower);
  if (folder == "time_limit_exceeded")
    return rule({V::accepted, V::time_limit}, {V::time_limit}, TimeLimitUse::upper);
  if (folder == "run_time_error") return rule(with(crash, {V::accepted}), crash, TimeLimitUse::lower);
  if (folder == "brute_force")
    return rule(with(crash, {V::accepted, V::time_limit}), with(crash, {V::time_limit}), TimeLimitUse::none);
  return std::nullopt;
}

std::optional<Expectation> legacy_expectation_of_folder(const std::string& folder, bool scoring) {
  if (folder == "accepted") {
    auto expectation = rule(scoring ? Verdicts{} : Verdicts{V::accepted}, {}, TimeLimitUse::lower);
    expectation.whole = {V::accepted};
    return expectation;
  }
  if (folder == "partially_accepted") {
    Expectation expectation;
    expectation.whole = {V::accepted};
    expectation.partial = true;
    return expectation;
  }
  if (folder == "wrong_answer")
    return rule({V::accepted, V::wrong_answer}, {V::wrong_answer}, TimeLimitUse::none);
  if (folder == "time_limit_exceeded")
    return rule({V::accepted, V::wrong_answer, V::time_limit}, {V::time_limit}, TimeLimitUse::upper);
  if (folder == "run_time_error") return rule({}, crash, TimeLimitUse::none);
  return expectation_of_folder(folder);
}

std::optional<Expectation> expectation_in_source(const std::string& source) {
  Expectation expectation;
  bool found = false;
  if (const auto results = after_tag(source, "@EXPECTED_RESULTS@:")) {
    for (const auto& word : words_of(*results))
      if (const auto verdicts = verdicts_of(word))
        expectation.whole.insert(verdicts->begin(), verdicts->end());
    found = !expectation.whole.empty();
  }
  if (const auto score = after_tag(source, "@EXPECTED_SCORE@:")) {
    const auto words = words_of(*score);
    if (const auto value = words.empty() ? std::nullopt : parse_decimal(words.front())) {
      expectation.score = ScoreRange{*value, *value};
      found = true;
    }
  }
  return found ? std::optional(expectation) : std::nullopt;
}

}  // namespace spar::bank::foreign
