// The float rule, with the values that arithmetic would trip over taken first.
#include "judge/grading/tolerance.hpp"

#include <cmath>

namespace spar::grading {

bool Tolerance::within(double expected, double got) const {
  if (std::isnan(expected) || std::isnan(got))
    return nan_equals_nan && std::isnan(expected) && std::isnan(got);
  // Also spares the arithmetic below from infinity minus infinity.
  if (std::isinf(expected) || std::isinf(got))
    return std::isinf(expected) && std::isinf(got) && (expected > 0) == (got > 0);
  return std::abs(got - expected) <= absolute + relative * std::abs(expected);
}

}  // namespace spar::grading
