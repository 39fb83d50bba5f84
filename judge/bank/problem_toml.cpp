// From TOML tables to the members of Problem, one function per table.
#include "judge/bank/problem_toml.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "judge/bank/comparator_toml.hpp"
#include "judge/bank/refusal.hpp"
#include "judge/bank/toml_reader.hpp"

namespace spar::bank {
namespace {

using nlohmann::json;

// Bounds that catch a slip in the unit (milliseconds for seconds, bytes for MiB), not policy.
constexpr double longest_time = 600;         // seconds
constexpr std::int64_t most_memory = 65536;  // MiB
constexpr std::int64_t most_output = 1024;   // MiB
constexpr std::int64_t most_minutes = 600;
constexpr std::int64_t most_size = std::int64_t{1} << 53U;  // sizes are exact as doubles

void require_identifier(const TableReader& reader, std::string_view key, const std::string& name) {
  const auto fits = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
  if (std::all_of(name.begin(), name.end(), fits) &&
      std::isdigit(static_cast<unsigned char>(name.front())) == 0)
    return;
  reader.refuse(key, "'" + name +
                         "' is not a name that every language can use; write letters, digits and "
                         "underscores, beginning with a letter");
}

Type read_type(TableReader& reader, std::string_view key) {
  auto type = parse_type(reader.text(key));
  if (!type) reader.refuse(key, type.error().context);
  return std::move(*type);
}

std::vector<Parameter> read_parameters(TableReader& owner, std::string_view key, const std::string& origin) {
  std::vector<Parameter> parameters;
  for (const auto* table : owner.optional_tables(key)) {
    TableReader reader(*table, origin, "the parameter");
    Parameter parameter{reader.text("name"), {}};
    require_identifier(reader, "name", parameter.name);
    parameter.type = read_type(reader, "type");
    if (parameter.type.name == Type::Name::void_) reader.refuse("type", "a parameter cannot be void");
    for (const auto& earlier : parameters)
      if (earlier.name == parameter.name)
        reader.refuse("name", "two parameters are named '" + parameter.name + "'");
    reader.finish();
    parameters.push_back(std::move(parameter));
  }
  return parameters;
}

FunctionSignature read_function(const toml::table& table, const std::string& origin) {
  TableReader reader(table, origin, "[function]");
  FunctionSignature function;
  function.name = reader.text("name");
  require_identifier(reader, "name", function.name);
  if (!reader.has("parameters"))
    reader.refuse("", "[function] lacks 'parameters'; write parameters = [] for none");
  function.parameters = read_parameters(reader, "parameters", origin);
  function.mutates = reader.optional_text("mutates");
  if (function.mutates) {
    if (reader.has("returns"))
      reader.refuse("returns", "a function has either 'returns' or 'mutates', not both");
    const auto named = [&](const Parameter& parameter) { return parameter.name == *function.mutates; };
    if (std::none_of(function.parameters.begin(), function.parameters.end(), named))
      reader.refuse("mutates", "'mutates' names '" + *function.mutates + "', which is no parameter");
  } else {
    if (!reader.has("returns"))
      reader.refuse("", "[function] lacks 'returns' (a type) or 'mutates' (the name of a parameter)");
    function.returns = read_type(reader, "returns");
    if (function.returns.name == Type::Name::void_)
      reader.refuse("returns", "a function that returns nothing needs 'mutates' instead, to have an answer");
  }
  reader.finish();
  return function;
}

ClassSignature::Method read_method(const toml::table& table, const std::string& origin) {
  TableReader reader(table, origin, "[[class.methods]]");
  ClassSignature::Method method;
  method.name = reader.text("name");
  require_identifier(reader, "name", method.name);
  method.parameters = read_parameters(reader, "parameters", origin);
  method.returns = read_type(reader, "returns");
  reader.finish();
  return method;
}

ClassSignature read_class(const toml::table& table, const std::string& origin) {
  TableReader reader(table, origin, "[class]");
  ClassSignature signature;
  signature.name = reader.text("name");
  require_identifier(reader, "name", signature.name);
  signature.constructor = read_parameters(reader, "constructor", origin);
  for (const auto* entry : reader.optional_tables("methods")) {
    auto method = read_method(*entry, origin);
    const auto same = [&](const auto& earlier) { return earlier.name == method.name; };
    if (method.name == signature.name ||
        std::any_of(signature.methods.begin(), signature.methods.end(), same))
      TableReader(*entry, origin, "")
          .refuse("name", "the name '" + method.name + "' is taken; methods differ by name");
    signature.methods.push_back(std::move(method));
  }
  if (signature.methods.empty())
    reader.refuse("methods", "[class] has no [[class.methods]]; add at least one");
  reader.finish();
  return signature;
}

Limits read_limits(const toml::table& table, const std::string& origin) {
  TableReader reader(table, origin, "[limits]");
  Limits limits;
  if (const auto seconds = reader.optional_number("time", longest_time, false))
    limits.cpu_time = std::chrono::nanoseconds(std::llround(*seconds * 1e9));
  if (const auto mebibytes = reader.optional_integer("memory", 1, most_memory))
    limits.memory = Bytes{static_cast<std::uint64_t>(*mebibytes) << 20U};
  if (const auto mebibytes = reader.optional_integer("output", 1, most_output))
    limits.output = Bytes{static_cast<std::uint64_t>(*mebibytes) << 20U};
  reader.finish();
  return limits;
}

void read_complexity(const toml::table& table, Problem& problem, const std::string& origin) {
  TableReader reader(table, origin, "[complexity]");
  problem.time_complexity = reader.optional_text("time").value_or("");
  problem.space_complexity = reader.optional_text("space").value_or("");
  if (reader.has("size")) problem.size = SizeParameter{reader.text("size")};
  for (const auto* key : {"smallest", "largest"}) {
    const auto bound = reader.optional_integer(key, 1, most_size);
    if (!bound) continue;
    if (!problem.size) reader.refuse(key, std::string("'") + key + "' needs 'size', which says what n is");
    (std::string_view(key) == "smallest" ? problem.size->smallest : problem.size->largest) =
        static_cast<double>(*bound);
  }
  if (problem.size && problem.size->smallest >= problem.size->largest)
    reader.refuse("largest", "'largest' should be above 'smallest' (which is 16 where it is not given)");
  reader.finish();
}

void read_families(TableReader& root, Problem& problem, const std::string& origin) {
  for (const auto* table : root.optional_tables("families")) {
    TableReader reader(*table, origin, "[[families]]");
    Family family{reader.text("name"), reader.optional_text("advice").value_or("")};
    if (!reader.has("advice"))
      reader.refuse("", "family '" + family.name + "' lacks 'advice'; say what goes wrong there");
    reader.finish();
    // Folders of program cases write spaces as hyphens, so names must differ in more than that.
    for (const auto& earlier : problem.families)
      if (family_folder(earlier.name) == family_folder(family.name))
        reader.refuse("name", "family '" + family.name + "' is declared twice; keep one");
    problem.families.push_back(std::move(family));
  }
}

void read_follow_up(TableReader& root, Problem& problem, const std::string& origin) {
  for (const auto* table : root.optional_tables("follow_up")) {
    TableReader reader(*table, origin, "[[follow_up]]");
    problem.follow_up.push_back({reader.text("question"), reader.text("answer")});
    reader.finish();
  }
}

Protocol read_protocol(TableReader& reader, Kind kind) {
  const auto word = reader.optional_text("protocol");
  if (kind != Kind::program) {
    if (word && *word != "typed")
      reader.refuse("protocol", "a checker of a " + json(kind).get<std::string>() +
                                    " speaks spar's own protocol; take 'protocol' out");
    return Protocol::typed;
  }
  if (!word || *word == "icpc") return Protocol::icpc;
  if (*word != "testlib")
    reader.refuse("protocol", "unknown protocol '" + *word + "'; it is one of icpc, testlib");
  return Protocol::testlib;
}

/// [checker] or [interactor]: which program, in which language of exit codes; its files are read later.
JudgeProgram read_judge_program(const toml::table& table, const std::string& name, Problem& problem,
                                const std::string& origin) {
  TableReader reader(table, origin, "[" + name + "]");
  JudgeProgram program;
  program.name = reader.text("program");
  const std::filesystem::path place(program.name);
  if (place.is_absolute() || std::find(place.begin(), place.end(), "..") != place.end())
    reader.refuse("program",
                  "'program' should be a file or folder of the package, found '" + program.name + "'");
  program.protocol = read_protocol(reader, problem.kind);
  program.arguments = reader.optional_texts("arguments");
  constexpr int most_passes = 1000;
  if (const auto passes = reader.optional_integer("passes", 1, most_passes))
    problem.judging.passes = static_cast<int>(*passes);
  if (problem.judging.passes > 1 && program.protocol != Protocol::icpc)
    reader.refuse("passes", "only the icpc protocol knows several passes; take 'passes' out");
  reader.finish();
  return program;
}

void read_judging(TableReader& root, Problem& problem, const std::string& origin) {
  if (const auto* checker = root.optional_table("checker")) {
    if (root.has("comparator"))
      root.refuse("checker", "[checker] stands in place of [comparator]; take one of them out");
    problem.judging.checkers.push_back(read_judge_program(*checker, "checker", problem, origin));
  }
  if (const auto* interactor = root.optional_table("interactor")) {
    if (problem.kind != Kind::program)
      root.refuse("interactor", "[interactor] is for problems of kind \"program\"; take it out");
    problem.judging.interactor = read_judge_program(*interactor, "interactor", problem, origin);
    if (problem.judging.interactor->protocol == Protocol::icpc && !problem.judging.checkers.empty())
      root.refuse("checker", "an interactor of the icpc protocol judges by itself; take [checker] out");
  }
}

void read_kind(TableReader& root, Problem& problem, const std::string& origin) {
  const auto kind = root.text("kind");
  if (kind != "function" && kind != "class" && kind != "program")
    root.refuse("kind", "unknown kind '" + kind + "'; it is one of function, class, program");
  problem.kind = json(kind).get<Kind>();
  const auto* function = root.optional_table("function");
  const auto* class_table = root.optional_table("class");
  if (kind != "program" && !root.has(kind))
    root.refuse("kind", "a problem of kind '" + kind + "' needs a table [" + kind + "]; FORMAT.md shows one");
  for (const auto* name : {"function", "class"})
    if (kind != name && root.has(name))
      root.refuse(
          name, std::string("[") + name + "] does not go with kind = \"" + kind + "\"; take one of them out");
  if (function != nullptr) problem.function = read_function(*function, origin);
  if (class_table != nullptr) problem.class_ = read_class(*class_table, origin);
}

void read_required_libraries(TableReader& root, Problem& problem) {
  for (auto& library : root.optional_texts("requires")) {
    auto& all = problem.required_libraries;
    if (std::find(all.begin(), all.end(), library) != all.end())
      root.refuse("requires", "'requires' names '" + library + "' twice; once is enough");
    all.push_back(std::move(library));
  }
}

void read_description(TableReader& root, Problem& problem) {
  problem.title = root.text("title");
  if (const auto difficulty = root.optional_text("difficulty")) {
    if (*difficulty != "easy" && *difficulty != "medium" && *difficulty != "hard")
      root.refuse("difficulty", "unknown difficulty '" + *difficulty + "'; it is one of easy, medium, hard");
    problem.difficulty = json(*difficulty).get<Difficulty>();
  }
  problem.topics = root.optional_texts("topics");
  if (const auto minutes = root.optional_integer("minutes", 1, most_minutes))
    problem.minutes = static_cast<int>(*minutes);
  problem.hints = root.optional_texts("hints");
  read_required_libraries(root, problem);
}

Problem read_problem(const toml::table& table, const std::string& origin) {
  TableReader root(table, origin, "problem.toml");
  Problem problem;
  read_description(root, problem);
  read_kind(root, problem, origin);
  if (const auto* complexity = root.optional_table("complexity"))
    read_complexity(*complexity, problem, origin);
  if (const auto* limits = root.optional_table("limits")) problem.limits = read_limits(*limits, origin);
  if (const auto* comparator = root.optional_table("comparator"))
    problem.comparator = read_comparator(*comparator, problem, origin);
  read_judging(root, problem, origin);
  read_families(root, problem, origin);
  read_follow_up(root, problem, origin);
  root.finish();
  return problem;
}

}  // namespace

Expected<Problem> parse_problem_toml(const std::string& text, const std::string& origin) {
  return parse_toml(text, origin, read_problem);
}

}  // namespace spar::bank
