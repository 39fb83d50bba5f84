// DMOJ's packages: init.yml, cases in an archive or beside it, batches that score all or nothing.
#include <algorithm>
#include <cmath>
#include <map>

#include "judge/bank/foreign/adapters.hpp"
#include "judge/bank/foreign/archive.hpp"
#include "judge/bank/foreign/languages.hpp"
#include "judge/bank/foreign/reading.hpp"

namespace spar::bank::foreign {
namespace {

namespace fs = std::filesystem;

/// DMOJ's `sorted` and `rstripped`, spoken in the icpc protocol.
constexpr auto sorted_checker = R"(import sys

def lines(data):
    return sorted(line.split() for line in data.split(b"\n") if line.split())

answer = open(sys.argv[2], "rb").read()
output = sys.stdin.buffer.read()
by_word = "whitespace" in sys.argv[4:]
equal = sorted(answer.split()) == sorted(output.split()) if by_word else lines(answer) == lines(output)
sys.exit(42 if equal else 43)
)";

constexpr auto stripped_checker = R"(import sys

def lines(data):
    return [line.rstrip() for line in data.rstrip().split(b"\n")]

sys.exit(42 if lines(open(sys.argv[2], "rb").read()) == lines(sys.stdin.buffer.read()) else 43)
)";

class DmojReader {
 public:
  explicit DmojReader(const fs::path& directory) : reading_(directory), yaml_(reading_.yaml(name)) {}

  Problem read() {
    if (!yaml_.is(Yaml::Kind::map)) reading_.refuse(name, "should be a map of keys and values");
    auto& problem = reading_.problem;
    problem.format = "dmoj";
    refuse_what_is_not_supported();
    reading_.tolerate(name, "states no limits (DMOJ keeps them on its site); 2 s and 256 MiB are used");
    read_archive_files();
    read_checker();
    read_signature_grader();
    read_cases();
    if (reading_.folder.holds("statement.md")) problem.statement = reading_.text("statement.md");
    problem.statement += rendered_samples(problem);
    problem.digest = reading_.folder.digest({"."});
    return std::move(problem);
  }

 private:
  void refuse_what_is_not_supported() {
    static const std::map<std::string, std::string> refused{
        {"generator", "generators of cases are not supported; make the cases and list them"},
        {"custom_judge", "graders in Python run inside DMOJ's judge; they are not supported"},
        {"grader", "graders in Python run inside DMOJ's judge; they are not supported"},
        {"file_io",
         "reading and writing named files is not supported; spar's programs use stdin and stdout"}};
    for (const auto& [key, reason] : refused)
      if (yaml_[key]) yaml_[key].refuse("'" + key + "': " + reason);
    static const std::map<std::string, std::string> known{{"archive", ""},
                                                          {"test_cases", ""},
                                                          {"pretest_test_cases", ""},
                                                          {"checker", ""},
                                                          {"signature_grader", ""},
                                                          {"interactive", ""},
                                                          {"points", ""},
                                                          {"hints", ""},
                                                          {"unbuffered", ""},
                                                          {"output_limit_length", ""},
                                                          {"output_prefix_length", ""},
                                                          {"symlinks", ""},
                                                          {"wall_time_factor", ""}};
    for (const auto& [key, value] : yaml_.members())
      if (!known.contains(key)) reading_.unsupported(name, "the key '" + key + "' is not supported");
  }

  void read_archive_files() {
    const auto archive = yaml_["archive"].text_or("");
    if (archive.empty()) return;
    if (archive.find('/') != std::string::npos || !reading_.folder.holds(archive))
      yaml_["archive"].refuse("there is no archive '" + archive + "' beside init.yml");
    static_cast<void>(reading_.folder.read(archive));  // refuses a link that leads out of the package
    read_archive(reading_.problem.directory / archive, {},
                 [&](PackageFile file) { archived_[file.name] = std::move(file.content); });
  }

  std::string data(const Yaml& node) {
    const auto file = node.text_or("");
    if (const auto found = archived_.find(file); found != archived_.end()) return found->second;
    const fs::path path(file);
    if (file.empty() || path.is_absolute() || std::find(path.begin(), path.end(), "..") != path.end() ||
        !reading_.folder.holds(path))
      node.refuse("there is no file '" + file + "', neither in the archive nor beside init.yml");
    return reading_.folder.read(path);
  }

