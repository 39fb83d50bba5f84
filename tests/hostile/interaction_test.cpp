// Classes 9 and 18 of attack where programs of the package judge: checkers and interactors, and submissions
// that talk to them or try to deceive them.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "judge/engine/check.hpp"
#include "tests/hostile/judging.hpp"
#include "tests/hostile/slot_test.hpp"

namespace spar::hostile {
namespace {

using namespace std::chrono_literals;
using testing::AnyOf;
using testing::HasSubstr;
namespace fs = std::filesystem;

std::string text_of(const std::string& file) {
  std::ifstream stream(fs::path(SPAR_SOURCE_DIR "/tests/hostile/interactive") / file);
  EXPECT_TRUE(stream) << file;
  return {std::istreambuf_iterator<char>(stream), {}};
}

bank::JudgeProgram program_of(const std::string& name, const std::string& source) {
  bank::JudgeProgram program;
  program.name = name;
  program.language = "cpp";
  program.files = {{name + ".cpp", source, false}};
  return program;
}

/// A C++ program of one statement that has what it needs to misbehave.
std::string main_with(const std::string& statement) {
  return "#include <csignal>\n#include <cstdlib>\n#include <fstream>\n#include <iostream>\n#include "
         "<string>\n"
         "#include <unistd.h>\nint main(int, char** argv) {\n  (void)argv;\n  " +
         statement + "\n}\n";
}

class RefereeTest : public JudgingTest {
 protected:
  void SetUp() override {
    JudgingTest::SetUp();
    problem_to_judge_ = program_;
    problem_to_judge_.cases.resize(1);
    problem_to_judge_.cases[0].input_text = "123456789\n";
    problem_to_judge_.cases[0].answer_text = "";
    problem_to_judge_.judging.validation.time = 1s;
  }

  grading::CaseReport judge_file(const std::string& file) {
    SCOPED_TRACE(file);
    return judge_source(fs::path(file).extension() == ".py" ? "python" : "cpp", text_of(file));
  }

  grading::CaseReport judge_source(const std::string& language, const std::string& source) {
    const engine::Task task{.problem = &problem_to_judge_,
                            .language = language,
                            .source = source,
                            .scope = engine::Scope::all,
                            .own_cases = {}};
    const auto report = engine_->judge(task, {});
    EXPECT_TRUE(report) << report.error().context;
    if (!report) return {};
    EXPECT_TRUE(report->compile.ok) << report->compile.diagnostics;
    EXPECT_THAT(descendants(getpid()), testing::SizeIs(4)) << "two keepers and two inits, and nobody else";
    return report->cases.empty() ? grading::CaseReport{} : report->cases.front();
  }

  std::string verdict_of(const std::string& file) { return short_code(judge_file(file).verdict); }

