// Polygon's packages: problem.xml, tests by a pattern of numbers, programs written with testlib.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <pugixml.hpp>
#include <set>

#include "judge/bank/decimal.hpp"
#include "judge/bank/foreign/adapters.hpp"
#include "judge/bank/foreign/languages.hpp"
#include "judge/bank/foreign/reading.hpp"
#include "judge/bank/foreign/tex.hpp"
#include "judge/bank/refusal.hpp"

namespace spar::bank::foreign {
namespace {

namespace fs = std::filesystem;
using V = Verdict;

/// "tests/%02d" and 7 is "tests/07"; only the number is put in, whatever else the pattern holds.
std::string numbered(const std::string& pattern, int number) {
  const auto percent = pattern.find('%');
  const auto d = pattern.find('d', std::min(percent, pattern.size()));
  if (percent == std::string::npos || d == std::string::npos) return pattern;
  const auto width = static_cast<std::size_t>(
      std::atoi(pattern.substr(percent + 1, std::min<std::size_t>(d - percent - 1, 3)).c_str()));
  auto digits = std::to_string(number);
  if (digits.size() < width && width < 20) digits.insert(0, width - digits.size(), '0');
  return pattern.substr(0, percent) + digits + pattern.substr(d + 1);
}

std::optional<Expectation> expectation_of_tag(const std::string& tag) {
  const std::set<V> crash{V::run_time_error, V::memory_limit, V::output_limit};
  const auto rule = [](std::set<V> permitted, std::set<V> required) {
    Expectation expectation;
    expectation.permitted = std::move(permitted);
    expectation.required = std::move(required);
    return expectation;
  };
  if (tag == "main" || tag == "accepted") return rule({V::accepted}, {});
  if (tag == "wrong-answer" || tag == "presentation-error")
    return rule({V::accepted, V::wrong_answer}, {V::wrong_answer});
  if (tag == "time-limit-exceeded") return rule({V::accepted, V::time_limit}, {V::time_limit});
  if (tag == "time-limit-exceeded-or-accepted") return rule({V::accepted, V::time_limit}, {});
  if (tag == "time-limit-exceeded-or-memory-limit-exceeded")
    return rule({V::accepted, V::time_limit, V::memory_limit}, {V::time_limit, V::memory_limit});
  if (tag == "memory-limit-exceeded") return rule({V::accepted, V::memory_limit}, {V::memory_limit});
  if (tag == "rejected" || tag == "failed")
    return rule({}, {V::wrong_answer, V::time_limit, V::run_time_error, V::memory_limit, V::output_limit});
  return std::nullopt;
}

class PolygonReader {
 public:
  explicit PolygonReader(const fs::path& directory) : reading_(directory) {}

  Problem read() {
    const auto parsed = document_.load_string(reading_.folder.read("problem.xml").c_str());
    if (!parsed) reading_.refuse("problem.xml", std::string("malformed XML: ") + parsed.description());
    root_ = document_.child("problem");
    if (!root_) reading_.refuse("problem.xml", "has no element <problem>");
    auto& problem = reading_.problem;
    problem.format = "polygon";
    read_names();
    // Checkers are read first, for a case without an answer depends on them.
    read_programs();
    read_tests();
    read_solutions();
    read_statement();
    problem.digest = reading_.folder.digest({"problem.xml", "tests", "files"});
    return std::move(problem);
  }

 private:
  void read_names() {
    auto name = root_.child("names").find_child_by_attribute("name", "language", "english");
    if (!name) name = root_.child("names").child("name");
    if (name) reading_.problem.title = name.attribute("value").as_string();
    for (const auto tag : root_.child("tags"))
      reading_.problem.topics.emplace_back(tag.attribute("value").as_string());
  }

  /// testlib.h and whatever else lies among the resources.
  std::vector<PackageFile> resources() {
    std::vector<PackageFile> files;
    for (const auto file : root_.child("files").child("resources")) {
      const fs::path path = file.attribute("path").as_string();
      const bool header = path.extension() == ".h" || path.extension() == ".hpp";
      if (header && reading_.folder.holds(path))
        files.push_back({path.filename().string(), reading_.folder.read(path)});
    }
    return files;
  }

