// Bad input to the command line: each has its exit code and one clear sentence.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/integration/live_server.hpp"
#include "tests/integration/refused.hpp"

namespace spar::testing {
namespace {

using ::testing::HasSubstr;

TEST(Refusal, OfNamesThatAreNotKnown) {
  const Sandbox sandbox;
  expect_refused(sandbox, {"show", "pair-sun"}, {"no problem 'pair-sun'", "did you mean 'pair-sum'?"});
  expect_refused(sandbox, {"start", "zzzzzzzz"}, {"no problem 'zzzzzzzz'", "spar list"});
  expect_refused(sandbox, {"start", "pair-sum", "--lang", "cobol"}, {"no language 'cobol'", "c, cpp, "});
  EXPECT_FALSE(fs::exists(sandbox.work() / "pair-sum.cobol"));
}

TEST(Refusal, OfFilesThatAreNoSource) {
  const Sandbox sandbox;
  const auto binary = std::string(
      "\x7f"
      "ELF\0\1",
      6);
  sandbox.write("pair-sum.zz", "x");
  sandbox.write("pair-sum.py", "");
  sandbox.write("pair-sum.cpp", std::string(5'000'000, 'x'));
  sandbox.write("binary.py", binary);
  sandbox.write("latin.py", "# caf\xe9\n");
  fs::create_directory(sandbox.work() / "folder.py");
  expect_refused(sandbox, {"submit", "absent.py"}, {"no file 'absent.py'"});
  expect_refused(sandbox, {"submit", "pair-sum.zz"}, {"pair-sum.zz", ".c, .cpp, ", "--lang"});
  expect_refused(sandbox, {"submit", "pair-sum.py"}, {"'pair-sum.py'", "is empty"});
  expect_refused(sandbox, {"submit", "pair-sum.cpp"}, {"'pair-sum.cpp'", "5000000 bytes", "1 MiB"});
  expect_refused(sandbox, {"submit", "binary.py", "--problem", "pair-sum"}, {"binary.py", "NUL byte"});
  expect_refused(sandbox, {"submit", "latin.py", "--problem", "pair-sum"}, {"latin.py", "UTF-8"});
  expect_refused(sandbox, {"submit", "folder.py", "--problem", "pair-sum"}, {"folder.py", "not a file"});
  EXPECT_FALSE(fs::exists(sandbox.database()) &&
               sandbox.rows("SELECT count(*) FROM submissions").at(0).at(0) != "0");
}

TEST(Refusal, OfOwnCasesThatCannotBeRead) {
  const Sandbox sandbox;
  sandbox.write("pair-sum.py", "def pair_sum(values, target): return []\n");
  sandbox.write("bad.json", "[{");
  sandbox.write("object.json", "{}");
  sandbox.write("arity.json", R"([{"args": [[1]]}])");
  expect_refused(sandbox, {"run", "pair-sum.py", "--cases", "absent.json"}, {"no file 'absent.json'"});
  expect_refused(sandbox, {"run", "pair-sum.py", "--cases", "bad.json"}, {"bad.json", "not JSON"});
  expect_refused(sandbox, {"run", "pair-sum.py", "--cases", "object.json"}, {"array"});
  expect_refused(sandbox, {"run", "pair-sum.py", "--cases", "arity.json"}, {"your case", "args"});
}

TEST(Refusal, OfPackages) {
  struct Row {
    const char* name;
    std::function<void(const fs::path&)> spoil;
    std::vector<std::string> parts;
  };
  const std::vector<Row> table{
      {"no-toml", [](const fs::path& p) { fs::remove(p / "problem.toml"); }, {"problem.toml"}},
      {"bad-toml",
       [](const fs::path& p) { overwrite(p / "problem.toml", "kind = \"function\"\ntitle = \n"); },
       {"problem.toml:2"}},
      {"unknown-key",
       [](const fs::path& p) {
         overwrite(p / "problem.toml", slurp(p / "problem.toml") + "\n[limitz]\ncpu = 1\n");
       },
       {"problem.toml:", "limitz"}},
      {"bad-type",
       [](const fs::path& p) {
         std::string text = slurp(p / "problem.toml");
         text.replace(text.find("list<int>"), 9, "list<itn>");
         overwrite(p / "problem.toml", text);
       },
       {"problem.toml:", "itn"}},
      {"bad-json",
       [](const fs::path& p) { overwrite(p / "data/secret/bad.json", "[\n  {\"name\": }\n]\n"); },
       {"bad.json:2"}},
      {"unknown-family",
       [](const fs::path& p) {
         overwrite(p / "data/secret/more.json",
                   "[\n{\"name\": \"x\", \"family\": \"nosuch\", \"args\": [[1], 1], \"expected\": []}\n]\n");
       },
       {"more.json:2", "nosuch"}},
      {"wrong-type",
       [](const fs::path& p) {
         overwrite(
             p / "data/secret/more.json",
             "[\n{\"name\": \"x\", \"family\": \"large\", \"args\": [[\"1\"], 1], \"expected\": []}\n]\n");
       },
       {"more.json:2"}}};
  const Sandbox sandbox;
  sandbox.write("pair-sum.py", "def pair_sum(values, target): return []\n");
  expect_refused(sandbox, {"judge", "--package", "/nonexistent", "pair-sum.py"}, {"/nonexistent", "folder"});
  for (const auto& row : table) {
    SCOPED_TRACE(row.name);
    const fs::path package = sandbox.folder().path() / row.name;
    fs::copy(shipped("algorithms/pair-sum"), package, fs::copy_options::recursive);
    row.spoil(package);
    expect_refused(sandbox, {"judge", "--package", package.string(), "pair-sum.py"}, row.parts);
  }
  // A bank with broken packages names them and goes on with the others.
  fs::copy(shipped("algorithms/longest-run"), sandbox.folder().path() / "longest-run",
           fs::copy_options::recursive);
  const Ran listed = sandbox.spar({"--problems", sandbox.folder().path().string(), "list"});
  EXPECT_EQ(listed.exit_code, 0);
  EXPECT_THAT(listed.out, HasSubstr("longest-run"));
  EXPECT_THAT(listed.err, HasSubstr("bad-toml"));
}

TEST(Refusal, OfFoldersThatCannotBeUsed) {
  const Sandbox sandbox;
  const auto file = sandbox.write("file", "not a folder").string();
  expect_refused(sandbox, {"--data", file + "/data", "list"}, {file, "--data"});
  expect_refused(sandbox, {"--problems", file + "/bank", "list"}, {file});
  sandbox.write("pair-sum.py", "def pair_sum(values, target): return []\n");
  Command command = sandbox.command({"submit", "pair-sum.py"});
  command.environment["XDG_CACHE_HOME"] = file;
  const Ran ran = run(command);
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, HasSubstr("XDG_CACHE_HOME"));
  // start in a folder that takes no file: something else of that name is there.
  fs::create_directory(sandbox.work() / "pair-sum.cpp");
  expect_refused(sandbox, {"start", "pair-sum", "--force"}, {"pair-sum.cpp", "cannot be written"});
}

TEST(Refusal, OfADatabaseOfANewerVersion) {
  const Sandbox sandbox;
  ASSERT_EQ(sandbox.spar({"list"}).exit_code, 0);
  sandbox.rows("PRAGMA user_version = 999");
  expect_refused(sandbox, {"list"}, {"999", "spar.db"});
  EXPECT_EQ(sandbox.rows("PRAGMA user_version").at(0).at(0), "999");
}

TEST(Refusal, OfAFileThatIsNoDatabase) {
  const Sandbox sandbox;
  sandbox.folder().write("data/spar/spar.db",
                         "certainly not a database, but a text of some length that someone put there");
  expect_refused(sandbox, {"list"}, {"spar.db"});
}

TEST(Refusal, OfPortsInUseOrNone) {
  const Sandbox sandbox;
  const LiveServer server(sandbox);
  const Sandbox other;
  expect_refused(other, {"serve", "--port", std::to_string(server.port())},
                 {std::to_string(server.port()), "in use"});
  expect_refused(other, {"serve", "--port", "70000"}, {"--port"});
  expect_refused(other, {"serve", "--host", "203.0.113.1", "--port", "0"}, {"203.0.113.1"});
}

TEST(Refusal, OfUsage) {
  const Sandbox sandbox;
  for (const std::vector<std::string>& words : {std::vector<std::string>{},
                                                {"nosuch"},
                                                {"show"},
                                                {"list", "--nosuch"},
                                                {"run-sandboxed"},
                                                {"run-sandboxed", "--repeat", "0", "--", "true"},
                                                {"run-sandboxed", "ls", "-l"}}) {
    const Ran ran = sandbox.spar(words);
    EXPECT_EQ(ran.exit_code, 2) << ::testing::PrintToString(words);
    EXPECT_TRUE(ran.err.starts_with("spar: ")) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("--help"));
    EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
  }
}

}  // namespace
}  // namespace spar::testing
