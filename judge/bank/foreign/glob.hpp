// The patterns of submissions.yaml: `*` within a name, `?`, braces with alternatives; no `**` and no `[...]`.
#pragma once

#include <string>
#include <vector>

#include "judge/error.hpp"

namespace spar::bank::foreign {

/// One pattern, braces expanded.
class Glob {
 public:
  /// bad_input for braces that do not close, `**`, and patterns that expand to thousands.
  static Expected<Glob> parse(const std::string& pattern);

  /// Whether the path itself matches, or a folder above it.
  [[nodiscard]] bool matches(const std::string& path) const;

 private:
  std::vector<std::string> alternatives_;
};

/// Whether `*` (any run without a slash) and `?` (one byte but a slash) make `pattern` the whole of `text`.
bool matches_wildcards(const std::string& pattern, const std::string& text);

}  // namespace spar::bank::foreign
