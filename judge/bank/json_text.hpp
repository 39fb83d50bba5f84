// JSON as the judge reads it: stricter than the library, and with the line where each element begins.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "judge/error.hpp"

namespace spar::bank {

/// A parsed text.
struct JsonDocument {
  nlohmann::json value;
  std::vector<int>
      lines;  ///< when the value is an array: the 1-based line on which each of its elements begins
};

/// What is wrong with a text and where.
struct JsonError {
  std::string message;
  int line = 1;
};

/// Parses one JSON value. Beyond syntax it refuses what would not survive exactly: integers beyond 64 bits
/// signed (the library turns them into floats), a member given twice, and nesting so deep that recursion
/// could exhaust the stack.
tl::expected<JsonDocument, JsonError> parse_json(std::string_view text);

}  // namespace spar::bank
