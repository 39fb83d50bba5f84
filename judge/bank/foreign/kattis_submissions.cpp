// submissions/: every file or folder in it is a program; its folder, submissions.yaml and tags in it say what
// it should come to.
#include <algorithm>
#include <array>

#include "judge/bank/foreign/expectations.hpp"
#include "judge/bank/foreign/glob.hpp"
#include "judge/bank/foreign/kattis.hpp"
#include "judge/bank/foreign/languages.hpp"
#include "judge/bank/refusal.hpp"

namespace spar::bank::foreign {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_source = 1U << 20U;

Glob glob_of(const Yaml& where, const std::string& pattern) {
  auto glob = Glob::parse(pattern);
  if (!glob) where.refuse(glob.error().context);
  return std::move(*glob);
}

std::set<Verdict> verdict_set(const Yaml& words) {
  std::set<Verdict> all;
  for (const auto& word : words.texts()) {
    const auto verdicts = verdicts_of(word);
    if (!verdicts) words.refuse("'" + word + "' is no verdict; they are AC, WA, TLE and RTE");
    all.insert(verdicts->begin(), verdicts->end());
  }
  return all;
}

class SubmissionReader {
 public:
  SubmissionReader(Reading& reading, const KattisPackage& package) : reading_(reading), package_(package) {}

  void read() {
    const fs::path place = "submissions/submissions.yaml";
    yaml_ = reading_.yaml(place);
    for (const auto& folder : reading_.folder.folders("submissions")) {
      for (const auto& file : reading_.folder.files(folder)) read_program(file, folder.filename().string());
      for (const auto& inner : reading_.folder.folders(folder))
        read_program(inner, folder.filename().string());
    }
    for (const auto& file : reading_.folder.files("submissions"))
      if (file != place) read_loose(file);
  }

 private:
  /// A file directly in submissions/ has only its tag to say what it is.
  void read_loose(const fs::path& file) {
    if (is_stray(file) || language_of_file(file).empty()) return reading_.ignore(file, "is no submission");
    if (!expectation_in_source(reading_.folder.read(file)))
      return reading_.tolerate(
          file,
          "lies in no folder that says what it should come to, and has no tag @EXPECTED_RESULTS@; left out");
    read_program(file, "");
  }

  void read_program(const fs::path& place, const std::string& folder) {
    if (is_stray(place)) return reading_.ignore(place, "is no source; left out");
    ShippedSubmission shipped{.path = reading_.problem.directory / place, .expectation = folder};
    shipped.files = reading_.program_files(place);
    std::erase_if(shipped.files, [&](const PackageFile& file) {
      const bool large = file.content.size() > largest_source;
      if (large) reading_.ignore(place / file.name, "is larger than 1 MiB; left out");
      return large;
    });
    const auto path = place.lexically_relative("submissions").generic_string();
    shipped.language = language_of(shipped.files);
    apply_yaml(path, shipped);
    if (shipped.language.empty()) {
      if (!shipped.files.empty()) reading_.ignore(place, "is of no language that spar knows; left out");
      return;
    }
    add_folder_rule(folder, place, shipped);
    reading_.problem.submissions.push_back(std::move(shipped));
  }

  /// The official folders win over a tag; a folder that means nothing leaves the word to it.
  void add_folder_rule(const std::string& folder, const fs::path& place, ShippedSubmission& shipped) {
    auto name = folder;
    static constexpr std::array misspelt{"runtime_error", "run-time_error", "runtimeerror"};
    if (std::find(misspelt.begin(), misspelt.end(), name) != misspelt.end()) {
      reading_.tolerate(place, "lies in '" + folder + "', which the format calls run_time_error");
      name = "run_time_error";
    }
    if (name == "timelimit_exceeded" || name == "time-limit_exceeded") {
      reading_.tolerate(place, "lies in '" + folder + "', which the format calls time_limit_exceeded");
      name = "time_limit_exceeded";
    }
    shipped.expectation = name;
    auto rule =
        package_.legacy ? legacy_expectation_of_folder(name, package_.scoring) : expectation_of_folder(name);
    if (rule) {
      if (const auto& own = yaml_[folder]; own.is(Yaml::Kind::map)) merge(own, *rule);
      shipped.expectations.push_back(std::move(*rule));
    }
    const bool official = name == "accepted" || name == "wrong_answer" || name == "time_limit_exceeded" ||
                          name == "run_time_error";
    for (const auto& file : shipped.files) {
      auto tagged = expectation_in_source(file.content);
      if (!tagged) continue;
      if (official && !tagged->whole.empty()) {
        reading_.tolerate(place, "has a tag @EXPECTED_RESULTS@, over which its folder wins");
        tagged->whole.clear();
      }
      if (!tagged->whole.empty() || tagged->score) shipped.expectations.push_back(std::move(*tagged));
    }
    if (shipped.expectations.empty())
      reading_.tolerate(
          place, "lies in a folder that says nothing of what it should come to; only compiled and run");
  }

