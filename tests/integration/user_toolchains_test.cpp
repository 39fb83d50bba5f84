// Toolchains that are not the system's: those in somebody's home, behind shims, and those that a user adds.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/integration/support.hpp"
#include "tests/integration/tiny_package.hpp"

namespace spar::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// A home that only its user may enter, where slots have no folder of their own (they have one in /tmp).
class Home {
 public:
  Home() {
    std::string pattern = "/var/tmp/spar-home-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for a home");
    path_ = fs::canonical(pattern);
  }
  ~Home() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Home(const Home&) = delete;
  Home& operator=(const Home&) = delete;

  fs::path write(const fs::path& name, const std::string& text, bool executable = false) const {
    fs::create_directories((path_ / name).parent_path());
    overwrite(path_ / name, text);
    if (executable) fs::permissions(path_ / name, fs::perms::owner_all);
    return path_ / name;
  }
  [[nodiscard]] const fs::path& path() const { return path_; }
  [[nodiscard]] std::map<std::string, std::string> environment() const {
    return {{"HOME", path_.string()},
            {"LANG", "C.UTF-8"},
            {"PATH", (path_ / ".pyenv/shims").string() + ":/usr/bin:/bin"},
            {"XDG_CACHE_HOME", shared_cache().string()}};
  }
  [[nodiscard]] Ran spar(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), spar_program().string());
    return run({.arguments = std::move(arguments), .environment = environment(), .folder = path_});
  }
  /// What `spar doctor` says of a language.
  [[nodiscard]] json language(const std::string& id) const {
    const json told = spar({"--json", "doctor"}).parsed();
    for (const json& one : told.value("languages", json::array()))
      if (one.at("id") == id) return one;
    return {{"why", "it is not told at all"}, {"program", ""}, {"available", false}};
  }

 private:
  fs::path path_;
};

/// Python as pyenv installs it: a real interpreter below the home, and a shim that finds it by $HOME, which
/// no sandbox has. The shipped recipe is replaced by one that has only the search path to go by.
class PythonHome : public Home {
 public:
  explicit PythonHome(const fs::path& prefix = ".pyenv/versions/3.99") {
    const fs::path system = fs::canonical("/usr/bin/python3");
    const fs::path program = path() / prefix / "bin" / "python3";
    fs::create_directories(program.parent_path());
    fs::create_directories(path() / prefix / "lib");
    fs::copy_file(system, program);
    const std::string library = system.filename().string();  // python3.11
    fs::create_directory_symlink("/usr/lib/" + library, path() / prefix / "lib" / library);
    write(".pyenv/shims/python3",
          "#!/bin/sh\nexec \"$HOME/" + (prefix / "bin/python3").string() + "\" \"$@\"\n", true);
    std::string recipe = slurp(fs::path(SPAR_SOURCE_DIR) / "judge/toolchains/python.toml");
    const std::string programs = R"(programs = ["/usr/bin/python3", "python3"])";
    const auto at = recipe.find(programs);
    if (at == std::string::npos) throw std::runtime_error("python.toml has other programs by now");
    write(".config/spar/toolchains/mine.toml",
          recipe.replace(at, programs.size(), R"(programs = ["python3"])"));
  }
};

json judged(const Home& home, const std::string& language, const fs::path& solution) {
  const TinyPackage package(
      "function",
      "[function]\nname = \"double_it\"\nparameters = [{ name = \"x\", type = \"int\" }]\n"
      "returns = \"int\"\n",
      json::array({{{"args", {21}}, {"expected", 42}}, {{"args", {0}}, {"expected", 0}}}));
  const Ran ran = home.spar(
      {"--json", "judge", "--package", package.folder().string(), "--lang", language, solution.string()});
  json report = ran.parsed();
  if (!report.is_object()) ADD_FAILURE() << ran.out << ran.err;
  return report;
}

TEST(ToolchainsInAHome, AreFoundBehindTheirShims) {
  const PythonHome home;
  const json told = home.language("python");
  EXPECT_EQ(told.at("program"), (home.path() / ".pyenv/versions/3.99/bin/python3").string()) << told;
  EXPECT_EQ(told.at("available"), true) << told;
  EXPECT_THAT(told.at("version").get<std::string>(), HasSubstr("Python 3"));
}

