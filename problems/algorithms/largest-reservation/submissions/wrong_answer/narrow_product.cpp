// Multiplies in 32 bits where both factors fit.
#include <algorithm>
#include <cstdint>
#include <vector>

long long largest_reservation(const std::vector<long long>& free) {
  const auto hours = static_cast<std::uint32_t>(free.size());
  std::vector<std::uint32_t> waiting;
  std::int32_t best = 0;
  for (std::uint32_t hour = 0; hour <= hours; ++hour) {
    const long long machines = hour < hours ? free[hour] : 0;
    while (!waiting.empty() && free[waiting.back()] >= machines) {
      const auto height = static_cast<std::uint32_t>(free[waiting.back()]);
      waiting.pop_back();
      const std::uint32_t begin = waiting.empty() ? 0 : waiting.back() + 1;
      best = std::max(best, static_cast<std::int32_t>(height * (hour - begin)));
    }
    waiting.push_back(hour);
  }
  return best;
}
