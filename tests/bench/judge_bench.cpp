// From a source text to a verdict, beside the bare compiler or interpreter, in the same loop.
#include <algorithm>
#include <atomic>
#include <iostream>
#include <thread>

#include "judge/bank/load.hpp"
#include "judge/toolchains/stub.hpp"
#include "tests/bench/measure.hpp"
#include "tests/bench/slots.hpp"

namespace spar::bench {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* description = R"(kind = "function"
title = "Total"
[function]
name = "total"
parameters = [{ name = "values", type = "list<int>" }]
returns = "int"
)";
constexpr const char* cpp_solution = R"(#include <vector>
long long total(const std::vector<long long>& values) {
  long long sum = 0;
  for (const long long value : values) sum += value;
  return sum;
}
)";
constexpr const char* cpp_alone = R"(#include <bits/stdc++.h>
long long total(const std::vector<long long>& values) {
  long long sum = 0;
  for (const long long value : values) sum += value;
  return sum;
}
int main() {
  std::vector<long long> values;
  for (long long value = 0; std::cin >> value;) values.push_back(value);
  std::cout << total(values) << '\n';
}
)";
constexpr const char* numpy_solution =
    "import numpy as np\n\ndef total(values):\n    return int(np.sum(np.array(values, dtype=np.int64)))\n";
constexpr const char* java_solution =
    "class Solution {\n    long total(int[] values) {\n        long sum = 0;\n        for (int value : "
    "values) sum += "
    "value;\n        return sum;\n    }\n}\n";
constexpr const char* java_alone =
    "public class Alone {\n    public static void main(String[] words) {\n        "
    "System.out.println(words.length);\n    }\n}\n";
constexpr const char* javascript_solution =
    "function total(values) {\n    return values.reduce((sum, value) => sum + value, 0);\n}\n";
constexpr const char* typescript_solution =
    "function total(values: number[]): number {\n    return values.reduce((sum, value) => sum + value, "
    "0);\n}\n";
constexpr const char* python_solution = "def total(values):\n    return sum(values)\n";

constexpr const char* go_solution = R"(package main

func total(values []int) int {
	sum := 0
	for _, value := range values {
		sum += value
	}
	return sum
}
)";
constexpr const char* rust_solution = R"(fn total(values: &[i64]) -> i64 {
    values.iter().sum()
}
)";
/// The same as programs of their own, for the bare compilers.
constexpr const char* go_alone = R"(package main

import "fmt"

func main() {
	sum, value := 0, 0
	for {
		if _, err := fmt.Scan(&value); err != nil {
			break
		}
		sum += value
	}
	fmt.Println(sum)
}
)";
constexpr const char* rust_alone = R"(use std::io::Read;

fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let values: Vec<i64> = text.split_whitespace().map(|word| word.parse().unwrap()).collect();
    println!("{}", values.iter().sum::<i64>());
}
)";

bank::Problem make_problem(const fs::path& folder, int count) {
  json cases = json::array();
  for (int i = 0; i < count; ++i) {
    json values = json::array();
    for (int k = 0; k < 20; ++k) values.push_back((i + 1) * (k - 7));
    cases.push_back({{"name", "case " + std::to_string(i)},
                     {"family", "sample"},
                     {"args", {values}},
                     {"expected", (i + 1) * 50}});
  }
  write_file(folder / "problem.toml", description);
  write_file(folder / "statement.md", "Add up the values.\n");
  write_file(folder / "data" / "sample" / "cases.json", cases.dump());
  return unwrap(bank::load_package(folder));
}

class JudgeBench {
 public:
  explicit JudgeBench(const Setting& setting)
      : setting_(setting),
        fifty_(make_problem(setting.folder / "total-50", 50)),
        many_(make_problem(setting.folder / "total-2000", 2000)),
        engine_(make_engine(1)) {
    // Not a submission's cost: slots, versions, the precompiled header.
    engine_->warm_up();
    std::cout << "\njudging on the rung " << unwrap(engine_->isolation_level()) << std::endl;
  }