  void read_checker() {
    if (yaml_["interactive"]) return read_interactor(yaml_["interactive"]);
    const auto& checker = yaml_["checker"];
    const auto& args = checker["args"];
    const auto kind =
        checker.is(Yaml::Kind::map) ? checker["name"].text_or("standard") : checker.text_or("standard");
    auto& rules = reading_.problem.judging.tokens;
    if (kind == "standard") {
      rules.case_sensitive = true;
      reading_.tolerate(name,
                        "DMOJ's standard checker minds where lines break; here all white space is alike");
    } else if (kind == "identical") {
      rules.case_sensitive = true;
      rules.space_change_sensitive = true;
    } else if (kind == "floats" || kind == "floatsabs" || kind == "floatsrel") {
      read_floats(kind, args);
    } else if (kind == "sorted") {
      add_own_checker("sorted.py", sorted_checker, args["split_on"].text_or("lines"));
    } else if (kind == "rstripped") {
      add_own_checker("rstripped.py", stripped_checker, "");
    } else if (kind == "bridged") {
      read_bridged(args);
    } else if (kind.ends_with(".py")) {
      checker.refuse("the checker '" + kind +
                     "' runs inside DMOJ's judge, which is not supported; a bridged checker is");
    } else {
      checker.refuse("the checker '" + kind +
                     "' is not supported; standard, identical, floats, sorted, rstripped and bridged are");
    }
  }

  void read_floats(const std::string& kind, const Yaml& args) {
    constexpr double most_digits = 18;
    const double tolerance = std::pow(10.0, -args["precision"].number(0, most_digits).value_or(6));
    const auto mode = args["error_mode"].text_or(kind == "floatsabs"   ? "absolute"
                                                 : kind == "floatsrel" ? "relative"
                                                                       : "default");
    auto& rules = reading_.problem.judging.tokens;
    rules.case_sensitive = true;
    if (mode != "relative") rules.absolute_tolerance = tolerance;
    if (mode != "absolute") rules.relative_tolerance = tolerance;
  }

  void add_own_checker(const std::string& file, const std::string& source, const std::string& argument) {
    JudgeProgram program;
    program.name = file;
    program.language = "python";
    program.entry_point = file;
    program.files = {{file, source, false}};
    if (!argument.empty()) program.arguments = {argument};
    reading_.problem.judging.checkers.push_back(std::move(program));
  }

  JudgeProgram testlib_program(const Yaml& args) {
    const auto type = args["type"].text_or("default");
    if (type != "testlib" && type != "default")
      args["type"].refuse("programs of type '" + type + "' are not supported; testlib and default are");
    const auto files = args["files"].texts();
    if (files.empty()) args.refuse("names no files of the program");
    std::vector<PackageFile> beside;
    for (std::size_t i = 1; i < files.size(); ++i)
      for (auto& file : reading_.program_files(files[i])) beside.push_back(std::move(file));
    if (reading_.folder.holds("testlib.h"))
      beside.push_back({"testlib.h", reading_.folder.read("testlib.h")});
    return reading_.program(files.front(), Protocol::testlib, std::move(beside));
  }

  void read_bridged(const Yaml& args) { reading_.problem.judging.checkers.push_back(testlib_program(args)); }

  void read_interactor(const Yaml& interactive) {
    reading_.problem.judging.interactor = testlib_program(interactive);
  }

  /// The grader's main file and the header that submissions include.
  void read_signature_grader() {
    const auto& grader = yaml_["signature_grader"];
    if (!grader) return;
    std::vector<PackageFile> files;
    for (const auto* key : {"entry", "header"})
      for (auto& file : reading_.program_files(grader[key].text_or(""))) files.push_back(std::move(file));
    if (files.size() != 2) grader.refuse("'entry' and 'header' should name files of the package");
    for (const auto* language : {"c", "cpp"}) reading_.problem.judging.included[language] = files;
    reading_.problem.judging.languages = {"c", "cpp"};
  }

