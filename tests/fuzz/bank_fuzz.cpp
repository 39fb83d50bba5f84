// Feeds arbitrary bytes to the parsers of packages: none may crash, hang or let an exception out. What is
// accepted must survive being used.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "judge/bank/load.hpp"
#include "judge/bank/problem_toml.hpp"
#include "judge/bank/render.hpp"

namespace {

using namespace spar::bank;

constexpr auto function_toml = R"(kind = "function"
title = "T"
[function]
name = "f"
parameters = [{ name = "a", type = "list<optional<float>>" }, { name = "b", type = "tuple<int,string>" }]
returns = "list<int>"
)";

constexpr auto class_toml = R"(kind = "class"
title = "T"
[class]
name = "C"
constructor = [{ name = "n", type = "int" }]
[[class.methods]]
name = "get"
parameters = [{ name = "k", type = "string" }]
returns = "optional<int>"
)";

constexpr auto program_toml = "kind = \"program\"\ntitle = \"T\"\n";

void require(bool held) {
  if (!held) std::abort();
}

void fuzz_cases(const char* toml, const std::string& text) {
  const auto problem = parse_problem_toml(toml, "problem.toml").value();
  const auto cases = parse_cases(problem, text, "cases.json", true, true);
  if (!cases) return;
  for (const auto& test : *cases) static_cast<void>(render_example(problem, test));
}

void fuzz_type(const std::string& text) {
  const auto type = parse_type(text);
  if (type) require(parse_type(to_string(*type)).value() == *type);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text(data + 1, data + size);
  switch (data[0] % 6) {
    case 0:
      fuzz_cases(function_toml, text);
      break;
    case 1:
      fuzz_cases(class_toml, text);
      break;
    case 2:
      fuzz_cases(program_toml, text);
      break;
    case 3:
      fuzz_type(text);
      break;
    case 4:
      static_cast<void>(parse_problem_toml(text, "problem.toml"));
      break;
    default:
      static_cast<void>(statement_examples(text));
      break;
  }
  return 0;
}
