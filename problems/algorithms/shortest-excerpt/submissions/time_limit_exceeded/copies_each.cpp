// Cuts out every better excerpt at once: n copies when the window shrinks from the left n times.
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
  std::string best;
  for (std::size_t end = 1; end <= recording.size(); ++end) {
    if (missing[static_cast<unsigned char>(recording[end - 1])]-- > 0) {
      --gaps;
    }
    for (; gaps == 0; ++start) {
      if (best.empty() || end - start < best.size()) {
        best = recording.substr(start, end - start);
      }
      if (++missing[static_cast<unsigned char>(recording[start])] > 0) {
        ++gaps;
      }
    }
  }
  return best;
}
