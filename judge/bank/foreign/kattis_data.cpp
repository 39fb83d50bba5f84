// data/: the cases of each group in lexicographical order, and how groups make a verdict and a score of them.
#include <algorithm>
#include <map>
#include <set>

#include "judge/bank/decimal.hpp"
#include "judge/bank/foreign/kattis.hpp"
#include "judge/bank/refusal.hpp"
#include "judge/bank/token_flags.hpp"

namespace spar::bank::foreign {
namespace {

namespace fs = std::filesystem;

/// What groups and cases inherit.
struct Settings {
  std::vector<std::string> arguments;
  std::vector<std::string> checker_arguments;
  std::map<std::string, std::vector<std::string>> input_validator_arguments;
};

class DataReader {
 public:
  DataReader(Reading& reading, const KattisPackage& package) : reading_(reading), package_(package) {}

  void read() {
    auto& groups = judging().groups;
    groups.emplace_back();
    const Settings settings = package_.legacy ? legacy_settings("data", {}, 0) : Settings{};
    for (const auto* name : {"sample", "secret"}) {
      const auto folder = fs::path("data") / name;
      if (!reading_.folder.is_folder(folder)) continue;
      const auto index = read_group(folder, name, groups.front(), settings);
      groups.front().members.push_back({true, index});
    }
    for (const auto& folder : reading_.folder.folders("data"))
      if (folder.filename() != "sample" && folder.filename() != "secret")
        reading_.ignore(folder, "holds no cases of judging");
    if (reading_.problem.cases.empty())
      reading_.refuse("data", "holds no case that could be judged; add some to data/sample and data/secret");
    auto& root = groups.front();
    if (!package_.legacy && package_.scoring) root.ignore_sample = root.members.size() == 2;
    if (root.members.size() < 2) root.ignore_sample = false;
    if (!meaningful_) groups.clear();
  }

 private:
  Judging& judging() { return reading_.problem.judging; }

  std::size_t read_group(const fs::path& folder, const std::string& name, const TestGroup& parent,
                         Settings settings) {
    const auto index = judging().groups.size();
    TestGroup group = package_.legacy ? parent : TestGroup{};
    group.name = name;
    group.members.clear();
    group.ignore_sample = false;
    judging().groups.push_back(std::move(group));
    settings = package_.legacy ? legacy_settings(folder, std::move(settings), index)
                               : newer_settings(folder, std::move(settings), index);
    read_members(folder, name, settings, index);
    return index;
  }

  /// Cases and folders in one order, by name without extension.
  void read_members(const fs::path& folder, const std::string& name, const Settings& settings,
                    std::size_t index) {
    std::map<std::string, bool> members;  // whether it is a folder
    for (const auto& inner : reading_.folder.folders(folder))
      if (inner.extension() != ".files") members[inner.filename().string()] = true;
    for (const auto& file : inputs(folder)) {
      const auto [place, fresh] = members.emplace(file, false);
      if (!fresh) reading_.refuse(folder / file, "is both a folder and a case; rename one of them");
    }
    for (const auto& [member, is_folder] : members) {
      // Since 2025-09 groups hold no further groups: what lies deeper belongs to them.
      if (is_folder && !package_.legacy && name.find('/') != std::string::npos) {
        read_members(folder / member, name + "/" + member, settings, index);
      } else if (is_folder) {
        const TestGroup parent = judging().groups[index];
        const auto inner = read_group(folder / member, name + "/" + member, parent, settings);
        judging().groups[index].members.push_back({true, inner});
      } else if (read_case(folder / member, name + "/" + member, name, settings)) {
        judging().groups[index].members.push_back({false, reading_.problem.cases.size() - 1});
      }
    }
  }

  /// The names of a folder's cases: NAME.in, or NAME.in.part00 and so on.
  std::set<std::string> inputs(const fs::path& folder) {
    std::set<std::string> names;
    std::set<std::string> others;
    for (const auto& file : reading_.folder.files(folder)) {
      const auto name = file.filename().string();
      if (name.ends_with(".in"))
        names.insert(name.substr(0, name.size() - 3));
      else if (const auto part = name.find(".in.part"); part != std::string::npos)
        names.insert(name.substr(0, part));
      else
        others.insert(name);
    }
    for (const auto& name : others) {
      if (name.ends_with(".ans") && !names.contains(name.substr(0, name.size() - 4)))
        reading_.tolerate(folder / name, "has no input beside it; left out");
      else if (name.ends_with(".statement") || name.ends_with(".download"))
        reading_.unsupported(folder / name,
                             "what is shown or handed out in the place of a sample is not "
                             "supported; the sample itself is shown");
      else if (!is_known(name))
        reading_.ignore(folder / name, "belongs to no case");
    }
    return names;
  }

