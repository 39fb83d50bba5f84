// Fills the map first and never checks that the two positions differ.
#include <unordered_map>
#include <vector>

std::vector<long long> pair_sum(const std::vector<long long>& values, long long target) {
  std::unordered_map<long long, long long> last_position;
  for (std::size_t i = 0; i < values.size(); ++i) {
    last_position[values[i]] = static_cast<long long>(i);
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto partner = last_position.find(target - values[i]);
    if (partner != last_position.end()) {
      return {static_cast<long long>(i), partner->second};
    }
  }
  return {};
}