  void read_cases() {
    auto& judging = reading_.problem.judging;
    judging.groups.emplace_back();
    judging.scoring = Scoring{};
    for (const auto& test : yaml_["pretest_test_cases"].items()) read_member(test, true);
    if (const auto& tests = yaml_["test_cases"]; tests.is(Yaml::Kind::list))
      for (const auto& test : tests.items()) read_member(test, false);
    else if (tests || !archived_.empty())
      pair_by_name();
    if (reading_.problem.cases.empty()) reading_.refuse(name, "lists no cases; add test_cases");
  }

  /// init.yml lists no cases: they are the archive's NAME.in and NAME.out.
  void pair_by_name() {
    if (yaml_["test_cases"])
      yaml_["test_cases"].refuse("patterns of names are not supported; list the cases");
    reading_.tolerate(name, "lists no cases; the archive's pairs of .in and .out are taken, one point each");
    for (const auto& [file, content] : archived_) {
      if (!file.ends_with(".in")) continue;
      const auto base = file.substr(0, file.size() - 3);
      const auto answer = archived_.find(base + ".out");
      if (answer == archived_.end()) reading_.refuse(name, "the archive has no " + base + ".out");
      add_case(base, "tests", false, content, answer->second, 1, 0);
    }
  }

  void add_case(const std::string& label, const std::string& family, bool sample, std::string input,
                std::string answer, double points, std::size_t group) {
    auto& test = reading_.add_case(label, family, sample);
    test.input_text = std::move(input);
    test.answer_text = std::move(answer);
    test.score = points;
    reading_.problem.judging.groups[group].members.push_back({false, reading_.problem.cases.size() - 1});
  }

  double points_of(const Yaml& test) const {
    constexpr double most = 1e9;
    const auto own = test["points"].number(0, most);
    return own ? *own : yaml_["points"].number(0, most).value_or(1);
  }

  void read_one(const Yaml& test, const std::string& label, const std::string& family, bool sample,
                double points, std::size_t group) {
    for (const auto* key : {"generator", "checker"})
      if (test[key]) test[key].refuse(std::string("'") + key + "' of a single case is not supported");
    const auto answer = test["out"] ? data(test["out"]) : std::string();
    if (!test["out"] && reading_.problem.judging.checkers.empty() && !reading_.problem.judging.interactor)
      test.refuse("has no 'out', without which it cannot be judged");
    add_case(label, family, sample, test["in"] ? data(test["in"]) : std::string(), answer, points, group);
  }

  /// A case, or a batch: all its cases must be accepted, and so must the batches that it depends on.
  void read_member(const Yaml& test, bool sample) {
    auto& groups = reading_.problem.judging.groups;
    const auto number = std::to_string(++numbers_[sample]);
    const auto label = (sample ? "pretest " : "case ") + number;
    const double points = sample ? 0 : points_of(test);
    if (!test["batched"]) return read_one(test, label, sample ? "sample" : "tests", sample, points, 0);
    const auto index = groups.size();
    TestGroup batch;
    batch.name = (sample ? "pretest batch " : "batch ") + number;
    batch.stop_on_reject = true;
    batch.score = ScoreAggregation::pass_fail;
    batch.max_score = points;
    for (const auto& dependency : test["dependencies"].texts())
      batch.require_pass.push_back("batch " + dependency);
    const auto family = batch.name;
    groups.push_back(std::move(batch));
    groups.front().members.push_back({true, index});
    int inner = 0;
    for (const auto& one : test["batched"].items())
      read_one(one, label + "." + std::to_string(++inner), family, sample, 0, index);
    check_dependencies(test["dependencies"], groups[index]);
  }

  void check_dependencies(const Yaml& where, const TestGroup& batch) const {
    const auto& groups = reading_.problem.judging.groups;
    for (const auto& wanted : batch.require_pass)
      if (std::none_of(groups.begin(), groups.end(),
                       [&](const TestGroup& group) { return group.name == wanted && &group != &batch; }))
        where.refuse("'" + wanted + "' is no earlier batch");
  }

  static constexpr auto name = "init.yml";
  Reading reading_;
  Yaml yaml_;
  std::map<std::string, std::string> archived_;
  std::map<bool, int> numbers_;
};

}  // namespace

Problem read_dmoj(const fs::path& directory) { return DmojReader(directory).read(); }

}  // namespace spar::bank::foreign
