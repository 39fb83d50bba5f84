// Reports as JSON. Every text is made valid UTF-8 here, so that writing the JSON cannot fail.
#include "judge/grading/report.hpp"

#include <algorithm>
#include <string_view>

#include "judge/bank/utf8.hpp"

namespace spar::grading {
namespace {

using nlohmann::json;

constexpr std::size_t longest_stream = 64U << 10U;  // bytes

std::string capped(std::string_view text) {
  // Cut first, so that a long stream is not walked in full; again after, as U+FFFD is longer than what it
  // replaces.
  const auto clean = bank::sanitise_utf8(text.substr(0, longest_stream + 4));
  return std::string(bank::truncate_utf8(clean, longest_stream));
}

template <class T>
json or_null(const std::optional<T>& value) {
  return value ? json(*value) : json();
}

std::size_t passed(const Report& report) {
  return static_cast<std::size_t>(
      std::count_if(report.cases.begin(), report.cases.end(),
                    [](const CaseReport& test) { return test.verdict == Verdict::accepted; }));
}

/// 0 to 1: of the points, where their most is known, or else of the cases.
double share(const Report& report) {
  if (report.points && report.points->most.value_or(0) > 0)
    return std::clamp(report.points->score / *report.points->most, 0.0, 1.0);
  const auto count = report.cases.size();
  return count == 0 ? 0.0 : static_cast<double>(passed(report)) / static_cast<double>(count);
}

json to_json(const Points& points) {
  auto groups = json::array();
  for (const auto& group : points.groups)
    groups.push_back({{"name", bank::sanitise_utf8(group.name)},
                      {"verdict", group.verdict},
                      {"score", group.score},
                      {"most", or_null(group.most)}});
  return {{"score", points.score},
          {"most", or_null(points.most)},
          {"partial", points.partial},
          {"groups", std::move(groups)}};
}

json totals(const Report& report) {
  std::chrono::nanoseconds cpu{0};
  std::chrono::nanoseconds longest{0};
  std::chrono::nanoseconds wall{0};
  Bytes memory;
  for (const auto& test : report.cases) {
    cpu += test.facts.cpu_time;
    wall += test.facts.wall_time;
    longest = std::max(longest, test.facts.cpu_time);
    memory = std::max(memory, test.facts.memory);
  }
  return {{"cases", report.cases.size()},  {"passed", passed(report)}, {"cpu_ns", cpu.count()},
          {"max_cpu_ns", longest.count()}, {"wall_ns", wall.count()},  {"memory_bytes", memory.count}};
}

}  // namespace

json to_json(const CompileReport& compile) {
  return {{"ok", compile.ok},
          {"cached", compile.cached},
          {"diagnostics", capped(compile.diagnostics)},
          {"cpu_ns", compile.cpu_time.count()},
          {"wall_ns", compile.wall_time.count()},
          {"memory_bytes", compile.memory.count}};
}

json to_json(const CaseReport& report) {
  const auto& facts = report.facts;
  return {{"name", bank::sanitise_utf8(report.name)},
          {"family", bank::sanitise_utf8(report.family)},
          {"sample", report.sample},
          {"verdict", report.verdict},
          {"cpu_ns", facts.cpu_time.count()},
          {"wall_ns", facts.wall_time.count()},
          {"memory_bytes", facts.memory.count},
          {"exit_code", or_null(facts.exit_code)},
          {"signal", or_null(facts.signal)},
          {"limit_hit", facts.limit_hit},
          {"oom_killed", facts.oom_killed},
          {"truncated", facts.truncated},
          {"rerun", report.rerun},
          {"stdout", capped(facts.output)},
          {"stderr", capped(facts.errors)},
          {"points", or_null(report.points)},
          {"explanation", report.explanation}};
}

json to_json(const Report& report) {
  auto cases = json::array();
  for (const auto& test : report.cases) cases.push_back(to_json(test));
  return {{"verdict", report.verdict},
          {"score", share(report)},
          {"points", report.points ? to_json(*report.points) : json()},
          {"problem", bank::sanitise_utf8(report.problem)},
          {"language", bank::sanitise_utf8(report.language)},
          {"isolation_level", bank::sanitise_utf8(report.isolation_level)},
          {"compile", to_json(report.compile)},
          {"cases", std::move(cases)},
          {"totals", totals(report)},
          {"noisy", report.noisy},
          {"speed_factor", report.speed_factor},
          {"growth", report.growth ? to_json(*report.growth) : json()},
          {"error", report.error.empty() ? json() : json(bank::sanitise_utf8(report.error))}};
}

}  // namespace spar::grading
