// The target of a request ("/api/v1/runs?wait=true"), decoded.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "judge/error.hpp"

namespace spar::http {

/// A request's target, decoded.
struct Target {
  std::string path;
  std::map<std::string, std::string> query;  ///< the first of several equal keys counts
};

/// Decodes an origin-form target. `bad_input` when it does not start with "/", a percent sign is not followed
/// by two hexadecimal digits, the decoded text is not UTF-8 or holds control characters, or a segment is "."
/// or "..".
Expected<Target> parse_target(std::string_view target);

/// Cuts "/a/b" into {"", "a", "b"}: what stands between the separators, empty pieces too.
std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace spar::http
