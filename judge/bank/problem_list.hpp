// Chosen problems in an order that makes sense: a first ten, a path. problems/lists/NAME.toml; FORMAT.md
// shows one.
#pragma once

#include <string>
#include <vector>

#include "judge/error.hpp"

namespace spar::bank {

struct ProblemList {
  struct Part {
    std::string title;
    std::string note;                   ///< why these, and why here; Markdown is not read
    std::vector<std::string> problems;  ///< slugs, in order
  };
  std::string name;  ///< the file's, without its extension
  std::string title;
  std::string description;
  std::vector<Part> parts;

  /// The slugs of all parts, in order.
  [[nodiscard]] std::vector<std::string> problems() const;
};

/// `origin` names the file in errors. No problem stands in a list twice.
Expected<ProblemList> parse_problem_list(const std::string& text, const std::string& origin);

}  // namespace spar::bank
