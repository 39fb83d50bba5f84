// Looks for the earliest end anew from every beginning.
#include <array>
#include <string>

std::string shortest_excerpt(const std::string& recording, const std::string& need) {
  std::array<int, 128> wanted{};
  for (const char event : need) {
    ++wanted[static_cast<unsigned char>(event)];
  }
  std::size_t best_start = 0;
  std::size_t best_length = need.empty() ? 0 : std::string::npos;
  for (std::size_t start = 0; start < recording.size(); ++start) {
    std::array<int, 128> missing = wanted;
    std::size_t gaps = need.size();
    std::size_t end = start;
    for (; end < recording.size() && gaps > 0; ++end) {
      if (missing[static_cast<unsigned char>(recording[end])]-- > 0) {
        --gaps;
      }
    }
    if (gaps == 0 && end - start < best_length) {
      best_start = start;
      best_length = end - start;
    }
  }
  return best_length == std::string::npos ? "" : recording.substr(best_start, best_length);
}
