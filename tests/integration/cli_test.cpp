// Every subcommand, for people and with --json, on the real bank.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <sstream>

#include "tests/integration/support.hpp"

namespace spar::testing {
namespace {

using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string accepted_python = slurp(shipped("algorithms/pair-sum/submissions/accepted/hash_map.py"));
const std::string wrong_python =
    slurp(shipped("algorithms/pair-sum/submissions/wrong_answer/first_position_only.py"));

TEST(List, NamesEveryProblemWithItsProgress) {
  const Sandbox sandbox;
  const Ran plain = sandbox.spar({"list"});
  EXPECT_EQ(plain.exit_code, 0) << plain.err;
  const json listed = sandbox.spar({"--json", "list"}).parsed();
  ASSERT_TRUE(listed.is_object());
  EXPECT_GE(listed.at("problems").size(), 6U);
  for (const json& problem : listed.at("problems")) {
    EXPECT_THAT(plain.out, HasSubstr(problem.at("slug").get<std::string>()));
    EXPECT_EQ(problem.at("status"), "new");
  }
  sandbox.write("pair-sum.py", wrong_python);
  EXPECT_EQ(sandbox.spar({"submit", "pair-sum.py"}).exit_code, 1);
  const auto status = [&] {
    const json now = sandbox.spar({"list", "--json"}).parsed();
    for (const json& problem : now.at("problems"))
      if (problem.at("slug") == "pair-sum") return problem.at("status").get<std::string>();
    return std::string();
  };
  EXPECT_EQ(status(), "tried");
  sandbox.write("pair-sum.py", accepted_python);
  EXPECT_EQ(sandbox.spar({"submit", "pair-sum.py"}).exit_code, 0);
  EXPECT_EQ(status(), "solved");
}

TEST(List, FindsByWordsTopicsAndLists) {
  const Sandbox sandbox;
  const auto slugs = [&](const std::vector<std::string>& options) {
    std::vector<std::string> arguments{"--json", "list"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    std::vector<std::string> found;
    const json listed = sandbox.spar(arguments).parsed();
    for (const json& problem : listed.at("problems")) found.push_back(problem.at("slug"));
    return found;
  };
  const std::vector<std::string> words{"ledger", "refunds"};
  EXPECT_THAT(slugs(words), Contains("pair-sum")) << "words of the statement";
  EXPECT_THAT(slugs(words), Not(Contains("entropy")));
  EXPECT_THAT(slugs({"--difficulty", "easy", "--topic", "arrays"}), Contains("pair-sum"));
  EXPECT_THAT(slugs(std::vector<std::string>{"--difficulty", "medium"}), Not(Contains("pair-sum")));
  EXPECT_THAT(slugs(std::vector<std::string>{"--status", "solved"}), ::testing::IsEmpty());
  const Ran refused = sandbox.spar({"list", "--topic", "arays"});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.err, HasSubstr("did you mean 'arrays'?"));
  const json lists = sandbox.spar({"--json", "list", "--lists"}).parsed().at("lists");
  ASSERT_FALSE(lists.empty());
  for (const json& list : lists) {
    const std::string name = list.at("name");
    const auto in_list = slugs(std::vector<std::string>{"--list", name});
    EXPECT_EQ(in_list.size(), list.at("problems"));
    EXPECT_EQ(in_list.front(), list.at("parts").at(0).at("problems").at(0));
    const Ran plain = sandbox.spar({"list", "--list", name});
    EXPECT_THAT(plain.out, HasSubstr(list.at("parts").at(0).at("title").get<std::string>()));
  }
  EXPECT_THAT(sandbox.spar({"list", "--topics"}).out, HasSubstr("information theory"));
}

TEST(New, MakesPackagesThatAreSound) {
  const Sandbox sandbox;
  std::vector<std::string> check{"check"};
  for (const std::string kind : {"function", "class", "program"}) {
    const Ran made = sandbox.spar({"new", "my-" + kind, "--kind", kind, "--title", "A \"new\" " + kind});
    EXPECT_EQ(made.exit_code, 0) << made.err;
    EXPECT_THAT(slurp(sandbox.work() / ("my-" + kind) / "problem.toml"),
                HasSubstr("title = \"A \\\"new\\\" " + kind + "\""));
    check.push_back("my-" + kind);
  }
  Command command = sandbox.command(check);
  command.deadline = std::chrono::minutes(4);
  const Ran proven = run(command);
  EXPECT_EQ(proven.exit_code, 0) << proven.out << proven.err;
  EXPECT_THAT(proven.out, HasSubstr("3 of 3 packages are sound"));
  EXPECT_THAT(sandbox.spar({"new", "my-class"}).err, HasSubstr("is there already"));
  EXPECT_THAT(sandbox.spar({"new", "My_Class"}).err, HasSubstr("such as 'my-class'"));
  EXPECT_EQ(sandbox.spar({"new", "x", "--kind", "riddle"}).exit_code, 2);
}

TEST(Show, TellsStatementAndEditorial) {
  const Sandbox sandbox;
  const Ran plain = sandbox.spar({"show", "pair-sum"});
  EXPECT_EQ(plain.exit_code, 0) << plain.err;
  EXPECT_THAT(plain.out, HasSubstr(slurp(shipped("algorithms/pair-sum/statement.md"))));
  const Ran editorial = sandbox.spar({"show", "pair-sum", "--editorial"});
  EXPECT_THAT(editorial.out, HasSubstr(slurp(shipped("algorithms/pair-sum/editorial.md"))));
  const json shown = sandbox.spar({"--json", "show", "pair-sum"}).parsed();
  EXPECT_EQ(shown.at("title"), "Pair sum");
  EXPECT_EQ(shown.at("cpu_ns"), 2'000'000'000);
  EXPECT_FALSE(shown.contains("editorial"));
  EXPECT_TRUE(sandbox.spar({"--json", "show", "pair-sum", "--editorial"}).parsed().contains("editorial"));
}

TEST(Show, GivesHintsAndNotesThemInTheAttempt) {
  const Sandbox sandbox;
  ASSERT_EQ(sandbox.spar({"start", "pair-sum"}).exit_code, 0);
  EXPECT_THAT(sandbox.spar({"show", "pair-sum"}).out, HasSubstr("spar show pair-sum --hint 1"));
  EXPECT_THAT(sandbox.spar({"show", "pair-sum", "--hint", "2"}).out, HasSubstr("Searching the whole list"));
  EXPECT_EQ(sandbox.spar({"show", "pair-sum", "--hint", "4"}).exit_code, 2);
  EXPECT_EQ(sandbox.spar({"--json", "start", "pair-sum"}).parsed().at("hints_taken"), json::array({2}));
}

TEST(Show, GivesTheStubWithoutAnAttempt) {
  const Sandbox sandbox;
  const Ran stub = sandbox.spar({"show", "pair-sum", "--stub", "go"});
  EXPECT_EQ(sandbox.spar({"--json", "show", "pair-sum", "--stub", "go"}).parsed().at("stub"), stub.out);
  EXPECT_FALSE(fs::exists(sandbox.database()));
  ASSERT_EQ(sandbox.spar({"start", "pair-sum", "--lang", "go"}).exit_code, 0);
  EXPECT_EQ(slurp(sandbox.work() / "pair-sum.go"), stub.out);
  const Ran unknown = sandbox.spar({"show", "pair-sum", "--stub", "cobol"});
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_THAT(unknown.err, HasSubstr("cobol"));
}

TEST(Start, WritesTheStubOnceAndForcedAgain) {
  const Sandbox sandbox;
  const auto file = sandbox.work() / "pair-sum.cpp";
  const json first = sandbox.spar({"--json", "start", "pair-sum"}).parsed();
  EXPECT_EQ(first.at("file"), "pair-sum.cpp");
  EXPECT_EQ(first.at("file_written"), true);
  EXPECT_EQ(first.at("outcome"), "open");
  const std::string stub = slurp(file);
  EXPECT_THAT(stub, HasSubstr("pair_sum("));
  sandbox.write("pair-sum.cpp", "// mine\n");
  const json second = sandbox.spar({"--json", "start", "pair-sum"}).parsed();
  EXPECT_EQ(second.at("file_written"), false);
  EXPECT_EQ(second.at("id"), first.at("id"));
  EXPECT_EQ(slurp(file), "// mine\n");
  const Ran kept = sandbox.spar({"start", "pair-sum"});
  EXPECT_EQ(kept.exit_code, 0);
  EXPECT_THAT(kept.out, HasSubstr("kept your"));
  EXPECT_EQ(sandbox.spar({"start", "pair-sum", "--force"}).exit_code, 0);
  EXPECT_EQ(slurp(file), stub);
}

TEST(Run, JudgesSamplesAndOwnCasesOnly) {
  const Sandbox sandbox;
  sandbox.write("pair-sum.py", accepted_python);
  const auto cases = sandbox.write("own.json", R"([{"args": [[1, 2], 3], "expected": [0, 1]},
                                                   {"args": [[1, 2], 3], "expected": [5, 6]},
                                                   {"args": [[1, 2], 3]}])");
  const Ran ran = sandbox.spar({"--json", "run", "pair-sum.py", "--cases", cases.string()});
  EXPECT_EQ(ran.exit_code, 1) << ran.out << ran.err;
  const json report = ran.parsed().at("report");
  std::vector<std::string> own;
  for (const json& test : report.at("cases")) {
    EXPECT_TRUE(test.at("sample") || test.at("family") == "own") << test;
    if (!test.at("sample").get<bool>()) own.push_back(test.at("verdict"));
  }
  EXPECT_EQ(own, (std::vector<std::string>{"AC", "WA", "AC"}));
  EXPECT_EQ(sandbox.spar({"run", "pair-sum.py"}).exit_code, 0);
  EXPECT_EQ(sandbox.rows("SELECT count(*) FROM submissions").at(0).at(0), "0");
  EXPECT_EQ(sandbox.rows("SELECT count(*) FROM runs").at(0).at(0), "2");
}

TEST(Submit, KnowsProblemAndLanguageByTheFileName) {
  const Sandbox sandbox;
  sandbox.write("pair-sum.py", accepted_python);
  const Ran plain = sandbox.spar({"submit", "pair-sum.py"});
  EXPECT_EQ(plain.exit_code, 0) << plain.out << plain.err;
  EXPECT_THAT(plain.out, HasSubstr("AC  pair-sum in python"));
  sandbox.write("other.py", accepted_python);
  const json named =
      sandbox.spar({"--json", "submit", "other.py", "--problem", "pair-sum", "--lang", "python"}).parsed();
  EXPECT_EQ(named.at("verdict"), "AC");
  EXPECT_EQ(named.at("state"), "done");
  EXPECT_EQ(named.at("score"), 1);
  EXPECT_EQ(named.at("source"), accepted_python);
  EXPECT_EQ(report_complaint(named.at("report")), "");
}

TEST(Submit, WithoutAFileTakesThatOfTheOpenAttempt) {
  const Sandbox sandbox;
  const Ran nothing = sandbox.spar({"submit"});
  EXPECT_EQ(nothing.exit_code, 2);
  EXPECT_THAT(nothing.err, HasSubstr("which file?"));
  ASSERT_EQ(sandbox.spar({"start", "pair-sum", "--lang", "python"}).exit_code, 0);
  sandbox.write("pair-sum.py", accepted_python);
  const json judged = sandbox.spar({"--json", "submit"}).parsed();
  EXPECT_EQ(judged.at("verdict"), "AC");
  EXPECT_TRUE(judged.at("attempt").is_number());
  // The accepted submission has closed the attempt, so there is no default any more.
  EXPECT_EQ(sandbox.rows("SELECT outcome FROM attempts").at(0).at(0), "accepted");
  EXPECT_EQ(sandbox.spar({"submit"}).exit_code, 2);
}

TEST(Submit, ShowsTheFirstFailingCase) {
  const Sandbox sandbox;
  sandbox.write("pair-sum.py", wrong_python);
  const Ran ran = sandbox.spar({"submit", "pair-sum.py"});
  EXPECT_EQ(ran.exit_code, 1);
  for (const char* part : {"WA", "input", "expected", "got"}) EXPECT_THAT(ran.out, HasSubstr(part));
}

TEST(Submit, TellsWhatDoesNotCompile) {
  const Sandbox sandbox;
  sandbox.write(
      "pair-sum.cpp",
      "std::vector<long long> pair_sum(const std::vector<long long>&, long long) {\n  return 1 +;\n}\n");
  const Ran ran = sandbox.spar({"submit", "pair-sum.cpp"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.out, HasSubstr("CE  pair-sum in cpp"));
  EXPECT_THAT(ran.out, HasSubstr("solution.cpp:2:"));
  EXPECT_THAT(ran.out, Not(HasSubstr("/work/")));
}

TEST(Judge, TakesAnyFileAndStoresNothing) {
  const Sandbox sandbox;
  const auto package = shipped("algorithms/pair-sum").string();
  const auto file = sandbox.write("anything.txt", accepted_python).string();
  const Ran plain = sandbox.spar({"judge", "--package", package, file, "--lang", "python"});
  EXPECT_EQ(plain.exit_code, 0) << plain.err;
  EXPECT_THAT(plain.out, HasSubstr("AC  pair-sum in python"));
  const Ran as_json = sandbox.spar({"--json", "judge", "--package", package, file, "--lang", "python"});
  EXPECT_EQ(as_json.exit_code, 0);
  EXPECT_EQ(report_complaint(as_json.parsed()), "");
  EXPECT_FALSE(fs::exists(sandbox.database()));
}

TEST(Check, ProvesOnePackage) {
  const Sandbox sandbox;
  const Ran ran = sandbox.spar({"--json", "check", shipped("machine-learning/entropy").string()});
  EXPECT_EQ(ran.exit_code, 0) << ran.out << ran.err;
  const json told = ran.parsed();
  EXPECT_EQ(told.at("sound"), true);
  ASSERT_EQ(told.at("packages").size(), 1U);
  EXPECT_EQ(told.at("packages").at(0).at("problem"), "entropy");
  const Ran plain = sandbox.spar({"check", "entropy"});
  EXPECT_EQ(plain.exit_code, 0);
  EXPECT_THAT(plain.out, HasSubstr("sound  entropy"));
}

TEST(Check, RefusesAPackageWhoseWrongSubmissionPasses) {
  const Sandbox sandbox;
  const auto package = sandbox.folder().path() / "entropy";
  fs::copy(shipped("machine-learning/entropy"), package, fs::copy_options::recursive);
  sandbox.folder().write("entropy/submissions/wrong_answer/right.py",
                         slurp(package / "submissions/accepted/direct.py"));
  sandbox.folder().write("entropy/submissions/memory_limit_exceeded/small.py",
                         slurp(package / "submissions/accepted/direct.py"));
  const Ran ran = sandbox.spar({"check", package.string()});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.out, HasSubstr("FAULTY entropy"));
  EXPECT_THAT(ran.out, HasSubstr("wrong_answer/right.py"));
  EXPECT_THAT(ran.out, HasSubstr("memory_limit_exceeded/small.py: should be MLE, is AC"));
}

TEST(Check, RemembersASoundPackageAsLongAsNothingChanges) {
  const Sandbox sandbox;
  ASSERT_EQ(sandbox.spar({"new", "mine"}).exit_code, 0);
  const auto cached = [&](const std::string& option) {
    const Ran ran = sandbox.spar({"--json", "check", "--cached", option, "mine"});
    EXPECT_EQ(ran.exit_code, 0) << ran.out << ran.err;
    return ran.parsed().at("packages").at(0).at("cached").get<bool>();
  };
  EXPECT_FALSE(cached("--sample"));
  EXPECT_TRUE(cached("--sample"));
  sandbox.write(
      "mine/submissions/wrong_answer/sizes.py",
      "def count_above(readings, threshold):\n    return sum(r * r > threshold for r in readings)\n");
  EXPECT_FALSE(cached("--sample")) << "a changed submission is proven again";
  // The sample leaves out what the whole proof finds.
  sandbox.write("mine/submissions/time_limit_exceeded/quick.py",
                slurp(sandbox.work() / "mine/submissions/accepted/sorted.py"));
  EXPECT_FALSE(cached("--sample"));
  const Ran whole = sandbox.spar({"check", "--cached", "mine"});
  EXPECT_EQ(whole.exit_code, 1);
  EXPECT_THAT(whole.out, HasSubstr("time_limit_exceeded/quick.py: should need 1.5 times the limit"));
  EXPECT_EQ(sandbox.spar({"check", "--cached", "mine"}).exit_code, 1) << "a faulty one is not remembered";
}

TEST(Doctor, TellsWhatWorksHere) {
  const Sandbox sandbox;
  const json told = sandbox.spar({"--json", "doctor"}).parsed();
  EXPECT_TRUE(told.at("isolation").at("level").is_string());
  int in_force = 0;
  for (const json& rung : told.at("isolation").at("rungs")) {
    SCOPED_TRACE(rung.dump());
    in_force += rung.at("in_force").get<bool>() ? 1 : 0;
    EXPECT_EQ(rung.at("in_force"), rung.at("level") == told.at("isolation").at("level"));
    EXPECT_EQ(rung.at("available"), rung.at("why") == "");
    EXPECT_FALSE(rung.at("protection").get<std::string>().empty());
    EXPECT_FALSE(rung.at("gaps").empty());
    // What is better than the rung in force is told how to get; what is in force needs no advice.
    if (rung.at("available").get<bool>() || in_force > 0)
      EXPECT_EQ(rung.at("how_to_get").at("text"), "");
    else
      EXPECT_NE(rung.at("how_to_get").at("text"), "");
  }
  EXPECT_EQ(in_force, 1);
  const auto recipes = fs::directory_iterator(fs::path(SPAR_SOURCE_DIR) / "judge/toolchains");
  EXPECT_EQ(std::ssize(told.at("languages")),
            std::count_if(begin(recipes), end(recipes),
                          [](const auto& entry) { return entry.path().extension() == ".toml"; }));
  for (const json& language : told.at("languages")) EXPECT_EQ(language.at("available"), true) << language;
  EXPECT_EQ(told.at("data").at("usable"), true);
  EXPECT_GE(told.at("problems").at("count"), 6);
  const Ran plain = sandbox.spar({"doctor"});
  EXPECT_EQ(plain.exit_code, 0) << plain.out;
  EXPECT_THAT(plain.out, HasSubstr("isolation: " + told.at("isolation").at("level").get<std::string>()));
  std::istringstream lines(plain.out);
  for (std::string line; std::getline(lines, line);)
    EXPECT_TRUE(line.size() <= 80 || line.find("sudo") != std::string::npos ||
                line.find("docker") != std::string::npos || line.find("✓") == 0)
        << "a line too wide for a terminal, and no command: " << line;
  const Ran unusable = sandbox.spar({"--data", "/dev/null/x", "doctor"});
  EXPECT_EQ(unusable.exit_code, 1);
  EXPECT_THAT(unusable.out, HasSubstr("/dev/null/x"));
}

TEST(Help, NamesEverySubcommandAndTheExitCodes) {
  const Sandbox sandbox;
  const Ran help = sandbox.spar({"--help"});
  EXPECT_EQ(help.exit_code, 0);
  for (const char* name : {"list", "show", "start", "run", "submit", "judge", "check", "new", "run-sandboxed",
                           "doctor", "serve", "Exit codes"})
    EXPECT_THAT(help.out, HasSubstr(name));
  EXPECT_EQ(sandbox.spar({"--version"}).exit_code, 0);
}

}  // namespace
}  // namespace spar::testing
