// How the time of a program grows with the size of its input: which class fits what was measured. Pure.
//
// Times are fitted by a + b f(n), a and b at least 0, for the f of each class. What a class leaves
// unexplained is weighed against the noise of the measurement. Real programs stray from their class in a way
// that is no noise: caches make a linear program look steeper, work in bulk makes it look flatter. So each
// class may bend by a power of n near 0, at a price. That price is what makes "n" and "n log n" hard to tell
// apart, as they are.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spar::grading {

/// By how fast they grow.
enum class GrowthClass { constant, logarithmic, linear, linearithmic, quadratic, cubic, exponential };

/// "1", "log n", "n", "n log n", "n^2", "n^3", "2^n".
std::string to_string(GrowthClass growth);

/// Reads "O(n log n)", "n log n", "O(N^2)", "n²", "n*n" and the like. Nothing when it is none of the classes.
std::optional<GrowthClass> parse_growth(std::string_view text);

/// As parse_growth, for what a problem asks: "O(1) per operation" is linear in the number of operations.
std::optional<GrowthClass> parse_asked_growth(std::string_view text);

/// What was measured of one size.
struct GrowthPoint {
  double size = 0;
  double seconds = 0;  ///< median CPU time, without what any program needs to start and to read its input
  double noise = 0;    ///< standard deviation of that, in seconds
};

/// What came of it, and what it is compared with.
struct Growth {
  std::vector<GrowthPoint> points;
  std::vector<GrowthClass> classes;  ///< those that fit, the best first; empty: it cannot be told
  double confidence = 0;             ///< that the true class is among `classes`, 0 to 1
  std::optional<double> exponent;    ///< of the power of n that the times follow, where one was seen
  std::string reason;                ///< why it cannot be told; empty when it can
  std::string size;                  ///< what n is
  std::string asked;                 ///< by the problem, as it is written there; may be empty
  std::string claimed;               ///< by the candidate, beforehand; may be empty
};

/// Fits the points; `resolution` is the time in seconds below which nothing can be seen.
Growth fit_growth(std::vector<GrowthPoint> points, double resolution);

/// Whether what was measured keeps to what was asked: "within", "above", "consistent" where the asked class
/// fits and one above it as well, or "unclear" where nothing was measured or only others on both sides fit.
/// Nothing when what was asked is none of the classes.
std::optional<std::string> compare_with_asked(const Growth& growth);

/// Whether what was measured is what was claimed: "right", "wrong" or "unclear". Nothing when there is no
/// claim that can be read.
std::optional<std::string> compare_with_claim(const Growth& growth);

/// The object of REPORT.md.
nlohmann::json to_json(const Growth& growth);

/// "n or n log n", or why it cannot be told.
std::string describe(const Growth& growth);

}  // namespace spar::grading
