// When two floats count as equal.
#pragma once

namespace spar::grading {

/// |got - expected| <= absolute + relative * |expected|. An infinity equals only itself; NaN equals NaN only
/// where that is said.
struct Tolerance {
  double absolute = 1e-8;
  double relative = 1e-6;  ///< below 1, or the matching of unordered lists would lose its bounds
  bool nan_equals_nan = false;

  [[nodiscard]] bool within(double expected, double got) const;
};

}  // namespace spar::grading