TEST(ToolchainsInAHome, JudgeAndShowNothingElseOfIt) {
  const PythonHome home;
  home.write(".netrc", "a password");
  const auto solution =
      home.write("solution.py", R"(import os, sys
def double_it(x):
    print(os.path.dirname(sys.executable))
    for path in sys.argv[2:] + [)" + json(home.path() / ".netrc").dump() +
                                    ", " + json(home.path() / ".pyenv/shims/python3").dump() + R"(]:
        try:
            print(open(path).read())
        except OSError as error:
            print("no:", type(error).__name__)
    return 2 * x
)");
  const json report = judged(home, "python", solution);
  ASSERT_EQ(verdicts(report), (std::vector<std::string>{"AC", "AC"})) << report.dump(1);
  const std::string printed = report.at("cases").at(0).at("stdout");
  EXPECT_THAT(printed, HasSubstr((home.path() / ".pyenv/versions/3.99/bin").string()));
  EXPECT_THAT(printed, ::testing::Not(HasSubstr("password")));
  EXPECT_THAT(printed, ::testing::Not(HasSubstr("exec")));
}

TEST(ToolchainsInAHome, ThatAreTheWholeHomeAreNotShown) {
  const PythonHome home("");
  const json told = home.language("python");
  // Whatever else stands on the search path is tried next.
  EXPECT_THAT(told.at("program").get<std::string>(), HasSubstr("/usr/bin/python3")) << told;
  const PythonHome with_data(".local");
  EXPECT_THAT(with_data.language("python").at("program").get<std::string>(), HasSubstr("/usr/bin/python3"));
}

TEST(ToolchainsInAHome, SayWhyTheyCannotBeUsed) {
  const Home home;
  home.write(".pyenv/shims/toy", "#!/bin/sh\necho pyenv: toy: command not found >&2\nexit 127\n", true);
  std::string recipe = slurp(fs::path(SPAR_SOURCE_DIR) / "judge/toolchains/python.toml");
  for (const auto& [from, to] : {std::pair<std::string, std::string>{"id = \"python\"", "id = \"toy\""},
                                 {R"(["/usr/bin/python3", "python3"])", R"(["toy"])"}})
    recipe.replace(recipe.find(from), from.size(), to);
  home.write(".config/spar/toolchains/toy.toml", recipe);
  const json told = home.language("toy");
  EXPECT_EQ(told.at("available"), false);
  EXPECT_THAT(told.at("why").get<std::string>(),
              AllOf(HasSubstr("shims/toy"), HasSubstr("should print the folder")));
  EXPECT_THAT(home.spar({"doctor"}).out, HasSubstr("why not"));
  const auto solution = home.write("solution.py", "x");
  const std::string package = SPAR_SOURCE_DIR "/problems/algorithms/pair-sum";
  EXPECT_THAT(home.spar({"judge", "--package", package, "--lang", "toy", solution.string()}).err,
              AllOf(HasSubstr("should print the folder"), HasSubstr("install it with")));
}

TEST(ToolchainsInAHome, TheRustOfThisHomeIsUsed) {
  const char* home = std::getenv("HOME");
  if (home == nullptr || !fs::exists(fs::path(home) / ".cargo/bin/rustc"))
    GTEST_SKIP() << "there is no rustup in this home";
  const ScratchFolder folder;
  const Command command{.arguments = {spar_program().string(), "--json", "doctor"},
                        .environment = {{"HOME", home},
                                        {"PATH", std::string(home) + "/.cargo/bin:/usr/bin:/bin"},
                                        {"XDG_DATA_HOME", folder.path().string()},
                                        {"XDG_CONFIG_HOME", folder.path().string()},
                                        {"XDG_CACHE_HOME", shared_cache().string()}}};
  const json told = run(command).parsed();
  for (const json& language : told.at("languages"))
    if (language.at("id") == "rust") {
      EXPECT_EQ(language.at("available"), true) << language;
      EXPECT_THAT(language.at("program").get<std::string>(), HasSubstr(".rustup/toolchains/"));
    }
}

