// What is to be judged, and whether it can be: checks of what users hand in.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "judge/bank/problem.hpp"
#include "judge/engine/slot.hpp"
#include "judge/error.hpp"

namespace spar::engine {

/// Which cases of a problem are judged.
enum class Scope { samples, all };

/// What is to be judged.
struct Task {
  const bank::Problem* problem = nullptr;
  std::string language;
  std::string source;
  Scope scope = Scope::all;
  std::vector<bank::Case>
      own_cases;  ///< judged after the samples; those without an expected value only for crashes and limits
  std::string name = {};  ///< what the log calls it: "submission 12"; empty where it has no number
  bool growth =
      false;  ///< measure how the time grows, if it is right (or too slow) and the problem names a size
  std::string claim = {};             ///< the growth that the candidate claims; kept in the report
  std::vector<NamedFile> files = {};  ///< a program of several files, instead of `source`
  std::string entry_point = {};       ///< of these the one to begin with; empty: as the language has it
  bool all_cases = false;             ///< none is skipped, whatever a group says
  double time_scale = 1;  ///< stretches the CPU limit (proving that a slow submission is slow enough)
};

/// Largest source that is accepted.
inline constexpr Bytes largest_source{1ULL << 20U};

/// Whether a source can be judged at all: not empty, text (no NUL byte, valid UTF-8), not over
/// `largest_source`.
Expected<void> check_source(const std::string& source);

/// Whether a claimed growth can be read; an empty one is none.
Expected<void> check_claim(const std::string& claim);

/// The user's own cases, as clients send them: [{"args"|"operations"|"input", optional "expected"|"answer"}].
Expected<std::vector<bank::Case>> read_own_cases(const bank::Problem& problem, const nlohmann::json& cases);

/// Whether its sources are within what the problem allows of sizes.
Expected<void> check_size(const Task& task);

}  // namespace spar::engine
