// Believes that every value has its partner in the map; at() throws where there is none.
#include <unordered_map>
#include <vector>

std::vector<long long> pair_sum(const std::vector<long long>& values, long long target) {
  std::unordered_map<long long, long long> last_position;
  for (std::size_t i = 0; i < values.size(); ++i) {
    last_position[values[i]] = static_cast<long long>(i);
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    const long long partner = last_position.at(target - values[i]);
    if (partner != static_cast<long long>(i)) {
      return {static_cast<long long>(i), partner};
    }
  }
  return {};
}
