// Lists of words, as sentences for people have them.
#pragma once

#include <string>
#include <vector>

namespace spar::bank {

/// "a, b, c"; empty for none.
inline std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

}  // namespace spar::bank
