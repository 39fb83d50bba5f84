// Decimal numbers by the grammar of the ICPC format: [+-] digits . digits [e [+-] digits]. No inf, no nan, no
// hex.
#pragma once

#include <optional>
#include <string_view>

namespace spar::bank {

/// The nearest double (an overflow is infinite, an underflow zero), or nothing where the whole text is no
/// number.
std::optional<double> parse_decimal(std::string_view text);

}  // namespace spar::bank
