// The isolation ladder in words: what each rung protects from, what it does not, and how to get it. For
// people.
#pragma once

#include <string>
#include <vector>

#include "judge/engine/machine.hpp"

namespace spar::engine {

/// What to do for a rung that is not available, and the commands that do it.
struct Advice {
  std::string text;
  std::vector<std::string> commands;
};

struct IsolationLevel {
  std::string level;
  std::string protection;         ///< one sentence
  std::vector<std::string> gaps;  ///< what it does not stop
  Advice (*how_to_get)(const Machine&) = nullptr;
};

/// Every rung, best first.
const std::vector<IsolationLevel>& isolation_ladder();

/// The rung of that name; an unknown name gives one that claims nothing.
IsolationLevel describe_isolation(const std::string& level);

/// Whether `level` is `wanted` or a better one. An unknown level is never good enough.
bool is_at_least(const std::string& level, const std::string& wanted);

}  // namespace spar::engine
