// For each beginning the earliest end follows from the positions of the needed events.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

std::string shortest_excerpt(const std::string& recording, const std::string& need) {
  std::array<std::size_t, 128> wanted{};
  for (const char event : need) {
    ++wanted[static_cast<unsigned char>(event)];
  }
  std::array<std::vector<std::size_t>, 128> positions;
  for (std::size_t i = 0; i < recording.size(); ++i) {
    positions[static_cast<unsigned char>(recording[i])].push_back(i);
  }
  std::vector<std::size_t> needed;
  for (std::size_t event = 0; event < wanted.size(); ++event) {
    if (wanted[event] > 0) {
      needed.push_back(event);
    }
  }
  if (needed.empty()) {
    return "";
  }
  std::array<std::size_t, 128> passed{};
  std::size_t best_start = 0;
  std::size_t best_length = 0;
  for (std::size_t start = 0; start < recording.size(); ++start) {
    std::size_t end = 0;
    for (const std::size_t event : needed) {
      const std::size_t index = passed[event] + wanted[event] - 1;
      if (index >= positions[event].size()) {
        return recording.substr(best_start, best_length);
      }
      end = std::max(end, positions[event][index] + 1);
    }
    if (best_length == 0 || end - start < best_length) {
      best_start = start;
      best_length = end - start;
    }
    ++passed[static_cast<unsigned char>(recording[start])];
  }
  return recording.substr(best_start, best_length);
}