  static bool is_known(const std::string& name) {
    for (const auto* end : {".ans", ".yaml", ".hint", ".desc", ".png", ".jpg", ".jpeg", ".svg",
                            ".interaction", ".out", ".args", ".files", ".md"})
      if (name.ends_with(end)) return true;
    return false;
  }

  std::string input_of(const fs::path& base) {
    const auto whole = fs::path(base.string() + ".in");
    if (reading_.folder.holds(whole)) return reading_.folder.read(whole);
    std::string text;
    for (const auto& file : reading_.folder.files(base.parent_path()))
      if (file.string().starts_with(base.string() + ".in.part")) text += reading_.folder.read(file);
    reading_.tolerate(whole, "is in parts, which were joined in the order of their names");
    return text;
  }

  std::string optional_text(const fs::path& file) {
    return reading_.folder.holds(file) ? reading_.text(file) : "";
  }

  /// False when the case had to be left out.
  bool read_case(const fs::path& base, const std::string& name, const std::string& family,
                 Settings settings) {
    const auto beside = [&](const char* extension) { return fs::path(base.string() + extension); };
    const bool has_answer = reading_.folder.holds(beside(".ans"));
    const bool default_checker = judging().checkers.empty() && !judging().interactor;
    if (!has_answer) {
      reading_.tolerate(beside(".in"),
                        default_checker
                            ? "has no answer beside it, without which it cannot be judged; left out"
                            : "has no answer beside it; the validator is given an empty one");
      if (default_checker) return false;
    }
    const bool sample = family == "sample" || family.starts_with("sample/");
    auto& test = reading_.add_case(name, family, sample);
    test.input_text = input_of(base);
    if (has_answer) test.answer_text = reading_.folder.read(beside(".ans"));
    const auto yaml = package_.legacy ? Yaml{} : reading_.yaml(beside(".yaml"));
    if (yaml) settings = merged(yaml, std::move(settings));
    test.hint = yaml["hint"].text_or(optional_text(beside(".hint")));
    test.description = yaml["description"].text_or(optional_text(beside(".desc")));
    if (reading_.folder.holds(beside(".args")))
      settings.arguments = split_words(reading_.text(beside(".args")));
    test.arguments = settings.arguments;
    test.input_validator_arguments = settings.input_validator_arguments;
    if (default_checker)
      test.tokens = token_rules(base, settings);
    else
      test.checker_arguments = settings.checker_arguments;
    const auto files = beside(".files");
    for (const auto& file : reading_.folder.all_files(files))
      test.files.push_back({file.lexically_relative(files).generic_string(), reading_.folder.read(file)});
    return true;
  }

  [[nodiscard]] std::optional<TokenRules> token_rules(const fs::path& base, const Settings& settings) const {
    if (settings.checker_arguments.empty()) return std::nullopt;
    auto flags = package_.validator_flags;
    flags.insert(flags.end(), settings.checker_arguments.begin(), settings.checker_arguments.end());
    // A group's own flags stand in place of the package's where both set a tolerance.
    auto rules = parse_token_flags(flags);
    if (!rules) rules = parse_token_flags(settings.checker_arguments);
    if (!rules) reading_.refuse(base, "flags of the output validator: " + rules.error().context);
    return *rules;
  }

  Settings merged(const Yaml& yaml, Settings settings) {
    if (yaml["args"]) settings.arguments = yaml["args"].texts();
    if (yaml["output_validator_args"]) settings.checker_arguments = yaml["output_validator_args"].texts();
    if (const auto& given = yaml["input_validator_args"]) {
      settings.input_validator_arguments.clear();
      if (given.is(Yaml::Kind::map)) {
        for (const auto& [validator, words] : given.members())
          settings.input_validator_arguments[validator] = words.texts();
      } else {
        settings.input_validator_arguments[""] = given.texts();
      }
    }
    return settings;
  }

  Settings newer_settings(const fs::path& folder, Settings settings, std::size_t index) {
    auto& group = judging().groups[index];
    const bool is_secret = group.name == "secret";
    group.score = is_secret ? ScoreAggregation::sum : ScoreAggregation::pass_fail;
    if (package_.scoring && is_secret) group.max_score = 100;
    meaningful_ = meaningful_ || package_.scoring;
    const auto yaml = reading_.yaml(folder / "test_group.yaml", true);
    if (!yaml) return settings;
    if (const auto& most = yaml["max_score"]) {
      group.max_score = most.text_or("") == "unbounded" ? std::nullopt : most.number(0, 1e15);
    }
    if (const auto& way = yaml["score_aggregation"]) {
      static const std::map<std::string, ScoreAggregation> ways{{"pass-fail", ScoreAggregation::pass_fail},
                                                                {"sum", ScoreAggregation::sum},
                                                                {"min", ScoreAggregation::minimum}};
      const auto found = ways.find(way.text_or(""));
      if (found == ways.end())
        way.refuse("score_aggregation should be pass-fail, sum or min, found '" + way.text_or("") + "'");
      group.score = found->second;
    }
    group.require_pass = yaml["require_pass"].texts();
    meaningful_ = meaningful_ || !group.require_pass.empty();
    if (yaml["static_validation_score"])
      reading_.unsupported(folder / "test_group.yaml", "static_validation_score is not supported");
    return merged(yaml, std::move(settings));
  }

