// A package in a temporary folder, sound until a test breaks it.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

namespace spar::bank::testing {

constexpr auto function_toml = R"(kind = "function"
title = "Pair sum"
topics = ["arrays"]
hints = ["one", "two", "three"]
[function]
name = "pair_sum"
parameters = [{ name = "values", type = "list<int>" }, { name = "target", type = "int" }]
returns = "list<int>"
[[families]]
name = "negative values"
advice = "Sums can shrink."
)";

constexpr auto sample_json =
    R"([{"name": "first", "family": "sample", "args": [[2, 7], 9], "expected": [0, 1]}])";
constexpr auto secret_json =
    R"([{"name": "minus", "family": "negative values", "args": [[-1, 1], 0], "expected": [0, 1]}])";
constexpr auto function_statement =
    "Find two.\n\n```example\nvalues = [2, 7]\ntarget = 9\nreturns [0, 1]\n```\n";

constexpr auto class_toml = R"(kind = "class"
title = "Counter"
[class]
name = "Counter"
constructor = [{ name = "start", type = "int" }]
[[class.methods]]
name = "add"
parameters = [{ name = "amount", type = "int" }]
returns = "void"
[[class.methods]]
name = "value"
returns = "int"
)";

/// Removes its folder when it goes.
class ScratchFolder {
 public:
  ScratchFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "spar-bank-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~ScratchFolder() { std::filesystem::remove_all(path_); }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  void write(const std::filesystem::path& relative, const std::string& text) const {
    std::filesystem::create_directories((path_ / relative).parent_path());
    std::ofstream(path_ / relative, std::ios::binary) << text;
  }

 private:
  std::filesystem::path path_;
};

/// Writes a sound function package at `name` below the folder.
inline void write_function_package(const ScratchFolder& folder, const std::filesystem::path& name) {
  folder.write(name / "problem.toml", function_toml);
  folder.write(name / "statement.md", function_statement);
  folder.write(name / "editorial.md", "Use a map.");
  folder.write(name / "data/sample/a.json", sample_json);
  folder.write(name / "data/secret/b.json", secret_json);
  folder.write(name / "submissions/accepted/map.cpp", "//");
  folder.write(name / "submissions/accepted/map.py", "#");
  folder.write(name / "submissions/wrong_answer/greedy.py", "#");
}

}  // namespace spar::bank::testing
