// Completions and the man page: what the shells and the formatter make of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "tests/integration/support.hpp"

namespace spar::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

/// The words that bash would offer for the last of these.
std::vector<std::string> offered(const Sandbox& sandbox, const std::vector<std::string>& words) {
  const auto file = sandbox.write("completion.bash", sandbox.spar({"completion", "bash"}).out);
  const std::string ask =
      "set -u; source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _spar; "
      "printf '%s\\n' \"${COMPREPLY[@]}\"";
  std::vector<std::string> arguments{"/bin/bash", "--norc", "-c", ask, "bash", file.string()};
  arguments.insert(arguments.end(), words.begin(), words.end());
  const Ran ran = run({.arguments = arguments, .folder = sandbox.work()});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  std::vector<std::string> lines;
  std::istringstream stream(ran.out);
  for (std::string line; std::getline(stream, line);)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

TEST(Completion, OffersCommandsAndOptionsInBash) {
  using Words = std::vector<std::string>;
  const Sandbox sandbox;
  EXPECT_EQ(offered(sandbox, {"spar", "doc"}), Words{"doctor"});
  EXPECT_EQ(offered(sandbox, {"spar", "--json", "ser"}), Words{"serve"});
  EXPECT_EQ(offered(sandbox, {"spar", "serve", "--req"}), Words{"--require-isolation"});
  EXPECT_THAT(offered(sandbox, {"spar", "run-sandboxed", "--"}), Contains("--collect"));
  EXPECT_THAT(offered(sandbox, {"spar", "doctor", "--"}), Not(Contains("--collect")));
  // Files are left to bash: the value of an option, and everything that belongs to the command in the
  // sandbox.
  EXPECT_EQ(offered(sandbox, {"spar", "run-sandboxed", "--stdin", ""}), Words{});
  EXPECT_EQ(offered(sandbox, {"spar", "run-sandboxed", "--", "ls", "--co"}), Words{});
}

TEST(Completion, IsSoundInEveryShell) {
  const Sandbox sandbox;
  std::string missing;
  for (const std::string shell : {"bash", "zsh", "fish"}) {
    const auto program = "/usr/bin/" + shell;
    const Ran printed = sandbox.spar({"completion", shell});
    EXPECT_EQ(printed.exit_code, 0);
    EXPECT_THAT(printed.out, HasSubstr("run-sandboxed"));
    if (!fs::exists(program)) {
      missing += " " + shell;
      continue;
    }
    const Ran checked = run({.arguments = {program, "-n", sandbox.write(shell, printed.out).string()}});
    EXPECT_EQ(checked.exit_code, 0) << shell << checked.err;
    EXPECT_EQ(checked.err, "") << shell;
  }
  EXPECT_EQ(sandbox.spar({"completion", "nosuch"}).exit_code, 2);
  if (!missing.empty()) GTEST_SKIP() << "not installed, and so not asked:" << missing;
}

TEST(Manual, IsFormattedWithoutWarnings) {
  const Sandbox sandbox;
  const Ran printed = sandbox.spar({"manual"});
  EXPECT_EQ(printed.exit_code, 0);
  if (!fs::exists("/usr/bin/groff")) GTEST_SKIP() << "groff is not installed";
  const auto page = sandbox.write("spar.1", printed.out).string();
  const Ran formatted = run({.arguments = {"/usr/bin/groff", "-man", "-ww", "-Tutf8", "-P-cbou", page}});
  EXPECT_EQ(formatted.exit_code, 0);
  EXPECT_EQ(formatted.err, "");
  for (const char* part : {"NAME", "spar run-sandboxed", "--collect", "EXIT STATUS"})
    EXPECT_THAT(formatted.out, HasSubstr(part));
}

}  // namespace
}  // namespace spar::testing
