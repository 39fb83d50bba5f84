// Lets the reservation of an hour begin with that hour.
#include <algorithm>
#include <vector>

long long largest_reservation(const std::vector<long long>& free) {
  const auto hours = static_cast<long long>(free.size());
  std::vector<long long> waiting;
  long long best = 0;
  for (long long hour = 0; hour <= hours; ++hour) {
    const long long machines = hour < hours ? free[hour] : 0;
    while (!waiting.empty() && free[waiting.back()] > machines) {
      best = std::max(best, free[waiting.back()] * (hour - waiting.back()));
      waiting.pop_back();
    }
    waiting.push_back(hour);
  }
  return best;
}
