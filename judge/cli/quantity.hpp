// Numbers with a unit, as people write them on a command line.
#pragma once

#include <chrono>
#include <string>

#include "runner/wire/bytes.hpp"

namespace spar::cli {

/// "1.5s", "250ms", "10us". Failure, which names the option, when it is none.
std::chrono::nanoseconds duration(const std::string& text, const std::string& option);

/// The same, but not nothing.
std::chrono::nanoseconds time_limit(const std::string& text, const std::string& option);

/// "64K", "256M", "1G"; not nothing.
Bytes size_limit(const std::string& text, const std::string& option);

}  // namespace spar::cli
