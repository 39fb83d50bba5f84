// Looks whether the window is complete before the next event comes in, so not after the last.
#include <array>
#include <string>

std::string shortest_excerpt(const std::string& recording, const std::string& need) {
  if (need.empty()) {
    return "";
  }
  std::array<int, 128> missing{};
  for (const char event : need) {
    ++missing[static_cast<unsigned char>(event)];
  }
  std::size_t gaps = need.size();
  std::size_t start = 0;
  std::size_t best_start = 0;
  std::size_t best_length = std::string::npos;
  for (std::size_t end = 1; end < recording.size(); ++end) {
    if (missing[static_cast<unsigned char>(recording[end - 1])]-- > 0) {
      --gaps;
    }
    for (; gaps == 0; ++start) {
      if (end - start < best_length) {
        best_start = start;
        best_length = end - start;
      }
      if (++missing[static_cast<unsigned char>(recording[start])] > 0) {
        ++gaps;
      }
    }
  }
  return best_length == std::string::npos ? "" : recording.substr(best_start, best_length);
}