  std::optional<JudgeProgram> program_in(const pugi::xml_node& node) {
    const std::string path = node.child("source").attribute("path").as_string();
    if (path.empty()) return std::nullopt;
    return reading_.program(path, Protocol::testlib, resources());
  }

  void read_programs() {
    const auto assets = root_.child("assets");
    auto& judging = reading_.problem.judging;
    if (auto checker = program_in(assets.child("checker")))
      judging.checkers.push_back(std::move(*checker));
    else
      reading_.tolerate("problem.xml", "names no checker; outputs are compared token by token");
    if (auto interactor = program_in(assets.child("interactor"))) judging.interactor = std::move(interactor);
    for (const auto validator : assets.child("validators"))
      if (auto program = program_in(validator)) judging.input_validators.push_back(std::move(*program));
    if (const auto graders = root_.child("files").child("graders"); graders && graders.first_child())
      reading_.unsupported("problem.xml", "graders are not supported; submissions are compiled without them");
  }

  void read_tests() {
    const auto judging = root_.child("judging");
    for (const auto* key : {"input-file", "output-file"})
      if (*judging.attribute(key).as_string() != '\0')
        reading_.refuse("problem.xml",
                        "reads or writes a file ('" + std::string(judging.attribute(key).as_string()) +
                            "'), which is not supported; spar's programs use stdin and stdout");
    if (judging.attribute("run-count").as_int(1) > 1)
      reading_.refuse("problem.xml", "asks for several runs of a submission, which is not supported");
    auto testset = judging.find_child_by_attribute("testset", "name", "tests");
    if (!testset) testset = judging.child("testset");
    if (!testset) reading_.refuse("problem.xml", "has no <testset>");
    for (const auto other : judging.children("testset"))
      if (other != testset)
        reading_.ignore("problem.xml", std::string("the test set '") + other.attribute("name").as_string() +
                                           "' is not used");
    read_limits(testset);
    int number = 0;
    for (const auto test : testset.child("tests").children("test")) read_test(testset, test, ++number);
    if (reading_.problem.cases.empty())
      reading_.refuse("problem.xml",
                      "none of its tests is in the package; ask Polygon for the full package, which holds "
                      "the generated ones");
    make_groups(testset);
  }

  void read_limits(const pugi::xml_node& testset) {
    auto& limits = reading_.problem.limits;
    if (const auto milliseconds = testset.child("time-limit").text().as_llong(0);
        milliseconds > 0 && milliseconds <= 3'600'000)
      limits.cpu_time = std::chrono::milliseconds(milliseconds);
    if (const auto bytes = testset.child("memory-limit").text().as_llong(0); bytes > 0)
      limits.memory = Bytes{static_cast<std::uint64_t>(bytes)};
  }

  void read_test(const pugi::xml_node& testset, const pugi::xml_node& test, int number) {
    const fs::path input =
        numbered(testset.child("input-path-pattern").text().as_string("tests/%02d"), number);
    const fs::path answer =
        numbered(testset.child("answer-path-pattern").text().as_string("tests/%02d.a"), number);
    const bool has_answer = reading_.folder.holds(answer);
    if (!reading_.folder.holds(input) || (!has_answer && reading_.problem.judging.checkers.empty()))
      return reading_.unsupported(
          input, "is not in the package (method: " + std::string(test.attribute("method").as_string()) +
                     "); the test is left out, since spar runs no generators of Polygon");
    if (!has_answer) reading_.tolerate(answer, "is missing; the checker is given an empty answer");
    const bool sample = test.attribute("sample").as_bool();
    const std::string group = test.attribute("group").as_string();
    const auto family = group.empty() ? std::string(sample ? "sample" : "tests") : "group " + group;
    auto& made = reading_.add_case("test " + std::to_string(number), family, sample);
    made.input_text = reading_.folder.read(input);
    if (has_answer) made.answer_text = reading_.folder.read(answer);
    made.description = test.attribute("description").as_string();
    if (const auto points = test.attribute("points")) made.score = points.as_double();
    group_of_.push_back(group);
  }

