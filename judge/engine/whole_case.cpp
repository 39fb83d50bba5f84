#include "judge/engine/whole_case.hpp"

#include "judge/bank/answer_rule.hpp"
#include "judge/bank/json_text.hpp"
#include "judge/bank/render.hpp"
#include "judge/bank/utf8.hpp"

namespace spar::engine {
namespace {

using nlohmann::json;

constexpr std::size_t most_kept = 5;                        // answers of one report
constexpr Bytes most_kept_bytes{std::uint64_t{16} << 20U};  // all together

bool may_be_shown(const json& test, const bank::Case& what) {
  const std::string verdict = test.at("verdict");
  return what.sample || what.family == "own" || (verdict != "AC" && verdict != "SK");
}

}  // namespace

Expected<Task> task_of(const bank::Problem& problem, const store::Judgement& judgement) {
  const bool run = judgement.purpose == store::Purpose::run;
  Task task{.problem = &problem,
            .language = judgement.language,
            .source = judgement.source,
            .scope = run ? Scope::samples : Scope::all,
            .own_cases = {},
            .name = (run ? "run " : "submission ") + std::to_string(judgement.id),
            .growth = judgement.growth,
            .claim = judgement.claim};
  if (!run) return task;
  auto own = read_own_cases(problem, judgement.own_cases);
  if (!own) return tl::unexpected(own.error());
  task.own_cases = std::move(*own);
  return task;
}

std::optional<std::string> whole_answer(const bank::Problem& problem, const grading::CaseReport& report) {
  if (problem.kind == bank::Kind::program) return bank::sanitise_utf8(report.facts.output);
  if (!report.facts.answer) return std::nullopt;
  const auto parsed = bank::parse_json(*report.facts.answer);
  return bank::sanitise_utf8(parsed ? bank::render_json(parsed->value) : *report.facts.answer);
}

std::map<std::size_t, std::string> answers_to_keep(const bank::Problem& problem,
                                                   const grading::Report& report) {
  std::map<std::size_t, std::string> kept;
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < report.cases.size() && kept.size() < most_kept; ++i) {
    const auto& explanation = report.cases[i].explanation;
    if (!explanation.is_object() || !explanation.value("truncated", false) ||
        !explanation.at("got").is_string())
      continue;
    auto answer = whole_answer(problem, report.cases[i]);
    if (!answer || *answer == explanation.at("got") || bytes + answer->size() > most_kept_bytes.count)
      continue;
    bytes += answer->size();
    kept[i] = std::move(*answer);
  }
  return kept;
}

Expected<json> whole_case(const bank::Problem& problem, const std::vector<bank::Case>& cases,
                          const json& report, std::size_t index,
                          const std::optional<std::string>& kept_answer) {
  if (!report.is_object())
    return fail(ErrorCode::conflict, "it is not judged yet; ask again when it is done");
  if (index >= report.at("cases").size())
    return fail(ErrorCode::not_found, "there is no case " + std::to_string(index) + "; the report has " +
                                          std::to_string(report.at("cases").size()) + ", from 0");
  const auto& test = report.at("cases").at(index);
  if (index >= cases.size() || bank::sanitise_utf8(cases[index].name) != test.at("name"))
    return fail(ErrorCode::not_found,
                "the package has changed since; submit again to see the case as it is now");
  const auto& what = cases[index];
  if (!may_be_shown(test, what))
    return fail(ErrorCode::conflict, "case '" + what.name + "' is hidden, and shown only once it has failed");
  const auto& explanation = test.at("explanation");
  json got = explanation.is_object() ? explanation.at("got") : json();
  if (kept_answer) got = *kept_answer;
  json expected;
  if (problem.kind == bank::Kind::program && !what.answer_text.empty())
    expected = bank::sanitise_utf8(what.answer_text);
  if (problem.kind != bank::Kind::program && !what.expected.is_null())
    expected = bank::sanitise_utf8(
        bank::render_expected(what.expected, problem.function && bank::accepts_any_of(problem)));
  return json{
      {"name", test.at("name")},       {"family", test.at("family")},
      {"verdict", test.at("verdict")}, {"input", bank::sanitise_utf8(bank::render_input(problem, what))},
      {"expected", expected},          {"got", got}};
}

Expected<json> whole_case(Engine& engine, store::Store& store, const bank::Problem& problem,
                          const store::Judgement& judgement, std::size_t index) {
  const auto task = task_of(problem, judgement);
  if (!task) return tl::unexpected(task.error());
  const auto cases = engine.cases_of(*task);
  if (!cases) return tl::unexpected(cases.error());
  return whole_case(problem, **cases, judgement.report, index,
                    store.answer(judgement.purpose, judgement.id, index));
}

}  // namespace spar::engine