  /// testdata.yaml: what it says stands instead of what the groups above say, key by key.
  Settings legacy_settings(const fs::path& folder, Settings settings, std::size_t index) {
    auto& group = judging().groups[index];
    if (index == 0) group.stop_on_reject = true;
    const auto yaml = reading_.yaml(folder / "testdata.yaml");
    if (!yaml) return settings;
    if (const auto& policy = yaml["on_reject"]) {
      const auto word = policy.text_or("");
      // "grade" and "first_error" stand in old packages for what became continue and break.
      if (word != "break" && word != "continue" && word != "grade" && word != "first_error")
        policy.refuse("on_reject should be break or continue, found '" + word + "'");
      group.stop_on_reject = word == "break" || word == "first_error";
      meaningful_ = true;
    }
    if (yaml["grading"].text_or("default") == "custom")
      reading_.unsupported(folder / "testdata.yaml",
                           "a grader of the package's own is not supported; the default one is used");
    if (const auto& flags = yaml["grader_flags"]) read_grader_flags(flags, group);
    read_scores(yaml, group);
    if (const auto& flags = yaml["output_validator_flags"]) settings.checker_arguments = legacy_words(flags);
    if (const auto& flags = yaml["input_validator_flags"]) {
      settings.input_validator_arguments.clear();
      settings.input_validator_arguments[flags.is(Yaml::Kind::map) ? flags["name"].text_or("") : ""] =
          legacy_words(flags);
    }
    return settings;
  }

  static std::vector<std::string> legacy_words(const Yaml& flags) {
    return split_words(flags.is(Yaml::Kind::map) ? flags["flags"].text_or("") : flags.text_or(""));
  }

  void read_scores(const Yaml& yaml, TestGroup& group) {
    constexpr double most = 1e15;
    if (const auto score = yaml["accept_score"].number(-most, most)) group.accept_score = *score;
    if (const auto score = yaml["reject_score"].number(-most, most)) group.reject_score = *score;
    if (const auto& range = yaml["range"]) {
      const auto words = split_words(range.text_or(""));
      const auto bound = [&](const std::string& word) {
        if (word == "-inf") return -std::numeric_limits<double>::infinity();
        if (word == "inf" || word == "+inf") return std::numeric_limits<double>::infinity();
        const auto value = parse_decimal(word);
        if (!value) range.refuse("range should be two numbers, found '" + word + "'");
        return *value;
      };
      if (words.size() != 2) range.refuse("range should be two numbers with a space between them");
      group.lowest = bound(words[0]);
      group.highest = bound(words[1]);
    }
    meaningful_ = meaningful_ || package_.scoring;
  }

  void read_grader_flags(const Yaml& flags, TestGroup& group) {
    group.verdict = VerdictAggregation::worst_error;
    group.score = ScoreAggregation::sum;
    group.accept_if_any_accepted = false;
    for (const auto& word : split_words(flags.text_or(""))) {
      if (word == "worst_error")
        group.verdict = VerdictAggregation::worst_error;
      else if (word == "first_error")
        group.verdict = VerdictAggregation::first_error;
      else if (word == "always_accept")
        group.verdict = VerdictAggregation::always_accept;
      else if (word == "sum")
        group.score = ScoreAggregation::sum;
      else if (word == "avg")
        group.score = ScoreAggregation::average;
      else if (word == "min")
        group.score = ScoreAggregation::minimum;
      else if (word == "max")
        group.score = ScoreAggregation::maximum;
      else if (word == "accept_if_any_accepted")
        group.accept_if_any_accepted = true;
      else if (word == "ignore_sample" && group.name.empty())
        group.ignore_sample = true;
      else
        flags.refuse("the default grader knows no flag '" + word + "' here");
      meaningful_ = true;
    }
  }

  Reading& reading_;
  const KattisPackage& package_;
  bool meaningful_ = false;  ///< whether the groups decide more than "all must be accepted"
};

}  // namespace

void read_kattis_data(Reading& reading, const KattisPackage& package) { DataReader(reading, package).read(); }

}  // namespace spar::bank::foreign