/// Ruby, by the files that judge/toolchains/README.md shows.
class RubyHome : public Home {
 public:
  RubyHome() {
    fs::create_directories(path() / ".config/spar");
    fs::copy(fs::path(SPAR_SOURCE_DIR) / "tests/integration/user_toolchains",
             path() / ".config/spar/toolchains", fs::copy_options::recursive);
  }
};

/// What is said where a solution of a shipped problem is not accepted.
std::string accepts(const Home& home, const std::string& package, const fs::path& solution) {
  const fs::path folder = fs::path(SPAR_SOURCE_DIR) / "problems" / package;
  const Ran ran = home.spar({"judge", "--package", folder.string(), solution.string()});
  return ran.exit_code == 0 ? "" : ran.out + ran.err;
}

TEST(UserToolchains, JudgeFunctions) {
  const RubyHome home;
  ASSERT_EQ(home.language("ruby").at("available"), true) << home.language("ruby");
  const json right = judged(home, "ruby", home.write("a.rb", "def double_it(x)\n  puts x\n  2 * x\nend\n"));
  EXPECT_EQ(verdicts(right), (std::vector<std::string>{"AC", "AC"})) << right.dump(1);
  EXPECT_EQ(right.at("cases").at(0).at("stdout"), "21\n");
  const json fails =
      judged(home, "ruby", home.write("b.rb", "def doubleIt(x)\n  raise 'odd' if x == 21\n  0\nend\n"));
  EXPECT_EQ(verdicts(fails), (std::vector<std::string>{"RTE", "AC"})) << fails.dump(1);
  EXPECT_THAT(summary(fails, 0), AllOf(HasSubstr("odd"), HasSubstr("line 2")));
  const json broken = judged(home, "ruby", home.write("c.rb", "def double_it(x\n"));
  EXPECT_EQ(broken.at("verdict"), "CE");
}

TEST(UserToolchains, JudgeClassesAndProgramsOfTheBank) {
  const RubyHome home;
  const auto lru = home.write("lru.rb", R"(class LRUCache
  def initialize(capacity)
    @capacity, @entries = capacity, {}
  end
  def get(key)
    return -1 unless @entries.key?(key)
    @entries[key] = @entries.delete(key)
  end
  def put(key, value)
    @entries.delete(key)
    @entries[key] = value
    @entries.shift if @entries.size > @capacity
  end
end
)");
  EXPECT_EQ(accepts(home, "data-structures/lru-cache", lru), "");
  const auto brackets = home.write("brackets.rb", R"ruby(of = { ")" => "(", "]" => "[", "}" => "{" }
$stdin.gets.to_i.times do
  open, wrong = [], nil
  ($stdin.gets || "").chomp.each_char.with_index(1) do |character, position|
    if of.value?(character) then open << [character, position]
    elsif of.key?(character) && (open.pop || []).first != of[character]
      break wrong = position
    end
  end
  puts wrong || (open.empty? ? "ok" : open.first.last)
end
)ruby");
  EXPECT_EQ(accepts(home, "algorithms/bracket-balance", brackets), "");
  EXPECT_EQ(home.spar({"start", "pair-sum", "--lang", "ruby"}).exit_code, 0);
  EXPECT_THAT(slurp(home.path() / "pair-sum.rb"), HasSubstr("def pair_sum(values, target)"));
}

TEST(UserToolchains, ThatAreBrokenAreToldAndInNobodysWay) {
  const RubyHome home;
  home.write(".config/spar/toolchains/broken.toml", "id = \"broken\"\nname = 3\n");
  const Ran told = home.spar({"--json", "doctor"});
  EXPECT_EQ(told.exit_code, 1);
  EXPECT_THAT(told.parsed().at("toolchains").at("broken").dump(),
              HasSubstr("broken.toml:2: 'name' must be a string"));
  EXPECT_THAT(home.spar({"doctor"}).out, HasSubstr("toolchain left out: "));
  const json right = judged(home, "ruby", home.write("a.rb", "def double_it(x)\n  2 * x\nend\n"));
  EXPECT_EQ(verdicts(right), (std::vector<std::string>{"AC", "AC"}));
}

}  // namespace
}  // namespace spar::testing
