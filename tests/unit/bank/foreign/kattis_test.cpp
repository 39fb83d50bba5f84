// Small Kattis/ICPC packages, clean and dirty, written by each test.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "judge/bank/load.hpp"
#include "judge/bank/utf8.hpp"
#include "tests/unit/bank/scratch_package.hpp"

namespace spar::bank {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using V = Verdict;

class Kattis : public ::testing::Test {
 protected:
  Kattis() {
    write("problem.yaml", "name: Sum\n");
    write("problem_statement/problem.en.tex", "\\problemname{Sum}\nAdd $a$ and $b$.\n");
    write("data/sample/1.in", "1 2\n");
    write("data/sample/1.ans", "3\n");
    write("data/secret/01-big.in", "5 6\n");
    write("data/secret/01-big.ans", "11\n");
    write("submissions/accepted/sum.py", "print(sum(map(int, input().split())))\n");
  }

  void write(const fs::path& file, const std::string& text) const { folder.write("A_Sum" / file, text); }
  [[nodiscard]] fs::path directory() const { return folder.path() / "A_Sum"; }
  [[nodiscard]] Problem load() const {
    auto problem = load_package(directory());
    EXPECT_TRUE(problem) << problem.error().context;
    return problem ? *problem : Problem{};
  }
  [[nodiscard]] std::string refusal() const {
    const auto problem = load_package(directory());
    return problem ? "" : problem.error().context;
  }
  static std::string notices(const Problem& problem) {
    std::string all;
    for (const auto& notice : problem.notices)
      all += nlohmann::json(notice.kind).get<std::string>() + " " + notice.text + "\n";
    return all;
  }
  static const ShippedSubmission& submission(const Problem& problem, const std::string& name) {
    return *std::find_if(problem.submissions.begin(), problem.submissions.end(),
                         [&](const auto& shipped) { return shipped.path.filename() == name; });
  }

