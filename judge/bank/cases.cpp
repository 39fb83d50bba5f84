// Cases from JSON: each is held to the problem's signature before anything runs.
#include <algorithm>
#include <filesystem>
#include <set>

#include "judge/bank/json_text.hpp"
#include "judge/bank/load.hpp"
#include "judge/bank/nearest.hpp"
#include "judge/bank/refusal.hpp"
#include "judge/bank/value_check.hpp"

namespace spar::bank {
namespace {

using nlohmann::json;

/// Reads the cases of one text, in order.
class CaseReader {
 public:
  CaseReader(const Problem& problem, std::string origin, bool sample, bool with_expected)
      : problem_(problem), origin_(std::move(origin)), sample_(sample), with_expected_(with_expected) {
    for (const auto& test : problem.cases) names_.insert(test.name);
    for (const auto& family : problem.families) families_.push_back(family.name);
    if (sample) families_.emplace_back("sample");
  }

  std::vector<Case> read(const std::string& text) {
    auto document = parse_json(text);
    if (!document) throw Refusal(at_line(origin_, document.error().line, document.error().message));
    if (!document->value.is_array())
      throw Refusal(at_line(origin_, 1, "should hold a JSON array of cases: [{\"name\": ...}, ...]"));
    std::vector<Case> cases;
    for (std::size_t i = 0; i < document->value.size(); ++i) {
      line_ = document->lines[i];
      label_ = "case " + std::to_string(i + 1);
      number_ = i + 1;
      cases.push_back(read_case(document->value[i]));
    }
    return cases;
  }

 private:
  Case read_case(json& value) {
    if (!value.is_object()) refuse("should be an object with name, family and so on");
    Case test;
    test.sample = sample_;
    test.name = value.contains("name")
                    ? text(value, "name")
                    : std::filesystem::path(origin_).stem().string() + " " + std::to_string(number_);
    if (value.contains("name")) label_ = "case '" + test.name + "'";
    // Cases from elsewhere come without families: where the problem declares none, there need be none.
    const bool free = problem_.families.empty();
    const std::string otherwise = sample_ ? "sample" : "hidden";
    test.family = free && !value.contains("family") ? otherwise : text(value, "family");
    refuse_unknown_members(value);
    claim_name(test.name);
    if (!free && std::find(families_.begin(), families_.end(), test.family) == families_.end())
      refuse("the family '" + test.family + "' is not declared in [[families]] of problem.toml" +
             did_you_mean(test.family, families_));
    if (problem_.kind == Kind::program)
      fill_program(value, test);
    else
      fill_typed(value, test);
    return test;
  }

  void fill_program(json& value, Case& test) {
    test.input_text = text(value, "input", true);
    if (with_expected_) test.answer_text = text(value, "answer", true);
  }

  void fill_typed(json& value, Case& test) {
    const auto key = input_key();
    test.input = json{{key, std::move(member(value, key))}};
    if (with_expected_) test.expected = std::move(member(value, "expected"));
    const auto* expected = with_expected_ ? &test.expected : nullptr;
    const auto complaint = check_values(problem_, test.input[key], expected);
    if (!complaint.empty()) refuse(complaint);
  }

  [[nodiscard]] std::string input_key() const {
    if (problem_.kind == Kind::program) return "input";
    return problem_.kind == Kind::function ? "args" : "operations";
  }

  void refuse_unknown_members(const json& value) const {
    const std::string answer = problem_.kind == Kind::program ? "answer" : "expected";
    std::vector<std::string> known{"name", "family", input_key()};
    if (with_expected_) known.push_back(answer);
    for (const auto& [key, unused] : value.items()) {
      if (std::find(known.begin(), known.end(), key) != known.end()) continue;
      if (key == answer)
        refuse("\"" + answer + "\" has no place here: answers come from the reference; take it out");
      const auto suggestion = did_you_mean(key, known);
      refuse("unknown member \"" + key + "\"" + (suggestion.empty() ? "; take it out" : suggestion));
    }
  }

  void claim_name(const std::string& name) {
    if (!names_.insert(name).second) refuse("the name is taken by an earlier case; names are unique");
  }

  json& member(json& value, const std::string& key) const {
    if (!value.contains(key)) refuse("lacks \"" + key + "\"; add it");
    return value[key];
  }

  std::string text(json& value, const std::string& key, bool may_be_empty = false) const {
    auto& found = member(value, key);
    if (!found.is_string()) refuse("\"" + key + "\" should be a string, found " + found.type_name());
    auto text = found.get<std::string>();
    if (text.empty() && !may_be_empty) refuse("\"" + key + "\" is empty; fill it in");
    return text;
  }

  [[noreturn]] void refuse(const std::string& message) const {
    throw Refusal(at_line(origin_, line_, label_ + ": " + message));
  }

  const Problem& problem_;
  std::string origin_;
  bool sample_;
  bool with_expected_;
  std::set<std::string> names_;  ///< taken so far
  std::vector<std::string> families_;
  int line_ = 1;
  std::size_t number_ = 0;  ///< of the case in its text
  std::string label_;
};

}  // namespace

Expected<std::vector<Case>> parse_cases(const Problem& problem, const std::string& text,
                                        const std::string& origin, bool sample, bool with_expected) {
  return catch_refusal([&] { return CaseReader(problem, origin, sample, with_expected).read(text); });
}

}  // namespace spar::bank
