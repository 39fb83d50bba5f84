// spar run-sandboxed as a tool in its own right: what it gives a command, takes back, limits, tells and
// refuses.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <sstream>

#include "tests/integration/refused.hpp"

namespace spar::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

/// The JSON of a run of this command with these options; expects spar's own exit code.
json run_of(const Sandbox& sandbox, const std::vector<std::string>& options,
            const std::vector<std::string>& command, int exit_code = 0) {
  std::vector<std::string> words{"--json", "run-sandboxed"};
  words.insert(words.end(), options.begin(), options.end());
  words.emplace_back("--");
  words.insert(words.end(), command.begin(), command.end());
  const Ran ran = sandbox.spar(words);
  EXPECT_EQ(ran.exit_code, exit_code) << ran.out << ran.err;
  json line = ran.parsed();
  return line.is_object() ? line : json{{"stdout", ""}, {"stderr", ran.err}, {"collected", json::object()}};
}

/// An executable script in the working folder.
fs::path script(const Sandbox& sandbox, const std::string& name, const std::string& text) {
  auto file = sandbox.write(name, "#!/bin/sh\n" + text + "\n");
  fs::permissions(file, fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
  return file;
}

TEST(RunSandboxed, PrintsALineARunWithEveryField) {
  const Sandbox sandbox;
  const Ran ran =
      sandbox.spar({"--json", "run-sandboxed", "--repeat", "3", "--", "sh", "-c", "echo out; echo err >&2"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  std::istringstream lines(ran.out);
  int count = 0;
  for (std::string text; std::getline(lines, text); ++count) {
    const json line = json::parse(text);
    for (const char* field : {"cpu_ns", "wall_ns", "memory_bytes", "exit_code", "signal", "limit_hit",
                              "oom_killed", "truncated", "stdout", "stderr", "isolation_level", "error"})
      EXPECT_TRUE(line.contains(field)) << field;
    EXPECT_EQ(line.at("stdout"), "out\n");
    EXPECT_EQ(line.at("stderr"), "err\n");
    EXPECT_EQ(line.at("exit_code"), 0);
    EXPECT_GT(line.at("wall_ns").get<std::int64_t>(), 0);
  }
  EXPECT_EQ(count, 3);
}

TEST(RunSandboxed, TellsExitCodesSignalsAndLimits) {
  const Sandbox sandbox;
  const auto outcome = [&](std::vector<std::string> options, const std::string& script, int exit_code) {
    std::vector<std::string> words{"--json", "run-sandboxed"};
    words.insert(words.end(), options.begin(), options.end());
    words.insert(words.end(), {"--", "sh", "-c", script});
    const Ran ran = sandbox.spar(words);
    EXPECT_EQ(ran.exit_code, exit_code) << script << ran.err;
    return ran.parsed();
  };
  EXPECT_EQ(outcome({}, "exit 7", 1).at("exit_code"), 7);
  EXPECT_EQ(outcome({}, "kill -SEGV $$", 1).at("signal"), 11);
  EXPECT_EQ(outcome({"--cpu", "200ms"}, "while :; do :; done", 1).at("limit_hit"), "cpu_time");
  EXPECT_EQ(outcome({"--wall", "200ms"}, "sleep 30", 1).at("limit_hit"), "wall_time");
  const Ran plain = sandbox.spar({"run-sandboxed", "--", "sh", "-c", "echo out; exit 7"});
  EXPECT_EQ(plain.exit_code, 1);
  EXPECT_EQ(plain.out, "out\n");
  EXPECT_THAT(plain.err, HasSubstr("exit code 7"));
}

TEST(RunSandboxed, MirrorsTheExitCodeWhereAsked) {
  const Sandbox sandbox;
  const auto exit_code = [&](const std::string& text) {
    return sandbox.spar({"run-sandboxed", "--exit-code", "--", "sh", "-c", text}).exit_code;
  };
  EXPECT_EQ(exit_code("exit 0"), 0);
  EXPECT_EQ(exit_code("exit 42"), 42);
  EXPECT_EQ(exit_code("kill -TERM $$"), 128 + 15);
}

TEST(RunSandboxed, FeedsStdin) {
  const Sandbox sandbox;
  sandbox.write("input", "from a file");
  EXPECT_EQ(run_of(sandbox, {"--stdin", "input"}, {"cat"}).at("stdout"), "from a file");
  EXPECT_EQ(run_of(sandbox, {}, {"cat"}).at("stdout"), "");
  Command command = sandbox.command({"run-sandboxed", "--stdin", "-", "--repeat", "2", "--", "cat"});
  command.input = "from a pipe\n";
  EXPECT_EQ(run(command).out, "from a pipe\nfrom a pipe\n");
}

TEST(RunSandboxed, CopiesFilesIn) {
  const Sandbox sandbox;
  sandbox.write("plain.txt", "plain");
  sandbox.write("odd:name", "odd");
  script(sandbox, "tool", "cat sub/other.txt");
  const std::vector<std::string> files{"--file", "plain.txt:sub/other.txt", "--file", "odd:name", "--file",
                                       "tool"};
  EXPECT_EQ(run_of(sandbox, files, {"./tool"}).at("stdout"), "plain");
  EXPECT_EQ(run_of(sandbox, files, {"find", ".", "-type", "f", "-executable"}).at("stdout"), "./tool\n");
  EXPECT_EQ(run_of(sandbox, files, {"cat", "odd:name"}).at("stdout"), "odd");
}

TEST(RunSandboxed, RunsProgramsFromElsewhere) {
  const Sandbox sandbox;
  const auto tool = script(sandbox, "tool", "echo \"$0 $1\"");
  EXPECT_EQ(run_of(sandbox, {}, {"./tool", "word"}).at("stdout"), "/program/tool word\n");
  EXPECT_EQ(run_of(sandbox, {}, {tool.string(), "--", "-x"}).at("stdout"), "/program/tool --\n");
  EXPECT_EQ(run_of(sandbox, {}, {"/bin/echo", "x"}).at("stdout"), "x\n");
}

TEST(RunSandboxed, SetsTheEnvironment) {
  const Sandbox sandbox;
  Command command =
      sandbox.command({"run-sandboxed", "--env", "HERE", "--env", "A=b=c", "--env", "HOME=/nowhere", "--",
                       "sh", "-c", "echo \"$HERE $A $HOME ${XDG_DATA_HOME-unset}\""});
  command.environment["HERE"] = "passed on";
  EXPECT_EQ(run(command).out, "passed on b=c /nowhere unset\n");
}

TEST(RunSandboxed, SharesFoldersReadOnly) {
  const Sandbox sandbox;
  const auto folder = sandbox.write("shared/file", "shown").parent_path();
  script(sandbox, "shared/tool", "cat /data/file");
  fs::permissions(folder, fs::perms::others_read | fs::perms::others_exec, fs::perm_options::add);
  const std::vector<std::string> share{"--share", "shared:/data"};
  EXPECT_EQ(run_of(sandbox, share, {"/data/tool"}).at("stdout"), "shown");
  EXPECT_THAT(run_of(sandbox, share, {"touch", "/data/new"}, 1).at("stderr").get<std::string>(),
              HasSubstr("Read-only file system"));
  EXPECT_FALSE(fs::exists(folder / "new"));
}

TEST(RunSandboxed, HandsFilesBack) {
  const Sandbox sandbox;
  const json made = run_of(sandbox, {"--collect", "out/made", "--collect", "big:kept"},
                           {"sh", "-c", "mkdir out; printf made >out/made; printf kept >big"});
  EXPECT_EQ(made.at("collected"), (json{{"out/made", 4}, {"big", 4}}));
  EXPECT_EQ(slurp(sandbox.work() / "made"), "made");
  EXPECT_EQ(slurp(sandbox.work() / "kept"), "kept");
  // A link is no file: it could lead anywhere.
  const json none = run_of(sandbox, {"--collect", "link"}, {"ln", "-s", "/etc/passwd", "link"}, 1);
  EXPECT_EQ(none.at("collected"), (json{{"link", nullptr}}));
  EXPECT_FALSE(fs::exists(sandbox.work() / "link"));
  const Ran plain = sandbox.spar({"run-sandboxed", "--collect", "absent", "--", "true"});
  EXPECT_EQ(plain.exit_code, 1);
  EXPECT_THAT(plain.err, HasSubstr("no file 'absent'"));
}

TEST(RunSandboxed, HoldsTheCommandToItsLimits) {
  const Sandbox sandbox;
  const json flood = run_of(sandbox, {"--output", "1K"}, {"yes"}, 1);
  EXPECT_EQ(flood.at("limit_hit"), "output");
  EXPECT_LE(flood.at("stdout").get<std::string>().size(), 1024U);
  EXPECT_EQ(run_of(sandbox, {"--open-files", "20", "--stack", "1M"}, {"sh", "-c", "ulimit -n; ulimit -s"})
                .at("stdout"),
            "20\n1024\n");
  const json forked =
      run_of(sandbox, {"--processes", "2"}, {"sh", "-c", "sleep 9 & sleep 9 & sleep 9 & kill $!"}, 1);
  EXPECT_NE(forked.at("exit_code"), 0);
}

TEST(RunSandboxed, RefusesWhatCannotBeFollowed) {
  const Sandbox sandbox;
  sandbox.write("file", "x");
  fs::create_directory(sandbox.work() / "folder");
  struct Row {
    std::vector<std::string> options;
    std::vector<std::string> told;
  };
  const std::vector<Row> table{{{"--cpu", "5"}, {"--cpu '5'", "unit"}},
                               {{"--cpu", "0s"}, {"--cpu '0s'"}},
                               {{"--memory", "-1M"}, {"--memory"}},
                               {{"--memory", "infG"}, {"--memory 'infG'"}},
                               {{"--output", "1e300G"}, {"--output"}},
                               {{"--open-files", "1000000"}, {"--open-files"}},
                               {{"--stdin", "absent"}, {"--stdin 'absent'", "No such file"}},
                               {{"--stdin", "folder"}, {"--stdin 'folder'", "folder"}},
                               {{"--file", "absent"}, {"--file 'absent'", "No such file"}},
                               {{"--file", "folder"}, {"--file 'folder'", "--share folder"}},
                               {{"--file", "file:../up"}, {"'../up'", "/work"}},
                               {{"--file", "file", "--file", "file"}, {"'file' already"}},
                               {{"--file", "file:a", "--file", "file:a/b"}, {"'a' already"}},
                               {{"--env", "=x"}, {"--env '=x'"}},
                               {{"--env", "NOT_SET_HERE"}, {"NOT_SET_HERE", "not set"}},
                               {{"--share", "absent"}, {"--share 'absent'", "No such file"}},
                               {{"--share", "file"}, {"--share 'file'", "--file"}},
                               {{"--share", "folder:relative"}, {"'relative'", "begin with /"}},
                               {{"--share", "/proc:/host"}, {"/proc"}},
                               {{"--share", "/:/host"}, {"/proc"}},
                               {{"--share", "folder:/a", "--share", "folder:/a/b"}, {"'/a'", "overlap"}},
                               {{"--collect", "../up"}, {"'../up'"}},
                               {{"--collect", "x:absent/y"}, {"no folder", "absent'"}},
                               {{"--collect", "x:folder"}, {"'folder' is a folder"}}};
  for (const auto& row : table) {
    std::vector<std::string> words{"run-sandboxed"};
    words.insert(words.end(), row.options.begin(), row.options.end());
    words.insert(words.end(), {"--", "true"});
    expect_refused(sandbox, words, row.told);
  }
  for (const char* target :
       {"/", "/usr", "/usr/lib/x", "/work", "/work/x", "/program", "/proc", "/dev/shm", "/tmp/x", "/etc"})
    expect_refused(sandbox, {"run-sandboxed", "--share", std::string("folder:") + target, "--", "true"},
                   {target, "would cover"});
  expect_refused(sandbox, {"--isolation-level", "nosuch", "run-sandboxed", "--", "true"}, {"nosuch"});
}

TEST(RunSandboxed, RefusesACommandThatIsNotThere) {
  const Sandbox sandbox;
  sandbox.write("text", "x");
  const auto refused = [&](const char* command, const std::vector<std::string>& told) {
    expect_refused(sandbox, {"run-sandboxed", "--", command}, told);
  };
  refused("nosuch", {"no command 'nosuch'", "/usr/bin"});
  refused("/nonexistent", {"no program '/nonexistent'"});
  refused("./nosuch", {"no program './nosuch'"});
  refused("/usr/bin/nosuch", {"'/usr/bin/nosuch'"});
  refused("./text", {"'./text'", "not executable"});
  refused("/usr/bin", {"'/usr/bin'", "folder"});
  // Only the run itself can tell what is in its folders: as a shell, 127.
  const json absent = run_of(sandbox, {}, {"/work/absent"}, 1);
  EXPECT_EQ(absent.at("exit_code"), 127);
  EXPECT_THAT(absent.at("stderr").get<std::string>(), HasSubstr("cannot execute /work/absent"));
}

TEST(RunSandboxed, KeepsEscapeSequencesOffATerminal) {
  const Sandbox sandbox;
  sandbox.write("escape", "\x1b[2Jred");
  const std::vector<std::string> words{"run-sandboxed", "--stdin", "escape", "--", "cat"};
  EXPECT_THAT(run_in_terminal(sandbox.command(words)).out,
              AllOf(HasSubstr("\\x1b[2Jred"), Not(HasSubstr("\x1b"))));
  EXPECT_EQ(sandbox.spar(words).out, "\x1b[2Jred");
}

TEST(RunSandboxed, HelpShowsExamplesAndFields) {
  const Sandbox sandbox;
  const Ran help = sandbox.spar({"run-sandboxed", "--help"});
  EXPECT_EQ(help.exit_code, 0);
  std::istringstream lines(help.out);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 80U) << line;
  const json line = run_of(sandbox, {}, {"true"});
  for (const auto& [field, value] : line.items()) EXPECT_THAT(help.out, HasSubstr(field));
}

}  // namespace
}  // namespace spar::testing
