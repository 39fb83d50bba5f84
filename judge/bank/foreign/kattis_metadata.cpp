// problem.yaml in both versions, and the files that DOMjudge puts beside it.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <sstream>

#include "judge/bank/decimal.hpp"
#include "judge/bank/foreign/kattis.hpp"
#include "judge/bank/foreign/languages.hpp"
#include "judge/bank/refusal.hpp"
#include "judge/bank/token_flags.hpp"

namespace spar::bank::foreign {
namespace {

using std::chrono::nanoseconds;

constexpr double longest_seconds = 3600;
constexpr double most_mebibytes = 1 << 16;

nanoseconds from_seconds(double seconds) { return nanoseconds(std::llround(seconds * 1e9)); }
Bytes from_mebibytes(double count) { return {static_cast<std::uint64_t>(std::llround(count * (1 << 20)))}; }

bool read_version(Reading& reading, const Yaml& yaml) {
  const auto version = yaml["problem_format_version"].text_or("legacy");
  const bool legacy = version == "legacy" || version == "legacy-icpc";
  constexpr std::array newer{"2025-09", "2025-09-draft", "2023-07-draft", "2023-07", "draft"};
  if (!legacy && std::find(newer.begin(), newer.end(), version) == newer.end())
    yaml["problem_format_version"].refuse(
        "the format version '" + version +
        "' is not known; spar reads legacy, legacy-icpc, 2023-07-draft, 2023-07 and 2025-09");
  reading.problem.format = legacy ? "kattis-legacy" : "kattis-2025-09";
  return legacy;
}

/// A name in several languages: English before others.
std::string name_of(const Yaml& name) {
  if (!name.is(Yaml::Kind::map)) return name.text_or("");
  if (const auto& english = name["en"]) return english.text_or("");
  return name.members().empty() ? "" : name.members().front().second.text_or("");
}

void note_unknown_keys(Reading& reading, const Yaml& yaml, bool legacy) {
  static const std::set<std::string> shared{
      "problem_format_version", "type",   "name",    "uuid", "source", "license",
      "rights_owner",           "limits", "keywords"};
  static const std::set<std::string> older{"author",          "source_url", "validation",
                                           "validator_flags", "grading",    "show_test_data_groups",
                                           "libraries",       "languages"};
  static const std::set<std::string> newer{
      "version", "credits", "embargo_until", "languages", "allow_file_writing", "constants"};
  for (const auto& [key, value] : yaml.members()) {
    if (shared.contains(key) || (legacy ? older : newer).contains(key) || key == "output_validator_flags")
      continue;
    reading.ignore("problem.yaml", "the key '" + key + "' means nothing in this version of the format");
  }
}

void read_types(Reading& reading, const Yaml& yaml, KattisPackage& package) {
  for (const auto& type : yaml["type"].texts()) {
    for (const auto& word : split_words(type)) {
      if (word == "scoring")
        package.scoring = true;
      else if (word == "interactive")
        package.interactive = true;
      else if (word == "multi-pass")
        reading.problem.judging.passes = 2;
      else if (word == "submit-answer")
        yaml["type"].refuse(
            "problems of type submit-answer are not supported: what is handed in would be answers, not a "
            "program");
      else if (word != "pass-fail")
        yaml["type"].refuse("the type '" + word + "' is not known");
    }
  }
}

void read_validation(Reading& reading, const Yaml& yaml, KattisPackage& package) {
  const auto& validation = yaml["validation"];
  for (const auto& word : split_words(validation.text_or("default"))) {
    if (word == "custom")
      package.custom_validation = true;
    else if (word == "interactive")
      package.interactive = true;
    else if (word == "multi-pass")
      reading.problem.judging.passes = 2;
    else if (word == "score")
      package.scoring = true;
    else if (word != "default")
      validation.refuse(
          "the word '" + word +
          "' is not known; validation is 'default', or 'custom' with 'score' and 'interactive'");
  }
  package.validator_flags = split_words(yaml["validator_flags"].text_or(""));
  if (const auto& flags = yaml["output_validator_flags"]) {
    reading.tolerate("problem.yaml",
                     "'output_validator_flags' belongs in data/testdata.yaml; taken as 'validator_flags'");
    for (auto& word : split_words(flags.text_or(""))) package.validator_flags.push_back(std::move(word));
  }
}

/// Either version's margins; the word `time_limit` states a limit instead.
void read_time(Reading& reading, const Yaml& limits, bool legacy) {
  TimeLimitRule rule;
  const auto factor = [](const Yaml& node, double otherwise) {
    return node.number(1, 1000).value_or(otherwise);
  };
  if (legacy) {
    rule.accepted_to_limit = factor(limits["time_multiplier"], 5);
    rule.limit_to_slow = factor(limits["time_safety_margin"], 2);
  } else {
    const auto& multipliers = limits["time_multipliers"];
    rule.accepted_to_limit = factor(multipliers["ac_to_time_limit"], 2);
    rule.limit_to_slow = factor(multipliers["time_limit_to_tle"], 1.5);
    rule.resolution = from_seconds(limits["time_resolution"].number(1e-3, longest_seconds).value_or(1));
  }
  reading.problem.judging.computed_limit = rule;
  for (const auto* key : {"time_limit", "time"}) {
    const auto seconds = limits[key].number(1e-3, longest_seconds);
    if (!seconds) continue;
    if (legacy || std::string(key) == "time")
      reading.tolerate("problem.yaml",
                       std::string("limits: ") + key +
                           " is no key of this version of the format; taken as the time limit");
    reading.problem.limits.cpu_time = from_seconds(*seconds);
    reading.problem.judging.computed_limit.reset();
    break;
  }
}

void read_limits(Reading& reading, const Yaml& limits, bool legacy) {
  auto& judging = reading.problem.judging;
  const auto mebibytes = [&](const char* key, double otherwise) {
    return from_mebibytes(limits[key].number(1, most_mebibytes).value_or(otherwise));
  };
  const auto seconds = [&](const char* key, double otherwise) {
    return from_seconds(limits[key].number(1e-3, longest_seconds).value_or(otherwise));
  };
  read_time(reading, limits, legacy);
  reading.problem.limits.memory = mebibytes("memory", 2048);
  reading.problem.limits.output = mebibytes("output", 8);
  judging.code_size =
      Bytes{static_cast<std::uint64_t>(limits["code"].number(1, 1 << 20).value_or(128) * 1024)};
  judging.compile = {seconds("compilation_time", 60), mebibytes("compilation_memory", 2048)};
  judging.validation = {seconds("validation_time", 60), mebibytes("validation_memory", 2048),
                        mebibytes("validation_output", 8)};
  if (const auto passes = limits["validation_passes"].number(2, 1000)) {
    if (judging.passes > 1)
      judging.passes = static_cast<int>(*passes);
    else
      reading.ignore("problem.yaml", "limits: validation_passes is for problems of type multi-pass");
  }
}

void read_scoring(Reading& reading, const Yaml& yaml, const KattisPackage& package, bool checker_scores) {
  if (!package.scoring) return;
  Scoring scoring;
  scoring.checker_scores = checker_scores;
  scoring.bounded = !package.legacy;
  if (const auto objective = yaml["grading"]["objective"].text_or("max"); objective == "min")
    scoring.objective = Objective::minimise;
  else if (objective != "max")
    yaml["grading"]["objective"].refuse("the objective should be min or max, found '" + objective + "'");
  reading.problem.judging.scoring = scoring;
}

void read_languages(Reading& reading, const Yaml& yaml) {
  for (const auto& word : yaml["languages"].texts())
    for (const auto& language : split_words(word))
      if (language != "all") reading.problem.judging.languages.push_back(toolchain_for(language));
}

/// DOMjudge's own: KEY = 'VALUE' lines.
std::map<std::string, std::string> read_ini(Reading& reading) {
  std::map<std::string, std::string> values;
  if (!reading.folder.holds("domjudge-problem.ini")) return values;
  std::istringstream lines(reading.text("domjudge-problem.ini"));
  for (std::string line; std::getline(lines, line);) {
    const auto equals = line.find('=');
    if (equals == std::string::npos) continue;
    const auto key = split_words(line.substr(0, equals));
    const auto value = split_words(line.substr(equals + 1));
    if (key.size() == 1) values[key.front()] = value.empty() ? "" : value.front();
  }
  return values;
}

void read_domjudge(Reading& reading) {
  const auto ini = read_ini(reading);
  static const std::set<std::string> known{"timelimit",   "name",  "short-name", "probid",
                                           "color",       "rgb",   "externalid", "allow_submit",
                                           "allow_judge", "points"};
  for (const auto& [key, value] : ini)
    if (!known.contains(key))
      reading.unsupported("domjudge-problem.ini", "the key '" + key + "' is not supported");
  std::string stated;
  if (const auto limit = ini.find("timelimit"); limit != ini.end()) stated = limit->second;
  if (reading.folder.holds(".timelimit")) {
    const auto words = split_words(reading.text(".timelimit"));
    stated = words.empty() ? "" : words.front();
  }
  if (!stated.empty()) {
    const auto seconds = parse_decimal(stated);
    if (!seconds || *seconds <= 0 || *seconds > longest_seconds)
      reading.refuse("domjudge-problem.ini",
                     "the time limit should be a number of seconds, found '" + stated + "'");
    reading.problem.limits.cpu_time = from_seconds(*seconds);
    reading.problem.judging.computed_limit.reset();
  }
  if (const auto name = ini.find("name"); name != ini.end() && reading.problem.title.empty())
    reading.problem.title = name->second;
}

}  // namespace

KattisPackage read_kattis_metadata(Reading& reading) {
  const auto yaml = reading.yaml("problem.yaml");
  if (yaml && !yaml.is(Yaml::Kind::map)) yaml.refuse("should be a map of keys and values");
  KattisPackage package;
  package.legacy = read_version(reading, yaml);
  note_unknown_keys(reading, yaml, package.legacy);
  reading.problem.title = name_of(yaml["name"]);
  read_types(reading, yaml, package);
  if (package.legacy) read_validation(reading, yaml, package);
  read_limits(reading, yaml["limits"], package.legacy);
  const bool says_score = yaml["validation"].text_or("").find("score") != std::string::npos;
  read_scoring(reading, yaml, package, says_score || !package.legacy);
  read_languages(reading, yaml);
  for (const auto& [name, value] : yaml["constants"].members()) reading.constants[name] = value.text_or("");
  for (const auto& word : yaml["keywords"].texts())
    for (auto& keyword : split_words(word)) reading.problem.topics.push_back(std::move(keyword));
  if (!package.legacy)
    for (const auto* key : {"uuid", "name"})
      if (!yaml[key])
        reading.tolerate("problem.yaml", std::string("lacks '") + key + "', which the format requires");
  read_domjudge(reading);
  return package;
}

}  // namespace spar::bank::foreign
