// What each rung of the isolation ladder protects from, what it does not, and how to get a better one: for
// people.
#pragma once

#include <string>
#include <vector>

namespace spar::engine {

struct IsolationLevel {
  std::string level;
  std::string protection;         ///< one sentence
  std::vector<std::string> gaps;  ///< what it does not stop
  std::string better;             ///< what to do for a better one; empty when there is none
};

/// Texts for a level's name; an unknown name gives a level that claims nothing.
IsolationLevel describe_isolation(const std::string& level);

/// What to do when no rung at all is available.
std::string how_to_get_isolation();

}  // namespace spar::engine
