// One pass with a hash map from value to position.
#include <unordered_map>
#include <vector>

std::vector<long long> pair_sum(const std::vector<long long>& values, long long target) {
  std::unordered_map<long long, long long> position_of;
  position_of.reserve(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto partner = position_of.find(target - values[i]);
    if (partner != position_of.end()) {
      return {partner->second, static_cast<long long>(i)};
    }
    position_of.emplace(values[i], static_cast<long long>(i));
  }
  return {};
}
