#include "judge/engine/task.hpp"

#include <utility>

#include "judge/bank/load.hpp"
#include "judge/bank/utf8.hpp"
#include "judge/grading/growth.hpp"

namespace spar::engine {

Expected<void> check_source(const std::string& source) {
  if (source.size() > largest_source.count)
    return fail(ErrorCode::too_large, "the source has " + std::to_string(source.size()) + " bytes; at most " +
                                          std::to_string(largest_source.count) + " (1 MiB) are accepted");
  if (source.find_first_not_of(" \t\r\n") == std::string::npos)
    return fail(ErrorCode::bad_input, "the source is empty; write a solution first");
  if (const std::size_t nul = source.find('\0'); nul != std::string::npos)
    return fail(ErrorCode::bad_input, "the source is a binary file (a NUL byte at offset " +
                                          std::to_string(nul) + "); hand in source text");
  if (const std::size_t valid = bank::valid_utf8_prefix(source); valid != source.size())
    return fail(ErrorCode::bad_input,
                "the source is not UTF-8 text (at byte " + std::to_string(valid) + "); save it as UTF-8");
  return {};
}

Expected<void> check_claim(const std::string& claim) {
  if (claim.empty() || grading::parse_growth(claim)) return {};
  return fail(ErrorCode::bad_input,
              "the claim '" + claim.substr(0, 80) +
                  "' is none of O(1), O(log n), O(n), O(n log n), O(n^2), O(n^3), O(2^n)");
}

Expected<std::vector<bank::Case>> read_own_cases(const bank::Problem& problem, const nlohmann::json& cases) {
  constexpr std::size_t most = 20;
  if (!cases.is_array()) return fail(ErrorCode::bad_input, "own cases must be a JSON array");
  if (cases.size() > most)
    return fail(ErrorCode::bad_input, "at most " + std::to_string(most) + " own cases are accepted");
  const char* answer = problem.kind == bank::Kind::program ? "answer" : "expected";
  std::vector<bank::Case> result;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    nlohmann::json one = cases[i];
    if (!one.is_object())
      return fail(ErrorCode::bad_input, "own case " + std::to_string(i + 1) + " must be a JSON object");
    one["name"] = "own " + std::to_string(i + 1);
    one["family"] = "sample";
    auto parsed = bank::parse_cases(problem, nlohmann::json::array({one}).dump(), "your case", true,
                                    one.contains(answer));
    if (!parsed) return tl::unexpected(parsed.error());
    parsed->front().sample = false;
    parsed->front().family = "own";
    result.push_back(std::move(parsed->front()));
  }
  return result;
}

Expected<void> check_size(const Task& task) {
  const auto& most = task.problem->judging.code_size;
  std::size_t size = task.source.size();
  for (const auto& file : task.files) size += file.contents.size();
  if (most && size > most->count)
    return fail(ErrorCode::too_large, "the source has " + std::to_string(size) +
                                          " bytes; this problem allows " + std::to_string(most->count));
  return {};
}

}  // namespace spar::engine
