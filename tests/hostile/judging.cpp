#include "tests/hostile/judging.hpp"

#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "judge/bank/load.hpp"
#include "tests/hostile/slot_test.hpp"

namespace spar::hostile {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path) << text;
}

bank::Problem load(const fs::path& folder) {
  auto problem = bank::load_package(folder);
  EXPECT_TRUE(problem) << problem.error().context;
  return problem ? std::move(*problem) : bank::Problem{};
}

constexpr const char* families = R"(
[limits]
time = 0.5
[[families]]
name = "small"
advice = "Begin with the small."
[[families]]
name = "large"
advice = "Mind the 64 bits."
)";

bank::Problem write_function_package(const fs::path& folder) {
  write(folder / "problem.toml", std::string(R"(kind = "function"
title = "Twice"
[function]
name = "twice"
parameters = [{ name = "value", type = "int" }]
returns = "int"
)") + families);
  write(folder / "statement.md", "Return twice the value.\n");
  write(folder / "data/sample/examples.json",
        R"([{"name": "one", "family": "small", "args": [1], "expected": 2}])");
  write(folder / "data/secret/more.json",
        R"([{"name": "large", "family": "large", "args": [3000000007], "expected": 6000000014},
            {"name": "negative", "family": "small", "args": [-5], "expected": -10}])");
  return load(folder);
}

bank::Problem write_program_package(const fs::path& folder) {
  write(folder / "problem.toml", std::string("kind = \"program\"\ntitle = \"Twice\"\n") + families);
  write(folder / "statement.md", "Read a value, print twice the value.\n");
  write(folder / "data/sample/one.in", "1\n");
  write(folder / "data/sample/one.ans", "2\n");
  write(folder / "data/secret/large/two.in", "3000000007\n");
  write(folder / "data/secret/large/two.ans", "6000000014\n");
  return load(folder);
}

}  // namespace

std::string JudgingTest::runner() { return SPAR_BINARY_DIR "/bin/spar-runner"; }

void JudgingTest::SetUp() {
  const fs::path temporary = testing::TempDir();
  const fs::path packages = temporary / ("spar-hostile-packages-" + std::to_string(getpid()));
  function_ = write_function_package(packages / "twice");
  program_ = write_program_package(packages / "twice-program");
  fs::remove_all(packages);
  // One cache for all tests and runs of this user saves the compilation of the precompiled header.
  engine::Options options;
  options.runner = runner();
  options.toolchains = {SPAR_SOURCE_DIR "/judge/toolchains"};
  options.cache = temporary / ("spar-hostile-cache-" + std::to_string(geteuid()));
  options.slots = 1;
  options.isolation_level = level();
  auto engine = engine::Engine::create(std::move(options));
  ASSERT_TRUE(engine) << engine.error().context;
  engine_ = std::move(*engine);
}

void JudgingTest::TearDown() {
  engine_.reset();
  EXPECT_THAT(descendants(getpid()), testing::IsEmpty());
}

grading::Report JudgingTest::judge_text(const std::string& language, const std::string& source) {
  const engine::Task task{.problem = problem_,
                          .language = language,
                          .source = source,
                          .scope = engine::Scope::all,
                          .own_cases = {}};
  auto report = engine_->judge(task, {});
  EXPECT_TRUE(report) << report.error().context;
  if (!report) return {};
  EXPECT_NE(report->verdict, grading::Verdict::internal_error) << report->error;
  EXPECT_THAT(descendants(getpid()), testing::SizeIs(2)) << "the keeper and the slot's init, and nobody else";
  return std::move(*report);
}

grading::Report JudgingTest::judge(const std::string& file) {
  const fs::path path = fs::path(SPAR_SOURCE_DIR "/tests/hostile/solutions") / file;
  std::ifstream source(path);
  EXPECT_TRUE(source) << path;
  SCOPED_TRACE(file);
  return judge_text(path.extension() == ".py" ? "python" : "cpp",
                    {std::istreambuf_iterator<char>(source), {}});
}

void JudgingTest::expect_judge_is_sound() {
  const bank::Problem* const before = problem_;
  problem_ = &function_;
  // The number makes it another text, so that no cache answers.
  static int number = 0;
  const std::string text = std::to_string(std::chrono::system_clock::now().time_since_epoch().count()) + "-" +
                           std::to_string(++number);
  EXPECT_EQ(short_code(
                judge_text("cpp", "// " + text + "\nlong long twice(long long value) { return 2 * value; }\n")
                    .verdict),
            "AC");
  EXPECT_EQ(
      short_code(judge_text("python", "# " + text + "\ndef twice(value):\n    return 2 * value\n").verdict),
      "AC");
  problem_ = before;
}

std::string short_code(grading::Verdict verdict) { return nlohmann::json(verdict).get<std::string>(); }

}  // namespace spar::hostile
