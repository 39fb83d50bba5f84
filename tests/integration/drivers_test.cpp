// Solutions that go wrong, in every language: each gets its verdict and an explanation, and what goes wrong
// in one case harms no other.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/integration/tiny_package.hpp"

namespace spar::testing {
namespace {

using ::testing::AnyOf;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr auto double_it =
    "[function]\nname = \"double_it\"\nparameters = [{ name = \"x\", type = \"int\" }]\nreturns = \"int\"\n"
    "[limits]\ntime = 0.3\nmemory = 64\noutput = 1\n";
constexpr auto double_it_cases =
    R"([{"args": [1], "expected": 2}, {"args": [2], "expected": 4}, {"args": [3], "expected": 6}])";

TinyPackage doubling() { return {"function", double_it, json::parse(double_it_cases)}; }

/// A solution that does something else in the second of three cases.
struct Misdeed {
  const char* name;
  const char* language;
  const char* statement;
  std::vector<std::string> verdicts;  ///< any of these
  const char* told;                   ///< part of the explanation
};

std::string solution_with(const Misdeed& misdeed) {
  const std::string language = misdeed.language;
  if (language == "cpp")
    return std::string(
               "#include <sys/mman.h>\n#include <signal.h>\n#include <unistd.h>\nlong long deep(long long n) "
               "{ volatile char room[256]; room[0] = char(n); return n < 0 ? room[0] : deep(n + 1) + "
               "room[0]; }\n"
               "long long double_it(long long x) {\n  if (x == 2) { ") +
           misdeed.statement + " }\n  return 2 * x;\n}\n";
  return std::string(
             "import os, signal, sys, time\ndef deep(n):\n    return deep(n + 1) + 1\ndef double_it(x):\n    "
             "if x == 2:\n        ") +
         misdeed.statement + "\n    return 2 * x\n";
}

class OneCaseGoesWrong : public ::testing::TestWithParam<Misdeed> {};

TEST_P(OneCaseGoesWrong, AndTheOthersAreJudged) {
  const Misdeed& misdeed = GetParam();
  const TinyPackage package = doubling();
  const json report = package.judge(misdeed.language, solution_with(misdeed));
  ASSERT_TRUE(report.is_object()) << package.said();
  const auto got = verdicts(report);
  ASSERT_EQ(got.size(), 3U) << report.dump(1);
  EXPECT_EQ(got[0], "AC");
  EXPECT_THAT(misdeed.verdicts, ::testing::Contains(got[1])) << got[1] << ": " << summary(report, 1);
  EXPECT_EQ(got[2], "AC") << summary(report, 2);
  EXPECT_THAT(summary(report, 1), HasSubstr(misdeed.told));
  EXPECT_EQ(report_complaint(report), "");
}

const std::vector<Misdeed> misdeeds{
    {"throws", "cpp", R"(throw std::runtime_error("the reason");)", {"RTE"}, "the reason"},
    {"throws_a_number", "cpp", "throw 7;", {"RTE"}, "uncaught exception"},
    {"exits", "cpp", "std::exit(0);", {"RTE"}, "before it had answered"},
    {"exits_at_once", "cpp", "_exit(0);", {"RTE"}, "before it had answered"},
    {"aborts", "cpp", "std::abort();", {"RTE"}, "SIGABRT"},
    {"null_pointer", "cpp", "volatile int* p = nullptr; *p = 1;", {"RTE"}, ""},
    {"divides_by_zero", "cpp", "volatile int zero = 0; return x / zero;", {"RTE"}, ""},
    {"kills_itself", "cpp", "kill(getpid(), SIGKILL); pause();", {"RTE"}, ""},
    {"recursion", "cpp", "return deep(0);", {"RTE", "MLE"}, ""},
    {"sleeps", "cpp", "sleep(60);", {"TLE"}, ""},
    {"busy", "cpp", "for (volatile long long i = 0;; i = i + 1) {}", {"TLE"}, ""},
    {"memory_hog",
     "cpp",
     "std::vector<std::vector<char>> all; for (;;) all.emplace_back(1 << 20, 'x');",
     {"MLE"},
     ""},
    {"output_flood", "cpp", "for (;;) std::puts(\"flood flood flood flood flood flood\");", {"OLE"}, ""},
    {"closes_everything", "cpp", "close_range(3, 1000, 0);", {"RTE"}, ""},
    {"garbage_everywhere",
     "cpp",
     "for (int i = 3; i < 64; ++i) { ssize_t n = write(i, \"garbage garbage garbage garbage\", 31); (void)n; "
     "} _exit(0);",
     {"RTE", "WA", "OLE"},
     ""},
    {"forged_frame",
     "cpp",
     "const char frame[33] = {}; for (int i = 3; i < 64; ++i) { ssize_t n = write(i, frame, 33); (void)n; } "
     "_exit(0);",
     {"RTE", "WA"},
     ""},
    {"threads_crash", "cpp", "std::thread([] { throw 1; }).join();", {"RTE"}, ""},

    {"raises", "python", "raise ValueError('the reason')", {"RTE"}, "the reason"},
    {"raises_with_line", "python", "return [][x]", {"RTE"}, "line 6"},
    {"exits", "python", "sys.exit(0)", {"RTE"}, "before it had answered"},
    {"exits_with_text", "python", "sys.exit('bye')", {"RTE"}, "before it had answered"},
    {"exits_at_once", "python", "os._exit(0)", {"RTE"}, "before it had answered"},
    {"kills_itself", "python", "os.kill(os.getpid(), 9)", {"RTE"}, ""},
    {"recursion", "python", "return deep(0)", {"RTE", "MLE"}, ""},
    {"sleeps", "python", "time.sleep(60)", {"TLE"}, ""},
    {"busy", "python", "while True: pass", {"TLE"}, ""},
    {"memory_hog", "python", "all = [bytes(b'x' * (1 << 20)) for _ in iter(int, 1)]", {"MLE"}, ""},
    {"output_flood", "python", "while True: print('flood ' * 100)", {"OLE"}, ""},
    {"closes_everything", "python", "os.closerange(3, 1000)", {"RTE"}, ""},
    {"garbage_everywhere",
     "python",
     "[os.write(i, b'garbage' * 5) for i in range(3, 64) if os.path.exists(f'/proc/self/fd/{i}')]; "
     "os._exit(0)",
     {"RTE", "WA", "OLE"},
     ""},
    {"fake_equal",
     "python",
     "return type('Fake', (), {'__eq__': lambda s, o: True, '__repr__': lambda s: '4', '__int__': lambda s: "
     "4})()",
     {"RTE", "WA"},
     "Fake"},
    {"fake_int",
     "python",
     "return type('Fake', (int,), {'__eq__': lambda s, o: True, '__repr__': lambda s: '4', '__str__': lambda "
     "s: '4'})(5)",
     {"RTE", "WA"},
     ""},
    {"returns_text", "python", "return '4'", {"WA"}, "Expected int, found"},
    {"returns_float", "python", "return 4.0", {"WA"}, "Expected int, found"},
    {"returns_nothing", "python", "return None", {"WA"}, "does every path return a value"},
    {"returns_itself", "python", "loop = []; loop.append(loop); return loop", {"RTE", "WA"}, ""},
    {"returns_surrogate", "python", "return '\\ud800'", {"RTE", "WA"}, ""},
    {"returns_huge_int", "python", "return 10 ** 5000", {"RTE", "WA"}, ""},
    {"replaces_json", "python", "import json; json.dumps = lambda *a, **k: '4'; return 5", {"WA"}, ""},
    {"replaces_write",
     "python",
     "os.write = None; sys.stdout = None; raise ValueError('the reason')",
     {"RTE"},
     "the reason"},
};

void PrintTo(const Misdeed& misdeed, std::ostream* out) { *out << misdeed.statement; }

INSTANTIATE_TEST_SUITE_P(Drivers, OneCaseGoesWrong, ::testing::ValuesIn(misdeeds), [](const auto& row) {
  return std::string(row.param.language) + "_" + row.param.name;
});

TEST(Driver, KeepsPrintsApartFromAnswers) {
  const TinyPackage package = doubling();
  for (const auto& [language, source] : std::map<std::string, std::string>{
           {"cpp",
            "long long double_it(long long x) { std::cout << \"printed \" << x; std::cerr << \"noted \" << "
            "x; return 2 * x; }"},
           {"python",
            "import sys\nprint('loaded')\ndef double_it(x):\n    print('printed', x, end='')\n    "
            "print('noted', x, end='', file=sys.stderr)\n    return 2 * x\n"}}) {
    const json report = package.judge(language, source);
    ASSERT_EQ(verdicts(report), (std::vector<std::string>{"AC", "AC", "AC"})) << package.said();
    EXPECT_EQ(report.at("cases").at(0).at("stdout"),
              (language == "python" ? "loaded\n" : "") + std::string("printed 1"));
    EXPECT_EQ(report.at("cases").at(1).at("stdout"), "printed 2");
    EXPECT_EQ(report.at("cases").at(2).at("stderr"), "noted 3");
  }
}

TEST(Driver, ForgetsStateBetweenCases) {
  const TinyPackage package = doubling();
  EXPECT_EQ(package
                .judge("cpp",
                       "long long calls = 0; long long double_it(long long x) { static int more = 0; return "
                       "++calls + ++more == 2 ? 2 * x : 0; }")
                .at("verdict"),
            "AC");
  EXPECT_EQ(
      package
          .judge(
              "python",
              "calls = []\ndef double_it(x):\n    calls.append(x)\n    return 2 * x if calls == [x] else 0\n")
          .at("verdict"),
      "AC");
}

TEST(Driver, LeavesNoForkedChildBehind) {
  const TinyPackage package = doubling();
  const json cpp = package.judge("cpp",
                                 "#include <unistd.h>\nlong long double_it(long long x) { if (fork() == 0) { "
                                 "sleep(300); _exit(0); } return 2 * x; }");
  EXPECT_EQ(cpp.at("verdict"), "AC") << cpp.dump(1);
  const json python = package.judge("python",
                                    "import os, time\ndef double_it(x):\n    if os.fork() == 0:\n        "
                                    "time.sleep(300)\n    return 2 * x\n");
  EXPECT_EQ(python.at("verdict"), "AC") << python.dump(1);
}

TEST(Driver, TellsWhatDoesNotFitTheProblem) {
  const TinyPackage package = doubling();
  const auto expect = [&](const char* language, const char* source, const char* verdict, const char* told) {
    SCOPED_TRACE(source);
    const json report = package.judge(language, source);
    ASSERT_TRUE(report.is_object()) << package.said();
    EXPECT_EQ(report.at("verdict"), verdict);
    const std::string text = report.at("compile").at("diagnostics").get<std::string>() + summary(report, 0);
    EXPECT_THAT(text, HasSubstr(told));
    EXPECT_EQ(report_complaint(report), "");
  };
  expect("cpp", "long long double_it(long long x) {\n  return 2 * y;\n}\n", "CE", "solution.cpp:2:");
  expect("cpp", "#include \"nosuch.hpp\"\n", "CE", "nosuch.hpp");
  expect("cpp", "long long twice(long long x) { return 2 * x; }", "CE", "double_it");
  expect("cpp", "long long double_it(long long x, long long y) { return x + y; }", "RTE",
         "takes 2 parameters, the problem passes 1");
  expect("cpp", "std::string double_it(long long x) { return std::to_string(2 * x); }", "WA", "Expected int, found");
  expect("cpp", "double double_it(long long x) { return 2.0 * double(x); }", "WA", "Expected int, found");
  expect("cpp", "struct Odd {}; Odd double_it(long long x) { return {}; }", "CE", "Odd");
  expect("cpp", "long long double_it(std::string x) { return 2; }", "RTE", "argument 'x'");
  expect("python", "def double_it(x):\n    return 2 *\n", "CE", "line 2");
  expect("python", "\nimport nosuchmodule\n", "RTE", "line 2");
  expect("python", "import nosuchmodule\n", "RTE", "nosuchmodule");
  expect("python", "def twice(x):\n    return 2 * x\n", "RTE", "no function 'double_it'");
  expect("python", "def double_it(x, y):\n    return x + y\n", "RTE",
         "double_it() missing 1 required positional argument");
  expect("python", "import sys\nsys.exit(0)\n", "RTE", "sys.exit");
  expect("python", "double_it = 5\n", "RTE", "no function 'double_it'");
}

TEST(Driver, TakesOtherSpellings) {
  const TinyPackage package = doubling();
  EXPECT_EQ(package.judge("python", "def doubleIt(x):\n    return 2 * x\n").at("verdict"), "AC");
  EXPECT_EQ(package.judge("python", "class Solution:\n    def doubleIt(self, x):\n        return 2 * x\n")
                .at("verdict"),
            "AC");
  EXPECT_EQ(package.judge("cpp", "int double_it(const int& x) { return 2 * x; }").at("verdict"), "AC");
}

TEST(Driver, TellsWhichArgumentDoesNotFit) {
  const TinyPackage package(
      "function", double_it,
      json::parse(R"([{"args": [1], "expected": 2}, {"args": [4000000000], "expected": 8000000000}])"));
  const json report = package.judge("cpp", "int double_it(int x) { return 2 * x; }");
  EXPECT_EQ(verdicts(report), (std::vector<std::string>{"AC", "RTE"}));
  EXPECT_THAT(summary(report, 1), HasSubstr("argument 'x'"));
  EXPECT_THAT(summary(report, 1), HasSubstr("4000000000 does not fit into a parameter of 32 bits"));
}

TEST(Driver, IsNotFooledBeforeTheFirstCase) {
  const TinyPackage package = doubling();
  for (const char* deed :
       {"close(3);", "close(4);", "for (int i = 3; i < 64; ++i) close(i);",
        "const char text[] = \"garbage garbage garbage garbage garbage\"; ssize_t n = write(4, text, sizeof "
        "text); (void)n;",
        "const char zero[21] = {}; for (int i = 0; i < 3; ++i) { ssize_t n = write(4, zero, 21); (void)n; }",
        "_exit(0);", "throw 1;"}) {
    SCOPED_TRACE(deed);
    const json report =
        package.judge("cpp", std::string("#include <unistd.h>\nstruct Early { Early() { ") + deed +
                                 " } } early;\nlong long double_it(long long x) { return 2 * x; }");
    ASSERT_TRUE(report.is_object()) << package.said();
    EXPECT_THAT(report.at("verdict").get<std::string>(), AnyOf(Eq("RTE"), Eq("TLE"), Eq("OLE")))
        << report.dump(1);
    EXPECT_NE(summary(report, 0), "");
  }
}

}  // namespace
}  // namespace spar::testing