  testing::ScratchFolder folder;
};

TEST_F(Kattis, LegacyIsTheDefault) {
  const auto problem = load();
  EXPECT_EQ(problem.format, "kattis-legacy");
  EXPECT_EQ(problem.slug, "a-sum");
  EXPECT_EQ(problem.title, "Sum");
  EXPECT_EQ(problem.kind, Kind::program);
  EXPECT_EQ(problem.limits.memory, Bytes{2048ULL << 20U});
  EXPECT_EQ(problem.judging.computed_limit->accepted_to_limit, 5);
  EXPECT_EQ(problem.judging.computed_limit->limit_to_slow, 2);
  EXPECT_EQ(problem.judging.code_size, Bytes{128ULL << 10U});
  ASSERT_EQ(problem.cases.size(), 2U);
  EXPECT_EQ(problem.cases[0].name, "sample/1");
  EXPECT_TRUE(problem.cases[0].sample);
  EXPECT_EQ(problem.cases[1].name, "secret/01-big");
  EXPECT_EQ(problem.cases[1].family, "secret");
  EXPECT_EQ(problem.cases[1].answer_text, "11\n");
  EXPECT_THAT(problem.judging.groups, IsEmpty());
  EXPECT_THAT(problem.statement, HasSubstr("Add $a$ and $b$."));
  EXPECT_THAT(problem.statement, HasSubstr("```example\n1 2\n---\n3\n```"));
  EXPECT_EQ(problem.digest.size(), 64U);
  EXPECT_THAT(lint(problem), IsEmpty());
  EXPECT_EQ(notices(problem), "");
}

TEST_F(Kattis, ReadsLimits) {
  write("problem.yaml",
        "limits:\n  time_multiplier: 3\n  memory: 512\n  output: 1\n  code: 64\n  validation_time: 7\n");
  const auto problem = load();
  EXPECT_EQ(problem.limits.memory, Bytes{512ULL << 20U});
  EXPECT_EQ(problem.limits.output, Bytes{1ULL << 20U});
  EXPECT_EQ(problem.judging.code_size, Bytes{64ULL << 10U});
  EXPECT_EQ(problem.judging.validation.time, 7s);
  EXPECT_EQ(problem.judging.computed_limit->accepted_to_limit, 3);
  EXPECT_EQ(problem.title, "Sum");  // of the statement, since problem.yaml names none
}

TEST_F(Kattis, ReadsFlagsOfTheDefaultChecker) {
  write("problem.yaml", "validator_flags: float_tolerance 1e-6 case_sensitive\n");
  auto problem = load();
  EXPECT_EQ(problem.judging.tokens.absolute_tolerance, 1e-6);
  EXPECT_TRUE(problem.judging.tokens.case_sensitive);
  EXPECT_FALSE(problem.cases[0].tokens);
  write("data/secret/testdata.yaml", "output_validator_flags: float_absolute_tolerance 0.5\n");
  problem = load();
  EXPECT_FALSE(problem.cases[0].tokens);
  ASSERT_TRUE(problem.cases[1].tokens);
  EXPECT_EQ(problem.cases[1].tokens->absolute_tolerance, 0.5);
  write("problem.yaml", "output_validator_flags: float_tolerance 1e-3\n");
  problem = load();
  EXPECT_EQ(problem.judging.tokens.relative_tolerance, 1e-3);
  EXPECT_THAT(notices(problem), HasSubstr("belongs in data/testdata.yaml"));
  write("problem.yaml", "validator_flags: floats\n");
  EXPECT_THAT(refusal(), HasSubstr("knows no flag 'floats'"));
}

TEST_F(Kattis, ReadsValidators) {
  write("problem.yaml", "validation: custom\nvalidator_flags: 'strict \"two words\"'\n");
  EXPECT_THAT(refusal(), HasSubstr("output_validators: is missing"));
  write("output_validators/check/check.cpp", "#include \"help.h\"\n");
  write("output_validators/check/help.h", "");
  write("output_validators/check/check.exe", "MZ");
  write("output_validators/second.py", "#!/usr/bin/python3\n");
  write("input_validators/format.ctd", "INT(1,2)");
  write("input_format_validators/old.py", "");
  const auto problem = load();
  ASSERT_EQ(problem.judging.checkers.size(), 2U);
  const auto& first = problem.judging.checkers[0];
  EXPECT_EQ(first.name, "output_validators/check");
  EXPECT_EQ(first.language, "cpp");
  EXPECT_EQ(first.protocol, Protocol::icpc);
  ASSERT_EQ(first.files.size(), 2U);
  EXPECT_EQ(first.files[0].name, "check.cpp");
  EXPECT_THAT(first.arguments, ElementsAre("strict", "two words"));
  EXPECT_EQ(problem.judging.checkers[1].entry_point, "second.py");
  EXPECT_EQ(problem.judging.input_validators.size(), 1U);
  EXPECT_THAT(notices(problem), HasSubstr("ignored output_validators/check/check.exe"));
  EXPECT_THAT(notices(problem), HasSubstr("unsupported input_validators/format.ctd"));
}

TEST_F(Kattis, KnowsScriptsAndTestlib) {
  write("problem.yaml", "validation: custom\n");
  write("output_validators/v/build", "#!/bin/sh\n");
  EXPECT_TRUE(load().judging.checkers.at(0).has_build);
  fs::remove(directory() / "output_validators/v/build");
  write("output_validators/v/c.cpp", "#include \"testlib.h\"\n");
  EXPECT_THAT(refusal(), HasSubstr("includes testlib.h, which the package does not bring"));
  write("output_validators/v/testlib.h", "");
  EXPECT_EQ(load().judging.checkers.at(0).files.size(), 2U);
}

TEST_F(Kattis, ReadsInteraction) {
  write("problem.yaml", "validation: custom interactive\n");
  write("output_validators/v/c.py", "");
  write("data/sample/1.interaction", "<1\n>2\n");
  const auto problem = load();
  ASSERT_TRUE(problem.judging.interactor);
  EXPECT_THAT(problem.judging.checkers, IsEmpty());
  EXPECT_THAT(problem.statement, HasSubstr("<1\n>2\n"));
  EXPECT_EQ(problem.statement.find("example"), std::string::npos);
}

TEST_F(Kattis, InheritsTestdataKeyByKey) {
  write("problem.yaml", "type: scoring\nvalidation: custom score\ngrading: {objective: min}\n");
  write("output_validators/v.py", "");
  write("data/testdata.yaml",
        "on_reject: continue\ngrader_flags: first_error ignore_sample\nrange: -inf 100\n");
  write("data/secret/testdata.yaml", "accept_score: 10\ngrader_flags: min accept_if_any_accepted\n");
  write("data/secret/2sub/b.in", "");
  write("data/secret/2sub/b.ans", "");
  write("data/secret/2sub/testdata.yaml", "on_reject: break\n");
  const auto problem = load();
  const auto& groups = problem.judging.groups;
  ASSERT_EQ(groups.size(), 4U);
  EXPECT_EQ(problem.judging.scoring->objective, Objective::minimise);
  EXPECT_TRUE(problem.judging.scoring->checker_scores);
  EXPECT_TRUE(groups[0].ignore_sample);
  EXPECT_EQ(groups[0].verdict, VerdictAggregation::first_error);
  EXPECT_EQ(groups[1].name, "sample");
  EXPECT_FALSE(groups[1].ignore_sample);
  EXPECT_EQ(groups[1].highest, 100);
  EXPECT_EQ(groups[2].score, ScoreAggregation::minimum);
  EXPECT_FALSE(groups[2].stop_on_reject);
  ASSERT_EQ(groups[2].members.size(), 2U);
  EXPECT_FALSE(groups[2].members[0].is_group);
  EXPECT_TRUE(groups[2].members[1].is_group);
  EXPECT_EQ(groups[3].name, "secret/2sub");
  EXPECT_EQ(groups[3].accept_score, 10);
  EXPECT_TRUE(groups[3].accept_if_any_accepted);
  EXPECT_TRUE(groups[3].stop_on_reject);
  EXPECT_EQ(problem.cases[groups[3].members[0].index].name, "secret/2sub/b");
}

TEST_F(Kattis, PutsUpWithDirt) {
  write("data/secret/2.in.part01", "world\n");
  write("data/secret/2.in.part00", "hello ");
  write("data/secret/2.ans", "x\n");
  write("data/secret/lonely.ans", "x\n");
  write("data/secret/unanswered.in", "x\n");
  write("data/secret/stray.bin", "x");
  write("data/invalid_input/1.in", "x");
  write("submissions/loose.py", "");
  write("submissions/tagged.py", "# @EXPECTED_RESULTS@: TIMELIMIT, RUN-ERROR\n");
  write("submissions/runtime_error/crash.cpp", "");
  write("submissions/accepted/Main.class", "");
  write("submissions/accepted/readme.txt", "");
  write("problem.yaml", "answer: no\nname: 'Sum'\nlimits: {}\n");
  const auto problem = load();
  ASSERT_EQ(problem.cases.size(), 3U);
  EXPECT_EQ(problem.cases[2].input_text, "hello world\n");
  const auto told = notices(problem);
  for (const auto* notice :
       {"tolerated data/secret/2.in:", "tolerated data/secret/lonely.ans",
        "tolerated data/secret/unanswered.in: has no answer", "ignored data/secret/stray.bin",
        "ignored data/invalid_input", "tolerated submissions/loose.py",
        "tolerated submissions/runtime_error/crash.cpp", "ignored submissions/accepted/Main.class",
        "ignored submissions/accepted/readme.txt", "ignored problem.yaml: the key 'answer'"})
    EXPECT_THAT(told, HasSubstr(notice));
  EXPECT_EQ(submission(problem, "crash.cpp").expectation, "run_time_error");
  EXPECT_EQ(submission(problem, "tagged.py").expectations.at(0).whole,
            (std::set{V::time_limit, V::run_time_error, V::memory_limit, V::output_limit}));
  EXPECT_EQ(problem.submissions.size(), 3U);
}

TEST_F(Kattis, ShowsNothingThatIsNotUtf8) {
  write("problem.yaml", "name: \"caf\xE9\"\nkeywords: \xFF\n");
  write("problem_statement/problem.en.tex", "caf\xE9");
  write("data/secret/\xE9.in", "\xFF");
  write("data/secret/\xE9.ans", "\xFF");
  write("data/secret/\xE9.desc", "ok");
  const auto problem = load();
  for (const auto& text :
       {problem.title, problem.statement, problem.topics.at(0), problem.cases.at(2).name, notices(problem)})
    EXPECT_EQ(valid_utf8_prefix(text), text.size()) << text;
  EXPECT_THAT(problem.statement, HasSubstr("café"));
  EXPECT_EQ(problem.cases.at(2).input_text, "\xFF");
}

TEST_F(Kattis, RefusesLinksThatLeave) {
  fs::create_symlink("/etc/passwd", directory() / "data/secret/02.in");
  EXPECT_THAT(refusal(), HasSubstr("is a link that leaves the package"));
  fs::remove(directory() / "data/secret/02.in");
  fs::create_symlink("01-big.in", directory() / "data/secret/02.in");
  fs::create_symlink("01-big.ans", directory() / "data/secret/02.ans");
  EXPECT_EQ(load().cases.size(), 3U);
}

TEST_F(Kattis, ExpectsByFolder) {
  for (const auto* name : {"wrong_answer", "time_limit_exceeded", "run_time_error", "partially_accepted"})
    write(std::string("submissions/") + name + "/x.cpp", "// @EXPECTED_RESULTS@: CORRECT\n");
  const auto problem = load();
  const auto of = [&](const std::string& name) {
    return std::find_if(problem.submissions.begin(), problem.submissions.end(),
                        [&](const auto& shipped) { return shipped.expectation == name; })
        ->expectations.at(0);
  };
  EXPECT_EQ(of("accepted").permitted, std::set{V::accepted});
  EXPECT_EQ(of("accepted").time_limit, TimeLimitUse::lower);
  EXPECT_EQ(of("wrong_answer").required, std::set{V::wrong_answer});
  // Slow and wrong may go together, in legacy packages.
  EXPECT_EQ(of("time_limit_exceeded").permitted, (std::set{V::accepted, V::wrong_answer, V::time_limit}));
  EXPECT_EQ(of("time_limit_exceeded").time_limit, TimeLimitUse::upper);
  EXPECT_TRUE(of("run_time_error").required.contains(V::memory_limit));
  EXPECT_TRUE(of("partially_accepted").partial);
  EXPECT_THAT(notices(problem), HasSubstr("over which its folder wins"));
}

TEST_F(Kattis, ReadsDomjudgesFiles) {
  write("domjudge-problem.ini", "timelimit='2.5'\ncolor = #ff0000\nspecial_run='x'\n");
  auto problem = load();
  EXPECT_EQ(problem.limits.cpu_time, 2500ms);
  EXPECT_FALSE(problem.judging.computed_limit);
  EXPECT_THAT(notices(problem), HasSubstr("unsupported domjudge-problem.ini: the key 'special_run'"));
  write(".timelimit", "7\n");
  EXPECT_EQ(load().limits.cpu_time, 7s);
  write(".timelimit", "soon\n");
  EXPECT_THAT(refusal(), HasSubstr("found 'soon'"));
}

class KattisNewer : public Kattis {
 protected:
  KattisNewer() {
    fs::remove_all(directory() / "problem_statement");
    write("statement/problem.en.md", "At most {{most}}.\n\n{{nextsample}}\n");
    describe("");
  }
  void describe(const std::string& more) const {
    write("problem.yaml",
          "problem_format_version: 2025-09\nname: {sv: Summa, en: Sum}\nuuid: 1\nconstants: {most: 100}\n" +
              more);
  }
};

TEST_F(KattisNewer, Loads) {
  const auto problem = load();
  EXPECT_EQ(problem.format, "kattis-2025-09");
  EXPECT_EQ(problem.title, "Sum");
  EXPECT_THAT(problem.statement, HasSubstr("At most 100.\n\n\n"));
  EXPECT_EQ(problem.judging.computed_limit->limit_to_slow, 1.5);
  EXPECT_EQ(notices(problem), "");
  for (const auto* version : {"2023-07-draft", "2023-07", "legacy-icpc"}) {
    write("problem.yaml", std::string("problem_format_version: ") + version + "\nname: x\nuuid: y\n");
    EXPECT_NE(load().format, "") << version;
  }
  write("problem.yaml", "problem_format_version: 2031-01\n");
  EXPECT_THAT(refusal(), HasSubstr("'2031-01' is not known"));
}

TEST_F(KattisNewer, SaysThatNothingIsShownInThePlaceOfASample) {
  for (const auto* name : {"1.in.statement", "1.ans.statement", "1.in.download"})
    write(std::string("data/sample/") + name, "shown\n");
  const auto problem = load();
  ASSERT_EQ(problem.cases.size(), 2U);
  EXPECT_EQ(problem.cases[0].input_text, "1 2\n");
  for (const auto* name : {"1.in.statement", "1.ans.statement", "1.in.download"})
    EXPECT_THAT(notices(problem), HasSubstr("unsupported data/sample/" + std::string(name)));
}

TEST_F(KattisNewer, ReadsTypesAndLimits) {
  describe(
      "type: [interactive, multi-pass]\nlimits: {time_limit: 1.5, time_resolution: 0.1, validation_passes: "
      "4}\n");
  write("output_validator/v.py", "limit = {{most}}");
  const auto problem = load();
  EXPECT_EQ(problem.judging.passes, 4);
  EXPECT_EQ(problem.limits.cpu_time, 1500ms);
  EXPECT_FALSE(problem.judging.computed_limit);
  EXPECT_EQ(problem.judging.interactor->files.at(0).content, "limit = 100");
  describe("type: submit-answer\n");
  EXPECT_THAT(refusal(), HasSubstr("submit-answer are not supported"));
}

TEST_F(KattisNewer, ReadsGroupsAndCases) {
  describe("type: scoring\n");
  fs::remove(directory() / "data/secret/01-big.in");
  fs::remove(directory() / "data/secret/01-big.ans");
  for (const auto* base : {"data/secret/g1/a", "data/secret/g2/deep/b"}) {
    write(std::string(base) + ".in", "");
    write(std::string(base) + ".ans", "");
  }
  write("data/secret/g1/test_group.yaml",
        "max_score: 40\nargs: [--most, '{{most}}']\noutput_validator_args: [case_sensitive]\n");
  write("data/secret/g2/test_group.yaml",
        "max_score: 60\nscore_aggregation: min\nrequire_pass: [sample, secret/g1]\n");
  write("data/secret/g1/a.yaml", "hint: read twice\ninput_validator_args: {v: [x]}\n");
  write("data/secret/g1/a.files/inner/table.txt", "bytes");
  const auto problem = load();
  const auto& groups = problem.judging.groups;
  ASSERT_EQ(groups.size(), 5U);  // root, sample, secret, g1, g2, but not the folder in it
  EXPECT_EQ(groups[4].members.size(), 1U);
  EXPECT_TRUE(problem.judging.scoring->bounded);
  EXPECT_TRUE(groups[0].ignore_sample);
  EXPECT_EQ(groups[2].max_score, 100);
  EXPECT_EQ(groups[3].score, ScoreAggregation::pass_fail);
  EXPECT_EQ(groups[3].max_score, 40);
  EXPECT_EQ(groups[4].score, ScoreAggregation::minimum);
  EXPECT_THAT(groups[4].require_pass, ElementsAre("sample", "secret/g1"));
  const auto& test = problem.cases.at(1);
  EXPECT_EQ(test.name, "secret/g1/a");
  EXPECT_THAT(test.arguments, ElementsAre("--most", "100"));
  EXPECT_EQ(test.hint, "read twice");
  EXPECT_TRUE(test.tokens->case_sensitive);
  EXPECT_THAT(test.input_validator_arguments.at("v"), ElementsAre("x"));
  EXPECT_EQ(test.files.at(0).name, "inner/table.txt");
}

TEST_F(KattisNewer, AppliesSubmissionsYaml) {
  write("submissions/mixed/a.py", "");
  write("submissions/mixed/b.py", "");
  write("submissions/time_limit_exceeded/slow.py", "");
  write("submissions/submissions.yaml", R"(
mixed/{a,c}.py:
  permitted: [AC, TLE]
  required: [TLE]
  use_for_time_limit: false
  language: python3
  entrypoint: a.py
  message: too slow
  score: [10, 20]
  secret/*-big:
    permitted: [AC, RTE]
time_limit_exceeded:
  permitted: [AC, WA, TLE]
accepted/*:
  use_for_time_limit: lower
)");
  const auto problem = load();
  const auto& a = submission(problem, "a.py");
  ASSERT_EQ(a.expectations.size(), 2U);
  EXPECT_EQ(a.language, "python");
  EXPECT_EQ(a.entry_point, "a.py");
  EXPECT_EQ(a.expectations[0].required, std::set{V::time_limit});
  EXPECT_EQ(a.expectations[0].time_limit, TimeLimitUse::none);
  EXPECT_EQ(a.expectations[0].message, "too slow");
  EXPECT_EQ(a.expectations[0].score->most, 20);
  EXPECT_THAT(*a.expectations[1].cases, ElementsAre("secret/01-big"));
  EXPECT_EQ(a.expectations[1].time_limit, TimeLimitUse::lower);
  EXPECT_THAT(submission(problem, "b.py").expectations, IsEmpty());
  const auto& slow = submission(problem, "slow.py");
  ASSERT_EQ(slow.expectations.size(), 1U);
  EXPECT_TRUE(slow.expectations[0].permitted.contains(V::wrong_answer));
  EXPECT_EQ(slow.expectations[0].time_limit, TimeLimitUse::upper);
  EXPECT_EQ(submission(problem, "sum.py").expectations.size(), 2U);
}

TEST_F(KattisNewer, ReadsIncludedFiles) {
  write("include/default/data.txt", "{{most}}");
  write("include/python3/helper.py", "");
  write("attachments/tool.py", "");
  write("static_validator/x.py", "");
  const auto problem = load();
  EXPECT_EQ(problem.judging.included.at("").at(0).content, "100");
  EXPECT_EQ(problem.judging.included.at("python").at(0).name, "helper.py");
  EXPECT_EQ(problem.judging.attachments.at(0).name, "tool.py");
  EXPECT_THAT(notices(problem), HasSubstr("unsupported static_validator"));
}

}  // namespace
}  // namespace spar::bank
