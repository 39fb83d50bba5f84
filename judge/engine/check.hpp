// Proving a package: that its submissions get the verdicts they should, and that its cases refuse what they
// must.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "judge/engine/engine.hpp"

namespace spar::engine {

/// What one shipped submission came to.
struct SubmissionFinding {
  std::string name;  ///< folder/file
  std::string language;
  grading::Verdict verdict = grading::Verdict::internal_error;
  double of_limit = 0;                ///< largest CPU time of a case, as a share of the limit
  std::vector<std::string> families;  ///< those it fails, in the order of the cases
  std::string fault;                  ///< why the package is not sound by it; empty when it is
  std::string margin;                 ///< what is too near to the limit to be sure of, where something is
};

struct CheckResult {
  std::string slug;
  std::size_t cases = 0;
  std::vector<SubmissionFinding> submissions;
  std::vector<std::string> faults;   ///< everything that is wrong with the package, one sentence each
  std::vector<std::string> notices;  ///< what its user should know, and is no fault
  std::optional<std::chrono::nanoseconds>
      time_limit;                      ///< that follows from its submissions, where it states none
  std::vector<std::string> untripped;  ///< families that no wrong submission fails: worth knowing, no fault
  [[nodiscard]] bool sound() const { return faults.empty(); }
};

/// How much of a package is proven.
enum class Thoroughness {
  whole,  ///< everything
  /// The reference, one submission of each other folder but the slow ones, one language's stub: chosen by the
  /// package's contents, so that the same package is always sampled alike. Times are reported as margins,
  /// never as faults, and what needs every wrong submission is left out.
  sample,
};

/// Told before each step, for a progress line.
using OnStep = std::function<void(const std::string& what)>;

/// Proves one package: a native one by the rules of FORMAT.md, a foreign one by what it says itself of its
/// inputs and submissions. Errors are those of judging (a missing language, a fault of ours), not of the
/// package.
/// Several packages may be proven at once.
Expected<CheckResult> check_package(Engine& engine, const bank::Problem& problem, const OnStep& on_step,
                                    Thoroughness thoroughness = Thoroughness::whole);

nlohmann::json to_json(const CheckResult& result);

}  // namespace spar::engine
