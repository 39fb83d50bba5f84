// What a terminal gets, and what nothing else may get: colours, a progress line, and no escape bytes of a
// submission.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "tests/integration/support.hpp"

namespace spar::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string accepted_python = slurp(shipped("algorithms/pair-sum/submissions/accepted/hash_map.py"));

TEST(Terminal, IsColouredUnlessNoColorIsSet) {
  const Sandbox sandbox;
  Command command = sandbox.command({"list"});
  const Ran coloured = run_in_terminal(command);
  EXPECT_EQ(coloured.exit_code, 0);
  EXPECT_THAT(coloured.out, HasSubstr("\x1b[1mpair-sum\x1b[0m"));
  command.environment["NO_COLOR"] = "1";
  EXPECT_THAT(run_in_terminal(command).out, Not(HasSubstr("\x1b")));
  EXPECT_THAT(run(sandbox.command({"list"})).out, Not(HasSubstr("\x1b")));
}

std::size_t longest_line(const std::string& text) {
  std::size_t longest = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::erase(line, '\r');
    const auto continued = [](unsigned char byte) { return (byte & 0xC0U) == 0x80U; };
    longest = std::max(
        longest, line.size() - static_cast<std::size_t>(std::count_if(line.begin(), line.end(), continued)));
  }
  return longest;
}

TEST(Terminal, GetsRowsThatFitAndOthersAllTopics) {
  const Sandbox sandbox;
  Command command = sandbox.command({"list"});
  command.environment["NO_COLOR"] = "1";
  command.environment["COLUMNS"] = "120";
  const Ran shown = run_in_terminal(command);
  EXPECT_LE(longest_line(shown.out), 120U) << shown.out;
  EXPECT_THAT(shown.out, HasSubstr(", …"));
  const Ran whole = run(command);
  EXPECT_GT(longest_line(whole.out), 120U);
  EXPECT_THAT(whole.out, Not(HasSubstr("…")));
}

TEST(Terminal, ShowsAProgressLine) {
  const Sandbox sandbox;
  sandbox.write("pair-sum.py", accepted_python);
  const Ran shown = run_in_terminal(sandbox.command({"submit", "pair-sum.py"}));
  EXPECT_EQ(shown.exit_code, 0) << shown.out;
  EXPECT_THAT(shown.out, HasSubstr("\r\x1b[Kcompiling"));
  EXPECT_THAT(shown.out, HasSubstr("case 1 of "));
  const Ran as_json = run_in_terminal(sandbox.command({"--json", "submit", "pair-sum.py"}));
  EXPECT_THAT(as_json.out, Not(HasSubstr("\x1b")));
  const Ran plain = sandbox.spar({"submit", "pair-sum.py"});
  EXPECT_THAT(plain.out + plain.err, Not(HasSubstr("\x1b")));
  EXPECT_THAT(plain.out + plain.err, Not(HasSubstr("compiling")));
}

TEST(Terminal, GetsNoEscapeBytesOfASubmission) {
  const Sandbox sandbox;
  sandbox.write("pair-sum.py",
                "print('\\x1b]0;owned\\x07 \\x1b[31m')\ndef pair_sum(values, target):\n    raise "
                "ValueError('\\x1b[2J')\n");
  Command command = sandbox.command({"submit", "pair-sum.py"});
  command.environment["NO_COLOR"] = "1";
  const Ran shown = run_in_terminal(command);
  EXPECT_EQ(shown.exit_code, 1);
  for (const char* escape : {"\x1b]", "\x1b[31m", "\x1b[2J", "\x07"})
    EXPECT_THAT(shown.out, Not(HasSubstr(escape)));
  EXPECT_THAT(shown.out, HasSubstr("\\x1b]0;owned\\x07"));
  // A file name is somebody else's text as well.
  const Ran refused = run_in_terminal(sandbox.command({"submit", "\x1b[2J.py"}));
  EXPECT_THAT(refused.out, Not(HasSubstr("\x1b[2J")));
}

}  // namespace
}  // namespace spar::testing