  void cpp_cold() {
    const fs::path folder = setting_.folder / "bare";
    write_file(folder / "main.cpp", toolchains::render_entry(toolchain("cpp"), fifty_, cpp_solution));
    const auto bare = bare_compile();
    auto on_one_core = bare;
    on_one_core.insert(on_one_core.begin(), {"/usr/bin/taskset", "-c", "0"});
    std::string source;
    const auto next = [&] { write_file(folder / "solution.cpp", source = unique(cpp_solution, "//")); };
    const auto alone = [&] { write_file(folder / "alone.cpp", unique(cpp_alone, "//")); };
    const auto samples = interleave(
        setting_.rounds(25), Milliseconds(0),
        {{"", [&] { run_plain({.command = bare, .directory = folder}); }, next},
         {"", [&] { run_plain({.command = on_one_core, .directory = folder}); }, next},
         {"", [&] { judge(*engine_, fifty_, "cpp", source); }, next},
         {"", [&] { judge(*engine_, fifty_, "cpp", source); }},  // the same once more: compiled already
         {"",
          [&] {
            run_plain(
                {.command = {bare[0], "-std=c++20", "-O2", "-Wall", "-pipe", "-o", "alone", "alone.cpp"},
                 .directory = folder});
          },
          alone}});
    const Table table("C++, 50 cases, from submit to verdict", {"median", "p95", "of bare", "budget", ""});
    const double plain = samples[0].median();
    const auto line = [&](std::size_t i, const char* name) {
      table.line({name, milliseconds(samples[i].median()), milliseconds(samples[i].p95()),
                  ratio(samples[i].median() / plain)});
    };
    line(0, "bare g++, same precompiled header");
    line(1, "the same, kept on one core as a slot is");
    line(4, "bare g++, <bits/stdc++.h> without one");
    compared(table, "judged, cold", samples[2], plain, 1.25);
    bounded(table, "judged again, unchanged", samples[3], 50);
  }

  void python_numpy() {
    const Plain bare{.command = {"/usr/bin/python3", "-c", "import numpy"},
                     .environment = engine::sandbox_environment()};
    const auto serving = make_engine(1, true);
    std::string source;
    const auto next = [&] { source = unique(numpy_solution, "#"); };
    const auto samples = interleave(setting_.rounds(25), Milliseconds(0),
                                    {{"", [&] { run_plain(bare); }},
                                     {"", [&] { judge(*engine_, fifty_, "python", source); }, next},
                                     {"", [&] { judge(*engine_, fifty_, "python", source); }},
                                     {"", [&] { judge(*serving, fifty_, "python", source); }, next}});
    const Table table("Python with numpy, 50 cases", {"median", "p95", "of bare", "budget", ""});
    table.line({"python3 -c 'import numpy'", milliseconds(samples[0].median()),
                milliseconds(samples[0].p95()), ratio(1)});
    compared(table, "judged, new source", samples[1], samples[0].median(), 3);
    compared(table, "judged again, unchanged", samples[2], samples[0].median(), 3);
    compared(table, "judged, new source, a driver waits", samples[3], samples[0].median(), 3);
  }

  /// One small submission that imports a library, by a judge that starts its driver anew and by one that has
  /// kept one waiting.
  void python_libraries() {
    const auto serving = make_engine(1, true);
    const Table table("Python, one small submission, from submit to verdict",
                      {"driver anew", "p95", "driver waits", "p95"});
    for (const std::string library : {"json", "numpy", "pandas", "sklearn.linear_model"}) {
      std::string source;
      const auto next = [&] {
        source = unique("import " + library + "\n" + python_solution, "#");
        std::this_thread::sleep_for(std::chrono::milliseconds(1500));  // as somebody who writes does
      };
      const auto samples = interleave(setting_.rounds(8), Milliseconds(0),
                                      {{"", [&] { judge(*engine_, fifty_, "python", source); }, next},
                                       {"", [&] { judge(*serving, fifty_, "python", source); }, next}});
      table.line({library, milliseconds(samples[0].median()), milliseconds(samples[0].p95()),
                  milliseconds(samples[1].median()), milliseconds(samples[1].p95())});
    }
  }

  /// A compiled language beside its own compiler, `compile` with the file of `alone` behind it.
  void compiled_language(const std::string& id, std::vector<std::string> compile, const std::string& solution,
                         const std::string& alone) {
    const auto language = *unwrap(engine_->language(id));
    const fs::path folder = setting_.folder / id;
    compile.front() = language.program;
    compile.push_back("alone." + language.toolchain->extension);
    const Plain bare{.command = compile,
                     .directory = folder,
                     .environment = {"PATH=/usr/bin:/bin", "HOME=" + folder.string()}};
    std::string source;
    const auto samples = interleave(
        setting_.rounds(10), Milliseconds(0),
        {{"", [&] { run_plain(bare); }, [&] { write_file(folder / compile.back(), unique(alone, "//")); }},
         {"", [&] { judge(*engine_, fifty_, id, source); }, [&] { source = unique(solution, "//"); }},
         {"", [&] { judge(*engine_, fifty_, id, source); }}});
    const Table table(language.toolchain->name + ", 50 cases", {"median", "p95", "of bare"});
    const std::vector<std::string> names{"bare " + compile[0] + " of a whole program", "judged, cold",
                                         "judged again, unchanged"};
    for (std::size_t i = 0; i < names.size(); ++i)
      table.line({names[i], milliseconds(samples[i].median()), milliseconds(samples[i].p95()),
                  ratio(samples[i].median() / samples[0].median())});
  }
  void go() { compiled_language("go", {"go", "build", "-o", "alone"}, go_solution, go_alone); }
  void rust() { compiled_language("rust", {"rustc", "-O", "-o", "alone"}, rust_solution, rust_alone); }