  /// Groups with points of their own; without them, points of single tests.
  void make_groups(const pugi::xml_node& testset) {
    auto& problem = reading_.problem;
    auto& groups = problem.judging.groups;
    const bool points = std::any_of(problem.cases.begin(), problem.cases.end(),
                                    [](const Case& test) { return test.score.has_value(); });
    const auto described = testset.child("groups");
    if (!points && !described) return;
    problem.judging.scoring = Scoring{};
    groups.emplace_back();
    std::map<std::string, std::size_t> index;
    for (std::size_t i = 0; i < problem.cases.size(); ++i) {
      const auto& name = group_of_[i];
      if (name.empty()) {
        groups.front().members.push_back({false, i});
        continue;
      }
      const auto [place, fresh] = index.emplace(name, groups.size());
      if (fresh) {
        groups.front().members.push_back({true, groups.size()});
        groups.push_back(group_from(described.find_child_by_attribute("group", "name", name.c_str()), name));
      }
      groups[place->second].members.push_back({false, i});
    }
    for (auto& group : groups) settle(group);
  }

  static TestGroup group_from(const pugi::xml_node& node, const std::string& name) {
    TestGroup group;
    group.name = name;
    if (std::string(node.attribute("points-policy").as_string()) == "complete-group")
      group.score = ScoreAggregation::pass_fail;
    if (const auto points = node.attribute("points")) group.max_score = points.as_double();
    for (const auto dependency : node.child("dependencies"))
      group.require_pass.emplace_back(dependency.attribute("group").as_string());
    return group;
  }

  /// All or nothing needs to know what all is; otherwise tests say what they are worth.
  void settle(TestGroup& group) const {
    group.accept_score = 0;
    double sum = 0;
    for (const auto& member : group.members)
      if (!member.is_group) sum += reading_.problem.cases[member.index].score.value_or(0);
    if (group.score == ScoreAggregation::pass_fail && !group.max_score) group.max_score = sum;
    if (group.score == ScoreAggregation::sum && sum > 0) group.max_score.reset();
  }

  void read_solutions() {
    for (const auto solution : root_.child("assets").child("solutions")) {
      const std::string tag = solution.attribute("tag").as_string();
      const fs::path path = solution.child("source").attribute("path").as_string();
      if (!reading_.folder.holds(path)) {
        reading_.tolerate(path, "is missing, though problem.xml names it as a solution");
        continue;
      }
      ShippedSubmission shipped{.path = reading_.problem.directory / path, .expectation = tag};
      shipped.files = reading_.program_files(path);
      shipped.language = toolchain_for(solution.child("source").attribute("type").as_string());
      if (const auto known = language_of_file(path); !known.empty()) shipped.language = known;
      if (auto expectation = expectation_of_tag(tag))
        shipped.expectations.push_back(std::move(*expectation));
      else
        reading_.unsupported(path, "the tag '" + tag + "' is not known; only compiled and run");
      reading_.problem.submissions.push_back(std::move(shipped));
    }
  }

  void read_statement() {
    auto& problem = reading_.problem;
    const fs::path sections = "statement-sections/english";
    static constexpr std::array<std::pair<const char*, const char*>, 6> parts{
        {{"legend.tex", ""},
         {"input.tex", "## Input"},
         {"output.tex", "## Output"},
         {"interaction.tex", "## Interaction"},
         {"scoring.tex", "## Scoring"},
         {"notes.tex", "## Notes"}}};
    for (const auto& [file, heading] : parts)
      if (reading_.folder.holds(sections / file))
        problem.statement += std::string(heading) + (*heading == '\0' ? "" : "\n\n") +
                             tex_to_markdown(reading_.text(sections / file)) + "\n";
    if (problem.statement.empty()) {
      for (const auto statement : root_.child("statements")) {
        const fs::path path = statement.attribute("path").as_string();
        if (path.extension() == ".tex" && reading_.folder.holds(path))
          problem.statement = tex_to_markdown(reading_.text(path));
        else if (path.extension() == ".pdf" && problem.statement.empty())
          problem.statement = "The statement is a PDF: " + reading_.folder.name(path) + "\n";
      }
    }
    problem.statement += rendered_samples(problem);
    const fs::path tutorial = sections / "tutorial.tex";
    if (reading_.folder.holds(tutorial)) problem.editorial = tex_to_markdown(reading_.text(tutorial));
  }

  Reading reading_;
  pugi::xml_document document_;
  pugi::xml_node root_;
  std::vector<std::string> group_of_;  ///< of each case
};

}  // namespace

Problem read_polygon(const fs::path& directory) { return PolygonReader(directory).read(); }

}  // namespace spar::bank::foreign
