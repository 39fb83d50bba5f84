// Reports as JSON: held by their schema, by a golden file, and fit to be written whatever a program printed.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "judge/grading/grade.hpp"

namespace spar::grading {
namespace {

using nlohmann::json;
using namespace std::chrono_literals;

const std::string golden_path = SPAR_SOURCE_DIR "/tests/unit/grading/golden/report.json";

std::string slurp(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// What the schema has against a report; empty when nothing.
std::string complaint(const json& report) {
  const auto text = json::parse(slurp(SPAR_SOURCE_DIR "/judge/grading/report.schema.json"));
  valijson::Schema schema;
  valijson::SchemaParser(valijson::SchemaParser::kDraft7)
      .populateSchema(valijson::adapters::NlohmannJsonAdapter(text), schema);
  valijson::ValidationResults results;
  valijson::Validator validator;
  if (validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(report), &results)) return "";
  valijson::ValidationResults::Error error;
  std::string all = "refused";
  while (results.popError(error)) all += "\n" + error.description;
  return all;
}

/// A problem whose only input is one number.
bank::Problem problem() {
  bank::Problem problem;
  problem.kind = bank::Kind::function;
  const auto number = bank::parse_type("float").value();
  problem.function = bank::FunctionSignature{"half", {{"x", number}}, number, std::nullopt};
  problem.families = {{"odd", "Half of an odd number is no integer."}};
  return problem;
}

CaseReport judged(const std::string& name, const Facts& facts) {
  bank::Case test;
  test.name = name;
  test.family = "odd";
  test.input = json::parse(R"({"args": [3]})");
  test.expected = 1.5;
  return judge_case(problem(), test, facts);
}

Facts facts(const std::string& answer) {
  Facts facts;
  facts.exit_code = 0;
  facts.cpu_time = 400us;
  facts.wall_time = 510us;
  facts.memory = Bytes{3400000};
  facts.answer = answer;
  return facts;
}

Report report() {
  Report report;
  report.problem = "half";
  report.language = "cpp";
  report.isolation_level = "user-namespaces";
  report.compile.cpu_time = 512ms;
  report.compile.wall_time = 530ms;
  report.compile.memory = Bytes{91000000};
  report.cases.push_back(judged("right", facts("1.5")));
  auto printed = facts("1");
  printed.output = "x = 3\n\xFF";
  report.cases.push_back(judged("wrong", printed));
  auto slow = facts("");
  slow.answer.reset();
  slow.exit_code.reset();
  slow.signal = 9;
  slow.limit_hit = LimitHit::cpu_time;
  slow.cpu_time = 2100ms;
  report.cases.push_back(judged("slow", slow));
  CaseReport skipped;
  skipped.name = "skipped";
  skipped.family = "odd";
  skipped.verdict = Verdict::skipped;
  report.cases.push_back(skipped);
  conclude(report);
  return report;
}

TEST(Report, IsTheGoldenOne) {
  const auto text = to_json(report()).dump(2) + "\n";
  if (std::getenv("ACCEPT") != nullptr) std::ofstream(golden_path) << text;
  EXPECT_EQ(text, slurp(golden_path)) << "run with ACCEPT=1 to take the new report for the golden one";
}

TEST(Report, FitsItsSchema) {
  EXPECT_EQ(complaint(to_json(report())), "");
  Report broken;
  broken.error = "no compiler";
  conclude(broken);
  EXPECT_EQ(complaint(to_json(broken)), "");
  Report not_compiled;
  not_compiled.compile.ok = false;
  not_compiled.compile.diagnostics = "error: \xFF";
  conclude(not_compiled);
  EXPECT_EQ(complaint(to_json(not_compiled)), "");
  auto own = report();
  own.cases[1].explanation["expected"] = nullptr;
  EXPECT_EQ(complaint(to_json(own)), "");
}

TEST(Report, SchemaRefusesBrokenReports) {
  const auto sound = to_json(report());
  const std::vector<std::pair<const char*, json>> table{{"/verdict", "OK"},
                                                        {"/score", 1.5},
                                                        {"/cases/0/cpu_ns", 0.5},
                                                        {"/cases/0/cpu_ns", -1},
                                                        {"/cases/0/signal", "9"},
                                                        {"/cases/1/explanation/summary", ""},
                                                        {"/cases/2/limit_hit", "time"},
                                                        {"/cases/1/explanation/hint", "x"},
                                                        {"/extra", 1},
                                                        {"/totals/passed", "1"},
                                                        {"/error", 3},
                                                        {"/cases/0/explanation", "text"}};
  for (const auto& [path, value] : table) {
    auto broken = sound;
    broken[json::json_pointer(path)] = value;
    EXPECT_NE(complaint(broken), "") << path;
  }
  auto lacking = sound;
  lacking["cases"][0].erase("stderr");
  EXPECT_NE(complaint(lacking), "");
}

TEST(Report, CountsAndScores) {
  const auto text = to_json(report());
  EXPECT_EQ(text["score"], 0.25);
  EXPECT_EQ(text["totals"],
            json::parse(R"({"cases": 4, "passed": 1, "cpu_ns": 2100800000, "max_cpu_ns": 2100000000,
                                            "wall_ns": 1530000, "memory_bytes": 3400000})"));
  EXPECT_EQ(text["verdict"], "WA");
}

TEST(Report, CapsStreamsAtWholeCharacters) {
  CaseReport test;
  for (int i = 0; i < 100000; ++i) test.facts.output += "\xE2\x82\xAC";
  test.facts.errors = std::string(200000, '\xFF');
  const auto text = to_json(test);
  EXPECT_EQ(text["stdout"].get<std::string>().size(), 65535U);
  EXPECT_LE(text["stderr"].get<std::string>().size(), 65536U);
  EXPECT_NO_THROW(static_cast<void>(text.dump()));
}

}  // namespace
}  // namespace spar::grading