  /// Runtimes that are slow to start: beside one bare start of theirs, with the bare compiler where there is
  /// one.
  void managed() {
    const fs::path folder = setting_.folder / "managed";
    write_file(folder / "Alone.java", java_alone);
    write_file(folder / "alone.ts", typescript_solution);
    const std::string java = program("java"), node = program("javascript");
    const fs::path javac = fs::path(java).parent_path() / "javac";
    const Table table("50 cases of a new source, beside the bare runtime",
                      {"median", "p95", "of bare", "budget", ""});
    managed(table, "java", java_solution, {{javac.string(), "Alone.java"}, {java, "-cp", ".", "Alone"}},
            "javac and java", folder);
    managed(table, "javascript", javascript_solution, {{node, "-e", ""}}, "node -e ''", folder);
    managed(table, "typescript", typescript_solution,
            {{"/usr/bin/tsc", "--target", "es2022", "alone.ts"}, {node, "alone.js"}}, "tsc and node", folder);
  }

  void many_cases() {
    struct Row {
      const char *id, *solution;
      double budget;  ///< milliseconds a case; 0: none
    };
    std::vector<Row> rows;
    for (const Row& row : {Row{"cpp", cpp_solution, 0.5}, Row{"python", python_solution, 3},
                           Row{"go", go_solution, 0}, Row{"rust", rust_solution, 0}})
      if (engine_->language(row.id)) rows.push_back(row);
    std::vector<Contestant> contestants;
    for (const Row& row : rows)
      contestants.push_back({row.id, [this, row] { judge(*engine_, many_, row.id, row.solution); }});
    const auto samples = interleave(setting_.rounds(5), Milliseconds(0), contestants);
    const Table table("2,000 small cases, compiled already", {"median", "p95", "a case", "budget", ""});
    for (std::size_t i = 0; i < samples.size(); ++i) {
      const double each = samples[i].median() / 2000;
      const bool budgeted = rows[i].budget > 0;
      table.line({toolchain(rows[i].id).name, milliseconds(samples[i].median()),
                  milliseconds(samples[i].p95()), fixed(each, 3) + " ms",
                  budgeted ? milliseconds(rows[i].budget) : "",
                  budgeted ? mark(each <= rows[i].budget) : ""});
    }
  }

  void submissions_per_minute() {
    const auto two = make_engine(2);
    two->warm_up();
    const Table table("accepted submissions a minute, each of a new source with 50 cases",
                      {"one slot", "two slots", "ratio"});
    for (const std::string language : {"cpp", "python"}) {
      std::vector<double> with_one, with_two;
      for (int round = 0; round < 3; ++round) {
        with_one.push_back(per_minute(*engine_, language));
        with_two.push_back(per_minute(*two, language));
      }
      for (auto* rates : {&with_one, &with_two}) std::sort(rates->begin(), rates->end());
      table.line({language == "cpp" ? "C++" : "Python with numpy", fixed(with_one[1], 0),
                  fixed(with_two[1], 0), ratio(with_two[1] / with_one[1])});
    }
  }

 private:
  [[nodiscard]] std::string program(const std::string& language) {
    return unwrap(engine_->language(language))->program;
  }

  void managed(const Table& table, const std::string& language, const std::string& solution,
               const std::vector<std::vector<std::string>>& bare, const std::string& bare_name,
               const fs::path& folder) {
    std::string source;
    const auto next = [&] { source = unique(solution, "//"); };
    // Without the user's variables: by NODE_EXTRA_CA_CERTS alone a bare start of Node takes twice as long.
    const auto plain = [&] {
      for (const auto& command : bare)
        run_plain({.command = command,
                   .directory = folder,
                   .environment = engine::sandbox_environment(),
                   .collect_output = true});
    };
    const auto samples =
        interleave(setting_.rounds(15), Milliseconds(0),
                   {{"", plain}, {"", [&] { judge(*engine_, fifty_, language, source); }, next}});
    table.line({bare_name, milliseconds(samples[0].median()), milliseconds(samples[0].p95()), ratio(1)});
    compared(table, "judged in " + toolchain(language).name, samples[1], samples[0].median(), 1.5);
  }