  bank::Problem problem_to_judge_;
};

class Interactive : public RefereeTest {
 protected:
  void SetUp() override {
    RefereeTest::SetUp();
    problem_to_judge_.judging.interactor = program_of("guess", text_of("guess_interactor.cpp"));
  }
  void talk_to(const std::string& statement) {
    problem_to_judge_.judging.interactor = program_of("guess", main_with(statement));
  }
};
INSTANTIATE_TEST_SUITE_P(Rung, Interactive, testing::ValuesIn(reachable_rungs()), rung_name);

TEST_P(Interactive, WhoFindsItIsAcceptedWithOneSlotInThePool) {
  ASSERT_EQ(engine_->slots(), 1U);
  EXPECT_EQ(verdict_of("finds_it.cpp"), "AC");
  EXPECT_EQ(verdict_of("finds_it.py"), "AC");
}

TEST_P(Interactive, WhoLeavesIsToldByTheInteractor) {
  const auto early = judge_file("leaves_early.cpp");
  EXPECT_EQ(short_code(early.verdict), "WA");
  EXPECT_EQ(early.explanation.at("summary"), "no more guesses came, and the number was not found");
  EXPECT_EQ(early.explanation.at("got"), "program: 500000000\ninteractor: lower\n");
}

TEST_P(Interactive, AnExitCodeThatImitatesACheckerIsACrash) {
  const auto report = judge_file("exits_like_a_checker.cpp");
  EXPECT_EQ(short_code(report.verdict), "RTE");
  EXPECT_EQ(report.facts.exit_code, 42);
}

TEST_P(Interactive, WhoCrashesFirstHasCrashed) {
  const auto report = judge_file("crashes.cpp");
  EXPECT_EQ(short_code(report.verdict), "RTE");
  EXPECT_EQ(report.facts.signal, 11);
}

TEST_P(Interactive, BothWaitingIsTheSubmissionsFault) {
  const auto report = judge_file("waits_for_the_other.cpp");
  EXPECT_EQ(short_code(report.verdict), "TLE");
  EXPECT_LT(report.facts.cpu_time, 500ms) << "it has waited, not worked";
}

TEST_P(Interactive, EndlessTalkEnds) {
  EXPECT_EQ(verdict_of("never_stops_asking.cpp"), "WA");
  EXPECT_EQ(verdict_of("closes_stdin.cpp"), "WA");
  const auto flood = judge_file("one_endless_word.cpp");
  EXPECT_EQ(short_code(flood.verdict), "OLE");
  EXPECT_LE(flood.facts.output.size(), 64U << 10U) << "what the judge keeps is bounded";
}

TEST_P(Interactive, ClosingStdoutIsNoWayToGoOnForEver) {
  const auto report = judge_file("closes_stdout.cpp");
  EXPECT_EQ(short_code(report.verdict), "WA");
}

TEST_P(Interactive, AVerdictWinsOverWhatComesAfterIt) {
  const auto report = judge_file("ignores_the_end.cpp");
  EXPECT_EQ(short_code(report.verdict), "WA");
  EXPECT_EQ(report.facts.limit_hit, LimitHit::cpu_time) << "which it did run into";
}

TEST_P(Interactive, AnInteractorThatFailsIsNotTheSubmissionsFault) {
  for (const char* statement :
       {"std::abort();", "return 0;", "return 7;", "for (;;) pause();",
        "for (volatile long i = 0;;) i = i + 1;", "while (write(1, argv[0], 1) > 0) continue; return 43;",
        "std::string flood(1 << 16, 'x'); for (;;) std::cout << flood;"}) {
    SCOPED_TRACE(statement);
    talk_to(statement);
    const auto report = judge_file("waits_for_the_other.cpp");
    EXPECT_THAT(short_code(report.verdict), AnyOf("IE")) << report.facts.error;
    EXPECT_THAT(report.facts.error, HasSubstr("guess"));
  }
}

TEST_P(Interactive, AnInteractorLivesToTellItsVerdictWhenNobodyListens) {
  talk_to(
      "for (int i = 0; i < 100000; ++i) std::cout << \"a line that nobody reads\\n\"; std::cout.flush(); "
      "return 43;");
  EXPECT_EQ(verdict_of("closes_stdin.cpp"), "WA");
}

TEST_P(Interactive, TheNumberIsOnlyInTheInteractorsSlot) {
  const auto report = judge_file("looks_for_the_answer.cpp");
  EXPECT_EQ(report.facts.output, "nothing\n");
  EXPECT_EQ(short_code(report.verdict), "WA");
}

class Checked : public RefereeTest {
 protected:
  void check_with(const std::string& statement) {
    problem_to_judge_.judging.checkers = {program_of("checker", main_with(statement))};
  }
};
INSTANTIATE_TEST_SUITE_P(Rung, Checked, testing::ValuesIn(reachable_rungs()), rung_name);

TEST_P(Checked, OnlyTheCheckerSeesInputAndAnswer) {
  problem_to_judge_.cases[0].answer_text = "the answer";
  check_with(
      "std::string input, answer, output; std::getline(std::ifstream(argv[1]), input);"
      "std::getline(std::ifstream(argv[2]), answer); std::getline(std::cin, output);"
      "std::ofstream(std::string(argv[3]) + \"teammessage.txt\") << input << '|' << answer << '|' << output;"
      "return 43;");
  const auto report = judge_file("looks_for_the_answer.cpp");
  EXPECT_EQ(short_code(report.verdict), "WA");
  EXPECT_EQ(report.explanation.at("summary"), "123456789|the answer|nothing");
}

TEST_P(Checked, NothingOfASubmissionIsInTheCheckersSlot) {
  check_with(
      "for (const char* file : {\"/program/solution.cpp\", \"/program/program.cpp\", \"/work/left_behind\","
      "\"/tmp/left_behind\"}) if (std::ifstream(file)) return 43; return 42;");
  EXPECT_EQ(
      short_code(judge_source("cpp",
                              "#include <fstream>\nint main() { std::ofstream(\"/work/left_behind\") << 1; "
                              "std::ofstream(\"/tmp/left_behind\") << 1; }\n")
                     .verdict),
      "AC");
}

TEST_P(Checked, ACheckerThatFailsIsNotTheSubmissionsFault) {
  for (const char* statement : {"std::abort();", "return 0;", "return 1;", "for (;;) pause();",
                                "std::string flood(1 << 16, 'x'); for (;;) std::cout << flood;"}) {
    SCOPED_TRACE(statement);
    check_with(statement);
    EXPECT_EQ(verdict_of("leaves_early.cpp"), "IE");
  }
}

TEST_P(Checked, ASubmissionThatExitsLikeACheckerHasCrashed) {
  check_with("return 42;");
  EXPECT_EQ(verdict_of("leaves_early.cpp"), "AC");
  EXPECT_EQ(verdict_of("exits_like_a_checker.cpp"), "RTE");
}

TEST_P(Checked, WhatACheckerSaysIsTextOfBoundedLength) {
  check_with(
      "std::ofstream file(std::string(argv[3]) + \"judgemessage.txt\");"
      "for (int i = 0; i < 1000000; ++i) file << \"\\xff\\x1b[31m\"; file.close(); return 43;");
  const auto report = judge_file("leaves_early.cpp");
  EXPECT_EQ(short_code(report.verdict), "WA");
  EXPECT_LE(report.explanation.at("summary").get<std::string>().size(), 16'100U);
  EXPECT_TRUE(nlohmann::json::accept(grading::to_json(report).dump()));
}

TEST_P(Checked, AFeedbackFileThatIsNoFileIsNotThere) {
  check_with(
      "symlink(\"/etc/passwd\", \"feedback/judgemessage.txt\"); symlink(\"/etc/passwd\", "
      "\"feedback/nextpass.in\");"
      "return 43;");
  const auto report = judge_file("leaves_early.cpp");
  EXPECT_EQ(short_code(report.verdict), "WA");
  EXPECT_EQ(report.explanation.at("summary"), "The checker rejected the answer.");
}

TEST_P(Checked, APassFollowsAPassAndWhatIsKeptIsKept) {
  problem_to_judge_.judging.passes = 3;
  // Doubles what the submission prints, until it is large; counts its passes in a file of its own.
  check_with(
      "long long got = 0; int passes = 0; std::cin >> got; std::ifstream(\"feedback/passes\") >> passes;"
      "std::ofstream(\"feedback/passes\") << passes + 1;"
      "std::ofstream(\"feedback/judgemessage.txt\", std::ios::app) << passes << ':' << got << ' ';"
      "if (got > 1000) return 43; if (passes < 2) std::ofstream(\"feedback/nextpass.in\") << got; return "
      "42;");
  problem_to_judge_.cases[0].input_text = "3";
  const std::string doubles =
      "#include <iostream>\nint main() { long long n; std::cin >> n; std::cout << 2 * n; }\n";
  EXPECT_EQ(short_code(judge_source("cpp", doubles).verdict), "AC");
  problem_to_judge_.cases[0].input_text = "150";
  const auto report = judge_source("cpp", doubles);
  EXPECT_EQ(short_code(report.verdict), "WA");
  EXPECT_EQ(report.explanation.at("summary"), "0:300 1:600 2:1200");
  problem_to_judge_.judging.passes = 2;
  problem_to_judge_.cases[0].input_text = "3";
  EXPECT_EQ(short_code(judge_source("cpp", doubles).verdict), "IE")
      << "it asks for more passes than there are";
}

TEST_P(Checked, TestlibsCheckersReadInputOutputAnswer) {
  problem_to_judge_.cases[0].answer_text = "the answer";
  check_with(
      "std::string input, output, answer; std::getline(std::ifstream(argv[1]), input);"
      "std::getline(std::ifstream(argv[2]), output); std::getline(std::ifstream(argv[3]), answer);"
      "std::cerr << \"wrong answer \" << input << '|' << output << '|' << answer; return 1;");
  problem_to_judge_.judging.checkers[0].protocol = bank::Protocol::testlib;
  const auto report = judge_file("looks_for_the_answer.cpp");
  EXPECT_EQ(short_code(report.verdict), "WA");
  EXPECT_EQ(report.explanation.at("summary"), "wrong answer 123456789|nothing|the answer");
}

TEST_P(Checked, AScriptBuildsAndRunsACheckerOfAnyKind) {
  bank::JudgeProgram script;
  script.name = "scripts";
  script.has_build = true;
  script.has_run = true;
  // A copy is as executable as its original: where there are no namespaces nobody may change modes.
  script.files = {
      {"build",
       "#!/bin/sh\ncp build run && printf '#!/bin/sh\\ngrep -q nothing && exit 42; exit 43\\n' > run\n",
       true}};
  problem_to_judge_.judging.checkers = {script};
  EXPECT_EQ(verdict_of("looks_for_the_answer.cpp"), "AC");
  EXPECT_EQ(verdict_of("leaves_early.cpp"), "WA");
}

/// Three cases in one group, one in another; the checker accepts what is at most 10 and gives it as a score.
bank::Problem scoring_problem(bank::Problem problem) {
  problem.format = "kattis-legacy";
  bank::Case test = problem.cases.at(0);
  problem.cases.clear();
  for (const char* input : {"3", "20", "5", "4"}) {
    test.name = std::string("case ") + input;
    test.input_text = input;
    problem.cases.push_back(test);
  }
  auto& judging = problem.judging;
  judging.scoring = bank::Scoring{.checker_scores = true};
  judging.checkers = {
      program_of("checker", main_with("long long got = 0; std::cin >> got; if (got > 10) return 43;"
                                      "std::ofstream(\"feedback/score.txt\") << got; return 42;"))};
  judging.groups.resize(3);
  judging.groups[0].members = {{true, 1}, {true, 2}};
  judging.groups[0].verdict = bank::VerdictAggregation::always_accept;
  judging.groups[1].name = "secret/one";
  judging.groups[1].members = {{false, 0}, {false, 1}, {false, 2}};
  judging.groups[1].stop_on_reject = true;
  judging.groups[2].name = "secret/two";
  judging.groups[2].members = {{false, 3}};
  return problem;
}

const char* const echo = "#include <iostream>\nint main() { long long n; std::cin >> n; std::cout << n; }\n";

TEST_P(Checked, GroupsStopAndGivePoints) {
  problem_to_judge_ = scoring_problem(problem_to_judge_);
  const engine::Task task{.problem = &problem_to_judge_,
                          .language = "cpp",
                          .source = echo,
                          .scope = engine::Scope::all,
                          .own_cases = {}};
  const auto report = engine_->judge(task, {});
  ASSERT_TRUE(report) << report.error().context;
  std::string codes;
  for (const auto& test : report->cases) codes += short_code(test.verdict) + " ";
  EXPECT_EQ(codes, "AC WA SK AC ");
  EXPECT_EQ(short_code(report->verdict), "AC") << "this root accepts whatever comes";
  ASSERT_TRUE(report->points);
  EXPECT_TRUE(report->points->partial);
  EXPECT_DOUBLE_EQ(report->points->score, 3 + 4);
  EXPECT_DOUBLE_EQ(report->points->groups.at(0).score, 3);
  EXPECT_EQ(short_code(report->points->groups.at(0).verdict), "WA");
}

TEST_P(Checked, AForeignPackageIsHeldToWhatItSaysOfItself) {
  bank::Problem problem = scoring_problem(problem_to_judge_);
  problem.judging.input_validators = {
      program_of("reads_numbers", main_with("long long n = 0; return std::cin >> n && n < 20 ? 42 : 43;"))};
  problem.judging.computed_limit = bank::TimeLimitRule{};
  const auto shipped = [](const std::string& name, const std::string& source, bank::Expectation expectation) {
    bank::ShippedSubmission submission;
    submission.path = name;
    submission.expectation = "submissions";
    submission.expectations = {std::move(expectation)};
    submission.files = {{name, source, false}};
    return submission;
  };
  bank::Expectation partial;
  partial.partial = true;
  partial.score = bank::ScoreRange{12, 12};
  partial.time_limit = bank::TimeLimitUse::lower;
  bank::Expectation wrong;
  wrong.permitted = {Verdict::wrong_answer};
  bank::Expectation slow;
  slow.required = {Verdict::time_limit};
  slow.time_limit = bank::TimeLimitUse::upper;
  const std::string sleepless = "int main() { for (volatile unsigned long i = 0;;) i = i + 1; }\n";
  problem.submissions = {shipped("echo.cpp", echo, partial), shipped("wrong.cpp", echo, wrong),
                         shipped("slow.cpp", sleepless, slow)};
  const auto result = engine::check_package(*engine_, problem, [](const std::string&) {});
  ASSERT_TRUE(result) << result.error().context;
  EXPECT_EQ(result->time_limit, 1s);
  ASSERT_EQ(result->submissions.size(), 3U);
  EXPECT_EQ(result->submissions[0].fault, "") << "all cases count, though the group would have stopped";
  EXPECT_THAT(result->submissions[1].fault, HasSubstr("'case 3' is AC"));
  EXPECT_EQ(result->submissions[2].fault, "");
  EXPECT_GE(result->submissions[2].of_limit, 1.5);
  EXPECT_THAT(result->faults, testing::ElementsAre(HasSubstr("input 'case 20' is refused by reads_numbers"),
                                                   HasSubstr("submissions/wrong.cpp")));
}

}  // namespace
}  // namespace spar::hostile