  void apply_yaml(const std::string& path, ShippedSubmission& shipped) {
    for (const auto& [pattern, keys] : yaml_.members()) {
      if (!glob_of(keys, pattern).matches(path)) continue;
      if (!keys.is(Yaml::Kind::map)) keys.refuse("'" + pattern + "' should be followed by a map");
      if (keys["language"]) shipped.language = toolchain_for(keys["language"].text_or(""));
      shipped.entry_point = keys["entrypoint"].text_or(shipped.entry_point);
      // The name of a default folder changes its rule instead of adding one.
      if (!expectation_of_folder(pattern) && says_something(keys)) add_rule(keys, std::nullopt, {}, shipped);
      for (const auto& [key, value] : keys.members())
        if (value.is(Yaml::Kind::map) && key != "authors") add_group_rule(key, value, shipped);
    }
  }

  static bool says_something(const Yaml& keys) {
    return keys["permitted"] || keys["required"] || keys["score"] || keys["message"] ||
           keys["use_for_time_limit"];
  }

  void add_group_rule(const std::string& pattern, const Yaml& keys, ShippedSubmission& shipped) {
    const auto glob = glob_of(keys, pattern);
    std::vector<std::string> cases;
    for (const auto& test : reading_.problem.cases)
      if (glob.matches(test.name)) cases.push_back(test.name);
    std::vector<std::string> groups;
    for (const auto& group : reading_.problem.judging.groups)
      if (glob.matches(group.name)) groups.push_back(group.name);
    if (cases.empty())
      reading_.tolerate("submissions/submissions.yaml", "no case matches '" + pattern + "'");
    else
      add_rule(keys, std::move(cases), std::move(groups), shipped);
  }

  void add_rule(const Yaml& keys, std::optional<std::vector<std::string>> cases,
                std::vector<std::string> groups, ShippedSubmission& shipped) {
    Expectation rule;
    merge(keys, rule);
    rule.cases = std::move(cases);
    if (rule.score) rule.groups = std::move(groups);
    shipped.expectations.push_back(std::move(rule));
  }

  /// What is written stands instead of what the rule had; the use for the time limit follows from the
  /// verdicts.
  void merge(const Yaml& keys, Expectation& rule) {
    if (keys["permitted"]) rule.permitted = verdict_set(keys["permitted"]);
    if (keys["required"]) rule.required = verdict_set(keys["required"]);
    rule.message = keys["message"].text_or(rule.message);
    if (const auto& score = keys["score"]) rule.score = score_range(score);
    if (keys["permitted"] || keys["required"]) rule.time_limit = implied_use(rule);
    const auto& use = keys["use_for_time_limit"];
    const auto word = use.text_or("");
    if (word == "lower") {
      rule.time_limit = TimeLimitUse::lower;
      if (rule.permitted.empty())
        for (const auto* verdict : {"AC", "WA", "RTE"}) rule.permitted.merge(*verdicts_of(verdict));
    } else if (word == "upper") {
      rule.time_limit = TimeLimitUse::upper;
      rule.required = {Verdict::time_limit};
    } else if (use && !use.flag().value()) {
      rule.time_limit = TimeLimitUse::none;
    }
  }

  static TimeLimitUse implied_use(const Expectation& rule) {
    if (rule.required == std::set{Verdict::time_limit}) return TimeLimitUse::upper;
    if (!rule.permitted.empty() && !rule.permitted.contains(Verdict::time_limit)) return TimeLimitUse::lower;
    return TimeLimitUse::none;
  }

  static ScoreRange score_range(const Yaml& score) {
    constexpr double most = 1e15;
    if (!score.is(Yaml::Kind::list)) {
      const auto value = score.number(-most, most).value();
      return {value, value};
    }
    if (score.items().size() != 2) score.refuse("score should be one number or a list of two");
    return {score.items()[0].number(-most, most).value(), score.items()[1].number(-most, most).value()};
  }

  Reading& reading_;
  const KattisPackage& package_;
  Yaml yaml_;
};

}  // namespace

void read_kattis_submissions(Reading& reading, const KattisPackage& package) {
  SubmissionReader(reading, package).read();
}

}  // namespace spar::bank::foreign