  [[nodiscard]] fs::path cache() const { return setting_.folder / "cache"; }

  [[nodiscard]] std::unique_ptr<engine::Engine> make_engine(std::size_t slots,
                                                            bool keep_drivers = false) const {
    engine::Options options;
    options.runner = setting_.runner;
    options.toolchains = {setting_.toolchains};
    options.cache = cache();
    options.slots = slots;
    options.isolation_level = setting_.isolation_level;
    options.keep_drivers = keep_drivers;
    return unwrap(engine::Engine::create(std::move(options)));
  }

  [[nodiscard]] const toolchains::Toolchain& toolchain(const std::string& id) const {
    return *unwrap(engine_->toolchains().find(id));
  }

  std::string unique(const std::string& source, const std::string& comment) {
    return comment + " " + std::to_string(sources_++) + "\n" + source;
  }

  /// The recipe's own command, with the folders as they are called outside the sandbox.
  [[nodiscard]] std::vector<std::string> bare_compile() const {
    const auto& cpp = toolchain("cpp");
    std::string headers;
    // Named by the toolchain and 24 digits; those of cpp-clang are not for g++.
    for (const auto& entry : fs::directory_iterator(cache() / "headers"))
      if (entry.path().filename().string().size() == cpp.id.size() + 25 &&
          fs::exists(entry.path() / "spar" / "driver.hpp.gch"))
        headers = entry.path().string();
    if (headers.empty()) throw std::runtime_error("no precompiled header was made");
    const std::string drivers = engine::drivers_inside;
    std::vector<std::string> command;
    for (const auto& word : cpp.typed.compile) {
      std::string text = toolchains::replace_words(word, {{"program", engine_->languages().at("cpp").program},
                                                          {"linker", toolchains::linker_option(cpp)},
                                                          {"precompiled", headers}});
      if (const auto at = text.find(drivers); at != std::string::npos)
        text.replace(at, drivers.size(), (setting_.toolchains / "drivers").string());
      if (!text.empty()) command.push_back(text);
    }
    return command;
  }

  static void judge(engine::Engine& engine, const bank::Problem& problem, const std::string& language,
                    const std::string& source) {
    const auto report = unwrap(
        engine.judge({.problem = &problem, .language = language, .source = source, .own_cases = {}}, {}));
    if (report.verdict != grading::Verdict::accepted)
      throw std::runtime_error("the solution was not accepted but got " +
                               json(report.verdict).get<std::string>() + ": " + report.compile.diagnostics +
                               report.error);
  }

  double per_minute(engine::Engine& engine, const std::string& language) {
    const std::chrono::duration<double> time(4 * setting_.rounds_scale + 1);
    std::atomic<int> accepted = 0;
    std::atomic<bool> failed = false;
    const auto start = Clock::now();
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < engine.slots(); ++i)
      threads.emplace_back([&] {
        try {
          for (; Clock::now() - start < time; ++accepted)
            judge(engine, fifty_, language,
                  language == "cpp" ? unique(cpp_solution, "//") : unique(numpy_solution, "#"));
        } catch (const std::exception&) {
          failed = true;
        }
      });
    threads.clear();
    if (failed) throw std::runtime_error("a submission was not accepted");
    return accepted * 60 / std::chrono::duration<double>(Clock::now() - start).count();
  }

  static void compared(const Table& table, const std::string& name, const Samples& samples, double plain,
                       double budget) {
    const double times = samples.median() / plain;
    table.line({name, milliseconds(samples.median()), milliseconds(samples.p95()), ratio(times),
                ratio(budget), mark(times <= budget)});
  }

  static void bounded(const Table& table, const std::string& name, const Samples& samples, double budget) {
    table.line({name, milliseconds(samples.median()), milliseconds(samples.p95()), "", milliseconds(budget),
                mark(samples.median() <= budget)});
  }

  const Setting& setting_;
  bank::Problem fifty_, many_;
  std::unique_ptr<engine::Engine> engine_;
  std::atomic<int> sources_ = 0;
};

}  // namespace

void bench_judge(const Setting& setting) {
  part("judging", [&] {
    JudgeBench bench(setting);
    part("C++", [&] { bench.cpp_cold(); });
    part("Python with numpy", [&] { bench.python_numpy(); });
    part("Python's libraries", [&] { bench.python_libraries(); });
    part("Go", [&] { bench.go(); });
    part("Rust", [&] { bench.rust(); });
    part("Java, JavaScript, TypeScript", [&] { bench.managed(); });
    part("2,000 cases", [&] { bench.many_cases(); });
    part("submissions a minute", [&] { bench.submissions_per_minute(); });
  });
}

}  // namespace spar::bench
